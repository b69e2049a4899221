import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import MIP
import Synchronization

/// All that is asked of one plan, one part after another, each on several processors.
struct RobustnessRun {
  let search: WithdrawalSearch
  let store: WithdrawalStore
  let scenario: Scenario
  let base: Plan
  /// What is looked at and what is not.
  let withdrawals: (chosen: [Withdrawal], left: [Withdrawal])
  let choice: WithdrawalChoice
  let order: SimulationOrder?
  /// Nil for what fits the size.
  let wantsReserve: Bool?
  let lanes: Int
  let solving: Solving

  /// What was finished, also when it was stopped.
  ///
  /// - Throws: `SweepWork.Refused` for a plan that the audit refuses, `SolverDisagreement`,
  ///   `SolverError`, `OutputError`.
  func study() async throws -> RobustnessStudy {
    let (chosen, beyond) = withdrawals
    let losses = try await losses(chosen)
    let finished = Set(losses.map(\.withdrawal))
    let missed = chosen.filter { !finished.contains($0) }
    let reserves = try await reserves()
    let simulation = try await simulation()
    return RobustnessStudy(
      scenario: scenario, base: base, losses: losses, left: beyond + missed,
      simulation: simulation, reserves: reserves, isStopped: solving.cancellation.isCancelled,
      gapPartsPerMillion: search.gapPartsPerMillion)
  }

  /// Those of an earlier run, then the rest, each audited and kept when it is finished.
  private func losses(_ chosen: [Withdrawal]) async throws -> [WithdrawalLoss] {
    let talk = WithdrawalTalk(solving.console, scenario, base, count: chosen.count)
    let earlier = chosen.compactMap(store.earlier)
    for loss in earlier { talk.hear(loss, isEarlier: true) }
    let known = Set(earlier.map(\.withdrawal))
    let found = try await search.examine(
      chosen.filter { !known.contains($0) }, lanes: lanes, cancellation: solving.cancellation
    ) { [store] examined in
      for plan in [examined.anew, examined.kept].compactMap(\.self) {
        if let finding = Audit(scenario: examined.scenario).verify(plan).findings.first {
          throw SweepWork.Refused(finding: finding.phrase)
        }
      }
      try store.keep(examined.loss)
      talk.hear(examined.loss, isEarlier: false)
    }
    return earlier + found.compactMap(\.self)
  }

  private func reserves() async throws -> [SeatReserve] {
    guard wantsReserve ?? search.isWhole else { return [] }
    var found: [SeatReserve] = []
    for kind in choice.reserves(of: search) where !solving.cancellation.isCancelled {
      if let kept = store.earlier(kind) {
        found.append(kept)
        continue
      }
      solving.console.say(
        kind == .hosts
          ? Phrase("寻找应对医院退出的备用名额……", "Looking for a reserve of seats against any one host…")
          : Phrase("寻找应对招收计划退出的备用名额……", "Looking for a reserve of seats against any one offer…"))
      let reserve = try await search.reserve(
        kind, lanes: lanes,
        earlier: store.steps(
          kind, of: scenario.withdrawals.filter { $0.isHost == (kind == .hosts) }),
        cancellation: solving.cancellation
      ) { [store] in try store.keep($0, kind) }
      guard let reserve else { continue }
      try store.keep(reserve)
      found.append(reserve)
    }
    return found
  }

  private func simulation() async throws -> WithdrawalSimulation? {
    guard let order, !solving.cancellation.isCancelled else { return nil }
    let talk = DrawTalk(solving.console, asked: order.draws)
    let draws = store.draws(of: base)
    let found = try await search.simulate(
      order, lanes: lanes, earlier: draws.earlier, cancellation: solving.cancellation,
      onSolved: { try draws.hear($0) }, onProgress: { talk.hear($0) })
    try draws.end(isComplete: found.isComplete)
    return found
  }
}

/// How far the withdrawals are, a line for each.
private final class WithdrawalTalk: Sendable {
  private let console: Console
  private let scenario: Scenario
  private let base: Plan
  private let count: Int
  private let done = Mutex(0)

  init(_ console: Console, _ scenario: Scenario, _ base: Plan, count: Int) {
    self.console = console
    self.scenario = scenario
    self.base = base
    self.count = count
  }

  func hear(_ loss: WithdrawalLoss, isEarlier: Bool) {
    let number = done.withLock { done in
      done += 1
      return done
    }
    let words = loss.withdrawal.change.phrase(in: scenario)
    let lost = loss.anew.lost(from: base).map { "\($0.atMost)" } ?? "—"
    let kept = loss.kept.lost(from: base).map { "\($0.atMost)" } ?? "—"
    let time = isEarlier ? Phrase("（此前已完成）", " (finished before)") : Phrase("", "")
    console.say(
      Phrase(
        "  \(number)/\(count)  \(words.chinese)：少安排\(lost)人，其他人不动则\(kept)人\(time.chinese)",
        "  \(number)/\(count)  \(words.english): \(lost) fewer placed, \(kept) when all others "
          + "stay\(time.english)"))
  }
}

/// How far the draws are, a line for each tenth.
private final class DrawTalk: Sendable {
  private let console: Console
  private let asked: Int
  private let told = Mutex(0)

  init(_ console: Console, asked: Int) {
    self.console = console
    self.asked = asked
  }

  func hear(_ draws: Int) {
    let tenth = draws * 10 / max(1, asked)
    let isNew = told.withLock { told in
      defer { told = max(told, tenth) }
      return tenth > told
    }
    guard isNew else { return }
    console.say(
      Phrase("  抽样 \(draws)/\(asked)", "  \(draws)/\(asked) draws"))
  }
}
