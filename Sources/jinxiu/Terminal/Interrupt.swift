import Foundation
import MIP

/// Ctrl-C: the first asks for the best plan so far, the second ends at once (R11).
final class Interrupt {
  let cancellation = Cancellation()
  private let sources: [any DispatchSourceSignal]

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

  /// Ctrl-C is no longer heard: it is ignored, so that writing files ends in peace.
  func stop() {
    for source in sources { source.cancel() }
  }
}
