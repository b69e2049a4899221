import JinxiuDomain
import JinxiuRules

/// What would have to change that somebody is placed, each confirmed by a re-solve.
extension Explainer {
  /// The person asked about, and what forcing the person into the plan showed without any change.
  struct Refused {
    let facts: StayFacts
    let held: Int
    let finding: RefusalFinding
    let forced: Trial

    /// Where the person could as well be placed as things are, a mere possibility says nothing.
    func isHelp(_ remedy: Remedy) -> Bool {
      guard finding == .equal || finding == .better else { return true }
      let without = forced.difference?.placedMore ?? 0
      return remedy.strength == .always || remedy.difference.placedMore > without
    }
  }

  /// Single changes that open most stays first, then all that the nearest stays need, less what
  /// proves superfluous; more of the same where nothing helps.
  func remedies(_ refused: Refused, _ desk: inout TrialDesk) async throws -> [Remedy] {
    let stays = needs(refused.facts)
    let needs = stays.map(\.changes)
    let singles = singles(needs)
    var search = RemedySearch(left: most, ofRules: stays.map(\.ruleChanges))
    for single in singles.prefix((most + 2) / 3) {
      try await attempt([single], refused, &search, &desk)
    }
    let several = needs.filter { $0.count > 1 }
    for needed in several.prefix((most + 5) / 6) {
      try await attemptAll(needed, refused, &search, &desk)
    }
    for factor in [2, 3, 5] {
      for needed in needs.prefix(2) where search.confirmed.isEmpty {
        let more = needed.map { $0.times(factor) }
        if more != needed { try await attemptAll(more, refused, &search, &desk) }
      }
    }
    for needed in singles.map({ [$0] }) + several {
      try await attemptAll(needed, refused, &search, &desk)
    }
    desk.leaveOut(search.skipped)
    return search.confirmed.filter { remedy in
      !search.confirmed.contains { Set($0.changes).isStrictSubset(of: remedy.changes) }
    }.sorted { rank($0) < rank($1) }
  }

  /// Few changes before many, of the data before of the programme, nobody losing before somebody.
  private func rank(_ remedy: Remedy) -> (Int, Int, Int) {
    (
      remedy.changes.contains(where: \.isOfProgramme) ? 1 : 0, remedy.changes.count,
      remedy.difference.losing.count
    )
  }

  /// Whether the changes were confirmed.
  @discardableResult
  private func attempt(
    _ changes: [ScenarioChange], _ refused: Refused, _ search: inout RemedySearch,
    _ desk: inout TrialDesk
  ) async throws -> Bool {
    guard search.takes(changes) else { return false }
    let remedy = try await confirm(changes, refused.facts.demand, held: refused.held, &desk)
    guard let remedy, refused.isHelp(remedy) else {
      desk.drop()
      return false
    }
    search.confirmed.append(remedy)
    return true
  }

  /// Where all together help, leaves out one after another as long as the rest is confirmed.
  private func attemptAll(
    _ changes: [ScenarioChange], _ refused: Refused, _ search: inout RemedySearch,
    _ desk: inout TrialDesk
  ) async throws {
    guard try await attempt(changes, refused, &search, &desk) else { return }
    var kept = changes
    for change in changes where kept.count > 1 {
      let rest = kept.filter { $0 != change }
      if try await attempt(rest, refused, &search, &desk) { kept = rest }
    }
  }

  /// Each change that some stay needs: the mildest first, then those that most stays need.
  private func singles(_ needs: [[ScenarioChange]]) -> [ScenarioChange] {
    var count: [ScenarioChange: Int] = [:]
    var order: [ScenarioChange] = []
    for change in needs.joined() {
      if count[change] == nil { order.append(change) }
      count[change, default: 0] += 1
    }
    return order.enumerated().sorted { left, right in
      (weight(left.element), size(left.element), -(count[left.element] ?? 0), left.offset)
        < (weight(right.element), size(right.element), -(count[right.element] ?? 0), right.offset)
    }.map(\.element)
  }

  /// One person, county or hospital before a number of the programme, and that before a whole rule.
  private func weight(_ change: ScenarioChange) -> Int {
    switch change {
    case .withoutRule: 3
    case .parameter, .kind, .objective: 2
    default: 1
    }
  }

  /// Steps of a parameter.
  private func size(_ change: ScenarioChange) -> Int {
    guard case .parameter(let rule, let parameter) = change,
      let setting = market.scenario.programme.rule(rule)
    else { return 0 }
    return ParameterSteps(setting, in: market.scenario).size(of: parameter)
  }

  /// What a stay needs: all changes, and those against rules among them.
  private struct Needs {
    let changes: [ScenarioChange]
    let ruleChanges: [ScenarioChange]
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
  private func needs(_ facts: StayFacts) -> [Needs] {
    var loosener = Loosener(market)
    let limits = LimitFacts(market, facts.others)
    let stays = obstructed(facts).sorted { $0.count < $1.count }.prefix(16 * max(1, most))
    let needs = stays.compactMap { stay -> Needs? in
      var changes: [ScenarioChange] = []
      for objection in stay.objections {
        guard let change = loosener.change(for: objection, to: stay.option) else { return nil }
        changes.append(change)
      }
      let ofRules = changes
      for limit in limits.limits(stay.rows) {
        let stay = PlanStop(stay.option)
        guard let more = loosener.changes(for: limit, at: stay) else { return nil }
        changes += more
      }
      return changes.isEmpty
        ? nil : Needs(changes: changes.withoutRepetition, ruleChanges: ofRules)
    }
    return needs.map { needed in
      (needed: needed, weight: needed.changes.reduce(0) { $0 + weight($1) })
    }.sorted { $0.weight < $1.weight }.map(\.needed)
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
  /// In a large market best plans are seldom proven, so that what is looked for is a plan to show.
  private func confirm(
    _ changes: [ScenarioChange], _ demand: Demand, held: Int, _ desk: inout TrialDesk
  ) async throws -> Remedy? {
    if !resolver.isWhole {
      let forced = try await desk.make(
        changes, requiring: [.placed(demand.name, atLeast: held + 1)])
      guard let with = forced.trial.difference else { return nil }
      if !with.isProven {
        return with.losing.isEmpty && with.placedMore > 0
          ? Remedy(changes: changes, strength: .shown, difference: with) : nil
      }
    }
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
    let excluded = try await desk.make(
      changes, requiring: [.unplaced(demand.name)], isNearest: false)
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
