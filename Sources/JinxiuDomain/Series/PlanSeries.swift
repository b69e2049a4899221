/// Many scenarios, each planned by itself, side by side (批量方案), as the provinces of a country.
package struct PlanSeries: Hashable, Sendable {
  /// In the order in which they were given.
  package let entries: [SeriesEntry]

  package init(_ entries: [SeriesEntry]) { self.entries = entries }

  /// People placed by all plans.
  package var placed: Int { entries.reduce(0) { $0 + ($1.figures?.placed ?? 0) } }
  /// People of all scenarios that could be read.
  package var asked: Int { entries.reduce(0) { $0 + ($1.asked ?? 0) } }
  /// Whether every plan is proven level by level, or proven not to exist.
  package var isProven: Bool { entries.allSatisfy(\.isProven) }
}

/// One scenario of a series and what became of it.
package struct SeriesEntry: Hashable, Sendable {
  package enum Result: Hashable, Sendable {
    case plan(SeriesFigures)
    /// No plan keeps all hard rules; why.
    case contradiction([Phrase])
    /// Stopped before any plan was found.
    case nothing(OutcomeState)
    /// Its data cannot be planned; what is wrong with it.
    case faulty([Phrase])
  }

  /// Unique in the series; the name of its folder of results.
  package let name: String
  /// Of the programme; empty where the data is faulty.
  package let title: String
  /// People, named or as counts; nil where the data is faulty.
  package let asked: Int?
  package let counties: Int?
  package let hosts: Int?
  package let result: Result

  package init(name: String, scenario: Scenario, result: Result) {
    self.name = name
    title = scenario.programme.title
    asked = scenario.trainees.count + scenario.needs.reduce(0) { $0 + $1.count }
    counties = scenario.counties.count
    hosts = scenario.hosts.count
    self.result = result
  }

  /// - Parameter faults: What is wrong with the data.
  package init(name: String, faults: [Phrase]) {
    self.name = name
    title = ""
    (asked, counties, hosts) = (nil, nil, nil)
    result = .faulty(faults)
  }

  package var figures: SeriesFigures? {
    if case .plan(let figures) = result { figures } else { nil }
  }

  /// Why there is no plan; empty where there is one, or where that is not known.
  package var facts: [Phrase] {
    switch result {
    case .contradiction(let facts), .faulty(let facts): facts
    case .plan, .nothing: []
    }
  }

  package var isProven: Bool {
    switch result {
    case .plan(let figures): figures.levels.allSatisfy(\.result.isProven)
    case .contradiction: true
    case .nothing, .faulty: false
    }
  }
}

/// What a plan comes to, without its people: a country's plans need not all be in memory.
package struct SeriesFigures: Hashable, Sendable {
  package struct Level: Hashable, Sendable {
    package let result: LevelResult
    /// What prices in the plan bound the level by; nil without prices.
    package let priceBound: Int?
  }

  package let state: OutcomeState
  package let placed: Int
  package let unplaced: Int
  /// Waivers used, by person.
  package let waivers: Int
  package let levels: [Level]

  package init(_ plan: Plan) {
    state = plan.outcome.state
    placed = plan.placedCount
    unplaced = plan.unplacedCount
    waivers = plan.placements.reduce(0) { $0 + $1.waivers.count * $1.count }
    levels = plan.outcome.levels.map { level in
      Level(
        result: level,
        priceBound: plan.certificates.first { $0.level == level.name }?.bound
          ?? (level.proof == .prices ? level.bound : nil))
    }
  }
}
