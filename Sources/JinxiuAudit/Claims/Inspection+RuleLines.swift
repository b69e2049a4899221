import JinxiuDomain

/// Whether the lines about rules say what the placements show; lines of other shapes are left.
extension Inspection {
  mutating func checkRuleLines() {
    let index = LineIndex(reading.book, programme.periods)
    let waived = waivedPeople()
    for line in plan.rules {
      guard let setting = reading.settings[line.rule] else {
        noteUnknownRule(line.rule)
        continue
      }
      checkWaived(line, setting, waived[setting.id] ?? Tally())
      if setting.id == reading.book.reserved?.id, !reading.reservations.isEmpty {
        checkReserved(line, setting)
      } else if let ceiling = index.ceiling(of: line) {
        check(line, setting, ceiling: ceiling)
      } else if let (limits, month) = index.limits(of: line) {
        check(line, setting, limits: limits, month)
      } else if LineIndex.rulesOfCeilings.contains(setting.rule), let limit = line.limit {
        checkOverLimit(line, setting, limit, at: Site())
      }
    }
  }

  /// One line speaks of all reserved places together.
  private mutating func checkReserved(_ line: RuleUse, _ setting: RuleSetting) {
    var (used, limit) = (Tally(), Tally())
    for stay in stays { used.add(stay.count) }
    for place in reading.reservations.places { limit.add(place.count) }
    guard let used = used.total else { return }
    noteUse(line, setting, used, at: Site())
    noteLimit(line, setting, limit.total, at: Site())
  }

  private func waivedPeople() -> [Identifier<RuleSetting>: Tally] {
    var people: [Identifier<RuleSetting>: Tally] = [:]
    for stay in stays {
      for id in stay.placement.waivers { people[id, default: Tally()].add(stay.count) }
    }
    return people
  }

  private mutating func checkWaived(_ line: RuleUse, _ setting: RuleSetting, _ people: Tally) {
    guard line.subject == nil || setting.kind != .waivable, let people = people.total,
      line.waived != people
    else { return }
    note(
      .lineWaived, rule: setting, found: line.waived, allowed: people,
      "规则\(setting.id)的例外写为\(line.waived)人，重算为\(people)人",
      "the rule \(setting.id) counts \(line.waived) waivers, recomputed \(people)")
  }

  private mutating func check(_ line: RuleUse, _ setting: RuleSetting, ceiling index: Int) {
    let ceiling = reading.book.ceilings[index]
    guard let used = counts[index].amount.total else { return }
    let site = Site(county: ceiling.county)
    noteUse(line, setting, used, at: site)
    let number = ceiling.number(for: counts[index].people)
    noteLimit(line, setting, number, at: site)
  }

  private mutating func check(
    _ line: RuleUse, _ setting: RuleSetting, limits: [Int], _ month: Period
  ) {
    // Units of one name share a label: one of them has to agree.
    let facts = limits.compactMap { index in
      let limit = reading.book.limits[index]
      let span = PeriodSpan(from: month, count: 1)
      return limit.positions(of: span).first.map { (loads[index][$0], limit.capacities[$0], limit) }
    }
    guard let best = facts.first(where: { $0.0 == line.used && $0.1 == line.limit }) ?? facts.first
    else { return }
    let host = best.2.host
    let site = Site(
      host: host?.id, hostName: host?.name, span: PeriodSpan(from: month, count: 1))
    noteUse(line, setting, best.0, at: site)
    noteLimit(line, setting, best.1, at: site)
  }

  private mutating func noteUse(_ line: RuleUse, _ setting: RuleSetting, _ used: Int, at site: Site)
  {
    if line.used == used { return }
    note(
      .lineUse, rule: setting, at: site, found: line.used, allowed: used,
      "规则\(setting.id)的用量写为\(line.used)，重算为\(used)",
      "the rule \(setting.id) is said to use \(line.used), recomputed \(used)")
  }

  private mutating func noteLimit(
    _ line: RuleUse, _ setting: RuleSetting, _ number: Int?, at site: Site
  ) {
    guard let limit = line.limit else { return }
    if limit != number {
      note(
        .lineLimit, rule: setting, at: site, found: limit, allowed: number,
        "规则\(setting.id)的上限写为\(limit)，重算为\(number.map(String.init) ?? "不限")",
        "the rule \(setting.id) is said to allow \(limit), "
          + "recomputed \(number.map(String.init) ?? "no limit")")
    }
    checkOverLimit(line, setting, limit, at: site)
    if line.used == limit, !line.isBinding {
      note(
        .lineBinding, rule: setting, at: site, found: line.used, allowed: limit,
        "规则\(setting.id)已达上限\(limit)，未标为起约束作用",
        "the rule \(setting.id) has reached its limit \(limit) and is not marked as binding")
    }
  }

  private mutating func checkOverLimit(
    _ line: RuleUse, _ setting: RuleSetting, _ limit: Int, at site: Site
  ) {
    if line.used <= limit { return }
    note(
      .lineOverLimit, rule: setting, at: site, found: line.used, allowed: limit,
      "规则\(setting.id)用量\(line.used)超过上限\(limit)",
      "the rule \(setting.id) uses \(line.used), more than \(limit)")
  }
}
