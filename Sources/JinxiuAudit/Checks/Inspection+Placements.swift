import JinxiuDomain

/// Whether placements name what exists and copy it faithfully.
extension Inspection {
  mutating func checkPlacements() {
    for placement in plan.placements { check(placement) }
    let pairs = zip(plan.placements, plan.placements.dropFirst())
    guard pairs.contains(where: { Self.precedes($1, $0) }) else { return }
    note(
      .order, "安排未按人员、招收计划、开始月份排序",
      "the placements are not in the order of demand, offer and first month")
    // Sentences list people in the order of stays, and rows out of order should not change them.
    stays.sort { Self.precedes($0.placement, $1.placement) }
  }

  private static func precedes(_ left: Placement, _ right: Placement) -> Bool {
    if left.demand != right.demand { return left.demand < right.demand }
    if left.offer != right.offer { return left.offer < right.offer }
    guard let first = left.spells.first?.first, let other = right.spells.first?.first else {
      return left.spells.isEmpty && !right.spells.isEmpty
    }
    return first < other
  }

  private mutating func check(_ placement: Placement) {
    let timing = Timing(placement.spells)
    let site = site(of: placement.demand, at: placement.host, timing?.months)
    checkSpells(of: placement, at: site)
    if scenario.host(placement.host) == nil {
      note(
        .unknownHost, at: site, "医院表中没有\(placement.host)",
        "there is no host \(placement.host) in the tables")
    }
    let index = reading.demandIndex[placement.demand]
    if index == nil { noteUnknown(placement.demand, at: site) }
    let isCounted = checkCount(of: placement, at: site)
    guard let seat = reading.seat(of: placement.offer, in: placement.spells) else {
      return note(
        .unknownOffer, at: site, "招收计划表中没有\(placement.offer)",
        "there is no offer \(placement.offer) in the tables")
    }
    checkCopies(of: seat.offer, seat.host, in: placement, at: site)
    guard let index else { return }
    let demand = reading.demands[index]
    checkCopies(of: demand, in: placement, at: site)
    guard let timing, isCounted, isOnGrid(placement, at: site) else { return }
    stays.append(
      Stay(
        placement: placement, demandIndex: index, demand: demand,
        seat: seat, timing: timing,
        site: self.site(of: placement.demand, at: seat.host.id, timing.months)))
  }

  mutating func noteUnknown(_ demand: DemandName, at site: Site) {
    note(
      .unknownDemand, at: site, "人员表和需求表中没有\(demand.text)",
      "there is no trainee or need \(demand.text) in the tables")
  }

  /// Whether the placement places somebody, so that it can be counted.
  private mutating func checkCount(of placement: Placement, at site: Site) -> Bool {
    let count = placement.count
    if case .trainee = placement.demand, count != 1 {
      note(
        .badCount, at: site, found: count, allowed: 1, "一名进修人员的人数写为\(count)",
        "one trainee is counted as \(count)")
    } else if count < 1 {
      note(
        .badCount, at: site, found: count, allowed: 1, "安排人数\(count)小于1",
        "the count \(count) is less than 1")
    }
    return count >= 1
  }

  /// Whether the spells are in the steps of the programme, so that they can be counted (D21).
  private mutating func isOnGrid(_ placement: Placement, at site: Site) -> Bool {
    if placement.spells.allSatisfy({ $0.grid == programme.grid }) { return true }
    programme.grid == .month
      ? note(
        .otherGrid, at: site, "起止写成半月的日期，方案按整月安排",
        "the spells have days of half months, the programme counts whole months")
      : note(
        .otherGrid, at: site, "起止写成月份，方案按半月安排，须写首日和末日",
        "the spells have months, the programme counts half months: write first and last days")
    return false
  }

  private mutating func checkSpells(of placement: Placement, at site: Site) {
    let spells = placement.spells
    if spells.isEmpty {
      note(.noSpell, at: site, "没有进修起止月份", "there are no months of stay")
    }
    if zip(spells, spells.dropFirst()).contains(where: { $0.last >= $1.first }) {
      note(
        .spellOverlap, at: site, "各段进修月份重叠或次序颠倒",
        "the spells overlap or are out of order")
    }
  }

  private mutating func checkCopies(
    of offer: Offer, _ host: Host, in placement: Placement, at site: Site
  ) {
    noteCopy(.copiedHost, at: site, "医院", "host", placement.host.text, offer.host.text)
    noteCopy(
      .copiedSpecialty, at: site, "专科", "specialty", placement.specialty.text,
      offer.specialty.text)
    noteCopy(
      .copiedTier, at: site, "医院层级", "tier", placement.tier.rawValue, host.tier.rawValue)
    noteCopy(
      .copiedKind, at: site, "医院类别", "kind", placement.kind.rawValue, host.kind.rawValue)
  }

  private mutating func checkCopies(of demand: Demand, in placement: Placement, at site: Site) {
    noteCopy(
      .copiedLevel, at: site, "单位层级", "level", placement.level.rawValue,
      demand.level.rawValue)
    checkSender(of: demand, county: placement.county, unit: placement.unit, at: site)
  }

  mutating func checkSender(
    of demand: Demand, county: Identifier<County>, unit: Identifier<Unit>?, at site: Site
  ) {
    noteCopy(.copiedCounty, at: site, "县区", "county", county.text, demand.county.text)
    noteCopy(
      .copiedUnit, at: site, "派出单位", "unit", unit?.text ?? "", demand.unit?.id.text ?? "")
  }

  private mutating func noteCopy(
    _ code: FindingCode, at site: Site, _ chinese: String, _ english: String, _ written: String,
    _ truth: String
  ) {
    if written == truth { return }
    note(
      code, at: site, "\(chinese)写为“\(written)”，数据表为“\(truth)”",
      "the \(english) is written as \"\(written)\", the tables have \"\(truth)\"")
  }
}
