import MIP

/// When a run has to stop, and why.
struct RunClock: Sendable {
  let started: ContinuousClock.Instant
  let limit: Duration?
  let cancellation: Cancellation

  /// Leaves later levels half of what time is left.
  func share() -> RunClock {
    guard let limit else { return self }
    return RunClock(
      started: started, limit: elapsed + (limit - elapsed) / 2, cancellation: cancellation)
  }

  var elapsed: Duration { ContinuousClock.now - started }

  /// Nil while the run may go on.
  var stop: StopReason? {
    if cancellation.isCancelled { return .cancelled }
    if let limit, elapsed >= limit { return .timeLimit }
    return nil
  }
}

extension RunClock {
  /// What is left of the limit; nil without one, so that no answer depends on how fast a machine is.
  var remaining: Duration? { limit.map { max(.milliseconds(1), $0 - elapsed) } }
}
