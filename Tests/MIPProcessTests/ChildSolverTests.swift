import Foundation
import MIP
import MIPGLPK
import MIPProcess
import Synchronization
import Testing

struct ChildSolverTests {
  @Test func `a child agrees with GLPK in this process`() async throws {
    let solver = try ChildSolver.real()
    for seed in 0..<20 {
      let sense: Sense = seed.isMultiple(of: 2) ? .maximize : .minimize
      let model = Model.knapsack(seed: seed, columns: 12, sense: sense)

      #expect(try await solver.solve(model) == GLPKSolver().solveNow(model), "seed \(seed)")
    }
  }

  @Test func `a child stops at the same node as GLPK in this process`() async throws {
    let solver = try ChildSolver.real()
    let options = SolverOptions(nodeLimit: 1)
    var stopped = 0
    for seed in 0..<20 {
      let model = Model.knapsack(seed: seed, columns: 40, sense: .maximize)
      let here = try GLPKSolver().solveNow(model, options: options)

      #expect(try await solver.solve(model, options: options) == here, "seed \(seed)")
      if here.stopReason == .iterationLimit { stopped += 1 }
    }
    #expect(stopped > 0)
  }

  @Test func `a child begins from the point given and tells the relaxation as GLPK here does`()
    async throws
  {
    let solver = try ChildSolver.real()
    var count = 0
    for seed in 0..<20 {
      let model = Model.knapsack(seed: seed, columns: 20, sense: .maximize)
      let start = model.columns.map { _ in 0 }
      for nodes in [0, 1] {
        let options = SolverOptions(nodeLimit: nodes, start: start)
        let here = Mutex<Relaxation?>(nil)
        let there = Mutex<Relaxation?>(nil)
        let outcome = try GLPKSolver().solveNow(model, options: options) { event in
          if case .progress(let progress) = event, let relaxation = progress.relaxation {
            here.withLock { $0 = relaxation }
          }
        }
        let childs = try await solver.solve(model, options: options, cancellation: Cancellation()) {
          progress in
          if let relaxation = progress.relaxation { there.withLock { $0 = relaxation } }
        }

        #expect(childs == outcome, "seed \(seed)")
        #expect(childs.solution != nil, "seed \(seed)")
        let told = (here.withLock { $0 }, there.withLock { $0 })
        #expect(told.0 == told.1, "seed \(seed)")
        #expect(nodes == 0 || told.0 == nil, "seed \(seed)")
        guard let relaxation = told.0 else { continue }
        count += 1
        // From its own basis the relaxation is at its end already.
        let again = Mutex<Relaxation?>(nil)
        var further = options
        further.basis = relaxation.basis
        _ = try await solver.solve(model, options: further, cancellation: Cancellation()) {
          progress in
          if let relaxation = progress.relaxation { again.withLock { $0 = relaxation } }
        }
        #expect(again.withLock { $0 }?.basis == relaxation.basis, "seed \(seed)")
      }
    }
    #expect(count > 10)
  }

  @Test func `models without rows, without columns and without points come through`() async throws {
    let solver = try ChildSolver.real()
    var free = Model(sense: .minimize)
    free.addColumn(lower: -7, upper: 9, cost: 3)
    var none = tinyModel
    none.addRow([Term(column: 0, coefficient: 1)], .exactly(2))

    #expect(
      try await solver.solve(Model(sense: .maximize))
        == .optimal(Solution(values: [], objective: 0)))
    #expect(try await solver.solve(free) == .optimal(Solution(values: [-7], objective: -21)))
    #expect(try await solver.solve(none) == .infeasible)
  }

  @Test func `many solves at once each get their own answer`() async throws {
    let solver = try ChildSolver.real()

    let objectives = try await withThrowingTaskGroup(of: (Int, Int?).self) { group in
      for cost in 1...12 {
        group.addTask {
          var model = tinyModel
          model.columns[1].cost = 100 * cost
          return (cost, try await solver.solve(model).solution?.objective)
        }
      }
      return try await group.reduce(into: [Int: Int]()) { $0[$1.0] = $1.1 }
    }

    #expect(objectives == Dictionary(uniqueKeysWithValues: (1...12).map { ($0, 100 * $0) }))
  }

  @Test func `one child serves solve after solve`() async throws {
    // The child says by its points that it is still the first: once the one, then the other.
    let solver = ChildSolver.script(
      """
      echo "outcome $id unknown 41 time"
      ask
      echo "outcome $id unknown 42 time"
      ask
      """)

    #expect(try await solver.tinyOutcome() == .unknown(bound: 41, .timeLimit))
    #expect(try await solver.tinyOutcome() == .unknown(bound: 42, .timeLimit))
  }

  @Test func `a child that died while it waited is replaced`() async throws {
    let solver = ChildSolver.script("echo \"outcome $id optimal 1 1 1\"")
    for _ in 0..<5 {
      let outcome = try await solver.tinyOutcome()

      #expect(outcome == .optimal(Solution(values: [0, 1], objective: 6)))
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  @Test func `a child warmed up ahead answers`() async throws {
    let solver = try ChildSolver.real()
    solver.warmUp()

    #expect(try await solver.tinyOutcome(SolverOptions()).solution?.objective == 6)
  }

  @Test func `progress is told with bounds and points`() async throws {
    let (stream, continuation) = AsyncStream.makeStream(of: MIP.Progress.self)

    _ = try await ChildSolver.real().solve(
      tinyModel, options: SolverOptions(), cancellation: Cancellation()
    ) { continuation.yield($0) }
    continuation.finish()
    let reports = await stream.reduce(into: [MIP.Progress]()) { $0.append($1) }

    #expect(reports.first?.bound == 6)
    #expect(reports.last?.best == 6)
    #expect(reports.last?.gapPartsPerMillion == 0)
  }

  @Test func `a child has limits, a group and a place of its own and nothing handed down`()
    async throws
  {
    let file = FileManager.default.temporaryDirectory.appending(path: "child-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    let solver = ChildSolver.script(
      """
      { tr '\\0' '\\n' < /proc/$$/environ; readlink /proc/$$/cwd; cat /proc/$$/limits
        read -r pid _ _ _ group _ < /proc/$$/stat; [ $pid = $group ] && echo own group
        touch here 2>&1; } > \(file.path)
      echo "outcome $id infeasible"
      """)

    let options = SolverOptions(
      timeLimit: .seconds(60), memoryLimitMegabytes: 1000, cpuLimit: .milliseconds(6500))
    #expect(try await solver.tinyOutcome(options) == .infeasible)
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }

    #expect(Array(lines.prefix(2)).sorted() == ["LC_ALL=C", "SWIFT_BACKTRACE=enable=no"])
    #expect(lines[2].contains("/jinxiu-solve-"))
    #expect(lines.contains("Max address space 1048576000 1048576000 bytes"))
    #expect(lines.contains("Max cpu time 7 9 seconds"))
    #expect(lines.contains("Max core file size 0 0 bytes"))
    #expect(lines.contains("own group"))
    #expect(!FileManager.default.fileExists(atPath: String(lines[2].split(separator: " ")[0])))
  }

  @Test(.timeLimit(.minutes(1)))
  func `a child ends with its parent, even within a solve`() async throws {
    let process = Process()
    let input = Pipe()
    process.executableURL = URL(filePath: try jinxiuPath())
    process.arguments = ["solve-child"]
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    // Infeasible only after more nodes than anybody has time for: sums of even numbers.
    let terms = (0..<40).map { "\($0) 2" }.joined(separator: " ")
    let columns = Array(repeating: "0 1 1", count: 40).joined(separator: " ")
    let question = "solve 4 1 max - - 0 40 1\n\(columns)\n39 39 40 \(terms)\n-\n-\n"
    try input.fileHandleForWriting.write(contentsOf: Data(question.utf8))
    try await Task.sleep(for: .milliseconds(300))
    #expect(process.isRunning)

    try input.fileHandleForWriting.close()

    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    #expect(process.terminationStatus == 0)
  }

  @Test func `a child that is asked nonsense says so and ends`() async throws {
    let process = Process()
    let input = Pipe()
    let errors = Pipe()
    process.executableURL = URL(filePath: try jinxiuPath())
    process.arguments = ["solve-child"]
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data("solve 3 1 max - - 0 0 0\n-\n-\n".utf8))

    let words = try errors.fileHandleForReading.readToEnd() ?? Data()

    #expect(String(decoding: words, as: UTF8.self) == "request: the version differs\n")
  }
}
