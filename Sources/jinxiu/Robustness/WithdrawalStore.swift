import JinxiuDomain
import JinxiuFiles

/// Withdrawals of a study that are finished, in the folder that it is written to.
struct WithdrawalStore: Sendable {
  private let folder: SweepFolder
  private let tasks: [Withdrawal: SweepTask]

  /// Writes the list of tasks and the base plan.
  ///
  /// - Parameter manifest: A task for each withdrawal.
  init(_ folder: SweepFolder, _ manifest: SweepManifest, _ base: SweepBase) throws(OutputError) {
    self.folder = folder
    let known = Dictionary(
      base.scenario.withdrawals.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    tasks = Dictionary(
      manifest.tasks.compactMap { task in
        task.sources.first.flatMap { known[$0] }.map { ($0, task) }
      }, uniquingKeysWith: { first, _ in first })
    try folder.begin(manifest, base: base.bytes)
  }

  /// What an earlier run found; nil where it did not come to it.
  func earlier(_ withdrawal: Withdrawal) -> WithdrawalLoss? {
    tasks[withdrawal].flatMap { folder.loss(of: withdrawal, $0) }
  }

  /// What came to no plan in its time is tried again by the next run.
  func keep(_ loss: WithdrawalLoss) throws(OutputError) {
    let isDecided = [loss.anew, loss.kept].allSatisfy { result in
      if case .nothing = result { false } else { true }
    }
    guard isDecided, let task = tasks[loss.withdrawal] else { return }
    try folder.finish(task, loss)
  }
}
