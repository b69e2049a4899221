import JinxiuDomain
import JinxiuRules

/// Adds up need and seats by specialty, tier, region and period.
struct GapTables {
  private let base: GapMarket
  private let ledger: SeatLedger
  private let waiting: WaitingStays
  private let plan: Plan

  private var market: Market { base.market }

  init(_ base: GapMarket, _ ledger: SeatLedger, _ waiting: WaitingStays, _ plan: Plan) {
    self.base = base
    self.ledger = ledger
    self.waiting = waiting
    self.plan = plan
  }

  // MARK: By period

  var months: [GapMonth] {
    var cells: [MonthKey: GapMonth] = [:]
    func add(_ key: GapKey, _ period: Period?, _ change: (inout GapMonth) -> Void) {
      change(
        &cells[MonthKey(key: key, period: period), default: GapMonth(key: key, period: period)])
    }
    for (index, place) in market.places.enumerated() {
      let key = seatKey(place.place)
      for period in place.place.offer.span.periods {
        let month = period.index - market.firstPeriod.index
        let isInside = (0..<ledger.monthCount).contains(month)
        let slot = index * ledger.monthCount + month
        add(key, period) { cell in
          cell.published += place.place.offer.seats(in: period)
          cell.used += isInside ? ledger.used[slot] : 0
          cell.free += isInside ? ledger.free[slot] : 0
        }
      }
    }
    for (index, holdings) in base.standing.holdings.enumerated() {
      for holding in holdings {
        let key = needKey(index, tier: base.place(of: holding.choice).place.host.tier)
        base.forEachMonth(of: holding.choice) { month in
          add(key, base.period(month)) { $0.need += holding.people }
        }
      }
      for months in waiting.months[index] ?? [] {
        let key = needKey(index, tier: nil)
        for month in months {
          add(key, base.period(month)) { ($0.need, $0.waiting) = ($0.need + 1, $0.waiting + 1) }
        }
        if months.isEmpty {
          let length = base.length(of: index)
          add(key, nil) { ($0.need, $0.waiting) = ($0.need + length, $0.waiting + length) }
        }
      }
    }
    return cells.keys.sorted().compactMap { cells[$0] }
  }

  private struct MonthKey: Hashable, Comparable {
    let key: GapKey
    let period: Period?

    static func < (left: Self, right: Self) -> Bool {
      left.key == right.key
        ? (left.period?.index ?? .max) < (right.period?.index ?? .max) : left.key < right.key
    }
  }

  private func seatKey(_ place: Place) -> GapKey {
    GapKey(
      specialty: place.offer.specialty, tier: place.host.tier, city: place.host.city,
      county: place.host.county)
  }

  private func needKey(_ demand: Int, tier: Tier?) -> GapKey {
    let county = market.demands[demand].demand.county
    return GapKey(
      specialty: base.specialties[demand], tier: tier,
      city: base.scenario.county(county)?.city ?? "", county: county)
  }
}

// In people and whole stays.
extension GapTables {
  func places(_ offers: [OfferUse]) -> [GapPlace] {
    var cells: [GapKey: GapPlace] = [:]
    func add(_ key: GapKey, _ change: (inout GapPlace) -> Void) {
      change(&cells[key, default: GapPlace(key: key)])
    }
    for (index, holdings) in base.standing.holdings.enumerated() {
      for holding in holdings {
        add(needKey(index, tier: base.place(of: holding.choice).place.host.tier)) {
          ($0.need, $0.placed) = ($0.need + holding.people, $0.placed + holding.people)
        }
      }
      let unplaced = base.unplaced(index)
      if unplaced > 0 { add(needKey(index, tier: nil)) { $0.need += unplaced } }
    }
    for (place, offer) in zip(market.places, offers) {
      add(seatKey(place.place)) {
        $0.stays += offer.placed + offer.freeStays
        $0.freeStays += offer.freeStays
      }
    }
    return cells.keys.sorted().compactMap { cells[$0] }
  }
}

// Offer by offer.
extension GapTables {
  /// In the order of `Market.places`, which is that of offers.
  var offers: [OfferUse] {
    var placed = Array(repeating: 0, count: market.places.count)
    for holding in base.standing.holdings.joined() {
      placed[Int(market.link(holding.choice).place)] += holding.people
    }
    return market.places.enumerated().map { index, place in
      let offer = place.place.offer
      return OfferUse(
        offer: offer.id, host: offer.host, specialty: offer.specialty,
        runs: runs(index, offer), freeStays: freeStays(at: index), placed: placed[index])
    }
  }

  private func runs(_ place: Int, _ offer: Offer) -> [SeatRun] {
    var runs: [SeatRun] = []
    for period in offer.span.periods {
      let next = run(place, offer, period)
      if let last = runs.last, last.isLike(next) {
        runs[runs.count - 1] = last.extended(by: next)
      } else {
        runs.append(next)
      }
    }
    return runs
  }

  private func run(_ place: Int, _ offer: Offer, _ period: Period) -> SeatRun {
    let month = period.index - market.firstPeriod.index
    let seats = offer.seats(in: period)
    let span = PeriodSpan(from: period, count: 1)
    guard (0..<ledger.monthCount).contains(month) else {
      return SeatRun(
        span: span, published: seats, used: 0, free: 0,
        lost: seats > 0 ? [SeatLoss(.outside, seats)] : [])
    }
    let slot = place * ledger.monthCount + month
    return SeatRun(
      span: span, published: seats, used: ledger.used[slot], free: ledger.free[slot],
      lost: ledger.lost(at: place, month))
  }

  /// Whole stays that fit one beside or after the other, those that end first taken first.
  private func freeStays(at place: Int) -> Int {
    let profiles = Set(base.linksOfPlace[place].map { Int(market.links[$0].profile) })
    var timings: Set<OpenTiming> = []
    for profile in profiles {
      for timing in market.profiles[profile].timings {
        timings.insert(OpenTiming(shape: market.shapes[timing.shape], start: timing.start))
      }
    }
    let first = place * ledger.monthCount
    var free = Array(ledger.free[first..<first + ledger.monthCount])
    let stays = timings.map(\.months).sorted { left, right in
      ((left.last ?? 0), left.count, left.first ?? 0)
        < ((right.last ?? 0), right.count, right.first ?? 0)
    }
    return stays.reduce(0) { sum, months in
      let fit = months.reduce(Int.max) { min($0, free[$1]) }
      for month in months { free[month] -= fit }
      return sum + fit
    }
  }
}

extension GapMarket {
  /// Periods of the shortest stay of the demand's level; 1 where the programme has none.
  func length(of demand: Int) -> Int {
    let level = market.demands[demand].demand.level
    guard let training = scenario.programme.levels.first(where: { $0.level == level }) else {
      return 1
    }
    return training.patterns.map { $0.lengths.reduce(0, +) }.reduce(training.length, min)
  }
}

extension SeatRun {
  fileprivate func isLike(_ other: SeatRun) -> Bool {
    (published, used, free) == (other.published, other.used, other.free) && lost == other.lost
  }

  fileprivate func extended(by other: SeatRun) -> SeatRun {
    SeatRun(
      span: PeriodSpan(from: span.first, count: span.count + other.span.count),
      published: published, used: used, free: free, lost: lost)
  }
}
