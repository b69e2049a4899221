import JinxiuDomain

/// Which seats the rules let each demand take, and what that earns and costs, whatever the months.
///
/// All levels have it in common. Demands for which rules about months are alike share what can be
/// said of the months at a seat: a slot.
struct PairTable: Sendable {
  struct Pair: Sendable {
    let slot: Int
    let seat: Int
    /// Of one person, those for months left out.
    let points: Int
    /// Of one person, with those that the rules about people cost.
    let waivers: Int
  }

  struct Slot: Sendable {
    let kind: Int
    let seat: Int
    let level: Int
  }

  private(set) var pairs: [Pair] = []
  /// By demand: its part of `pairs`.
  private(set) var ranges: [Range<Int>] = []
  private(set) var slots: [Slot] = []
  /// By slot, then by position: whether some stay has the month.
  private(set) var months: [Bool] = []
  /// By slot, then by position: whether some stay begins then.
  private(set) var begins: [Bool] = []
  /// By position in the programme: points of one person who begins then.
  private(set) var monthPoints: [Int] = []
  /// By demand: people, and the county by position, nil for none.
  private(set) var people: [Int] = []
  private(set) var counties: [Int?] = []
  /// Nil beyond the range of integers.
  private(set) var peopleInAll = Tally()
  /// The largest that points of one person can be, either way; nil beyond the range of integers.
  private(set) var mostPoints: Int? = 0
  private(set) var mostWaivers = 0

  init(_ reading: Reading) {
    for demand in reading.demands {
      people.append(demand.count)
      peopleInAll.add(demand.count)
    }
    counties = reading.tables.demands.map { $0.county == Numbering.none ? nil : $0.county }
    ranges = Array(repeating: 0..<0, count: people.count)
    let members = Dictionary(grouping: people.indices) { [kinds = reading.calendar.kindOfDemands] in
      kinds[$0]
    }
    for kind in reading.calendar.kinds.indices {
      var known: [Int: Int?] = [:]
      for demand in members[kind] ?? [] { add(demand, kind, reading, &known) }
    }
    mostWaivers += reading.book.months.count
    addMonthPoints(reading)
  }

  private mutating func add(
    _ demand: Int, _ kind: Int, _ reading: Reading, _ known: inout [Int: Int?]
  ) {
    guard let own = reading.personWaivers[demand] else { return }
    let first = pairs.count
    for seat in reading.seats(for: demand) {
      guard let waivers = reading.waivers(of: demand, at: seat),
        let slot = slot(kind, seat, reading, &known)
      else { continue }
      let points = reading.points(of: demand, at: seat).total
      note(points)
      mostWaivers = max(mostWaivers, own + waivers)
      pairs.append(Pair(slot: slot, seat: seat, points: points ?? 0, waivers: own + waivers))
    }
    ranges[demand] = first..<pairs.count
  }

  /// Nil where the months allow no stay.
  private mutating func slot(
    _ kind: Int, _ seat: Int, _ reading: Reading, _ known: inout [Int: Int?]
  ) -> Int? {
    if let slot = known[seat] { return slot }
    let cover = StayScan(reading.calendar).cover(kind, at: seat)
    guard cover.begins.contains(true) else {
      known[seat] = .some(nil)
      return nil
    }
    months += cover.months
    begins += cover.begins
    let level = reading.calendar.kinds[kind].level.rank
    slots.append(Slot(kind: kind, seat: seat, level: level))
    known[seat] = slots.count - 1
    return slots.count - 1
  }

  private mutating func addMonthPoints(_ reading: Reading) {
    let mostOfPlaces = mostPoints
    mostPoints = 0
    for position in 0..<reading.calendar.count {
      var sum = Tally()
      let month = reading.calendar.month(at: position)
      for score in reading.scores { score.add(to: &sum, from: month) }
      note(sum.total)
      monthPoints.append(sum.total ?? 0)
    }
    mostPoints = mostOfPlaces.flatMap { most in
      mostPoints.flatMap { Tally(most).adding($0).total }
    }
  }

  private mutating func note(_ points: Int?) {
    guard let points, let most = mostPoints else { return mostPoints = nil }
    mostPoints = max(most, Int(clamping: points.magnitude))
  }
}
