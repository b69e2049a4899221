import MIP
import Subprocess
import Synchronization

/// What became of one question to a running child.
enum ChildReply: Sendable {
  /// The child answered and listens for the next question.
  case answered(Result<Outcome, SolverError>)
  /// The child is of no more use; why is told by how it ended.
  case broken
}

/// One question, its limits and its answer, to a child that listens.
struct ChildConversation {
  private static let glance = Duration.milliseconds(20)

  let job: ChildJob
  let input: StandardInputWriter
  let killer: ChildKiller
  /// Of the child, before it was asked.
  let pulse: Pulse

  /// Asks, and listens until the child has answered, has ended or has been killed.
  func hold(with lines: inout AnswerLines) async -> ChildReply {
    let isAsked = AtomicFlag()
    return await withTaskGroup { group in
      group.addTask { await ask(isAsked) }
      group.addTask { await watch() }
      let reply = await listen(to: &lines, isAsked: isAsked)
      // Before the group is waited for: a question may be stuck in the pipe of a deaf child.
      if case .broken = reply { killer.killSoon() }
      group.cancelAll()
      return reply
    }
  }

  private func ask(_ isAsked: AtomicFlag) async {
    // A child that ended is noticed by its answer.
    guard (try? await input.write(job.request)) != nil else { return }
    isAsked.raise()
    while !Task.isCancelled {
      if job.isCancelled {
        _ = try? await input.write(WireRequest.cancel(id: job.id).bytes)
        return
      }
      try? await Task.sleep(for: Self.glance)
    }
  }

  private func watch() async {
    var cancelledAt: ContinuousClock.Instant?
    var pulse = pulse
    while !Task.isCancelled {
      let now = ContinuousClock.now
      if job.isCancelled, cancelledAt == nil { cancelledAt = now }
      if let cancelledAt, now - cancelledAt > ChildJob.graceAfterCancellation {
        return killer.kill(because: .cancelled)
      }
      if let deadline = job.deadline, now > deadline { return killer.kill(because: .timeLimit) }
      if pulse.hasStopped(at: now) { return killer.kill(because: .unresponsive) }
      try? await Task.sleep(for: Self.glance)
    }
  }

  private func listen(to lines: inout AnswerLines, isAsked: AtomicFlag) async -> ChildReply {
    do throws(WireFault) {
      lines.renewPatience()
      while let line = try await lines.next(limit: job.longestAnswer) {
        let answer = try WireAnswer(
          line: line, columnCount: job.model.columns.count, rowCount: job.model.rows.count)
        if let result = try job.take(answer) {
          // The child may be quicker than the task that wrote the question is told so.
          guard await isAsked.isRaised(within: .seconds(1)) else {
            throw WireFault("the answer came before the question")
          }
          return .answered(result)
        }
        if case .incumbent = answer { lines.renewPatience() }
      }
    } catch {
      killer.kill(because: .protocolViolation(error.description))
    }
    return .broken
  }
}

/// A flag that goes up once.
final class AtomicFlag: Sendable {
  private let flag = Atomic<Bool>(false)
  func raise() { flag.store(true, ordering: .releasing) }
  var isRaised: Bool { flag.load(ordering: .acquiring) }

  /// Whether it is up now or goes up in time.
  func isRaised(within patience: Duration) async -> Bool {
    let deadline = ContinuousClock.now + patience
    while !isRaised {
      guard ContinuousClock.now < deadline, !Task.isCancelled else { return false }
      try? await Task.sleep(for: .milliseconds(1))
    }
    return true
  }
}
