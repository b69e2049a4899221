import Glibc
package import MIP
import Synchronization

/// Solves in child processes, so that a crash, a hang or a greed for memory costs one solve.
///
/// The parent keeps the limits: a solve returns within its time limit and a second more (R10), a
/// cancelled one within half a second (R11), each with the best point that the child had sent. All
/// that comes from a child is checked against the model before it counts. Children that answered
/// are kept warm for the next solve, each serving one solve at a time; they end with the solver,
/// or with this process, however it ends.
package final class ChildSolver: Solver {
  private let executable: String
  private let arguments: [String]
  private let idleLimit: Int
  private let patience: Duration
  private let idle = Mutex<[ChildLane]>([])
  private let lastIdentifier = Atomic<Int>(0)

  /// Makes a solver whose children run the executable, which calls ``ChildMain/run(solve:)``.
  ///
  /// - Parameters:
  ///   - executable: An absolute path.
  ///   - idleLimit: How many children may wait for work.
  ///   - patience: How long a child that is asked may use no processor time before it is ended as
  ///     hung, whatever the time limit.
  package init(
    executable: String, arguments: [String] = ["solve-child"], idleLimit: Int = 4,
    patience: Duration = .seconds(30)
  ) {
    // Writing to a child that has died must fail and not end this process.
    signal(SIGPIPE, SIG_IGN)
    self.executable = executable
    self.arguments = arguments
    self.idleLimit = idleLimit
    self.patience = patience
  }

  /// Starts a child ahead of the first solve under such limits.
  package func warmUp(for options: SolverOptions = SolverOptions()) {
    giveBack(ChildLane(command(for: options)))
  }

  package func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    let faults = model.faults()
    guard faults.isEmpty else { throw .invalidModel(faults) }
    let job = ChildJob(
      id: lastIdentifier.add(1, ordering: .relaxed).newValue, model: model, options: options,
      cancellation: cancellation, progress: progress)
    guard !job.isCancelled, !Task.isCancelled else { return .unknown(bound: nil, .cancelled) }
    let command = command(for: options)
    if let warm = takeIdle(for: command) {
      // A child that died while it waited has not failed at this model.
      if let result = await result(of: job, on: warm, isLastTry: false) { return try result.get() }
    }
    let result = await result(of: job, on: ChildLane(command), isLastTry: true)
    return try result?.get() ?? .unknown(bound: nil, .undefined)
  }

  /// The result, or nil where the child never read the question and another may be tried.
  private func result(
    of job: ChildJob, on lane: ChildLane, isLastTry: Bool
  ) async -> Result<Outcome, SolverError>? {
    switch await lane.ask(job) {
    case .answered(let result):
      giveBack(lane)
      return result
    case .ended(let result): return result
    case .unheard(let result): return isLastTry || job.isCancelled ? result : nil
    }
  }

  private func command(for options: SolverOptions) -> ChildCommand {
    ChildCommand(
      executable: executable, arguments: arguments,
      memoryLimitMegabytes: options.memoryLimitMegabytes, cpuLimit: options.cpuLimit,
      patience: patience)
  }

  private func takeIdle(for command: ChildCommand) -> ChildLane? {
    idle.withLock { lanes in
      lanes.lastIndex { $0.command == command }.map { lanes.remove(at: $0) }
    }
  }

  private func giveBack(_ lane: ChildLane) {
    // The processor time of a process adds up: a limit on it is for one solve.
    guard lane.command.cpuLimit == nil else { return }
    let surplus = idle.withLock { lanes in
      lanes.append(lane)
      return lanes.count > idleLimit ? lanes.removeFirst() : nil
    }
    _ = surplus
  }
}
