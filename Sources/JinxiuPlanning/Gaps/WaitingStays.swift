import JinxiuDomain
import JinxiuRules

/// Months for people who have no place: of those the rules allow, where most seats of their
/// specialty are still free, whoever's they are; the earliest of equally good ones.
struct WaitingStays {
  /// By demand, each person's periods after the first of the programme; empty for a person whom no
  /// period is open to, or whom the rules refuse.
  let months: [Int: [[Int]]]
  /// By demand: whether some period is open, for those who are counted here.
  let isOpen: [Int: Bool]

  init(_ base: GapMarket, _ ledger: SeatLedger) {
    var profiles = StayProfiles(base.market.rules, base.scenario.programme)
    let tiers = OfferTiers(base)
    var pool = Self.pool(base, ledger)
    var months: [Int: [[Int]]] = [:]
    var isOpen: [Int: Bool] = [:]
    for (index, demand) in base.market.demands.enumerated() where base.unplaced(index) > 0 {
      let specialty = base.specialties[index]
      let timings =
        base.isRefused(index)
        ? []
        : base.openTimings(of: demand.demand, tiers: tiers[specialty], &profiles)
          .sorted { $0.order.lexicographicallyPrecedes($1.order) }.map(\.months)
      isOpen[index] = !timings.isEmpty
      let none = Array(repeating: 0, count: base.market.monthCount)
      var free = pool[specialty] ?? none
      months[index] = (0..<base.unplaced(index)).map { _ in
        let best = timings.min { left, right in
          Self.shortage(left, free) < Self.shortage(right, free)
        }
        for month in best ?? [] { free[month] -= 1 }
        return best ?? []
      }
      pool[specialty] = free
    }
    self.months = months
    self.isOpen = isOpen
  }

  /// Periods in which a seat more would be missing.
  private static func shortage(_ months: [Int], _ free: [Int]) -> Int {
    months.reduce(0) { $0 + (free[$1] > 0 ? 0 : 1) }
  }

  /// Free seats of each specialty by period.
  private static func pool(
    _ base: GapMarket, _ ledger: SeatLedger
  ) -> [Identifier<Specialty>: [Int]] {
    var pool: [Identifier<Specialty>: [Int]] = [:]
    let none = Array(repeating: 0, count: ledger.monthCount)
    for (index, place) in base.market.places.enumerated() {
      for month in 0..<ledger.monthCount {
        pool[place.place.offer.specialty, default: none][month] +=
          ledger.free[index * ledger.monthCount + month]
      }
    }
    return pool
  }
}

/// Tiers at which a specialty is offered; all tiers of the scenario where nobody offers it.
struct OfferTiers {
  private let tiers: [Identifier<Specialty>: [Tier]]
  private let all: [Tier]

  init(_ base: GapMarket) {
    let hosts = Set(base.scenario.hosts.map(\.tier))
    all = hosts.isEmpty ? Tier.allCases : Tier.allCases.filter(hosts.contains)
    tiers = Dictionary(grouping: base.market.places) { $0.place.offer.specialty }
      .mapValues { places in
        let found = Set(places.map(\.place.host.tier))
        return Tier.allCases.filter(found.contains)
      }
  }

  subscript(specialty: Identifier<Specialty>) -> [Tier] { tiers[specialty] ?? all }
}
