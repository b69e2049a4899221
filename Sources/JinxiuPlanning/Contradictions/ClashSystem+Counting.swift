import JinxiuDomain
import JinxiuRules

/// Contradictions that counting alone shows: a person without an option, a limit below what the
/// pins need of it at the least.
extension ClashSystem {
  /// The least that one person needs of a row; nil where no option is open.
  func leastUse(of row: Int, by group: Int, in active: Set<Int>) -> Int? {
    openOptions(of: group, in: active).map { options[$0].use(of: row) }.min()
  }

  /// Whether some pin of the set has no option, or some limit is below what the pins need.
  func isCountedOut(_ active: Set<Int>) -> Bool {
    let pinned = pinned(in: active)
    if pinned.contains(where: { openOptions(of: $0, in: active).isEmpty }) { return true }
    return active.contains { part in
      guard case .limit(let row) = parts[part], let limit = ceiling(of: row) else { return false }
      return need(of: row, part, in: active) > limit
    }
  }

  /// The number of a ceiling; nil for a share.
  func ceiling(of row: Int) -> Int? {
    guard case .atMost(let limit) = market.rows[row].bound else { return nil }
    return limit
  }

  /// What all pins of the set need of a row at the least.
  private func need(of row: Int, _ part: Int, in active: Set<Int>) -> Int {
    groupsOfPart[part].reduce(0) { sum, group in
      guard groups[group].pin.map(active.contains) ?? false else { return sum }
      return sum + (leastUse(of: row, by: group, in: active) ?? 0)
    }
  }

  /// Minimal sets that counting shows, people alone first; two of them share at most the pin of
  /// somebody whom several rules refuse.
  func countedCauses(in active: Set<Int>) -> [Set<Int>] {
    var active = active
    var causes: [Set<Int>] = []
    for group in pinned(in: active) {
      let own = refusals(of: group, in: active)
      causes += own
      active.subtract(own.joined())
    }
    for part in parts.indices where active.contains(part) {
      guard let cause = overload(of: part, in: active) else { continue }
      causes.append(cause)
      active.subtract(withSiblings(cause))
    }
    return causes
  }

  /// All that refuses one person by itself: whoever ends one of these meets the next. Limits that
  /// one person alone is too much for are told only of those whom conditions refuse too.
  private func refusals(of group: Int, in active: Set<Int>) -> [Set<Int>] {
    // Most people have an option, and may be thousands.
    guard let pin = groups[group].pin, openOptions(of: group, in: active).isEmpty else { return [] }
    var alone = active.subtracting(groups.compactMap(\.pin)).union([pin])
    var causes: [Set<Int>] = []
    while let cause = refusal(of: group, in: alone) {
      causes.append(cause)
      alone.subtract(cause.subtracting([pin]))
      // Where no option exists at all there is nothing more to refuse.
      if cause == [pin] { return causes }
    }
    for part in parts.indices where alone.contains(part) {
      guard let cause = overload(of: part, in: alone) else { continue }
      causes.append(cause)
      alone.subtract(withSiblings(cause).subtracting([pin]))
    }
    return causes
  }

  /// The pin and the conditions that leave it no option; nil when it has one.
  private func refusal(of group: Int, in active: Set<Int>) -> Set<Int>? {
    guard let pin = groups[group].pin, openOptions(of: group, in: active).isEmpty else {
      return nil
    }
    var kept = Set(groups[group].options.flatMap { options[$0].closedBy }).intersection(active)
    kept.insert(pin)
    for part in kept.sorted() where part != pin {
      let without = kept.subtracting([part])
      if openOptions(of: group, in: without).isEmpty { kept = without }
    }
    return kept
  }

  /// The limit, the pins that are too many for it and the conditions that bind them to it.
  private func overload(of part: Int, in active: Set<Int>) -> Set<Int>? {
    guard case .limit(let row) = parts[part], let limit = ceiling(of: row),
      need(of: row, part, in: active) > limit
    else { return nil }
    let users = groupsOfPart[part].filter { group in
      (groups[group].pin.map(active.contains) ?? false)
        && (leastUse(of: row, by: group, in: active) ?? 0) > 0
    }
    let closing = users.flatMap { groups[$0].options.flatMap { options[$0].closedBy } }
    var kept = Set(closing).intersection(active).union(users.compactMap { groups[$0].pin })
    kept.insert(part)
    let pins = users.reversed().compactMap { groups[$0].pin }
    for other in pins + kept.sorted() where other != part && kept.contains(other) {
      let without = kept.subtracting([other])
      if need(of: row, part, in: without) > limit { kept = without }
    }
    return kept
  }

  /// The set with all months of its limits: what stands out together when it is set aside.
  func withSiblings(_ cause: Set<Int>) -> Set<Int> {
    let names = Set(cause.compactMap(limitName))
    return cause.union(
      parts.indices.filter { part in limitName(of: part).map(names.contains) ?? false })
  }

  private struct LimitName: Hashable {
    let rule: Identifier<RuleSetting>
    let subject: String
  }

  private func limitName(of part: Int) -> LimitName? {
    guard case .limit(let row) = parts[part] else { return nil }
    return LimitName(rule: market.rows[row].rule, subject: market.rows[row].subject.key)
  }
}
