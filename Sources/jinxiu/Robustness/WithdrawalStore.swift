import JinxiuDomain
import JinxiuFiles
import Synchronization

/// Withdrawals of a study that are finished, in the folder that it is written to.
struct WithdrawalStore: Sendable {
  private let folder: SweepFolder
  private let manifest: SweepManifest
  private let tasks: [Withdrawal: SweepTask]

  /// Writes the list of tasks and the base plan.
  ///
  /// - Parameter manifest: A task for each withdrawal.
  init(_ folder: SweepFolder, _ manifest: SweepManifest, _ base: SweepBase) throws(OutputError) {
    self.folder = folder
    self.manifest = manifest
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

// Reserves and draws.
extension WithdrawalStore {
  func earlier(_ kind: SeatReserve.Kind) -> SeatReserve? { folder.reserve(kind, key(kind)) }

  func keep(_ reserve: SeatReserve) throws(OutputError) {
    try folder.finish(reserve, key(reserve.kind))
  }

  /// Steps of an earlier run that did not come to the end of a reserve.
  func steps(_ kind: SeatReserve.Kind, of withdrawals: [Withdrawal]) -> [ReserveStep] {
    withdrawals.compactMap { withdrawal in
      folder.step(key(kind, withdrawal)).flatMap {
        $0.told.withdrawal == withdrawal ? $0 : nil
      }
    }
  }

  func keep(_ step: ReserveStep, _ kind: SeatReserve.Kind) throws(OutputError) {
    try folder.finish(step, key(kind, step.told.withdrawal))
  }

  func draws(of plan: Plan) -> DrawStore {
    DrawStore(folder, manifest.key(of: "draws"), placements: plan.placements.count)
  }

  private func key(_ kind: SeatReserve.Kind, _ withdrawal: Withdrawal? = nil) -> String {
    manifest.key(of: "reserve \(kind.rawValue)" + (withdrawal.map { " " + $0.text } ?? ""))
  }
}

/// Draws that are solved: from time to time kept in a file of their own, in the end all in one.
final class DrawStore: Sendable {
  /// What earlier runs have solved, also from other seeds.
  let earlier: [StrandedCase]
  private let folder: SweepFolder
  private let key: String
  private let solved: Mutex<Solved>

  private struct Solved {
    var all: [StrandedCase] = []
    /// How many of them are on disk.
    var kept = 0
    var last = ContinuousClock.now
  }

  private static let pause = Duration.seconds(1)

  init(_ folder: SweepFolder, _ key: String, placements: Int) {
    self.folder = folder
    self.key = key
    earlier = folder.drawnCases(key, placements: placements)
    solved = Mutex(Solved())
  }

  func hear(_ cases: [StrandedCase]) throws {
    try solved.withLock { solved in
      solved.all += cases
      guard ContinuousClock.now - solved.last > Self.pause else { return }
      try keep(&solved)
    }
  }

  /// - Parameter isComplete: Whether nothing is left to solve.
  func end(isComplete: Bool) throws {
    try solved.withLock { solved in
      guard isComplete else { return try keep(&solved) }
      guard !solved.all.isEmpty || !earlier.isEmpty else { return }
      try folder.finish(Array(Set(earlier).union(solved.all)), key)
    }
  }

  private func keep(_ solved: inout Solved) throws {
    let more = solved.all[solved.kept...]
    if !more.isEmpty { try folder.keep(Array(more), key) }
    solved.kept = solved.all.count
    solved.last = .now
  }
}
