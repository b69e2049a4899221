import MIP

/// Looks over GLPK's shoulder: keeps the best point and bound, reports them, stops the search.
///
/// It lives on the searching thread alone. The bound is taken down here because GLPK shows it only
/// within its callback.
final class SearchWatch {
  /// The best point so far, checked against the model.
  private(set) var best: Solution?
  /// No feasible point is better than this.
  private(set) var bound: Int?

  private let model: Model
  private let cancellation: Cancellation
  private let report: (SearchEvent) -> Void
  private let start = ContinuousClock.now
  private let timeLimit: Duration?
  private let nodeLimit: Int?
  /// Whether the search was stopped for its number of nodes.
  private(set) var isExhausted = false
  /// The point to begin from, until GLPK has been told of it.
  private var offer: Solution?
  private var lastReport = ContinuousClock.now
  private var lastObjective: Double?
  private var nodes = 0

  init(
    model: Model, options: SolverOptions, cancellation: Cancellation,
    report: @escaping (SearchEvent) -> Void
  ) {
    self.model = model
    self.cancellation = cancellation
    self.report = report
    timeLimit = options.timeLimit
    nodeLimit = options.nodeLimit
    best = options.start.flatMap { Solution(of: $0, in: model) }
    offer = best
  }

  /// Whether somebody cancelled.
  var isCancelled: Bool { cancellation.isCancelled }

  /// What is left of the time limit, not below 0; nil without a limit.
  var remaining: Duration? { timeLimit.map { max(.zero, $0 - (ContinuousClock.now - start)) } }

  /// Takes down what the tree shows and stops the search when somebody cancelled.
  func look(at tree: SearchTree) {
    if isCancelled { tree.terminate() }
    nodes = tree.nodes
    if let point = offer, tree.take(point.values) { offer = nil }
    if let nodeLimit, nodes > nodeLimit {
      isExhausted = true
      tree.terminate()
    }
    let improved = takePoint(from: tree)
    let now = ContinuousClock.now
    guard improved || now - lastReport >= .milliseconds(100) else { return }
    lastReport = now
    take(bound: tree.bound)
    if improved, let best { report(.incumbent(best)) }
    reportProgress()
  }

  /// Takes down a bound of GLPK's, rounded to the nearest whole objective that it allows.
  func take(bound found: Double?) {
    guard let found, let whole = model.sense.wholeBound(found) else { return }
    bound = bound.map { model.sense.worse($0, whole) } ?? whole
  }

  /// Takes a point that GLPK ended with and says whether it stands the exact check.
  func take(values: [Double]) -> Bool {
    guard let solution = Solution(rounding: values, in: model) else { return false }
    if model.sense.improves(solution.objective, on: best?.objective) { best = solution }
    return true
  }

  /// The bound in the light of the best point: no point is better than both.
  var provenBound: Int? {
    guard let bound else { return nil }
    return best.map { model.sense.better(bound, $0.objective) } ?? bound
  }

  func reportProgress(_ relaxation: Relaxation? = nil) {
    let elapsed = ContinuousClock.now - start
    report(
      .progress(
        Progress(
          best: best?.objective, bound: provenBound, elapsed: elapsed, nodes: nodes,
          relaxation: relaxation)))
  }

  private func takePoint(from tree: SearchTree) -> Bool {
    guard let objective = tree.objective, objective != lastObjective else { return false }
    lastObjective = objective
    let before = best?.objective
    return take(values: tree.values(count: model.columns.count)) && best?.objective != before
  }
}

extension Sense {
  /// The whole number that a fractional bound comes to; nil where it is beyond any objective.
  ///
  /// GLPK's numbers are taken to be right to 1e-6 and nine digits; a bound gives way by that much.
  fileprivate func wholeBound(_ bound: Double) -> Int? {
    guard bound.magnitude <= Double(2 * ModelLimits.activity) else { return nil }
    let tolerance = 1e-6 + 1e-9 * bound.magnitude
    return switch self {
    case .maximize: Int((bound + tolerance).rounded(.down))
    case .minimize: Int((bound - tolerance).rounded(.up))
    }
  }

  fileprivate func improves(_ objective: Int, on best: Int?) -> Bool {
    guard let best else { return true }
    return self == .maximize ? objective > best : objective < best
  }

  fileprivate func better(_ one: Int, _ other: Int) -> Int {
    self == .maximize ? max(one, other) : min(one, other)
  }

  fileprivate func worse(_ one: Int, _ other: Int) -> Int {
    self == .maximize ? min(one, other) : max(one, other)
  }
}

extension Solution {
  /// The nearest whole point, or nil where it breaks the model or is no number.
  fileprivate init?(rounding values: [Double], in model: Model) {
    guard values.allSatisfy({ $0.magnitude <= Double(2 * ModelLimits.columnBound) }) else {
      return nil
    }
    self.init(of: values.map { Int($0.rounded()) }, in: model)
  }
}
