import Synchronization

/// Counts draws that several lanes finish.
final class DrawCount: Sendable {
  private let finished = Mutex(0)
  private let report: @Sendable (Int) -> Void

  /// - Parameter report: Called from any thread.
  init(_ report: @escaping @Sendable (Int) -> Void) { self.report = report }

  func add(_ draws: Int) {
    report(
      finished.withLock { finished in
        finished += draws
        return finished
      })
  }
}
