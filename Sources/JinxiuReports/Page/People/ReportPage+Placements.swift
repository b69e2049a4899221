import JinxiuDomain

extension ReportPage {
  var placements: Section {
    if report.isLarge { return placementTree }
    var table = HTMLTable(
      ReportWords.placementsCaption,
      [
        .init(ReportWords.person), .init(ReportWords.unit), .init(ReportWords.specialty),
        .init(ReportWords.hostName), .init(ReportWords.months), .init(ReportWords.payerHead),
        .init(ReportWords.pointsHead, .number),
      ])
    let sorted = plan.placementsByCounty(of: scenario)
    var people = Tally<Identifier<County>>()
    for placement in sorted { people.add(placement.count, to: placement.county) }
    var county: Identifier<County>?
    for placement in sorted {
      if placement.county != county {
        let count = report(ReportWords.people(people[placement.county]))
        table.appendGroup("\(placement.county.text)　\(count)")
        county = placement.county
      }
      table.append(cells(of: placement))
    }
    return Section(
      "placements", ReportWords.placements, isAppendix: true,
      [table.isEmpty ? paragraph(ReportWords.emptyTimeline) : table.markup(language)])
  }

  private func cells(of placement: Placement) -> [HTML] {
    let waived: HTML =
      placement.waivers.isEmpty
      ? ""
      : """
      <br/><span class="id">\(report(ReportWords.waiversHead))\(colon)\
      \(report(ReportWords.list(placement.waivers.map(names.rule))))</span>
      """
    return [
      person(placement.demand, placement.count), "\(names.unit(placement.unit))",
      "\(placement.specialty.text)", "\(names.host(placement.host))",
      "\(MonthText.form(placement.spells))\(waived)",
      "\(report(ReportWords.payer(placement.payer)))", "\(placement.points)",
    ]
  }
}
