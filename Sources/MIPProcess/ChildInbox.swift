import Foundation
import MIP
import Synchronization

/// The requests that a child has been sent and has not begun.
final class ChildInbox: Sendable {
  /// One solve asked for.
  struct Job: Sendable {
    let id: Int
    let model: Model
    let options: SolverOptions
    let cancellation: Cancellation
  }

  private struct State {
    var waiting: [Job] = []
    var flags: [(id: Int, cancellation: Cancellation)] = []
  }

  private let state = Mutex(State())
  private let arrivals = DispatchSemaphore(value: 0)

  /// Waits for the next job.
  func next() -> Job {
    while true {
      arrivals.wait()
      if let job = state.withLock({ $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }) {
        return job
      }
    }
  }

  /// Reads requests until standard input ends, then ends the process: the parent is gone.
  func listen() {
    var lines = DescriptorLines(descriptor: STDIN_FILENO)
    do throws(WireFault) {
      while let line = lines.next() {
        take(
          try WireRequest(firstLine: line) { () throws(WireFault) in
            guard let line = lines.next() else { throw WireFault("a request is cut off") }
            return line
          })
      }
    } catch {
      FileHandle.standardError.write(Data("request: \(error.description)\n".utf8))
      _exit(EX_PROTOCOL)
    }
    _exit(EX_OK)
  }

  private func take(_ request: WireRequest) {
    switch request {
    case .cancel(let id):
      state.withLock { $0.flags.first { $0.id == id }?.cancellation.cancel() }
    case .solve(let id, let model, let options):
      let job = Job(id: id, model: model, options: options, cancellation: Cancellation())
      state.withLock {
        $0.flags = [(id, job.cancellation)]
        $0.waiting.append(job)
      }
      arrivals.signal()
    }
  }
}

/// The lines that come out of a file descriptor, without their newlines.
private struct DescriptorLines {
  let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var chunk = [UInt8](repeating: 0, count: 1 << 16)

  init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line; nil where the input ends, also within a line.
  mutating func next() -> [UInt8]? {
    var scanned = start
    while true {
      if let end = buffer.newline(from: scanned) {
        defer { start = end + 1 }
        return Array(buffer[start..<end])
      }
      scanned = buffer.count - start
      buffer.removeFirst(start)
      start = 0
      guard fill() else { return nil }
    }
  }

  private mutating func fill() -> Bool {
    while true {
      let count = chunk.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      buffer += chunk[..<count]
      return true
    }
  }
}
