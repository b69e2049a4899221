/// What another plan has otherwise than a base: people, places and the values of levels.
package struct PlanDifference: Hashable, Sendable {
  /// People placed more, negative for fewer.
  package let placed: Int
  /// Of the levels that both plans have, in the order of the base.
  package let levels: [LevelDifference]
  /// People with a place who had none, by demand.
  package let gained: [PlanMove]
  /// People without a place who had one, by demand.
  package let lost: [PlanMove]
  /// People with another place or other months, by demand.
  package let moved: [PlanMove]

  /// People of a demand who stay where they are cancel out; the rest is paired in order.
  package init(from base: Plan, to plan: Plan) {
    placed = plan.placedCount - base.placedCount
    levels = base.outcome.levels.compactMap { before in
      plan.outcome.levels.first { $0.name == before.name }.map { after in
        LevelDifference(
          name: before.name, before: before.value, after: after.value,
          isMaximised: before.isMaximised)
      }
    }
    let (old, new) = (Self.stops(of: base), Self.stops(of: plan))
    // Nearly everybody stays: only the others are sorted and paired.
    let known = old.keys.filter { old[$0] != new[$0] }
    let moves = (known + new.keys.filter { old[$0] == nil }).sorted().flatMap { demand in
      Self.moves(
        of: demand, from: Self.people(old[demand] ?? []), to: Self.people(new[demand] ?? []))
    }
    gained = moves.filter { $0.from == nil }
    lost = moves.filter { $0.to == nil }
    moved = moves.filter { $0.from != nil && $0.to != nil }
  }

  /// Whether everybody is where they were; values may differ where goals do.
  package var isNothing: Bool { gained.isEmpty && lost.isEmpty && moved.isEmpty }
}

/// One level of the objective in two plans.
package struct LevelDifference: Hashable, Sendable {
  /// As in `LevelResult.name`.
  package let name: String
  package let before: Int
  package let after: Int
  /// Whether more is better.
  package let isMaximised: Bool

  /// By how much it is better, negative when it is worse.
  package var gain: Int { isMaximised ? after - before : before - after }
}

/// People of one demand who are somewhere else; nil stands for no place.
package struct PlanMove: Hashable, Sendable {
  package let demand: DemandName
  package let count: Int
  package let from: PlanStop?
  package let to: PlanStop?
}

/// Where and when somebody is.
package struct PlanStop: Hashable, Sendable {
  package let offer: Identifier<Offer>
  package let host: Identifier<Host>
  package let specialty: Identifier<Specialty>
  /// In order, at least one.
  package let spells: [PeriodSpan]

  package init(_ placement: Placement) {
    offer = placement.offer
    host = placement.host
    specialty = placement.specialty
    spells = placement.spells
  }
}

extension PlanStop: Comparable {
  package static func < (left: Self, right: Self) -> Bool {
    if left.offer != right.offer { return left.offer < right.offer }
    return left.spells.lexicographicallyPrecedes(right.spells)
  }
}

extension PlanDifference {
  private struct Part: Equatable {
    let stop: PlanStop
    let count: Int
  }

  /// In the order of the plan.
  private static func stops(of plan: Plan) -> [DemandName: [Part]] {
    plan.placements.reduce(into: [:]) { stops, placement in
      stops[placement.demand, default: []].append(
        Part(stop: PlanStop(placement), count: placement.count))
    }
  }

  private static func people(_ parts: [Part]) -> [PlanStop: Int] {
    parts.reduce(into: [:]) { $0[$1.stop, default: 0] += $1.count }
  }

  /// Of one demand: people who stay where they are cancel out, the rest is paired in order.
  package static func moves(
    of demand: DemandName, from old: [PlanStop: Int], to new: [PlanStop: Int]
  ) -> [PlanMove] {
    var gone = old.map { ($0.key, max(0, $0.value - (new[$0.key] ?? 0))) }
      .filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
    var come = new.map { ($0.key, max(0, $0.value - (old[$0.key] ?? 0))) }
      .filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
    var moves: [PlanMove] = []
    while let (to, arriving) = come.first, let (from, leaving) = gone.first {
      let count = min(arriving, leaving)
      moves.append(PlanMove(demand: demand, count: count, from: from, to: to))
      take(count, &come)
      take(count, &gone)
    }
    return moves
      + gone.map { PlanMove(demand: demand, count: $0.1, from: $0.0, to: nil) }
      + come.map { PlanMove(demand: demand, count: $0.1, from: nil, to: $0.0) }
  }

  private static func take(_ count: Int, _ people: inout [(PlanStop, Int)]) {
    people[0].1 -= count
    if people[0].1 == 0 { people.removeFirst() }
  }
}
