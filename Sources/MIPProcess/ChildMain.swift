import Foundation
package import MIP

/// The child's side: answers one request after another until its standard input ends.
///
/// The calling thread solves; a second thread listens, so that a cancellation is heard during a
/// solve and the process ends at once when its parent is gone.
package enum ChildMain {
  /// How the child solves: on the calling thread, telling what happens on the way.
  package typealias Solve =
    (Model, SolverOptions, Cancellation, @escaping (SearchEvent) -> Void) throws(SolverError) ->
    Outcome

  /// Serves standard input and output; returns never.
  ///
  /// Standard output is taken over: whatever else prints there goes to standard error.
  package static func run(solve: Solve) -> Never {
    signal(SIGPIPE, SIG_IGN)
    let answers = dup(STDOUT_FILENO)
    guard answers >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { _exit(EX_OSERR) }
    let inbox = ChildInbox()
    let child = Child(answers: answers)
    Thread.detachNewThread { inbox.listen() }
    child.send(.ready(version: WireRequest.version))
    while true { child.serve(inbox.next(), solve: solve) }
  }
}

/// Answers requests on the descriptor given.
private struct Child {
  let answers: Int32

  func serve(_ job: ChildInbox.Job, solve: ChildMain.Solve) {
    send(.accepted(id: job.id))
    do throws(SolverError) {
      let outcome = try solve(job.model, job.options, job.cancellation) { event in
        send(WireAnswer(event, id: job.id))
      }
      send(.outcome(id: job.id, WireOutcome(outcome)))
    } catch {
      send(.outcome(id: job.id, .refused("\(error)")))
    }
  }

  /// Writes an answer in full; ends the process where nobody listens any more.
  func send(_ answer: WireAnswer) {
    var rest = answer.bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(answers, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { _exit(EX_IOERR) }
      rest = rest.dropFirst(count)
    }
  }
}

extension WireAnswer {
  fileprivate init(_ event: SearchEvent, id: Int) {
    self =
      switch event {
      case .incumbent(let solution): .incumbent(id: id, solution.values)
      case .progress(let progress):
        .progress(
          id: id, best: progress.best, bound: progress.bound, nodes: progress.nodes,
          progress.relaxation)
      }
  }
}
