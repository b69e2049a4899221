import MIP
import Subprocess
import Synchronization

/// One child kept warm: it is asked one question after another and ends when nobody holds the lane.
final class ChildLane: Sendable {
  /// What became of a job.
  enum Reply: Sendable {
    /// The lane may be asked again.
    case answered(Result<Outcome, SolverError>)
    /// The child had the question when it ended; the lane is of no more use.
    case ended(Result<Outcome, SolverError>)
    /// The child ended before it had read the question; the lane is of no more use.
    case unheard(Result<Outcome, SolverError>)
  }

  /// How the child of this lane was started.
  let command: ChildCommand
  private let errands: AsyncStream<Errand>.Continuation

  /// Starts a child; that it could not be started is told by the first reply.
  init(_ command: ChildCommand) {
    self.command = command
    let (stream, continuation) = AsyncStream.makeStream(of: Errand.self)
    errands = continuation
    Task.detached { await LaneKeeper(command: command, errands: stream).keep() }
  }

  deinit { errands.finish() }

  /// Asks the child; nobody else may ask until the reply is there.
  func ask(_ job: ChildJob) async -> Reply {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        errands.yield(Errand(job: job, reply: continuation))
      }
    } onCancel: {
      job.abandon()
    }
  }
}

/// A job and whom to tell.
private struct Errand: Sendable {
  let job: ChildJob
  let reply: CheckedContinuation<ChildLane.Reply, Never>
}

/// Runs the child of a lane from its start to its end.
private final class LaneKeeper: Sendable {
  let command: ChildCommand
  let errands: AsyncStream<Errand>
  private let pending = Mutex<Errand?>(nil)
  private let errors = LastWords()

  init(command: ChildCommand, errands: AsyncStream<Errand>) {
    self.command = command
    self.errands = errands
  }

  /// Serves errands while the child lives, then tells each one left that it does not.
  func keep() async {
    var end: ChildEnd?
    var failure = SolverError.spawnFailed("the child has ended")
    do {
      end = try await runChild()
    } catch {
      failure = .spawnFailed("\(error)")
    }
    if let errand = pending.withLock({ $0 }) {
      let result = end?.result(of: errand.job) ?? .failure(failure)
      errand.reply.resume(returning: errand.job.isAccepted ? .ended(result) : .unheard(result))
    }
    for await errand in errands { errand.reply.resume(returning: .unheard(.failure(failure))) }
  }

  private func runChild() async throws -> ChildEnd {
    let directory = try PrivateDirectory()
    defer { directory.remove() }
    let result = try await command.run(in: directory.path) { execution in
      let killer = ChildKiller {
        let isAlive = !execution.processIdentifier.hasEnded
        // What it started may be alive in any case; if nothing is, that is as well.
        try? execution.send(signal: .kill, toProcessGroup: true)
        return isAlive
      }
      async let lastWords: Void = errors.listen(to: execution.standardError)
      // The child is in it by now, and a directory that is gone is as private as can be.
      directory.remove()
      await attend(execution, killer: killer)
      try? await execution.standardInputWriter.finish()
      await lastWords
      return killer
    }
    result.closureResult.disarm()
    return ChildEnd(
      status: result.terminationStatus, killer: result.closureResult, lastWords: errors.text,
      isLargerThanMemory: command.isLargerThanMemory)
  }

  private func attend(
    _ execution: Execution<CustomWriteInput, SequenceOutput, SequenceOutput>, killer: ChildKiller
  ) async {
    var lines = AnswerLines(execution.standardOutput)
    for await errand in errands {
      pending.withLock { $0 = errand }
      let conversation = ChildConversation(
        job: errand.job, input: execution.standardInputWriter, killer: killer,
        pulse: Pulse(of: execution.processIdentifier.value, patience: command.patience))
      guard case .answered(let result) = await conversation.hold(with: &lines) else { return }
      pending.withLock { $0 = nil }
      errand.reply.resume(returning: .answered(result))
    }
    killer.killSoon()
  }
}
