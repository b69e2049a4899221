import MIP
import Synchronization

/// Ends a child by SIGKILL and remembers why.
final class ChildKiller: Sendable {
  /// How long a child may take to end by itself once its output has ended.
  private static let grace = Duration.milliseconds(200)

  private struct State {
    var reason: StopReason?
    var hasKilled = false
    var isDisarmed = false
  }

  private let state = Mutex(State())
  private let send: @Sendable () -> Bool

  /// Makes a killer of a running child and of all that it started.
  ///
  /// - Parameter send: Sends the signal and says whether the child was still alive.
  init(_ send: @escaping @Sendable () -> Bool) { self.send = send }

  /// Kills the child; the reason counts if it is the first.
  func kill(because reason: StopReason) {
    state.withLock { $0.reason = $0.reason ?? reason }
    kill()
  }

  /// Kills the child unless it ends by itself in a moment.
  func killSoon() {
    Task.detached {
      try? await Task.sleep(for: Self.grace)
      self.kill()
    }
  }

  /// Why the child was killed; nil where nobody had a reason to.
  var reason: StopReason? { state.withLock { $0.reason } }

  /// Whether a kill found the child alive.
  var hasKilled: Bool { state.withLock { $0.hasKilled } }

  /// Sends nothing from now on: the process number may be somebody else's.
  func disarm() { state.withLock { $0.isDisarmed = true } }

  private func kill() {
    state.withLock { state in
      guard !state.isDisarmed else { return }
      if send() { state.hasKilled = true }
    }
  }
}
