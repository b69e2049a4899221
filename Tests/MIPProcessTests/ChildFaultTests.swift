import MIP
import MIPProcess
import TestTools
import Testing

/// The ways in which a child can fail (R9): each ends in a named outcome, and the best point stays.
struct ChildFaultTests {
  /// A fault after a first point, as a shell script, and what it must be called.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let script: String
    let reason: StopReason

    /// Whether the reason is the expected one; a shell may say more before its last words.
    func matches(_ found: StopReason) -> Bool {
      switch (found, reason) {
      case (.solverAborted(let found), .solverAborted(let expected)): found.hasSuffix(expected)
      case (.protocolViolation, .protocolViolation("")): true
      default: found == reason
      }
    }
  }

  static let faults = [
    Fault(
      testDescription: "SIGABRT", script: "echo 'Assertion failed: teta >= 0' >&2; kill -ABRT $$",
      reason: .solverAborted("Assertion failed: teta >= 0")),
    Fault(
      testDescription: "SIGSEGV", script: "kill -SEGV $$", reason: .solverKilled(signal: 11)),
    Fault(
      testDescription: "SIGKILL", script: "kill -KILL $$", reason: .solverKilled(signal: 9)),
    Fault(
      testDescription: "SIGXCPU", script: "kill -XCPU $$", reason: .cpuLimit),
    Fault(
      testDescription: "no memory", script: "echo 'glp_alloc: no memory available' >&2; kill -6 $$",
      reason: .memoryLimit),
    Fault(
      testDescription: "1 GiB in lines", script: "yes \"progress $id - - 0 -\" | head -c 1G",
      reason: .protocolViolation("the answer is far too long")),
    Fault(
      testDescription: "1 GiB in one line", script: "head -c 1G /dev/zero",
      reason: .protocolViolation("the answer is far too long")),
    Fault(
      testDescription: "truncated answer", script: "printf 'outcome %s opti' $id",
      reason: .protocolViolation("the answer is cut off")),
    Fault(
      testDescription: "point that breaks the model", script: "echo outcome $id optimal 2 0 1 1 1",
      reason: .protocolViolation("a point breaks the model")),
    Fault(
      testDescription: "point worse than before", script: "echo outcome $id optimal 0",
      reason: .protocolViolation("the last point is worse than one before")),
    Fault(
      testDescription: "infeasible after all", script: "echo outcome $id infeasible",
      reason: .protocolViolation("there was a point, and now there is none")),
    Fault(
      testDescription: "bound below the point", script: "echo progress $id 5 4 1 -",
      reason: .protocolViolation("a point is better than the bound")),
    Fault(
      testDescription: "answer to another question", script: "echo outcome 99 infeasible",
      reason: .protocolViolation("the answer is to another question")),
    Fault(
      testDescription: "garbage", script: "head -c 1000 /dev/urandom; echo",
      reason: .protocolViolation("")),
    Fault(
      testDescription: "end without outcome", script: "exit 3",
      reason: .protocolViolation("the solver ended with status 3 and no outcome")),
    Fault(
      testDescription: "hang with closed output", script: "exec >&- 2>&-; exec sleep 1000",
      reason: .protocolViolation("the solver's output ended without an outcome")),
  ]

  @Test(arguments: faults)
  func `a fault has its name and keeps the best point`(fault: Fault) async throws {
    let solver = ChildSolver.script("echo \"incumbent $id 1 0 1\"\n\(fault.script)")

    for _ in 0..<20 {
      let outcome = try await solver.tinyOutcome()

      guard case .feasible(tinyIncumbent, let bound, let reason) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      #expect(bound == nil)
      #expect(fault.matches(reason), "\(reason)")
    }
  }

  @Test func `a fault before any point is unknown`() async throws {
    let outcome = try await ChildSolver.script("kill -ABRT $$").tinyOutcome()

    guard case .unknown(nil, .solverAborted) = outcome else {
      Issue.record("\(outcome)")
      return
    }
  }

  @Test func `the bound of a child that crashed is kept`() async throws {
    let outcome = try await ChildSolver.script("echo progress $id - 7 3 -; kill -SEGV $$")
      .tinyOutcome()

    #expect(outcome == .unknown(bound: 7, .solverKilled(signal: 11)))
  }

  @Test func `a child of another version is not believed`() async throws {
    let outcome = try await ChildSolver.script("echo ready 5; sleep 1000", accepting: false)
      .tinyOutcome()

    #expect(outcome.stopReason == .protocolViolation("the version differs"))
  }

  @Test func `an answer before the question is not believed`() async throws {
    var model = tinyModel
    // More than a pipe holds, so that a deaf child cannot have been sent it all.
    for _ in 0..<100_000 { model.addBinary(cost: 0) }
    let solver = ChildSolver.script("echo outcome 1 optimal 0; sleep 1000", accepting: false)

    let outcome = try await solver.solve(model)

    #expect(outcome.stopReason == .protocolViolation("the answer came before the question"))
  }

  @Test(arguments: 0..<60)
  func `a mutilated answer never counts as a wrong one`(seed: Int) async throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array("incumbent 1 1 0 1\nprogress 1 5 6 2 0\noutcome 1 optimal 1 1 1\n".utf8)
    let index = Int.random(in: bytes.indices, using: &generator)
    switch seed % 3 {
    case 0: bytes.remove(at: index)
    case 1: bytes[index] = .random(in: 1...127, using: &generator)
    default: bytes.insert(.random(in: 32...126, using: &generator), at: index)
    }
    let octal = bytes.map { "\\" + String(Int($0) + 512, radix: 8).dropFirst() }.joined()

    let outcome = try await ChildSolver.script("printf '\(octal)'").tinyOutcome()

    if case .optimal(let solution) = outcome {
      #expect(tinyModel.violations(of: solution.values) == [], "seed \(seed)")
    } else if let solution = outcome.solution {
      #expect(tinyModel.objective(of: solution.values) == solution.objective, "seed \(seed)")
    }
    #expect(outcome != .infeasible, "seed \(seed)")
  }

  @Test func `an executable that is not there is an error`() async throws {
    let solver = ChildSolver(executable: "/nowhere/jinxiu")

    await #expect(throws: SolverError.self) { try await solver.tinyOutcome() }
  }

  @Test func `an unsound model starts no child`() async throws {
    var model = tinyModel
    model.addRow([], .atMost(1))

    await #expect(throws: SolverError.invalidModel([.emptyRow(row: 1)])) {
      try await ChildSolver(executable: "/nowhere/jinxiu").solve(model)
    }
  }
}
