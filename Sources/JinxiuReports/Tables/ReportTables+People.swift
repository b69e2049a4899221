import JinxiuDomain

extension ReportTables {
  /// One row for each placement; months as YYYY-MM, days as YYYY-MM-DD.
  package var placements: ReportTable {
    typealias Words = ReportWords
    return table(
      "placements", Words.placements,
      [
        Words.county, Words.identifier, Words.person, Words.count, Words.unit, Words.unitLevel,
        Words.specialty, Words.hostName, Words.hostTier, Words.hostKind, Words.from, Words.to,
        Words.offer, Words.payerHead, Words.pointsHead, Words.waiversHead,
      ],
      plan.placementsByCounty(of: scenario).map(row))
  }

  private func row(_ placement: Placement) -> [ReportCell] {
    let spells = placement.spells
    return [
      .text(placement.county.text), .text(placement.demand.text),
      .text(names.person(placement.demand)), .number(placement.count),
      .text(orEmpty: names.unit(placement.unit)), text(ReportWords.unitLevel(placement.level)),
      .text(placement.specialty.text), .text(names.host(placement.host)),
      text(ReportWords.tier(placement.tier)), text(ReportWords.kind(placement.kind)),
      .text(spells.map { "\($0.first)" }.joined(separator: " ")),
      .text(spells.map { $0.last.closing }.joined(separator: " ")),
      .text(placement.offer.text), text(ReportWords.payer(placement.payer)),
      .number(placement.points),
      .text(orEmpty: placement.waivers.map(\.text).joined(separator: " ")),
    ]
  }

  /// One row for each demand with people unplaced.
  package var unplaced: ReportTable {
    typealias Words = ReportWords
    return table(
      "unplaced", Words.unplaced,
      [
        Words.county, Words.identifier, Words.person, Words.count, Words.unit, Words.reasonHead,
        Words.explanation, Words.rules, Words.hostName, Words.specialty, Words.from, Words.missing,
      ],
      plan.unplaced.map(row))
  }

  private func row(_ unplaced: Unplaced) -> [ReportCell] {
    let nearest = unplaced.nearest
    let missing = (nearest?.missing ?? []).map { names.text($0[language], about: unplaced.demand) }
    return [
      .text(unplaced.county.text), .text(unplaced.demand.text),
      .text(names.person(unplaced.demand)), .number(unplaced.count),
      .text(orEmpty: names.unit(unplaced.unit)), text(ReportWords.reason(unplaced.reason)),
      .text(names.text(unplaced.explanation[language], about: unplaced.demand)),
      .text(orEmpty: unplaced.rules.map(\.text).joined(separator: " ")),
      .text(orEmpty: nearest.map { names.host($0.host) }),
      .text(orEmpty: nearest?.specialty.text), .text(orEmpty: nearest?.from.description),
      .text(orEmpty: ReportWords.list(missing)[language]),
    ]
  }
}
