import Glibc
import MIP
import Subprocess
import Synchronization

/// How a child ended that still owed an answer.
struct ChildEnd {
  let status: TerminationStatus
  let killer: ChildKiller
  /// The end of its standard error.
  let lastWords: String

  /// What that means for the job.
  func result(of job: ChildJob) -> Result<Outcome, SolverError> {
    if let reason = killer.reason { return .success(job.outcome(stopped: reason)) }
    // prlimit ends with these when it cannot become the child.
    if case .exited(let code) = status, code == 126 || code == 127, !job.isAccepted {
      return .failure(.spawnFailed(lastWords))
    }
    return .success(job.outcome(stopped: reason))
  }

  private var reason: StopReason {
    if isOutOfMemory { return .memoryLimit }
    switch status {
    case .exited(let code):
      return .protocolViolation("the solver ended with status \(code) and no outcome")
    case .signaled(SIGXCPU): return .cpuLimit
    case .signaled(SIGABRT): return .solverAborted(lastWords)
    case .signaled(SIGKILL) where killer.hasKilled:
      return .protocolViolation("the solver's output ended without an outcome")
    case .signaled(let signal): return .solverKilled(signal: signal)
    }
  }

  /// GLPK, the Swift runtime and the dynamic loader say so in these words before they give up.
  private var isOutOfMemory: Bool {
    let words = lastWords.lowercased()
    return [
      "no memory available", "memory allocation limit exceeded", "allocate memory",
      "out of memory", "failed to map segment",
    ].contains { words.contains($0) }
  }
}

/// The end of what a child says on standard error.
final class LastWords: Sendable {
  private static let length = 400

  private let bytes = Mutex<[UInt8]>([])

  /// Listens until the output ends.
  func listen(to output: SubprocessOutputSequence) async {
    var chunks = output.makeAsyncIterator()
    while let chunk = try? await chunks.next(isolation: nil) {
      bytes.withLock { bytes in
        chunk.withUnsafeBytes { bytes.append(contentsOf: $0) }
        bytes.removeFirst(max(0, bytes.count - Self.length))
      }
    }
  }

  /// The last words on one line, in printable ASCII.
  var text: String {
    let printable = bytes.withLock { $0 }.map { $0 >= 32 && $0 < 127 ? $0 : 32 }
    return String(decoding: printable, as: UTF8.self)
      .split(separator: " ").joined(separator: " ")
  }
}
