import JinxiuDomain
import JinxiuRules

/// What placements use of every row of a scenario, counted from the rules without a market.
struct PlanTally {
  let uses: OptionUses
  private let scenario: Scenario
  private let demands: [DemandName: Demand]

  /// Several people in the same seat.
  struct Seat: Hashable {
    let demand: DemandName
    let offer: Identifier<Offer>
    let spells: [PeriodSpan]
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    uses = OptionUses(CompiledRules(scenario), scenario.programme)
    demands = Dictionary(
      scenario.demands.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Nil where the tables do not have the demand, the offer or its host.
  func option(_ seat: Seat) -> Option? {
    guard let demand = demands[seat.demand], let offer = scenario.offer(seat.offer),
      let host = scenario.host(offer.host), !seat.spells.isEmpty
    else { return nil }
    return Option(demand: demand, place: Place(offer: offer, host: host), spells: seat.spells)
  }

  /// What one person in the seat uses, with the places set aside that it takes.
  func rows(of seat: Seat) -> [RowUse] {
    guard let option = option(seat) else { return [] }
    let fixed = uses.rules.fixedStays(of: option.demand, at: option.place)?
      .first { $0.spells == seat.spells }
    return uses.rows(of: option, besides: fixed?.uses ?? [])
  }

  /// Used and base of every row.
  func used(by seats: [Seat: Int]) -> ElasticProgram.Fixed {
    var fixed = ElasticProgram.Fixed(
      used: Array(repeating: 0, count: uses.rows.count),
      base: Array(repeating: 0, count: uses.rows.count))
    for (seat, people) in seats {
      for use in rows(of: seat) {
        fixed.used[use.row] += people * use.amount
        fixed.base[use.row] += people * use.base
      }
    }
    return fixed
  }

  /// Whether everybody is allowed where they are, and every ceiling and pin holds.
  func isFeasible(_ seats: [Seat: Int], _ fixed: ElasticProgram.Fixed) -> Bool {
    for (seat, people) in seats where people > 0 {
      guard let option = option(seat), uses.rules.judgeWhole(option).isAllowed else { return false }
    }
    let placed = seats.reduce(into: [DemandName: Int]()) {
      $0[$1.key.demand, default: 0] += $1.value
    }
    guard placed.allSatisfy({ $0.value <= demands[$0.key]?.count ?? 0 }) else { return false }
    return uses.rows.indices.allSatisfy { row in
      switch uses.rows[row].bound {
      case .atMost(let limit): fixed.used[row] <= limit
      case .required(let number): fixed.used[row] >= number
      case .shareAtMost(let percent): 100 * fixed.used[row] <= percent * fixed.base[row]
      case .atLeast, .shareAbove: true
      }
    }
  }

  /// Hundredths of a person short of all floors.
  func shortfall(_ fixed: ElasticProgram.Fixed) -> Int {
    Self.shortfall(fixed, of: uses.rows)
  }

  static func shortfall(_ fixed: ElasticProgram.Fixed, of rows: [ResourceRow]) -> Int {
    rows.indices.reduce(0) { sum, row in
      switch rows[row].bound {
      case .atLeast(let floor): sum + 100 * max(0, floor - fixed.used[row])
      case .shareAbove(let percent):
        sum + max(0, 1 - (100 * fixed.used[row] - percent * fixed.base[row]))
      case .atMost, .required, .shareAtMost: sum
      }
    }
  }
}

extension Plan {
  /// People by seat.
  var seats: [PlanTally.Seat: Int] {
    placements.reduce(into: [:]) { seats, placement in
      let seat = PlanTally.Seat(
        demand: placement.demand, offer: placement.offer, spells: placement.spells)
      seats[seat, default: 0] += placement.count
    }
  }
}
