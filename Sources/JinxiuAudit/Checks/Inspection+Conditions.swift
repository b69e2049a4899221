import JinxiuDomain

/// Whether each placement is allowed, and whether waivers are what the table has (L14).
extension Inspection {
  mutating func checkConditions() {
    for stay in stays {
      let objections = reading.objections(to: stay.demandIndex, at: stay.seat, stay.timing)
      for objection in objections { judge(objection, on: stay) }
      let broken = Set(objections.map(\.setting.id))
      let waived = objections.map(\.setting).filter { reading.isWaived($0, for: stay.demand) }
      waivers.add(Set(waived.map(\.id)).count, times: stay.count)
      checkWaivers(of: stay, broken)
    }
    checkPins()
  }

  private mutating func judge(_ objection: Objection, on stay: Stay) {
    let setting = objection.setting
    if !reading.isWaived(setting, for: stay.demand) {
      let isOpen = setting.kind == .waivable
      return note(
        objection.code, rule: setting, at: stay.site,
        objection.fact.chinese + (isOpen ? "，且无例外审批" : ""),
        objection.fact.english + (isOpen ? ", and there is no waiver" : ""))
    }
    if stay.placement.waivers.contains(setting.id) { return }
    note(
      .unlistedWaiver, rule: setting, at: stay.site,
      "\(objection.fact.chinese)；例外审批未列入安排",
      "\(objection.fact.english); the waiver is not listed in the placement")
  }

  private mutating func checkWaivers(of stay: Stay, _ broken: Set<Identifier<RuleSetting>>) {
    var seen: Set<Identifier<RuleSetting>> = []
    for id in stay.placement.waivers {
      guard let setting = reading.settings[id] else {
        noteUnknownRule(id, at: stay.site)
        continue
      }
      if !reading.isWaived(setting, for: stay.demand) {
        note(
          .unrecordedWaiver, rule: setting, at: stay.site,
          "列有规则\(id)的例外，但无相应审批记录",
          "a waiver of \(id) is listed that the table of waivers does not give")
      } else if !broken.contains(id) || !seen.insert(id).inserted {
        note(
          .needlessWaiver, rule: setting, at: stay.site, "列有规则\(id)的例外，但并不需要",
          "a waiver of \(id) is listed that is not needed")
      }
    }
  }

  mutating func noteUnknownRule(_ id: Identifier<RuleSetting>, at site: Site = Site()) {
    note(
      .unknownRule, at: site, "方案中没有规则\(id)", "the programme has no rule \(id)")
  }

  private mutating func checkPins() {
    guard let rule = programme.settings(of: "pins").first else { return }
    for pin in scenario.pins {
      let name = DemandName.trainee(pin.trainee)
      guard let index = reading.demandIndex[name], placed[index].total == 0 else { continue }
      let site = site(of: name, at: pin.host, pin.from.map { PeriodSpan(from: $0, count: 1) })
      note(
        .pinUnmet, rule: rule, at: site, found: 0, allowed: 1, "已锁定的人员未安排",
        "pinned, yet not placed")
    }
  }
}
