/// What a withdrawal costs, in two ways that are never mixed.
package struct WithdrawalLoss: Hashable, Sendable {
  package let withdrawal: Withdrawal
  /// People of the plan who are placed there.
  package let people: Int
  /// Pins to it, which lapse with it.
  package let pins: Int
  /// Everybody planned anew under all rules (重新编制): known before the plan is published.
  package let anew: ReplacementResult
  /// Only those who were there placed again in what is left; everybody else keeps place and months,
  /// and who had no place gets none (其他人不动): known when people are on their way.
  package let kept: ReplacementResult

  package init(
    withdrawal: Withdrawal, people: Int, pins: Int, anew: ReplacementResult,
    kept: ReplacementResult
  ) {
    self.withdrawal = withdrawal
    self.people = people
    self.pins = pins
    self.anew = anew
    self.kept = kept
  }
}

extension WithdrawalLoss {
  /// By how much the levels of a replacement are worse than the base's, most important first;
  /// negative where they are better.
  package static func levels(_ result: Replacement, against base: Plan) -> [LevelDifference] {
    base.outcome.levels.compactMap { before in
      result.value(of: before.name).map {
        LevelDifference(
          name: before.name, before: before.value, after: $0, isMaximised: before.isMaximised)
      }
    }
  }
}

extension ReplacementResult {
  /// Nil without a plan.
  package func lost(from base: Plan) -> PeopleLost? {
    plan.map {
      PeopleLost(
        atLeast: base.placedCount - $0.mostPlaced, atMost: base.placedCount - $0.placed)
    }
  }
}

extension [WithdrawalLoss] {
  /// The worst first: those without any plan, then by people lost when planned anew, by people lost
  /// when all others stay, by the levels lost when planned anew, and by name.
  package func ranked(against base: Plan) -> [WithdrawalLoss] {
    map { ($0, $0.severity(against: base)) }.sorted { left, right in
      if left.1 == right.1 { return left.0.withdrawal < right.0.withdrawal }
      return right.1.lexicographicallyPrecedes(left.1)
    }.map(\.0)
  }

  /// Those that nothing but their names ranks after the first.
  package func worst(against base: Plan) -> [WithdrawalLoss] {
    let ranked = ranked(against: base)
    guard let first = ranked.first else { return [] }
    let most = first.severity(against: base)
    return ranked.filter { $0.severity(against: base) == most }
  }
}

extension WithdrawalLoss {
  /// Larger is worse, most important first.
  fileprivate func severity(against base: Plan) -> [Int] {
    guard let plan = anew.plan else { return [Int.max] }
    let levels = Self.levels(plan, against: base).map { -$0.gain }
    return [
      anew.lost(from: base)?.atMost ?? 0, kept.lost(from: base)?.atMost ?? base.placedCount,
    ] + levels
  }
}
