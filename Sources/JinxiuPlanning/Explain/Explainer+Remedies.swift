import JinxiuDomain
import JinxiuRules

/// What would have to change that somebody is placed, each confirmed by a re-solve.
extension Explainer {
  private struct Candidate: Hashable {
    let changes: [ScenarioChange]
  }

  /// - Parameter finding: What forcing the person into the plan showed without any change.
  func remedies(
    _ facts: StayFacts, held: Int, _ finding: RefusalFinding, _ desk: inout TrialDesk
  ) async throws -> [Remedy] {
    let candidates = candidates(facts)
    // Where the person could as well be placed as things are, a mere possibility says nothing.
    let needsMore = finding == .equal || finding == .better
    var confirmed: [Remedy] = []
    var tried = 0
    for candidate in candidates {
      let isMore = confirmed.contains { Set($0.changes).isSubset(of: candidate.changes) }
      if isMore { continue }
      guard tried < most else {
        desk.leaveOut(1)
        continue
      }
      tried += 1
      let remedy = try await confirm(candidate.changes, facts.demand, held: held, &desk)
      if let remedy,
        !needsMore || remedy.strength == .always || remedy.difference.placedMore > 0
      {
        confirmed.append(remedy)
      } else {
        desk.drop()
      }
    }
    return confirmed
  }

  /// Single changes first, those that help most stays before others; then what all of a stay needs.
  /// Changes of the programme come after those of the data.
  private func candidates(_ facts: StayFacts) -> [Candidate] {
    var single: [Candidate: Int] = [:]
    var whole: [Candidate: Int] = [:]
    var first: [Candidate: Int] = [:]
    for (order, needed) in needs(facts).enumerated() {
      for change in needed { single[Candidate(changes: [change]), default: 0] += 1 }
      if needed.count > 1 { whole[Candidate(changes: needed), default: 0] += 1 }
      for candidate in needed.map({ Candidate(changes: [$0]) }) + [Candidate(changes: needed)] {
        first[candidate] = first[candidate] ?? order
      }
    }
    return single.merging(whole) { one, _ in one }.sorted { left, right in
      rank(left, first) < rank(right, first)
    }.map(\.key)
  }

  private func rank(
    _ entry: (key: Candidate, value: Int), _ first: [Candidate: Int]
  ) -> (Int, Int, Int, Int) {
    let ofProgramme = entry.key.changes.contains(where: \.isOfProgramme) ? 1 : 0
    return (entry.key.changes.count, ofProgramme, -entry.value, first[entry.key] ?? 0)
  }

  /// A stay with all that stands in its way.
  private struct Obstructed {
    let option: Option
    let objections: [RuleObjection]
    let rows: [Int]

    var count: Int { objections.count + rows.count }
  }

  /// Of the stays with the least in their way, what each needs as changes; stays that no known
  /// change opens are left out.
  private func needs(_ facts: StayFacts) -> [[ScenarioChange]] {
    var loosener = Loosener(market)
    let limits = LimitFacts(market, facts.others, holdersOf: [])
    let stays = obstructed(facts).sorted { $0.count < $1.count }.prefix(16 * max(1, most))
    return stays.compactMap { stay -> [ScenarioChange]? in
      var changes: [ScenarioChange] = []
      for objection in stay.objections {
        guard let change = loosener.change(for: objection, to: stay.option) else { return nil }
        changes.append(change)
      }
      for limit in limits.limits(stay.rows) {
        let stay = PlanStop(stay.option)
        guard let more = loosener.changes(for: limit, at: stay) else { return nil }
        changes += more
      }
      return changes.isEmpty ? nil : changes.withoutRepetition
    }.sorted { $0.count < $1.count }
  }

  /// Every stay that is allowed, then every other at an offer of the specialties.
  private func obstructed(_ facts: StayFacts) -> [Obstructed] {
    let allowed = facts.open.map {
      Obstructed(option: market.option($0.choice), objections: [], rows: $0.rows)
    }
    let known = Set(allowed.map { PlanStop($0.option) })
    let others = facts.thinkable.filter { !known.contains(PlanStop($0)) }.map { option in
      Obstructed(
        option: option,
        objections: market.rules.judgeWhole(option).objections.map(RuleObjection.init),
        rows: book.blockers(of: option, in: facts.others))
    }
    return allowed + others
  }
}

extension [ScenarioChange] {
  /// Each once, in order.
  fileprivate var withoutRepetition: [ScenarioChange] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

// What a re-solve shows.
extension Explainer {
  private func confirm(
    _ changes: [ScenarioChange], _ demand: Demand, held: Int, _ desk: inout TrialDesk
  ) async throws -> Remedy? {
    let free = try await desk.make(changes)
    guard let best = free.trial.difference else { return nil }
    if free.people(of: demand.name) > held {
      let strength = try await strength(of: best, changes, demand, &desk)
      return strength.map { Remedy(changes: changes, strength: $0, difference: best) }
    }
    let forced = try await desk.make(
      changes, requiring: [.placed(demand.name, atLeast: held + 1)])
    guard let with = forced.trial.difference, forced.people(of: demand.name) > held else {
      return nil
    }
    if best.isProven, Self.isEqual(with, best) {
      return Remedy(changes: changes, strength: .possible, difference: with)
    }
    guard !best.isProven, with.losing.isEmpty, with.placedMore > 0 else { return nil }
    return Remedy(changes: changes, strength: .shown, difference: with)
  }

  /// Of a best plan of the changed scenario that places the person; nil where nothing is shown.
  private func strength(
    of best: TrialDifference, _ changes: [ScenarioChange], _ demand: Demand,
    _ desk: inout TrialDesk
  ) async throws -> RemedyStrength? {
    guard best.isProven else {
      return best.losing.isEmpty && best.placedMore > 0 ? .shown : nil
    }
    guard demand.trainee != nil else { return .possible }
    let excluded = try await desk.make(changes, requiring: [.unplaced(demand.name)])
    switch excluded.trial.result {
    case .impossible: return .always
    case .unknown: return .possible
    case .plan(let without):
      return Self.isProvenBelow(without, best) ? .always : .possible
    }
  }

  private static func isEqual(_ one: TrialDifference, _ other: TrialDifference) -> Bool {
    one.levels.map(\.name) == other.levels.map(\.name)
      && one.levels.map(\.after) == other.levels.map(\.after)
  }

  /// Whether one trial is worse than a proven other at a level down to which it is proven itself.
  private static func isProvenBelow(_ one: TrialDifference, _ best: TrialDifference) -> Bool {
    for (level, other) in zip(one.levels, best.levels) where level.after != other.after {
      return level.isProvenAfter
    }
    return false
  }
}
