import JinxiuDomain

/// Two plans, of one scenario or of two, person by person.
struct PlanChange {
  /// What became of somebody from the one plan to the other.
  enum Kind: CaseIterable {
    case moved, gained, lost
    /// Asked for in the second plan's scenario alone, and placed there.
    case added
    /// Asked for in the first plan's scenario alone, and placed there.
    case removed
  }

  struct Line {
    let kind: Kind
    let demand: DemandName
    let count: Int
    let county: Identifier<County>?
    let unit: Identifier<Unit>?
    let from: PlanStop?
    let to: PlanStop?
  }

  /// By kind, then demand.
  let lines: [Line]
  /// People who are in both plans where and when they were.
  let same: Int
  let before: Plan
  let after: Plan

  init(from before: Plan, to after: Plan) {
    self.before = before
    self.after = after
    let (old, new) = (Self.senders(of: before), Self.senders(of: after))
    let difference = PlanDifference(from: before, to: after)
    func line(_ move: PlanMove, _ kind: Kind) -> Line {
      let sender = new[move.demand] ?? old[move.demand]
      return Line(
        kind: kind, demand: move.demand, count: move.count, county: sender?.county,
        unit: sender?.unit, from: move.from, to: move.to)
    }
    let moved = difference.moved.map { line($0, .moved) }
    let gained = difference.gained.map { line($0, old[$0.demand] == nil ? .added : .gained) }
    let lost = difference.lost.map { line($0, new[$0.demand] == nil ? .removed : .lost) }
    lines =
      moved + gained.filter { $0.kind == .gained } + lost.filter { $0.kind == .lost }
      + gained.filter { $0.kind == .added } + lost.filter { $0.kind == .removed }
    same =
      before.placedCount - (moved + lost).reduce(0) { $0 + $1.count }
  }

  func people(_ kind: Kind) -> Int {
    lines.reduce(0) { $0 + ($1.kind == kind ? $1.count : 0) }
  }

  private typealias Sender = (county: Identifier<County>, unit: Identifier<Unit>?)

  private static func senders(of plan: Plan) -> [DemandName: Sender] {
    var senders: [DemandName: Sender] = [:]
    for placement in plan.placements {
      senders[placement.demand] = (placement.county, placement.unit)
    }
    for unplaced in plan.unplaced { senders[unplaced.demand] = (unplaced.county, unplaced.unit) }
    return senders
  }
}

// Counties and hosts.
extension PlanChange {
  /// One county or host: people before and after, who came and who went.
  struct Balance<Place> {
    let place: Identifier<Place>
    let before: Int
    let after: Int
    let came: Int
    let left: Int

    var change: Int { after - before }
    var isAny: Bool { before > 0 || after > 0 }
  }

  /// In the order of the scenario; only those that have or had anybody.
  func counties(in scenario: Scenario) -> [Balance<County>] {
    var (was, now) = (Tally<Identifier<County>>(), Tally<Identifier<County>>())
    var (came, left) = (was, was)
    for placement in before.placements { was.add(placement.count, to: placement.county) }
    for placement in after.placements { now.add(placement.count, to: placement.county) }
    for line in lines {
      guard let county = line.county else { continue }
      if line.from == nil { came.add(line.count, to: county) }
      if line.to == nil { left.add(line.count, to: county) }
    }
    return scenario.counties.map(\.id).map {
      Balance(place: $0, before: was[$0], after: now[$0], came: came[$0], left: left[$0])
    }.filter(\.isAny)
  }

  /// In the order of the scenario, then hosts that it has no longer.
  func hosts(in scenario: Scenario) -> [Balance<Host>] {
    var (was, now) = (Tally<Identifier<Host>>(), Tally<Identifier<Host>>())
    var (came, left) = (was, was)
    for placement in before.placements { was.add(placement.count, to: placement.host) }
    for placement in after.placements { now.add(placement.count, to: placement.host) }
    for line in lines where line.from?.host != line.to?.host {
      if let host = line.to?.host { came.add(line.count, to: host) }
      if let host = line.from?.host { left.add(line.count, to: host) }
    }
    let known = scenario.hosts.map(\.id)
    let gone = Set(before.placements.map(\.host)).subtracting(known).sorted()
    return (known + gone).map {
      Balance(place: $0, before: was[$0], after: now[$0], came: came[$0], left: left[$0])
    }.filter(\.isAny)
  }

  /// People by host before and after, nil for no place; only where the two are not the same.
  func flows() -> [(from: Identifier<Host>?, to: Identifier<Host>?, people: Int)] {
    struct Pair: Hashable {
      let from: Identifier<Host>?
      let to: Identifier<Host>?

      var order: (String, String) { (from?.text ?? "~", to?.text ?? "~") }
    }
    var people = Tally<Pair>()
    var pairs: Set<Pair> = []
    for line in lines where line.from?.host != line.to?.host {
      let pair = Pair(from: line.from?.host, to: line.to?.host)
      people.add(line.count, to: pair)
      pairs.insert(pair)
    }
    return pairs.sorted { $0.order < $1.order }.map { ($0.from, $0.to, people[$0]) }
  }
}
