import JinxiuDomain
import JinxiuRules

/// Books every seat of every offer and period of the programme: taken, free, or lost and why.
///
/// `published = used + free + Σ lost` holds after every step.
struct SeatLedger {
  let base: GapMarket
  let monthCount: Int
  /// By place, then period of the programme.
  private(set) var used: [Int]
  private(set) var free: [Int]
  private var lost: [SeatCause: [Int]] = [:]
  /// Place and period at which people stay, for places of a row.
  private var places: [Int: [Int]] = [:]

  private var market: Market { base.market }

  init(_ base: GapMarket) {
    self.base = base
    monthCount = base.market.monthCount
    used = Array(repeating: 0, count: base.market.places.count * monthCount)
    free = used
    for holding in base.standing.holdings.joined() {
      let place = Int(base.market.link(holding.choice).place)
      base.forEachMonth(of: holding.choice) { used[place * monthCount + $0] += holding.people }
    }
    for (index, place) in base.market.places.enumerated() {
      for month in 0..<monthCount {
        let seats = place.place.offer.seats(in: base.period(month))
        free[index * monthCount + month] = max(0, seats - used[index * monthCount + month])
      }
    }
    loseClosed()
    loseLimited()
    loseTotals()
  }

  func lost(at place: Int, _ month: Int) -> [SeatLoss] {
    SeatCause.allCases.compactMap { cause in
      guard let seats = lost[cause]?[place * monthCount + month], seats > 0 else { return nil }
      return SeatLoss(cause, seats)
    }
  }

  private mutating func lose(_ seats: Int, at slot: Int, _ cause: SeatCause) {
    guard seats > 0 else { return }
    free[slot] -= seats
    lost[cause, default: Array(repeating: 0, count: free.count)][slot] += seats
  }
}

// Seats that no stay of anybody covers.
extension SeatLedger {
  private mutating func loseClosed() {
    var closings = SeatClosings(base)
    for place in market.places.indices {
      var covered = Array(repeating: false, count: monthCount)
      for link in base.linksOfPlace[place] {
        let profile = base.covered[Int(market.links[link].profile)]
        for month in 0..<monthCount where profile[month] { covered[month] = true }
      }
      var causes: [SeatCause]?
      for month in 0..<monthCount where !covered[month] {
        let slot = place * monthCount + month
        guard free[slot] > 0 else { continue }
        let known = causes ?? closings.causes(at: place)
        causes = known
        lose(free[slot], at: slot, known[month])
      }
    }
  }
}

// Seats beyond what a host can take in a period.
extension SeatLedger {
  /// Families in the order of their causes; where a limit is shared by several offers, the last
  /// of them lose their seats first.
  private mutating func loseLimited() {
    var members = Array(repeating: [(place: Int, amount: Int)](), count: market.calendars.count)
    for (index, place) in market.places.enumerated() {
      for use in market.timedUses[place.timed].calendars where use.amount > 0 {
        members[use.calendar].append((index, use.amount))
      }
    }
    let order = GapFamily.allCases.filter { $0 != .other && $0 != .away } + [.away, .other]
    for family in order {
      for (calendar, rows) in market.calendars.enumerated() where !members[calendar].isEmpty {
        for month in 0..<monthCount where rows[month] >= 0 {
          let row = Int(rows[month])
          if base.families[row] == family {
            lose(beyond: row, members[calendar], month, family.seatCause)
          }
        }
      }
    }
  }

  private mutating func lose(
    beyond row: Int, _ members: [(place: Int, amount: Int)], _ month: Int, _ cause: SeatCause
  ) {
    guard case .atMost(let limit) = market.rows[row].bound else { return }
    let open = members.reduce(0) { $0 + $1.amount * free[$1.place * monthCount + month] }
    var excess = open - max(0, limit - base.standing.used[row])
    for (place, amount) in members.reversed() where excess > 0 {
      let slot = place * monthCount + month
      let seats = min(free[slot], (excess + amount - 1) / amount)
      lose(seats, at: slot, cause)
      excess -= seats * amount
    }
  }
}

// Seats beyond what a ceiling over the whole plan leaves for anybody more.
extension SeatLedger {
  /// Each person more would take one seat in each period of the longest stay.
  private mutating func loseTotals() {
    let longest = scenarioLengths.max() ?? 1
    for (cause, rule) in ceilings {
      var (people, places) = ceiling(of: rule)
      places.sort()
      guard !places.isEmpty, people < Int.max / longest else { continue }
      people *= longest
      for place in places {
        for slot in place * monthCount..<(place + 1) * monthCount {
          let kept = min(free[slot], people)
          people -= kept
          lose(free[slot] - kept, at: slot, cause)
        }
      }
    }
  }

  private var scenarioLengths: [Int] {
    base.scenario.programme.levels.flatMap { level in
      [level.length] + level.patterns.map { $0.lengths.reduce(0, +) }
    }
  }

  /// Rules with a ceiling that only some hosts count for, in the order of their causes.
  private var ceilings: [(SeatCause, Identifier<RuleSetting>)] {
    let settings = base.scenario.programme.rules
    return [SeatCause.tierShare, .money, .total].flatMap { cause in
      settings.filter { GapFamily($0.rule).totalCause == cause }.map { (cause, $0.id) }
    }
  }

  /// How many people more the ceilings of a rule leave room for, and the places they concern.
  private func ceiling(of rule: Identifier<RuleSetting>) -> (people: Int, places: [Int]) {
    let rows = Set(market.rows.indices.filter { market.rows[$0].rule == rule })
    guard !rows.isEmpty else { return (0, []) }
    var concerned: Set<Int> = []
    var people: [Int: Int] = [:]
    func add(_ bundle: Int, _ place: Int) {
      for use in market.bundles[bundle] where rows.contains(use.row) && use.amount > 0 {
        guard let room = room(in: use) else { continue }
        concerned.insert(place)
        people[use.row] = min(people[use.row] ?? .max, room)
      }
    }
    for (index, place) in market.places.enumerated() { add(place.bundle, index) }
    for link in market.links { add(Int(link.bundle), Int(link.place)) }
    // Reserved places are options of their own and no ceiling on a host.
    let key = base.scenario.programme.rule(rule)?.rule
    guard key != ReservedPlaces.form.key else { return (0, []) }
    return (
      people.values.reduce(0) { $0.addingReportingOverflow($1).partialValue }, concerned.sorted()
    )
  }

  /// People whom the row still lets in; nil where it is no ceiling.
  private func room(in use: TotalUse) -> Int? {
    let (used, total) = (base.standing.used[use.row], base.standing.base[use.row])
    switch market.rows[use.row].bound {
    case .atMost(let limit): return max(0, limit - used) / use.amount
    case .shareAtMost(let percent):
      let each = 100 * use.amount - percent * use.base
      return each > 0 ? max(0, percent * total - 100 * used) / each : nil
    case .atLeast, .required, .shareAbove: return nil
    }
  }
}
