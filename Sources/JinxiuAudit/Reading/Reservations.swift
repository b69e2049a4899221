import JinxiuDomain

/// What a plan of counts set aside, as the audit reads it: who may take which places (L38).
struct Reservations: Sendable {
  /// As the scenario has them; empty where names are planned freely.
  let places: [ReservedPlace]
  /// By demand, then by seat: positions in `places`, those of the unit before those of the county.
  private(set) var open: [[Int: [Int]]] = []

  private struct Sender: Hashable {
    let county: Identifier<County>
    let level: UnitLevel
    /// Nil for the county as a whole.
    let unit: Identifier<Unit>?
  }

  init(_ scenario: Scenario, _ demands: [Demand], _ seats: [Seat]) {
    places = scenario.reserved
    guard !places.isEmpty else { return }
    var numbers: [Stop: Int] = [:]
    for seat in seats {
      if let only = seat.only { numbers[Stop(seat.offer.id, only)] = seat.position }
    }
    var bySender: [Sender: [(seat: Int, place: Int)]] = [:]
    for (position, place) in places.enumerated() {
      guard let seat = numbers[Stop(place.offer, place.spells)] else { continue }
      let sender = Sender(county: place.county, level: place.level, unit: place.unit)
      bySender[sender, default: []].append((seat, position))
    }
    open = demands.map { demand in
      let units: [Identifier<Unit>?] = demand.unit.map { [$0.id, nil] } ?? [nil]
      var own: [Int: [Int]] = [:]
      for unit in units {
        let sender = Sender(county: demand.county, level: demand.level, unit: unit)
        for (seat, place) in bySender[sender] ?? [] { own[seat, default: []].append(place) }
      }
      return own
    }
  }

  var isEmpty: Bool { places.isEmpty }

  /// Positions in `places` of those that a demand may take at a seat.
  func places(of demand: Int, at seat: Int) -> [Int] {
    places.isEmpty ? [] : open[demand][seat] ?? []
  }

  private struct Stop: Hashable {
    let offer: Identifier<Offer>
    let spells: [PeriodSpan]

    init(_ offer: Identifier<Offer>, _ spells: [PeriodSpan]) {
      self.offer = offer
      self.spells = spells
    }
  }
}

extension Seat {
  /// One for each offer, or, where places are reserved, one for each offer and its reserved months.
  static func all(in scenario: Scenario) -> [Seat] {
    let isOpen = scenario.reserved.isEmpty
    let stays = Dictionary(grouping: scenario.reserved, by: \.offer)
      .mapValues { Set($0.map(\.spells)).sorted { $0.lexicographicallyPrecedes($1) } }
    var seats: [Seat] = []
    for offer in scenario.offers {
      guard let host = scenario.host(offer.host) else { continue }
      let reserved: [[PeriodSpan]?] = isOpen ? [nil] : stays[offer.id] ?? [[]]
      for only in reserved {
        seats.append(Seat(position: seats.count, offer: offer, host: host, only: only))
      }
    }
    return seats
  }
}
