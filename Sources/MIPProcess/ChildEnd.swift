import Glibc
import MIP
import Subprocess
import Synchronization

/// How a child ended that still owed an answer.
struct ChildEnd {
  let status: TerminationStatus
  let killer: ChildKiller
  /// What it said on standard error.
  let lastWords: String
  /// See ``ChildCommand/isLargerThanMemory``.
  let isLargerThanMemory: Bool

  /// What that means for the job.
  func result(of job: ChildJob) -> Result<Outcome, SolverError> {
    if let reason = killer.reason { return .success(job.outcome(stopped: reason)) }
    if isOutOfMemory || (isLargerThanMemory && status == .signaled(SIGSEGV)) {
      return .success(job.outcome(stopped: .memoryLimit))
    }
    // prlimit ends with these when it cannot become the child.
    if case .exited(let code) = status, code == 126 || code == 127, !job.isAccepted {
      return .failure(.spawnFailed(lastWords))
    }
    return .success(job.outcome(stopped: reason))
  }

  private var reason: StopReason {
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
      "failed to allocate",
      "out of memory", "failed to map segment",
    ].contains { words.contains($0) }
  }
}

/// The beginning and the end of what a child says on standard error.
///
/// The Swift runtime says first what went wrong and then where, at length; GLPK says it last.
final class LastWords: Sendable {
  private static let length = 400

  private struct Words {
    var first: [UInt8] = []
    var last: [UInt8] = []
  }

  private let words = Mutex(Words())

  /// Listens until the output ends.
  func listen(to output: SubprocessOutputSequence) async {
    var chunks = output.makeAsyncIterator()
    while let chunk = try? await chunks.next(isolation: nil) {
      words.withLock { words in
        let bytes = chunk.withUnsafeBytes { Array($0) }
        let room = Self.length - words.first.count
        words.first += bytes.prefix(room)
        words.last += bytes.dropFirst(room).suffix(Self.length)
        words.last.removeFirst(max(0, words.last.count - Self.length))
      }
    }
  }

  /// The words on one line, in printable ASCII.
  var text: String {
    let bytes = words.withLock { $0.first + $0.last }
    let printable = bytes.map { $0 >= 32 && $0 < 127 ? $0 : 32 }
    return String(decoding: printable, as: UTF8.self)
      .split(separator: " ").joined(separator: " ")
  }
}

extension ProcessIdentifier {
  /// Whether the child has ended, though nobody has collected its status yet.
  var hasEnded: Bool {
    var end = siginfo_t()
    let isKnown = waitid(P_PID, id_t(value), &end, WEXITED | WNOHANG | WNOWAIT) == 0
    return !isKnown || end.si_signo == SIGCHLD
  }
}
