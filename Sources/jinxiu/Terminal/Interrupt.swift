import Foundation
import MIP

/// Ctrl-C: the first asks for the best plan so far, the second ends at once (R11).
final class Interrupt: Sendable {
  let cancellation = Cancellation()
  private let sources: [any DispatchSourceSignal & Sendable]

  /// `onFirst` is called from another thread.
  init(onFirst: @escaping @Sendable () -> Void) {
    let cancellation = cancellation
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if cancellation.isCancelled { _exit(ExitStatus.cancelled.rawValue) }
        cancellation.cancel()
        onFirst()
      }
      source.resume()
      return source
    }
  }
}
