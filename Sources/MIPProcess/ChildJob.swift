import MIP
import Synchronization

/// One solve as the parent sees it: the question, its limits, and the best answer so far.
final class ChildJob: Sendable {
  /// How long a child may go on after it should have stopped, before it is killed (R10).
  static let graceAfterTimeLimit = Duration.seconds(1)
  /// How long a child may go on after it was told to stop (R11).
  static let graceAfterCancellation = Duration.milliseconds(500)

  let id: Int
  let model: Model
  let options: SolverOptions
  private let cancellation: Cancellation
  private let abandonment = Cancellation()
  private let progress: @Sendable (Progress) -> Void
  private let start = ContinuousClock.now
  private let state: Mutex<State>

  private struct State {
    var isAccepted = false
    var best: Solution?
    var bound: Int?
  }

  init(
    id: Int, model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) {
    self.id = id
    self.model = model
    self.options = options
    self.cancellation = cancellation
    self.progress = progress
    state = Mutex(State(best: options.start.flatMap { Solution(of: $0, in: model) }))
  }

  /// Whether somebody cancelled, by the flag or by giving up the task.
  var isCancelled: Bool { cancellation.isCancelled || abandonment.isCancelled }

  /// Gives the job up, as its task was.
  func abandon() { abandonment.cancel() }

  /// What is left of the time limit, at least a millisecond.
  var remaining: Duration? {
    options.timeLimit.map { max(.milliseconds(1), $0 - (ContinuousClock.now - start)) }
  }

  /// When the child's time is over for good.
  var deadline: ContinuousClock.Instant? {
    options.timeLimit.map { start + max(.zero, $0) + Self.graceAfterTimeLimit }
  }

  /// The question as bytes.
  var request: [UInt8] {
    var kept = options
    kept.timeLimit = remaining
    return WireRequest.solve(id: id, model, kept).bytes
  }

  /// The longest line that an honest child sends: a relaxation, nothing of it zero.
  var longestAnswer: Int { 4096 + 48 * (model.columns.count + model.rows.count) }

  /// Whether the child said that it has read the question.
  var isAccepted: Bool { state.withLock { $0.isAccepted } }

  /// The end that a solve comes to by itself, or nil while it goes on.
  ///
  /// - Throws: ``WireFault`` where the answer cannot be true.
  func take(_ answer: WireAnswer) throws(WireFault) -> Result<Outcome, SolverError>? {
    switch answer {
    case .ready(let version):
      guard version == WireRequest.version else { throw WireFault("the version differs") }
    case .accepted(id): state.withLock { $0.isAccepted = true }
    case .progress(id, _, let bound, let nodes, let relaxation):
      try take(bound: bound, nodes: nodes, relaxation)
    case .incumbent(id, let values): try take(incumbent: values)
    case .outcome(id, let outcome): return try result(of: outcome)
    default: throw WireFault("the answer is to another question")
    }
    return nil
  }

  /// The outcome where the child's own never came.
  func outcome(stopped reason: StopReason) -> Outcome {
    let (best, bound) = state.withLock { ($0.best, $0.bound) }
    if case .protocolViolation = reason { return .stopped(best, bound: nil, reason) }
    return .stopped(best, bound: bound, reason)
  }

  private func take(bound: Int?, nodes: Int, _ relaxation: Relaxation?) throws(WireFault) {
    let best = state.withLock { $0.best }
    try check(bound: bound, against: best)
    state.withLock { $0.bound = bound ?? $0.bound }
    let elapsed = ContinuousClock.now - start
    progress(
      Progress(
        best: best?.objective, bound: bound, elapsed: elapsed, nodes: nodes,
        relaxation: relaxation))
  }

  private func take(incumbent values: [Int]) throws(WireFault) {
    let solution = try checked(values)
    let best = state.withLock { $0.best }
    guard best.map({ model.sense.prefers(solution.objective, to: $0.objective) }) ?? true else {
      throw WireFault("a better point is no better")
    }
    state.withLock { $0.best = solution }
  }

  private func result(of outcome: WireOutcome) throws(WireFault) -> Result<Outcome, SolverError> {
    let best = state.withLock { $0.best }
    switch outcome {
    case .optimal(let values): return .success(.optimal(try final(values)))
    case .feasible(let values, let bound, let reason):
      let solution = try final(values)
      try check(bound: bound, against: solution)
      return .success(.feasible(solution, bound: bound, stopped: reason))
    case .infeasible, .unbounded:
      guard best == nil else { throw WireFault("there was a point, and now there is none") }
      return .success(outcome == .infeasible ? .infeasible : .unbounded)
    case .unknown(let bound, let reason):
      return .success(.stopped(best, bound: bound, reason))
    case .refused(let text): return .failure(.refused(text))
    }
  }

  private func final(_ values: [Int]) throws(WireFault) -> Solution {
    let solution = try checked(values)
    let best = state.withLock { $0.best }
    guard best.map({ !model.sense.prefers($0.objective, to: solution.objective) }) ?? true else {
      throw WireFault("the last point is worse than one before")
    }
    return solution
  }

  private func checked(_ values: [Int]) throws(WireFault) -> Solution {
    guard let solution = Solution(of: values, in: model) else {
      throw WireFault("a point breaks the model")
    }
    return solution
  }

  private func check(bound: Int?, against best: Solution?) throws(WireFault) {
    guard let bound, let best else { return }
    guard !model.sense.prefers(best.objective, to: bound) else {
      throw WireFault("a point is better than the bound")
    }
  }
}

extension Sense {
  fileprivate func prefers(_ one: Int, to other: Int) -> Bool {
    self == .maximize ? one > other : one < other
  }
}
