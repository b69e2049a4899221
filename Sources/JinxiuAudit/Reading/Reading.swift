import JinxiuDomain

/// A scenario as the audit reads it: the rules, the look-ups and who may go at all.
struct Reading: Sendable {
  let scenario: Scenario
  let demands: [Demand]
  let demandIndex: [DemandName: Int]
  /// In the order of offers.
  let seats: [Seat]
  /// By offer, in the order of their months.
  private let seatIndex: [Identifier<Offer>: [Int]]
  let reservations: Reservations
  let tables: Tables
  let book: RuleBook
  let sums: SumIndex
  let calendar: StayCalendar
  let settings: [Identifier<RuleSetting>: RuleSetting]
  /// By demand: waivers that the rules about people cost one person; nil for who may not go.
  private(set) var personWaivers: [Int?] = []
  /// By demand: whether the rules allow it any offer and months, waivers included.
  private(set) var hasOption: [Bool] = []
  /// By demand: the class of urgency, 1 the most urgent (L11).
  private(set) var priorityClasses: [Int] = []
  /// By position in `Scenario.counties`: people who might be placed at most.
  private(set) var entitlements: [Int] = []
  /// Without their settings, since they are asked of every pair.
  let scores: [Score]
  private let placeRules: [PlaceRule]
  /// By demand: whether the table of waivers names it at all.
  private let hasLeave: [Bool]
  private let waivers: Set<Leave>

  private struct Leave: Hashable {
    let trainee: Identifier<Trainee>
    let rule: Identifier<RuleSetting>
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    demands = scenario.demands
    demandIndex = Dictionary(
      zip(demands.map(\.name), demands.indices), uniquingKeysWith: { first, _ in first })
    seats = Seat.all(in: scenario)
    seatIndex = Dictionary(grouping: seats, by: \.offer.id).mapValues { $0.map(\.position) }
    reservations = Reservations(scenario, demands, seats)
    tables = Tables(scenario, demands: demands, seats: seats)
    book = RuleBook(scenario, demands, tables)
    sums = SumIndex(book, scenario, demands, seats)
    settings = Dictionary(
      scenario.programme.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    placeRules = book.places.map(\.form)
    scores = book.scores.map(\.form)
    let waivers = Set(scenario.waivers.map { Leave(trainee: $0.trainee, rule: $0.rule) })
    self.waivers = waivers
    let excused = Set(scenario.waivers.map(\.trainee))
    hasLeave = demands.map { demand in demand.trainee.map { excused.contains($0.id) } ?? false }
    calendar = StayCalendar(scenario.programme, book, demands, seats) { setting, demand in
      Self.isWaived(setting, for: demand, by: waivers)
    }
    personWaivers = demands.map { waiversOfPerson($0) }
    hasOption = findOptions()
    priorityClasses = demands.map { classOfUrgency($0) }
    entitlements = findEntitlements()
  }

  func demand(_ name: DemandName) -> Demand? { demandIndex[name].map { demands[$0] } }

  /// The seat of an offer, the one of these months where months are reserved; nil for no such offer.
  func seat(of offer: Identifier<Offer>, in spells: [PeriodSpan]) -> Seat? {
    guard let positions = seatIndex[offer] else { return nil }
    return (positions.first { seats[$0].only == spells } ?? positions.first).map { seats[$0] }
  }

  /// Whether a stay is in a place that a plan of counts set aside for its sender.
  func isReserved(_ stay: Stay) -> Bool {
    stay.seat.only == stay.timing.spells
      && !reservations.places(of: stay.demandIndex, at: stay.seat.position).isEmpty
  }

  /// Positions of offers for the specialties of a demand, in its order of choice, then by id (L59);
  /// where places are reserved, of those alone.
  func seats(for demand: Int) -> [Int] {
    if !reservations.isEmpty { return reservedSeats(for: demand) }
    let specialties = tables.specialties[demand]
    if specialties.count == 1 { return tables.seatsBySpecialty[specialties[0]] ?? [] }
    return specialties.flatMap { tables.seatsBySpecialty[$0] ?? [] }
  }

  private func reservedSeats(for demand: Int) -> [Int] {
    let seats = reservations.open[demand].keys.sorted()
    return tables.specialties[demand].flatMap { specialty in
      seats.filter { tables.seats[$0].specialty == specialty }
    }
  }

  /// Whether a row of the table lets the demand break the rule.
  func isWaived(_ setting: RuleSetting, for demand: Demand) -> Bool {
    Self.isWaived(setting, for: demand, by: waivers)
  }

  private static func isWaived(
    _ setting: RuleSetting, for demand: Demand, by waivers: Set<Leave>
  ) -> Bool {
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

  /// Waivers that a place costs one person; nil where the rules refuse it.
  func waivers(of demand: Int, at seat: Int) -> Int? {
    var count = 0
    for index in placeRules.indices
    where !placeRules[index].isKept(by: tables.demands[demand], at: tables.seats[seat], tables) {
      guard hasLeave[demand], isWaived(book.places[index].setting, for: demands[demand]) else {
        return nil
      }
      count += 1
    }
    return count
  }

  private func waiversOfPerson(_ demand: Demand) -> Int? {
    var count = 0
    for clause in book.persons where clause.form.breach(by: demand) != nil {
      guard isWaived(clause.setting, for: demand) else { return nil }
      count += 1
    }
    return count
  }

  private func findOptions() -> [Bool] {
    var scan = StayScan(calendar)
    var found = Array(repeating: false, count: demands.count)
    for demand in demands.indices where personWaivers[demand] != nil {
      for seat in seats(for: demand)
      where waivers(of: demand, at: seat) != nil && scan.isPossible(demand, at: seat) {
        found[demand] = true
        break
      }
    }
    return found
  }

  private func findEntitlements() -> [Int] {
    var able: [Identifier<County>: Tally] = [:]
    for (index, demand) in demands.enumerated() where hasOption[index] {
      able[demand.county, default: Tally()].add(demand.count)
    }
    return scenario.counties.map { county in
      entitlement(of: county.id, able: able[county.id].map { $0.total ?? .max } ?? 0)
    }
  }

  private func classOfUrgency(_ demand: Demand) -> Int {
    if let given = demand.priority { return given }
    guard let last = book.urgencies.map(\.form.last).max() else { return 1 }
    return book.urgencies.compactMap { $0.form.priorityClass(of: demand) }.min()
      ?? Tally(last).adding(1).total ?? last
  }
}
