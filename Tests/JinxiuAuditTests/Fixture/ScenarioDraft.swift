import JinxiuDomain

/// A scenario whose tables a test may change before it is used.
struct ScenarioDraft: Sendable {
  var periods = spell("2024-06", "2024-12")
  var levels = [TrainingLevel(level: .township, length: 3)]
  var objective = ObjectiveLevel.standard
  var rules: [RuleDraft] = []
  var counties: [CountyDraft] = []
  var units: [UnitDraft] = []
  var hosts: [HostDraft] = []
  var offers: [OfferDraft] = []
  var needs: [NeedDraft] = []
  var trainees: [TraineeDraft] = []
  var partners: [Partner] = []
  var distances: [Distance] = []
  var pins: [Pin] = []
  var waivers: [Waiver] = []
  var transfers: [Transfer] = []
  var courses: [Course] = []
  var guidance: [Guidance] = []
  var reserved: [ReservedPlace] = []

  var value: Scenario {
    Scenario(
      programme: programme, counties: counties.map(\.value), units: units.map(\.value),
      hosts: hosts.map(\.value), offers: offers.map(\.value), needs: needs.map(\.value),
      trainees: trainees.map(\.value), partners: partners, distances: distances, pins: pins,
      waivers: waivers, transfers: transfers, courses: courses, guidance: guidance,
      digest: "abc"
    ).keeping(reserved)
  }

  private var programme: Programme {
    Programme(
      id: "demo-2024", title: "示例方案",
      document: Document(
        number: "1号", issuer: "卫健委", division: "基层处", dated: "2024-06-03", basis: []),
      periods: periods, levels: levels, asOf: "2024-06-03", filingDeadline: nil,
      language: .chinese, categories: [], rules: rules.map(\.value), objective: objective,
      contact: "", sampleNotice: nil)
  }
}

/// A scenario with a plan for it.
struct Fixture: Sendable {
  var scenario: ScenarioDraft
  var plan: PlanDraft
  /// The plan of counts that the plan is compared with.
  var counts: Plan?

  mutating func rule(_ id: Identifier<RuleSetting>, _ change: (inout RuleDraft) -> Void) {
    for index in scenario.rules.indices where scenario.rules[index].id == id {
      change(&scenario.rules[index])
    }
  }

  mutating func parameter(
    _ name: String, of id: Identifier<RuleSetting>, _ value: ParameterValue
  ) {
    rule(id) { $0.parameters[name] = value }
  }

  mutating func county(_ id: Identifier<County>, _ change: (inout CountyDraft) -> Void) {
    for index in scenario.counties.indices where scenario.counties[index].id == id {
      change(&scenario.counties[index])
    }
  }

  mutating func unit(
    _ id: Identifier<JinxiuDomain.Unit>, _ change: (inout UnitDraft) -> Void
  ) {
    for index in scenario.units.indices where scenario.units[index].id == id {
      change(&scenario.units[index])
    }
  }

  mutating func host(_ id: Identifier<Host>, _ change: (inout HostDraft) -> Void) {
    for index in scenario.hosts.indices where scenario.hosts[index].id == id {
      change(&scenario.hosts[index])
    }
  }

  mutating func offer(_ id: Identifier<Offer>, _ change: (inout OfferDraft) -> Void) {
    for index in scenario.offers.indices where scenario.offers[index].id == id {
      change(&scenario.offers[index])
    }
  }

  mutating func trainee(_ id: Identifier<Trainee>, _ change: (inout TraineeDraft) -> Void) {
    for index in scenario.trainees.indices where scenario.trainees[index].id == id {
      change(&scenario.trainees[index])
    }
  }

  mutating func placement(_ demand: DemandName, _ change: (inout PlacementDraft) -> Void) {
    for index in plan.placements.indices where plan.placements[index].demand == demand {
      change(&plan.placements[index])
    }
  }

  mutating func unplaced(_ demand: DemandName, _ change: (inout UnplacedDraft) -> Void) {
    for index in plan.unplaced.indices where plan.unplaced[index].demand == demand {
      change(&plan.unplaced[index])
    }
  }

  mutating func level(_ name: String, _ change: (inout LevelDraft) -> Void) {
    for index in plan.levels.indices where plan.levels[index].name == name {
      change(&plan.levels[index])
    }
  }

  mutating func line(
    _ rule: Identifier<RuleSetting>, _ subject: String?, _ change: (inout LineDraft) -> Void
  ) {
    for index in plan.lines.indices
    where plan.lines[index].rule == rule && plan.lines[index].subject?.chinese == subject {
      change(&plan.lines[index])
    }
  }
}
