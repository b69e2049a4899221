/// Two plans, of one scenario or of two, person by person.
package struct PlanChange: Sendable {
  /// What became of somebody from the one plan to the other.
  package enum Kind: String, CaseIterable, Sendable {
    case moved, gained, lost
    /// Asked for in the second plan's scenario alone, and placed there.
    case added
    /// Asked for in the first plan's scenario alone, and placed there.
    case removed
  }

  package struct Line: Sendable {
    package let kind: Kind
    package let demand: DemandName
    package let count: Int
    package let county: Identifier<County>?
    package let unit: Identifier<Unit>?
    package let from: PlanStop?
    package let to: PlanStop?

    package init(
      kind: Kind, demand: DemandName, count: Int, county: Identifier<County>?,
      unit: Identifier<Unit>?, from: PlanStop?, to: PlanStop?
    ) {
      self.kind = kind
      self.demand = demand
      self.count = count
      self.county = county
      self.unit = unit
      self.from = from
      self.to = to
    }
  }

  /// By kind, then demand.
  package let lines: [Line]
  /// People who are in both plans where and when they were.
  package let same: Int
  package let before: Plan
  package let after: Plan

  /// Demands that are somebody else in the second plan, by demand.
  package let others: [DemandName]

  /// - Parameter others: Demands that are somebody else in the second plan: who had the name before
  ///   is withdrawn, who has it now is new.
  package init(from before: Plan, to after: Plan, others: Set<DemandName> = []) {
    self.before = before
    self.after = after
    self.others = others.sorted()
    let (old, new) = (Self.senders(of: before), Self.senders(of: after))
    let difference = PlanDifference(from: before, to: after)
    func line(_ move: PlanMove, _ kind: Kind) -> Line {
      let sender = new[move.demand] ?? old[move.demand]
      return Line(
        kind: kind, demand: move.demand, count: move.count, county: sender?.county,
        unit: sender?.unit, from: move.from, to: move.to)
    }
    func ofSame(_ moves: [PlanMove]) -> [PlanMove] {
      moves.filter { !others.contains($0.demand) }
    }
    func ofOthers(_ plan: Plan, _ kind: Kind) -> [Line] {
      plan.placements.filter { others.contains($0.demand) }.map { one in
        let stop = PlanStop(one)
        return Line(
          kind: kind, demand: one.demand, count: one.count, county: one.county, unit: one.unit,
          from: kind == .removed ? stop : nil, to: kind == .removed ? nil : stop)
      }
    }
    let moved = ofSame(difference.moved).map { line($0, .moved) }
    let gained =
      ofSame(difference.gained).map { line($0, old[$0.demand] == nil ? .added : .gained) }
      + ofOthers(after, .added)
    let lost =
      ofSame(difference.lost).map { line($0, new[$0.demand] == nil ? .removed : .lost) }
      + ofOthers(before, .removed)
    func of(_ kind: Kind, _ lines: [Line]) -> [Line] {
      lines.filter { $0.kind == kind }.enumerated().sorted { left, right in
        (left.element.demand, left.offset) < (right.element.demand, right.offset)
      }.map(\.element)
    }
    lines =
      moved + of(.gained, gained) + of(.lost, lost) + of(.added, gained) + of(.removed, lost)
    same =
      before.placedCount - (moved + lost).reduce(0) { $0 + $1.count }
  }

  package func people(_ kind: Kind) -> Int {
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

extension Scenario {
  /// Trainees whose identifier stands for somebody else in another scenario: of another name, and not
  /// only spelt otherwise, as unit, sex or age differ too.
  package func others(in other: Scenario) -> Set<DemandName> {
    Set(
      trainees.compactMap { one in
        guard let now = other.trainee(one.id), now.name != one.name,
          (now.unit, now.sex, now.age) != (one.unit, one.sex, one.age)
        else { return nil }
        return .trainee(one.id)
      })
  }
}

// Counties and hosts.
extension PlanChange {
  /// One county or host: people before and after, who came and who went.
  package struct Balance<Place>: Sendable {
    package let place: Identifier<Place>
    package let before: Int
    package let after: Int
    package let came: Int
    package let left: Int

    package var change: Int { after - before }
    fileprivate var isAny: Bool { before > 0 || after > 0 }
  }

  /// In the order of the scenario; only those that have or had anybody.
  package func counties(in scenario: Scenario) -> [Balance<County>] {
    var counts = Counts<County>()
    for one in before.placements { counts.was[one.county, default: 0] += one.count }
    for one in after.placements { counts.now[one.county, default: 0] += one.count }
    for line in lines {
      guard let county = line.county else { continue }
      if line.from == nil { counts.came[county, default: 0] += line.count }
      if line.to == nil { counts.left[county, default: 0] += line.count }
    }
    return counts.balances(of: scenario.counties.map(\.id))
  }

  /// In the order of the scenario, then hosts that it has no longer.
  package func hosts(in scenario: Scenario) -> [Balance<Host>] {
    var counts = Counts<Host>()
    for one in before.placements { counts.was[one.host, default: 0] += one.count }
    for one in after.placements { counts.now[one.host, default: 0] += one.count }
    for line in lines where line.from?.host != line.to?.host {
      if let host = line.to?.host { counts.came[host, default: 0] += line.count }
      if let host = line.from?.host { counts.left[host, default: 0] += line.count }
    }
    let known = scenario.hosts.map(\.id)
    let gone = Set(before.placements.map(\.host)).subtracting(known).sorted()
    return counts.balances(of: known + gone)
  }

  /// People by host before and after, nil for no place; only where the two are not the same.
  package func flows() -> [(from: Identifier<Host>?, to: Identifier<Host>?, people: Int)] {
    struct Pair: Hashable {
      let from: Identifier<Host>?
      let to: Identifier<Host>?

      var order: (String, String) { (from?.text ?? "~", to?.text ?? "~") }
    }
    var people: [Pair: Int] = [:]
    for line in lines where line.from?.host != line.to?.host {
      let pair = Pair(from: line.from?.host, to: line.to?.host)
      people[pair, default: 0] += line.count
    }
    return people.keys.sorted { $0.order < $1.order }.map { ($0.from, $0.to, people[$0] ?? 0) }
  }

  /// Looked up, never walked over.
  private struct Counts<Place> {
    var was: [Identifier<Place>: Int] = [:]
    var now: [Identifier<Place>: Int] = [:]
    var came: [Identifier<Place>: Int] = [:]
    var left: [Identifier<Place>: Int] = [:]

    func balances(of places: [Identifier<Place>]) -> [Balance<Place>] {
      places.map {
        Balance(
          place: $0, before: was[$0] ?? 0, after: now[$0] ?? 0, came: came[$0] ?? 0,
          left: left[$0] ?? 0)
      }.filter(\.isAny)
    }
  }
}
