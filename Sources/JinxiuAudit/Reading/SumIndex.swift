import JinxiuDomain

/// Which limits, ceilings and floors of the book each demand and each seat add to.
struct SumIndex: Sendable {
  /// By demand: positions in `book.limits`.
  private(set) var limitsOfDemands: [[Int]] = []
  /// By seat: positions in `book.limits`.
  private(set) var limitsOfSeats: [[Int]] = []
  /// By demand: positions in `book.ceilings`.
  private(set) var ceilings: [[Int]] = []
  /// By demand: positions in `book.floors`.
  private(set) var floors: [[Int]] = []
  /// Positions in `book.ceilings`, by county.
  let countyCeilings: [Identifier<County>: [Int]]

  init(_ book: RuleBook, _ scenario: Scenario, _ demands: [Demand], _ seats: [Seat]) {
    let limits = Dictionary(grouping: book.limits.indices) { book.limits[$0].subject }
    limitsOfDemands = demands.map { demand in
      demand.unit.flatMap { limits[.unit($0.id)] } ?? []
    }
    limitsOfSeats = seats.map { seat in
      let subjects: [MonthlyLimit.Subject] = [
        .offer(seat.offer.id), .department(seat.host.id, seat.offer.specialty),
        .host(seat.host.id),
      ]
      return subjects.flatMap { limits[$0] ?? [] }
    }
    let whole = book.ceilings.indices.filter { book.ceilings[$0].county == nil }
    let byCounty = Dictionary(
      grouping: book.ceilings.indices.filter { book.ceilings[$0].county != nil }
    ) { book.ceilings[$0].county ?? "" }
    countyCeilings = byCounty
    ceilings = demands.map { whole + (byCounty[$0.county] ?? []) }
    let index = FloorIndex(book.floors)
    floors = demands.map { index.floors(of: $0, in: scenario.county($0.county)) }
  }
}

/// Floors by who counts towards them.
private struct FloorIndex {
  private var counties: [Identifier<County>: [Int]] = [:]
  private var units: [Identifier<Unit>: [Int]] = [:]
  private var cities: [String: [Int]] = [:]
  /// Looked at one by one: there are few.
  private var others: [Int] = []
  private let floors: [Floor]

  init(_ floors: [Floor]) {
    self.floors = floors
    for (position, floor) in floors.enumerated() {
      guard case .people(let group, _) = floor.weight else {
        others.append(position)
        continue
      }
      switch group {
      case .county(let id): counties[id, default: []].append(position)
      case .unit(let id): units[id, default: []].append(position)
      case .city(let city, _): cities[city, default: []].append(position)
      case .level, .terrains, .year: others.append(position)
      }
    }
  }

  func floors(of demand: Demand, in county: County?) -> [Int] {
    let nearby = county.flatMap { cities[$0.city] } ?? []
    return (counties[demand.county] ?? []) + (demand.unit.flatMap { units[$0.id] } ?? [])
      + (nearby + others).filter { counts(demand, in: county, towards: floors[$0].weight) }
  }

  private func counts(
    _ demand: Demand, in county: County?, towards weight: Floor.Weight
  ) -> Bool {
    switch weight {
    case .generalHospitals: return true
    case .physicians: return demand.trainee != nil
    case .people(let group, _):
      switch group {
      case .county, .unit: return true
      case .city(_, let level), .level(let level), .year(let level, _):
        return demand.level.rank == level.rank
      case .terrains(let level, let terrains, let hospitalsOnly):
        return demand.level.rank == level.rank
          && (county.map { terrains.contains($0.terrain.rank) } ?? false)
          && (!hospitalsOnly || demand.unit?.isHospital == true)
      }
    }
  }
}
