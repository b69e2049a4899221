import JinxiuDomain

/// A scenario as the audit reads it: the rules, the look-ups and who may go at all.
struct Reading: Sendable {
  let scenario: Scenario
  let demands: [Demand]
  let demandIndex: [DemandName: Int]
  let book: RuleBook
  let settings: [Identifier<RuleSetting>: RuleSetting]
  /// Positions in `book.limits`.
  let limitIndex: [MonthlyLimit.Subject: [Int]]
  /// Positions in `book.ceilings` of those that concern only one county.
  let countyCeilings: [Identifier<County>: [Int]]
  /// Positions in `book.ceilings` of those that concern everybody.
  let wholeCeilings: [Int]
  /// By demand: whether the rules allow it any offer and months, waivers included.
  private(set) var hasOption: [Bool] = []
  private let classesFeatures: Bool
  private let waivers: Set<Leave>
  private let seatsBySpecialty: [Identifier<Specialty>: [Seat]]

  private struct Leave: Hashable {
    let trainee: Identifier<Trainee>
    let rule: Identifier<RuleSetting>
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    demands = scenario.demands
    demandIndex = Dictionary(
      zip(demands.map(\.name), demands.indices), uniquingKeysWith: { first, _ in first })
    book = RuleBook(scenario, quotas: Quotas(scenario))
    settings = Dictionary(
      scenario.programme.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let limits = book.limits
    limitIndex = Dictionary(grouping: limits.indices) { limits[$0].subject }
    let ceilings = book.ceilings
    wholeCeilings = ceilings.indices.filter { ceilings[$0].county == nil }
    countyCeilings = Dictionary(
      grouping: ceilings.indices.filter { ceilings[$0].county != nil }
    ) { ceilings[$0].county ?? "" }
    waivers = Set(scenario.waivers.map { Leave(trainee: $0.trainee, rule: $0.rule) })
    let seats = scenario.offers.compactMap { offer in
      scenario.host(offer.host).map { Seat(offer: offer, host: $0) }
    }
    seatsBySpecialty = Dictionary(grouping: seats, by: \.offer.specialty)
    classesFeatures = scenario.programme.rules.contains { $0.rule == "feature-first" }
    hasOption = demands.map { isPossible($0) }
  }

  func demand(_ name: DemandName) -> Demand? { demandIndex[name].map { demands[$0] } }

  /// Offers for the specialties of a demand, in its order of choice, then by id (L59).
  func seats(for demand: Demand) -> [Seat] {
    var seen: Set<Identifier<Specialty>> = []
    return demand.specialties.filter { seen.insert($0).inserted }
      .flatMap { seatsBySpecialty[$0] ?? [] }
  }

  /// Whether a row of the table lets the demand break the rule.
  func isWaived(_ setting: RuleSetting, for demand: Demand) -> Bool {
    guard setting.kind == .waivable, let trainee = demand.trainee else { return false }
    // L24 is waivable by a switch of policy only, not person by person.
    if setting.rule == "finish-by", setting["open"]?.boolean != true { return false }
    return waivers.contains(Leave(trainee: trainee.id, rule: setting.id))
  }

  /// Trainees by name, needs by id, unknown ones as the plan writes them.
  func person(_ name: DemandName) -> Phrase {
    switch name {
    case .trainee(let id):
      let name = scenario.trainee(id)?.name ?? id.text
      return Phrase(name, name)
    case .need(let id): return Phrase("需求\(id)", "need \(id)")
    }
  }

  /// The class of urgency of a demand, 1 the most urgent (L11).
  func priorityClass(of demand: Demand) -> Int {
    if let given = demand.priority { return given }
    guard classesFeatures else { return 1 }
    if let trainee = demand.trainee {
      return trainee.role == .physician && trainee.featureDepartment != nil ? 1 : 2
    }
    return demand.ground == .featureDepartment ? 1 : 2
  }
}
