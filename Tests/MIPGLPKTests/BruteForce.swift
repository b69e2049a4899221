import MIP

/// Tries every point of a tiny model, in order, and keeps the first best one.
struct BruteForce: Solver {
  /// The most points it agrees to try.
  private static let limit = 1 << 22

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    try solveNow(model)
  }

  func solveNow(_ model: Model) throws(SolverError) -> Outcome {
    let faults = model.faults()
    guard faults.isEmpty else { throw .invalidModel(faults) }
    let points = model.columns.reduce(1.0) { $0 * Double($1.upper - $1.lower + 1) }
    guard points <= Double(Self.limit) else { throw .refused("\(points) points are too many") }
    var search = Enumeration(model)
    search.visit(0)
    return search.best.map(Outcome.optimal) ?? .infeasible
  }
}

private struct Enumeration {
  let model: Model
  var point: [Int]
  var best: Solution?
  /// Sum of each row so far, and what the columns still open can add at least and at most.
  var sums: [Int]
  let least: [[Int]]
  let most: [[Int]]
  let columnTerms: [[(row: Int, coefficient: Int)]]

  init(_ model: Model) {
    self.model = model
    point = model.columns.map(\.lower)
    sums = model.rows.map { _ in 0 }
    var columnTerms = model.columns.map { _ in [(row: Int, coefficient: Int)]() }
    for (row, terms) in model.rows.map(\.terms).enumerated() {
      for term in terms { columnTerms[term.column].append((row, term.coefficient)) }
    }
    var least = [model.rows.map { _ in 0 }]
    var most = least
    for (column, terms) in zip(model.columns, columnTerms).reversed() {
      var low = least[least.count - 1]
      var high = most[most.count - 1]
      for term in terms {
        let ends = [term.coefficient * column.lower, term.coefficient * column.upper]
        low[term.row] += min(ends[0], ends[1])
        high[term.row] += max(ends[0], ends[1])
      }
      least.append(low)
      most.append(high)
    }
    self.columnTerms = columnTerms
    self.least = least.reversed()
    self.most = most.reversed()
  }

  mutating func visit(_ column: Int) {
    guard canBeFeasible(from: column) else { return }
    guard column < point.count else { return take() }
    for value in model.columns[column].lower...model.columns[column].upper {
      point[column] = value
      for term in columnTerms[column] { sums[term.row] += term.coefficient * value }
      visit(column + 1)
      for term in columnTerms[column] { sums[term.row] -= term.coefficient * value }
    }
  }

  private func canBeFeasible(from column: Int) -> Bool {
    model.rows.indices.allSatisfy { row in
      let bounds = model.rows[row].bounds
      if let upper = bounds.upper, sums[row] + least[column][row] > upper { return false }
      if let lower = bounds.lower, sums[row] + most[column][row] < lower { return false }
      return true
    }
  }

  private mutating func take() {
    guard let solution = Solution(of: point, in: model) else { return }
    let isBetter =
      best.map {
        model.sense == .maximize
          ? solution.objective > $0.objective : solution.objective < $0.objective
      } ?? true
    if isBetter { best = solution }
  }
}
