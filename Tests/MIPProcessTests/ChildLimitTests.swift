import Foundation
import MIP
import MIPProcess
import Testing

/// Limits that the parent keeps, whatever the child does (R10, R11, R15).
struct ChildLimitTests {
  // Other tests keep the machine's few cores busy meanwhile.
  private let slack = Duration.seconds(10)
  private static let hang = "echo \"incumbent $id 1 0 1\"\nexec sleep 1000"

  @Test(.timeLimit(.minutes(1)))
  func `a child that hangs is killed soon after its time limit`() async throws {
    let elapsed = try await timed {
      let outcome = try await ChildSolver.script(Self.hang)
        .tinyOutcome(SolverOptions(timeLimit: .seconds(4)))

      #expect(outcome == .feasible(tinyIncumbent, bound: nil, stopped: .timeLimit))
    }

    #expect(elapsed >= .seconds(4))
    #expect(elapsed < .seconds(4 + 2) + slack)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a child that uses no processor time is ended as hung without any time limit`() async throws
  {
    let outcome = try await ChildSolver.script(Self.hang, patience: .seconds(3))
      .tinyOutcome(SolverOptions())

    #expect(outcome == .feasible(tinyIncumbent, bound: nil, stopped: .unresponsive))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a child at work outlives the patience for hung ones`() async throws {
    let busy = """
      i=0; while [ $i -lt 3000000 ]; do i=$((i+1)); done
      echo "final $id"
      """

    let outcome = try await ChildSolver.script(busy, patience: .milliseconds(800)).tinyOutcome()

    #expect(outcome.stopReason != .unresponsive)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a child that neither reads nor writes is killed too`() async throws {
    var model = tinyModel
    for _ in 0..<100_000 { model.addBinary(cost: 0) }

    let outcome = try await ChildSolver.script("exec sleep 1000", accepting: false)
      .solve(model, options: SolverOptions(timeLimit: .milliseconds(100)))

    #expect(outcome == .unknown(bound: nil, .timeLimit))
  }

  @Test(.timeLimit(.minutes(1)))
  func `what a child started is killed with it`() async throws {
    let outcome = try await ChildSolver.script("sleep 1000 & sleep 1000")
      .tinyOutcome(SolverOptions(timeLimit: .milliseconds(100)))

    #expect(outcome == .unknown(bound: nil, .timeLimit))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a cancelled child that does not listen is killed`() async throws {
    let cancellation = Cancellation()
    let (cancelled, continuation) = AsyncStream.makeStream(of: ContinuousClock.Instant.self)
    let solver = ChildSolver.script(
      "echo \"incumbent $id 1 0 1\"; echo progress $id - - 1 -\nexec sleep 1000")

    let outcome = try await solver.solve(
      tinyModel, options: SolverOptions(), cancellation: cancellation
    ) { _ in
      continuation.yield(.now)
      cancellation.cancel()
    }
    let end = ContinuousClock.now
    continuation.finish()

    #expect(outcome == .feasible(tinyIncumbent, bound: nil, stopped: .cancelled))
    let start = try #require(await cancelled.first { _ in true })
    #expect(end - start < .seconds(1) + slack)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a cancelled search gives its best point and is not optimal`() async throws {
    let cancellation = Cancellation()
    let model = Model.knapsack(seed: 1)

    let outcome = try await ChildSolver.real().solve(
      model, options: SolverOptions(), cancellation: cancellation
    ) { progress in
      if progress.best != nil { cancellation.cancel() }
    }

    let solution = try #require(outcome.solution)
    #expect(outcome.stopReason == .cancelled)
    #expect(model.violations(of: solution.values) == [])
    #expect(try #require(outcome.bound) >= solution.objective)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a task given up cancels its solve`() async throws {
    let solver = try ChildSolver.real()
    let task = Task { try await solver.solve(Model.knapsack(seed: 1)) }

    try await Task.sleep(for: .milliseconds(500))
    task.cancel()

    #expect(try await task.value.stopReason == .cancelled)
  }

  @Test func `a solve cancelled before it begins starts no child`() async throws {
    let cancellation = Cancellation()
    cancellation.cancel()

    let outcome = try await ChildSolver(executable: "/nowhere/jinxiu")
      .tinyOutcome(cancellation: cancellation)

    #expect(outcome == .unknown(bound: nil, .cancelled))
  }

  @Test(.timeLimit(.minutes(1)))
  func `the time limit ends a search with its best point`() async throws {
    let outcome = try await ChildSolver.real()
      .solve(.knapsack(seed: 1), options: SolverOptions(timeLimit: .seconds(4)))

    #expect(outcome.solution != nil)
    #expect(outcome.stopReason == .timeLimit)
  }

  @Test(.timeLimit(.minutes(1)))
  func `the gap ends a search and is not optimal`() async throws {
    let outcome = try await ChildSolver.real()
      .solve(.knapsack(seed: 1), options: SolverOptions(relativeGapPartsPerMillion: 100_000))

    #expect(outcome.stopReason == .gapReached)
  }

  @Test(.timeLimit(.minutes(1)))
  func `the limit on processor time has its name and keeps the best point`() async throws {
    let outcome = try await ChildSolver.real()
      .solve(.knapsack(seed: 1), options: SolverOptions(cpuLimit: .seconds(1)))

    #expect(outcome.solution != nil)
    #expect(outcome.bound != nil)
    #expect(outcome.stopReason == .cpuLimit)
  }

  @Test(.timeLimit(.minutes(3)))
  func `the limit on memory has its name`() async throws {
    let model = Model.knapsack(seed: 1, columns: 200_000)
    let idle = try await idleAddressSpace()

    let outcome = try await ChildSolver.real()
      .solve(
        model, options: SolverOptions(timeLimit: .seconds(50), memoryLimitMegabytes: idle + 50))

    #expect(outcome.stopReason == .memoryLimit)
  }

  @Test func `a limit on memory too small to start has its name too`() async throws {
    let outcome = try await ChildSolver.real().tinyOutcome(SolverOptions(memoryLimitMegabytes: 30))

    #expect(outcome.stopReason == .memoryLimit)
  }

  /// Address space in MiB of a child that waits for work.
  private func idleAddressSpace() async throws -> Int {
    let process = Process()
    process.executableURL = URL(filePath: try jinxiuPath())
    process.arguments = ["solve-child"]
    process.standardInput = Pipe()
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    defer { process.terminate() }
    #expect(output.fileHandleForReading.availableData == Data("ready 4\n".utf8))
    try await Task.sleep(for: .milliseconds(200))
    let status = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmPeak:") })
    return try #require(line.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first)
      / 1024
  }
}
