import MIP
import MIPGLPK
import TestTools
import Testing

/// Searches that begin from a point, and relaxations asked for their prices.
struct GLPKStartTests {
  private let solver = GLPKSolver()

  /// A feasible point that is seldom the best: the optimum of another objective.
  private func start(of model: Model, seed: Int) throws -> [Int]? {
    var generator = SeededGenerator(seed: seed)
    var other = model
    for column in other.columns.indices {
      other.columns[column].cost = Int.random(in: -50...50, using: &generator)
    }
    return try solver.solveNow(other).solution?.values
  }

  @Test func `from any point the optimum is the same`() throws {
    var (begun, worse) = (0, 0)
    for seed in 0..<400 {
      let model = Model.random(seed: seed)
      guard let start = try start(of: model, seed: seed) else { continue }
      let plain = try solver.solveNow(model)
      let outcome = try solver.solveNow(model, options: SolverOptions(start: start))

      #expect(outcome.bound == plain.bound, "seed \(seed)")
      #expect(outcome.stopReason == nil, "seed \(seed)")
      begun += 1
      if model.objective(of: start) != plain.bound { worse += 1 }
    }
    #expect(begun > 150 && worse > 100, "\(begun) begun, \(worse) of them not at the optimum")
  }

  @Test func `a search that is stopped at once still has the point it began from`() throws {
    let model = Model.hard(seed: 3)
    let start = try #require(try start(of: model, seed: 3))
    let options = SolverOptions(nodeLimit: 1, start: start)

    let outcome = try solver.solveNow(model, options: options)

    let solution = try #require(outcome.solution)
    #expect(model.violations(of: solution.values) == [])
    #expect(solution.objective >= model.objective(of: start))
  }

  @Test func `a point that breaks the model is not used`() throws {
    for seed in 0..<50 {
      let model = Model.random(seed: seed)
      let wrong = model.columns.map { $0.upper + 1 }

      let outcome = try solver.solveNow(model, options: SolverOptions(start: wrong))

      #expect(outcome == (try solver.solveNow(model)), "seed \(seed)")
      let short = try solver.solveNow(model, options: SolverOptions(start: [1]))
      #expect(short == outcome, "seed \(seed)")
    }
  }

  /// Weak duality: no point is worth more than what prices make of columns and limits.
  @Test func `prices of a relaxation bound the model as GLPK's own bound does`() throws {
    var asked = 0
    for seed in 0..<400 {
      let model = Model.random(seed: seed)
      var prices: [Int] = []
      let options = SolverOptions(nodeLimit: 0, start: try start(of: model, seed: seed))
      let outcome = try solver.solveNow(model, options: options) { event in
        if case .progress(let progress) = event, let relaxation = progress.relaxation {
          prices = relaxation.prices
        }
      }
      guard outcome.stopReason == .iterationLimit, let bound = outcome.bound else { continue }
      let priced = model.dualBound(millionths: prices)
      asked += 1
      #expect(abs(priced - Double(bound)) < 1.01, "seed \(seed): \(priced) beside \(bound)")
    }
    #expect(asked > 150)
  }
}

extension Model {
  /// `Σ price · limit` and the best of every column under the prices.
  fileprivate func dualBound(millionths: [Int]) -> Double {
    let prices = millionths.map { Double($0) / 1e6 }
    var worths = columns.map { Double($0.cost) }
    var sum = 0.0
    for (row, price) in zip(rows, prices) {
      for term in row.terms { worths[term.column] -= price * Double(term.coefficient) }
      let isUpper = (price > 0) == (sense == .maximize)
      let limit = isUpper ? row.bounds.upper : row.bounds.lower
      if price.magnitude > 1e-6 { sum += price * Double(limit ?? 1_000_000) }
    }
    for (column, worth) in zip(columns, worths) {
      let ends = [worth * Double(column.lower), worth * Double(column.upper)]
      sum += sense == .maximize ? max(ends[0], ends[1]) : min(ends[0], ends[1])
    }
    return sum
  }
}
