import JinxiuDomain

/// Whether payer and points of each placement are what the rules say (R18, L30, L33).
extension Inspection {
  mutating func checkMoneyAndPoints() {
    let subsidy = reading.book.subsidies.first
    for stay in stays {
      if let subsidy { checkPayer(of: stay, subsidy) }
      checkPoints(of: stay)
    }
  }

  private mutating func checkPayer(of stay: Stay, _ subsidy: Clause<Subsidy>) {
    let payer = subsidy.form.payer(at: stay.seat.host)
    if stay.placement.payer == payer { return }
    let written = Words.payer(stay.placement.payer)
    let truth = Words.payer(payer)
    note(
      .payer, rule: subsidy.setting, at: stay.site,
      "经费承担方写为\(written.chinese)，应为\(truth.chinese)",
      "to be paid by \(truth.english), not by \(written.english)")
  }

  private mutating func checkPoints(of stay: Stay) {
    let first = stay.placement.spells.first?.first ?? stay.timing.months.first
    let sum = reading.points(of: stay.demandIndex, at: stay.seat.position, from: first)
    guard let points = sum.total else {
      self.points.lose()
      return noteOverflow("积分", "the sum of points", at: stay.site)
    }
    self.points.add(points, times: stay.count)
    if stay.placement.points == points { return }
    note(
      .points, at: stay.site, found: stay.placement.points, allowed: points,
      "积分写为\(stay.placement.points)，重算为\(points)",
      "the points are written as \(stay.placement.points), recomputed \(points)")
  }
}
