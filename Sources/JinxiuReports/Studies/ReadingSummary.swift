package import JinxiuDomain

/// What one choice of readings comes to, beside the programme's own.
package struct ReadingSummary: Hashable, Sendable {
  /// Somebody whom the choice concerns.
  package struct Person: Hashable, Sendable {
    package enum Effect: String, CaseIterable, Sendable {
      /// Placed under this reading only.
      case gains
      /// Placed under the programme's reading only.
      case loses
      /// Placed under both, elsewhere or in other months.
      case moves
      /// Placed alike, but freed of fees under one of the two only.
      case fees
    }

    package let demand: DemandName
    package let county: Identifier<County>
    package let people: Int
    package let effect: Effect
    /// Where they are under the programme's reading, and under this one; nil without a place.
    package let from: PlanStop?
    package let to: PlanStop?
  }

  /// Nil for the programme's own.
  package let variant: Int?
  package let placed: Int
  package let levels: [LevelResult]
  /// People freed of fees (L31, D20); nil without a rule that says whose.
  package let freed: Int?
  package let money: [MoneyByPayer]
  package let waivers: Int
  /// By effect, in the order of the effects, then by demand.
  package let people: [Person]

  package func count(_ effect: Person.Effect) -> Int {
    people.reduce(0) { $0 + ($1.effect == effect ? $1.people : 0) }
  }

  /// The programme's own first, then every variant that came to a plan.
  package static func all(of study: ReadingStudy, in scenario: Scenario) -> [ReadingSummary] {
    let base = ReadingSummary(nil, study.base, in: scenario, people: [])
    return [base]
      + study.variants.enumerated().compactMap { index, variant in
        guard let plan = variant.plan else { return nil }
        let changed = scenario.applying(variant.changes)
        return ReadingSummary(
          index, plan, in: changed,
          people: people(from: (study.base, scenario), to: (plan, changed)))
      }
  }

  private init(_ variant: Int?, _ plan: Plan, in scenario: Scenario, people: [Person]) {
    self.variant = variant
    self.people = people
    placed = plan.placedCount
    levels = plan.outcome.levels
    let subsidies = Subsidy.all(in: scenario, plan)
    freed =
      subsidies.isEmpty
      ? nil : plan.placements.reduce(0) { $0 + (Self.isFree($1, by: subsidies) ? $1.count : 0) }
    money = MoneyByPayer.all(in: scenario, plan)
    waivers = KeyFigures(of: scenario, plan).waivers
  }

  private static func people(
    from base: (plan: Plan, scenario: Scenario), to other: (plan: Plan, scenario: Scenario)
  ) -> [Person] {
    let difference = PlanDifference(from: base.plan, to: other.plan)
    let counties = base.scenario.demands.reduce(into: [DemandName: Identifier<County>]()) {
      $0[$1.name] = $1.county
    }
    let moves = [
      (difference.gained, Person.Effect.gains), (difference.lost, .loses),
      (difference.moved, .moves),
    ]
    let people = moves.flatMap { moves, effect in
      moves.map { move in
        Person(
          demand: move.demand, county: counties[move.demand] ?? "", people: move.count,
          effect: effect, from: move.from, to: move.to)
      }
    }
    let old = Subsidy.all(in: base.scenario, base.plan)
    let new = Subsidy.all(in: other.scenario, other.plan)
    guard !old.isEmpty, !new.isEmpty else { return people }
    return people + fees(in: other.plan, from: old, to: new, except: people)
  }

  /// Only those who are placed alike: of the others more is told already.
  private static func fees(
    in plan: Plan, from old: [Subsidy], to new: [Subsidy], except affected: [Person]
  ) -> [Person] {
    let told = Set(affected.map(\.demand))
    return plan.placements.compactMap { placement in
      guard !told.contains(placement.demand),
        isFree(placement, by: old) != isFree(placement, by: new)
      else { return nil }
      return Person(
        demand: placement.demand, county: placement.county, people: placement.count,
        effect: .fees, from: nil, to: nil)
    }
  }

  /// Whether any of the rules frees a trainee of fees.
  private static func isFree(_ placement: Placement, by subsidies: [Subsidy]) -> Bool {
    subsidies.contains { $0.frees(placement) }
  }
}
