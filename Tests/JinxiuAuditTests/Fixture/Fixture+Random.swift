import JinxiuDomain
import TestTools

/// A tiny random scenario with a plan made greedily by counting, person by person.
extension Fixture {
  static func random(seed: Int) -> Fixture {
    var generator = SeededGenerator(seed: seed)
    var fixture = Fixture(scenario: .random(&generator), plan: PlanDraft())
    fixture.placeGreedily()
    return fixture
  }

  private mutating func placeGreedily() {
    plan.state = .timeLimit
    for trainee in scenario.trainees { place(trainee) }
    let placed = plan.placements.count
    plan.levels = [
      LevelDraft("placed-1", placed, isMaximised: true),
      LevelDraft("points", plan.placements.reduce(0) { $0 + $1.points }, isMaximised: true),
    ]
    for index in plan.levels.indices {
      plan.levels[index].bound = nil
      plan.levels[index].isProven = false
    }
  }

  private mutating func place(_ trainee: TraineeDraft) {
    var isPossible = false
    for offer in scenario.offers where offer.specialty == trainee.specialty {
      for first in offer.span.first.index...offer.span.last.index - 1 {
        isPossible = true
        let stay = PeriodSpan(from: Period(index: first), count: 2)
        if add(trainee, offer, stay) { return }
      }
    }
    plan.unplaced.append(
      UnplacedDraft(
        demand: .trainee(trainee.id), county: county(of: trainee), unit: trainee.unit,
        reason: isPossible ? .limits : .noOffer))
  }

  /// Keeps the placement when no count goes above its limit.
  private mutating func add(
    _ trainee: TraineeDraft, _ offer: OfferDraft, _ stay: PeriodSpan
  ) -> Bool {
    let host = scenario.hosts.first { $0.id == offer.host }
    plan.placements.append(
      PlacementDraft(
        demand: .trainee(trainee.id), county: county(of: trainee), unit: trainee.unit,
        host: offer.host, tier: host?.tier ?? .county, specialty: offer.specialty,
        offer: offer.id, spells: [stay], payer: .county,
        points: 3 + scenario.periods.last.index - stay.first.index))
    let peaks = Peaks(plan)
    let fits =
      peaks.of { $0.offer == offer.id } <= offer.seats
      && peaks.of { $0.host == offer.host && $0.specialty == offer.specialty }
        <= offer.mentors ?? .max
      && peaks.of { $0.host == offer.host } <= host?.maximumTrainees.number ?? .max
      && count { $0.county == county(of: trainee) } <= quota(of: county(of: trainee))
      && count { _ in true } <= 4
    if !fits { plan.placements.removeLast() }
    return fits
  }

  func county(of trainee: TraineeDraft) -> Identifier<County> {
    scenario.units.first { $0.id == trainee.unit }?.county ?? ""
  }

  func quota(of county: Identifier<County>) -> Int {
    scenario.counties.first { $0.id == county }?.quotaMaximum?.number ?? .max
  }

  func count(_ matches: (PlacementDraft) -> Bool) -> Int {
    plan.placements.count(where: matches)
  }
}

/// The most people at once among some placements.
struct Peaks {
  private let placements: [PlacementDraft]

  init(_ plan: PlanDraft) {
    placements = plan.placements
  }

  func of(_ matches: (PlacementDraft) -> Bool) -> Int {
    let months = placements.filter(matches).flatMap(\.spells).flatMap(\.periods)
    return Dictionary(grouping: months) { $0 }.values.map(\.count).max() ?? 0
  }
}

extension ScenarioDraft {
  /// Up to 6 people, 2 counties, 2 hosts, 4 offers, 2 specialties, 5 months; stays of 2 months.
  fileprivate static func random(_ generator: inout SeededGenerator) -> ScenarioDraft {
    var draft = ScenarioDraft()
    draft.periods = spell("2024-03", "2024-07")
    draft.levels = [TrainingLevel(level: .township, length: 2)]
    draft.objective = [.placed, .points]
    draft.rules = tinyRules
    draft.counties = ["甲", "乙"].map {
      CountyDraft(id: $0, quotaMaximum: .atMost(Int.random(in: 0...3, using: &generator)))
    }
    draft.units = [
      UnitDraft(id: "U1", name: "甲院", county: "甲"), UnitDraft(id: "U2", name: "乙院", county: "乙"),
    ]
    draft.hosts = ["H1", "H2"].map { id in
      HostDraft(
        id: id, name: "医院\(id)", tier: id == "H1" ? .municipal : .county,
        maximumTrainees: Bool.random(using: &generator) ? .atMost(2) : .unlimited)
    }
    draft.offers = (1...4).map { number in offer(number, &generator) }
    draft.trainees = (1...Int.random(in: 1...6, using: &generator)).map { number in
      TraineeDraft(
        id: Identifier("T\(number)"), name: "人员\(number)",
        unit: Bool.random(using: &generator) ? "U1" : "U2",
        specialty: Bool.random(using: &generator) ? "内科" : "外科")
    }
    return draft
  }

  private static func offer(_ number: Int, _ generator: inout SeededGenerator) -> OfferDraft {
    let first = Int.random(in: 3...6, using: &generator)
    let last = Int.random(in: first + 1...7, using: &generator)
    return OfferDraft(
      id: Identifier("O\(number)"), host: number <= 2 ? "H1" : "H2",
      specialty: Bool.random(using: &generator) ? "内科" : "外科",
      span: spell("2024-0\(first)", "2024-0\(last)"),
      seats: Int.random(in: 0...2, using: &generator),
      // Every month has enough of them while one offer runs, since all offers have at least two.
      mentors: Int.random(in: 2...3, using: &generator))
  }

  private static let tinyRules = [
    RuleDraft.rule("specialty-match"), .rule("duration"), .rule("within-periods"),
    .rule("seats"), .rule("mentors"), .rule("host-capacity"), .rule("one-placement"),
    .rule("target", ["people": .integer(4)]), .rule("county-quota"),
    .rule("first-choice-specialty", kind: .wish), .rule("earlier-start", kind: .wish),
  ]
}
