/// People without a place, with the plan's own reason.
package struct UnplacedFact: Hashable, Sendable {
  package let demand: DemandName
  package let people: Int
  package let reason: UnplacedReason
  package let rules: [Identifier<RuleSetting>]
  package let explanation: Phrase

  package init(_ unplaced: Unplaced) {
    demand = unplaced.demand
    people = unplaced.count
    reason = unplaced.reason
    rules = unplaced.rules
    explanation = unplaced.explanation
  }
}

/// A loosening that was tried.
package struct Loosening: Hashable, Sendable {
  package let change: ScenarioChange
  package let trial: Trial

  package init(change: ScenarioChange, trial: Trial) {
    self.change = change
    self.trial = trial
  }
}

/// How a county fared.
package struct CountyExplanation: Hashable, Sendable {
  package let county: Identifier<County>
  /// After transfers; nil for no limit.
  package let quota: Int?
  package let asked: Int
  package let placed: Int
  /// What it may fill at most; nil when nobody of it has an option.
  package let entitled: Int?
  /// Permille of `entitled` that is filled.
  package let filling: Int?
  /// The least filling of all counties, and the counties that have it.
  package let worstFilling: Int
  package let worst: [Identifier<County>]
  package let unplaced: [UnplacedFact]
  /// One more of its quota; nil without a limit, or where it was not tried.
  package let oneMore: Loosening?

  package init(
    county: Identifier<County>, quota: Int?, asked: Int, placed: Int, entitled: Int?,
    filling: Int?, worstFilling: Int, worst: [Identifier<County>], unplaced: [UnplacedFact],
    oneMore: Loosening?
  ) {
    self.county = county
    self.quota = quota
    self.asked = asked
    self.placed = placed
    self.entitled = entitled
    self.filling = filling
    self.worstFilling = worstFilling
    self.worst = worst
    self.unplaced = unplaced
    self.oneMore = oneMore
  }
}

/// Who of a sending unit is away when.
package struct UnitExplanation: Hashable, Sendable {
  package let unit: Identifier<Unit>
  /// Nil where no rule limits it.
  package let away: LimitLoad?
  /// By demand.
  package let holders: [Holder]
  package let unplaced: [UnplacedFact]
  package let oneMore: Loosening?

  package init(
    unit: Identifier<Unit>, away: LimitLoad?, holders: [Holder], unplaced: [UnplacedFact],
    oneMore: Loosening?
  ) {
    self.unit = unit
    self.away = away
    self.holders = holders
    self.unplaced = unplaced
    self.oneMore = oneMore
  }
}

/// Where a rule binds, whom it turned away, and what loosening it would do.
package struct RuleExplanation: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  /// Those of the plan, binding ones alone where it has limits.
  package let uses: [RuleUse]
  /// Limits of it that have room.
  package let roomy: Int
  package let unplaced: [UnplacedFact]
  /// People placed who break it with leave.
  package let waived: [Holder]
  package let loosenings: [Loosening]

  package init(
    rule: Identifier<RuleSetting>, uses: [RuleUse], roomy: Int, unplaced: [UnplacedFact],
    waived: [Holder], loosenings: [Loosening]
  ) {
    self.rule = rule
    self.uses = uses
    self.roomy = roomy
    self.unplaced = unplaced
    self.waived = waived
    self.loosenings = loosenings
  }
}
