import JinxiuDomain

/// Whether the reasons of those without a place are true (R23, R27).
extension Inspection {
  mutating func checkUnplaced() {
    for entry in plan.unplaced { check(entry) }
    if zip(plan.unplaced, plan.unplaced.dropFirst()).contains(where: { $1.demand < $0.demand }) {
      note(.order, "未安排人员未按次序排列", "the unplaced are not in the order of demands")
    }
    checkOpenings()
  }

  private mutating func check(_ entry: Unplaced) {
    let site = site(of: entry.demand)
    for id in entry.rules where reading.settings[id] == nil { noteUnknownRule(id, at: site) }
    if let host = entry.nearest?.host, scenario.host(host) == nil {
      note(
        .unknownHost, at: site, "医院表中没有\(host)", "there is no host \(host) in the tables")
    }
    if entry.count < 1 {
      note(
        .badCount, at: site, found: entry.count, allowed: 1, "未安排人数\(entry.count)小于1",
        "the count \(entry.count) is less than 1")
    }
    guard let index = reading.demandIndex[entry.demand] else {
      return noteUnknown(entry.demand, at: site)
    }
    checkSender(of: reading.demands[index], county: entry.county, unit: entry.unit, at: site)
    checkReason(entry, hasOption: reading.hasOption[index], at: site)
  }

  private mutating func checkReason(_ entry: Unplaced, hasOption: Bool, at site: Site) {
    switch (entry.reason, hasOption) {
    case (.limits, false):
      note(
        .reasonNoOption, at: site, "称受名额所限，但规则不允许任何安排",
        "said to be kept out by limits, but the rules allow no placement at all")
    case (.ineligible, true), (.noOffer, true):
      note(
        .reasonHasOption, at: site, "称无可用安排，但规则允许至少一种",
        "said to have no possible placement, but the rules allow at least one")
    default: break
    }
  }
}
