import JinxiuDomain

/// A placement whose values a test may change before it is audited.
struct PlacementDraft: Sendable {
  var demand: DemandName
  var count = 1
  var county: Identifier<County>
  var unit: Identifier<JinxiuDomain.Unit>?
  var level = UnitLevel.township
  var host: Identifier<Host>
  var tier: Tier
  var kind = HostKind.general
  var specialty: Identifier<Specialty>
  var offer: Identifier<Offer>
  var spells: [PeriodSpan]
  var payer: Payer
  var points: Int
  var waivers: [Identifier<RuleSetting>] = []

  var value: Placement {
    Placement(
      demand: demand, count: count, county: county, unit: unit, level: level, host: host,
      tier: tier, kind: kind, specialty: specialty, offer: offer, spells: spells, payer: payer,
      points: points, waivers: waivers)
  }
}

struct UnplacedDraft: Sendable {
  var demand: DemandName
  var count = 1
  var county: Identifier<County>
  var unit: Identifier<JinxiuDomain.Unit>?
  var reason: UnplacedReason
  var rules: [Identifier<RuleSetting>] = []
  var nearest: NearestAlternative?

  var value: Unplaced {
    Unplaced(
      demand: demand, count: count, county: county, unit: unit, reason: reason, rules: rules,
      explanation: Phrase("未安排", "not placed"), nearest: nearest)
  }
}

struct LevelDraft: Sendable {
  var name: String
  var value: Int
  var bound: Int?
  var isProven = true
  var isMaximised: Bool
  var proof: LevelProof?

  init(_ name: String, _ value: Int, isMaximised: Bool) {
    self.name = name
    self.value = value
    bound = value
    self.isMaximised = isMaximised
  }

  var result: LevelResult {
    LevelResult(
      name: name, value: value, bound: bound, isProven: isProven, isMaximised: isMaximised,
      proof: proof)
  }
}

struct LineDraft: Sendable {
  var rule: Identifier<RuleSetting>
  var subject: Phrase?
  var used: Int
  var limit: Int?
  var isBinding: Bool
  var waived = 0

  init(
    _ rule: Identifier<RuleSetting>, _ subject: String?, used: Int, limit: Int?,
    isBinding: Bool = true, waived: Int = 0
  ) {
    self.rule = rule
    self.subject = subject.map { Phrase($0, $0) }
    self.used = used
    self.limit = limit
    self.isBinding = isBinding
    self.waived = waived
  }

  var value: RuleUse {
    RuleUse(
      rule: rule, subject: subject, used: used, limit: limit, isBinding: isBinding,
      waived: waived)
  }
}

struct PlanDraft: Sendable {
  var digest = "abc"
  var programme: Identifier<Programme> = "demo-2024"
  var state = OutcomeState.proven
  var levels: [LevelDraft] = []
  var placements: [PlacementDraft] = []
  var unplaced: [UnplacedDraft] = []
  var lines: [LineDraft] = []
  var unverifiable: [Unverifiable] = []
  var certificates: [LevelCertificate] = []
  var reserved: [ReservedUse] = []

  var value: Plan {
    Plan(
      scenario: ScenarioStamp(id: "demo", digest: digest), programme: programme,
      made: MakerStamp(at: "2024-06-03", version: "1", seed: 1),
      outcome: PlanOutcome(state: state, levels: levels.map(\.result)),
      placements: placements.map(\.value), unplaced: unplaced.map(\.value),
      rules: lines.map(\.value), unverifiable: unverifiable, certificates: certificates,
      reserved: reserved)
  }
}
