import Foundation
import MIP
import MIPProcess
import TestTools

/// 5x + 6y at most, x + y within 1: the optimum is y alone.
let tinyModel = Model(
  sense: .maximize,
  columns: [Column(lower: 0, upper: 1, cost: 5), Column(lower: 0, upper: 1, cost: 6)],
  rows: [
    Row(
      terms: [Term(column: 0, coefficient: 1), Term(column: 1, coefficient: 1)],
      bounds: .atMost(1))
  ])

/// The point of ``tinyModel`` that is feasible and not optimal.
let tinyIncumbent = Solution(values: [1, 0], objective: 5)

extension ChildSolver {
  /// Children that are the product's own.
  static func real() throws -> ChildSolver { ChildSolver(executable: try jinxiuPath()) }

  /// Children that run a shell script in which `$id` is the question's number, once it is read.
  ///
  /// - Parameter accepting: Whether the script begins by reading the question and saying so.
  static func script(
    _ script: String, accepting: Bool = true, patience: Duration = .seconds(30)
  ) -> ChildSolver {
    let listen = """
      echo ready 4
      ask() { read -r _ _ id _ && read -r _ && read -r _ && read -r _ && read -r _ && echo "accepted $id"; }
      """
    return ChildSolver(
      executable: "/bin/sh", arguments: ["-c", accepting ? "\(listen)\nask\n\(script)" : script],
      patience: patience)
  }

  /// The outcome of ``tinyModel``.
  func tinyOutcome(
    _ options: SolverOptions = SolverOptions(timeLimit: .seconds(60)),
    cancellation: Cancellation = Cancellation()
  ) async throws -> Outcome {
    try await solve(tinyModel, options: options, cancellation: cancellation)
  }
}

/// The product beside the test bundle.
func jinxiuPath() throws -> String {
  let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  return URL(filePath: tests).deletingLastPathComponent().appending(path: "jinxiu").path
}

extension Model {
  /// A knapsack with ten rows; with a hundred columns it takes minutes.
  static func knapsack(seed: Int, columns: Int = 100, sense: Sense = .maximize) -> Model {
    var generator = SeededGenerator(seed: seed)
    var model = Model(sense: sense)
    for _ in 0..<columns {
      model.addColumn(
        lower: .random(in: -1...0, using: &generator), upper: 1,
        cost: .random(in: 500...1000, using: &generator))
    }
    for row in 0..<10 {
      let terms = (0..<columns).map {
        Term(column: $0, coefficient: .random(in: 1...1000, using: &generator))
      }
      let half = terms.reduce(0) { $0 + $1.coefficient } / 2
      let bounds: [RowBounds] = [.atMost(half), .between(-half, half), .atLeast(-half)]
      model.addRow(terms, row < 6 ? .atMost(half) : bounds[row % 3])
    }
    return model
  }
}

/// How long the body takes.
func timed(_ body: () async throws -> Void) async rethrows -> Duration {
  let start = ContinuousClock.now
  try await body()
  return ContinuousClock.now - start
}
