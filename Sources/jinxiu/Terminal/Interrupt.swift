import Foundation
import MIP
import Synchronization

/// Ctrl-C: the first asks for the best plan so far, the second ends at once (R11).
struct Interrupt {
  let cancellation = Cancellation()

  /// `onFirst` is called from another thread.
  init(onFirst: @escaping @Sendable () -> Void) {
    Self.sources.withLock { sources in
      if sources.isEmpty { sources = [SIGINT, SIGTERM].map(Self.source) }
    }
    let listener = Listener(cancellation: cancellation, onFirst: onFirst)
    Self.current.withLock { $0 = listener }
  }

  /// Ctrl-C is no longer heard: it is ignored, so that writing files ends in peace.
  func stop() {
    Self.current.withLock { current in
      if current?.cancellation === cancellation { current = nil }
    }
  }

  private struct Listener: Sendable {
    let cancellation: Cancellation
    let onFirst: @Sendable () -> Void

    func hear() {
      if cancellation.isCancelled { _exit(ExitStatus.cancelled.rawValue) }
      cancellation.cancel()
      onFirst()
    }
  }

  /// Who hears the next signal; nobody between two parts of a run.
  private static let current = Mutex<Listener?>(nil)

  /// Made once: a source for a signal that had one before hears nothing on Linux.
  private static let sources = Mutex<[any DispatchSourceSignal]>([])

  private static func source(of number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { current.withLock(\.self)?.hear() }
    source.resume()
    return source
  }
}
