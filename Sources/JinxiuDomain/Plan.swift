/// All placements, everyone unplaced with the reason, the outcome and its proof (安排方案).
package struct Plan: Hashable, Sendable {
  package let scenario: ScenarioStamp
  package let programme: Identifier<Programme>
  package let made: MakerStamp
  package let outcome: PlanOutcome
  /// Sorted by demand, then offer, then first month.
  package let placements: [Placement]
  /// Sorted by demand.
  package let unplaced: [Unplaced]
  /// In programme order, then by subject.
  package let rules: [RuleUse]
  /// Conditions that the data cannot show (D16), in programme order.
  package let unverifiable: [Unverifiable]
  /// Prices that bound each level, in the order of the levels.
  package let certificates: [LevelCertificate]
  /// What the plan of counts that it keeps set aside, as in `Scenario.reserved`; empty when it keeps
  /// none.
  package let reserved: [ReservedUse]

  package init(
    scenario: ScenarioStamp, programme: Identifier<Programme>, made: MakerStamp,
    outcome: PlanOutcome, placements: [Placement], unplaced: [Unplaced], rules: [RuleUse],
    unverifiable: [Unverifiable], certificates: [LevelCertificate] = [],
    reserved: [ReservedUse] = []
  ) {
    self.scenario = scenario
    self.programme = programme
    self.made = made
    self.outcome = outcome
    self.placements = placements
    self.unplaced = unplaced
    self.rules = rules
    self.unverifiable = unverifiable
    self.certificates = certificates
    self.reserved = reserved
  }

  /// People placed.
  package var placedCount: Int { placements.reduce(0) { $0 + $1.count } }
  /// People unplaced.
  package var unplacedCount: Int { unplaced.reduce(0) { $0 + $1.count } }
}

/// Which scenario a plan was made from.
package struct ScenarioStamp: Hashable, Sendable {
  /// The name of the scenario's folder.
  package let id: String
  /// `Scenario.digest`.
  package let digest: String

  package init(id: String, digest: String) {
    self.id = id
    self.digest = digest
  }
}

/// By what a plan was made.
package struct MakerStamp: Hashable, Sendable {
  /// The programme's as-of date, not the clock: the same input gives the same bytes (R24).
  package let at: String
  package let version: String
  package let seed: Int

  package init(at: String, version: String, seed: Int) {
    self.at = at
    self.version = version
    self.seed = seed
  }
}

/// How good a plan is known to be.
package struct PlanOutcome: Hashable, Sendable {
  package let state: OutcomeState
  /// In the order in which they were solved.
  package let levels: [LevelResult]

  package init(state: OutcomeState, levels: [LevelResult]) {
    self.state = state
    self.levels = levels
  }
}

package enum OutcomeState: String, CaseIterable, Sendable {
  /// Every level is proven.
  case proven
  /// Stopped inside the gap asked for, some level not proven.
  case gap
  /// The search came to its end with some level further from its bound than was asked.
  case unproven
  case timeLimit = "time-limit"
  case cancelled
  /// The solver failed on some level (aborted, killed, out of memory); the plan is the best before.
  case solverFailed = "solver-failed"

  /// That of a search which nothing cut short.
  ///
  /// - Parameter gap: In millionths, as asked for.
  package init(ended levels: [LevelResult], gap: Int) {
    let isNear = levels.allSatisfy { $0.isWithin(partsPerMillion: gap) }
    self = levels.allSatisfy(\.isProven) ? .proven : isNear ? .gap : .unproven
  }
}

/// One level of the objective, solved.
package struct LevelResult: Hashable, Sendable {
  /// `shortfall`, `placed-1`, `placed-2` …, `waivers`, `fairness`, `fairness-2` (the second worst
  /// county) …, `points`.
  package let name: String
  package let value: Int
  /// The best value that can be reached, as far as known; nil when no bound is known.
  package let bound: Int?
  package let isProven: Bool
  /// Whether more is better.
  package let isMaximised: Bool
  /// What the bound rests on.
  package let proof: LevelProof

  /// A bound whose origin is not told is the search's.
  package init(
    name: String, value: Int, bound: Int?, isProven: Bool, isMaximised: Bool,
    proof: LevelProof? = nil
  ) {
    self.name = name
    self.value = value
    self.bound = bound
    self.isProven = isProven
    self.isMaximised = isMaximised
    self.proof = proof ?? (bound == nil ? .none : .search)
  }

  /// Whether it is proven to lie within a relative gap, in millionths.
  package func isWithin(partsPerMillion gap: Int) -> Bool {
    guard !isProven else { return true }
    guard let bound else { return false }
    return abs(bound - value) * 1_000_000 <= gap * max(1, abs(value))
  }
}

extension Plan {
  /// Values of the levels, most important first, each so that larger is better.
  package var merit: [Int] { outcome.levels.map { $0.isMaximised ? $0.value : -$0.value } }
}

/// What the bound of a level rests on.
package enum LevelProof: String, CaseIterable, Sendable {
  /// Prices in the plan, which anybody can re-add.
  case prices
  /// GLPK's branch and cut, which nobody can re-add.
  case search = "branch-and-cut"
  /// There is no bound.
  case none
}

/// A demand, or part of a need, in an offer (安排).
package struct Placement: Hashable, Sendable {
  package let demand: DemandName
  /// People: 1 for a trainee.
  package let count: Int
  package let county: Identifier<County>
  package let unit: Identifier<Unit>?
  package let level: UnitLevel
  package let host: Identifier<Host>
  package let tier: Tier
  package let kind: HostKind
  package let specialty: Identifier<Specialty>
  package let offer: Identifier<Offer>
  package let spells: [PeriodSpan]
  package let payer: Payer
  /// Points of one person.
  package let points: Int
  /// Waivable rules broken with leave, sorted.
  package let waivers: [Identifier<RuleSetting>]

  package init(
    demand: DemandName, count: Int, county: Identifier<County>, unit: Identifier<Unit>?,
    level: UnitLevel, host: Identifier<Host>, tier: Tier, kind: HostKind,
    specialty: Identifier<Specialty>, offer: Identifier<Offer>, spells: [PeriodSpan],
    payer: Payer, points: Int, waivers: [Identifier<RuleSetting>]
  ) {
    self.demand = demand
    self.count = count
    self.county = county
    self.unit = unit
    self.level = level
    self.host = host
    self.tier = tier
    self.kind = kind
    self.specialty = specialty
    self.offer = offer
    self.spells = spells
    self.payer = payer
    self.points = points
    self.waivers = waivers
  }
}

/// People of a demand who got no place, and why (未安排).
package struct Unplaced: Hashable, Sendable {
  package let demand: DemandName
  package let count: Int
  package let county: Identifier<County>
  package let unit: Identifier<Unit>?
  package let reason: UnplacedReason
  /// The rules in the way, in programme order.
  package let rules: [Identifier<RuleSetting>]
  /// One sentence with the facts.
  package let explanation: Phrase
  package let nearest: NearestAlternative?

  package init(
    demand: DemandName, count: Int, county: Identifier<County>, unit: Identifier<Unit>?,
    reason: UnplacedReason, rules: [Identifier<RuleSetting>], explanation: Phrase,
    nearest: NearestAlternative?
  ) {
    self.demand = demand
    self.count = count
    self.county = county
    self.unit = unit
    self.reason = reason
    self.rules = rules
    self.explanation = explanation
    self.nearest = nearest
  }
}

package enum UnplacedReason: String, CaseIterable, Sendable {
  /// A rule about the person or the unit forbids every placement.
  case ineligible
  /// No host offers what is asked for in months that the rules allow.
  case noOffer = "no-offer"
  /// Allowed, but every fitting seat or quota is used by a plan at least as good.
  case limits
}

/// The placement that was closest to possible.
package struct NearestAlternative: Hashable, Sendable {
  package let host: Identifier<Host>
  package let specialty: Identifier<Specialty>
  package let from: Period
  /// What would have to change, for example one more seat or a waiver.
  package let missing: [Phrase]

  package init(
    host: Identifier<Host>, specialty: Identifier<Specialty>, from: Period, missing: [Phrase]
  ) {
    self.host = host
    self.specialty = specialty
    self.from = from
    self.missing = missing
  }
}

/// How one limit of a rule is used by a plan, or how many people a rule turned away.
package struct RuleUse: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  /// What is limited: a county, an offer, a host with a month; nil for the rule as a whole.
  package let subject: Phrase?
  package let used: Int
  /// Nil when the rule has no number to reach.
  package let limit: Int?
  /// The limit is reached, or the rule turned somebody away.
  package let isBinding: Bool
  /// Waivers used against it.
  package let waived: Int

  package init(
    rule: Identifier<RuleSetting>, subject: Phrase?, used: Int, limit: Int?, isBinding: Bool,
    waived: Int
  ) {
    self.rule = rule
    self.subject = subject
    self.used = used
    self.limit = limit
    self.isBinding = isBinding
    self.waived = waived
  }
}

/// A condition that a rule asks for and no column shows (无法核验), D16.
package struct Unverifiable: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  /// Table and column, for example `trainees.on_post`.
  package let column: String
  /// Sorted.
  package let demands: [DemandName]

  package init(rule: Identifier<RuleSetting>, column: String, demands: [DemandName]) {
    self.rule = rule
    self.column = column
    self.demands = demands
  }
}
