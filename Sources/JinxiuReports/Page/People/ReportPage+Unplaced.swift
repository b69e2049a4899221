import JinxiuDomain

extension ReportPage {
  var unplaced: Section {
    if report.isLarge, !plan.unplaced.isEmpty { return unplacedGroups }
    var table = HTMLTable(
      ReportWords.unplacedCaption,
      [
        .init(ReportWords.person), .init(ReportWords.unit), .init(ReportWords.reasonHead),
        .init(ReportWords.rules), .init(ReportWords.nearest), .init(ReportWords.missing),
      ], style: "reasons")
    for unplaced in plan.unplaced { table.append(cells(of: unplaced)) }
    return Section(
      "unplaced", ReportWords.unplaced,
      [table.isEmpty ? paragraph(ReportWords.everyonePlaced) : table.markup(language)])
  }

  private func cells(of unplaced: Unplaced) -> [HTML] {
    let explanation = names.text(report(unplaced.explanation), about: unplaced.demand)
    let rules = unplaced.rules.map { id -> HTML in
      "<li>\(names.rule(id))</li>"
    }
    let missing = (unplaced.nearest?.missing ?? []).map { phrase -> HTML in
      "<li>\(names.text(report(phrase), about: unplaced.demand))</li>"
    }
    return [
      "\(person(unplaced.demand, unplaced.count))",
      "\(unplaced.county.text)<br/>\(names.unit(unplaced.unit))",
      "<strong>\(report(ReportWords.reason(unplaced.reason)))</strong><br/>\(explanation)",
      rules.isEmpty ? "—" : "<ul>\(rules)</ul>", nearest(to: unplaced),
      missing.isEmpty ? "—" : "<ul>\(missing)</ul>",
    ]
  }

  private func nearest(to unplaced: Unplaced) -> HTML {
    guard let nearest = unplaced.nearest else { return "—" }
    return """
      \(names.host(nearest.host))<br/>\(nearest.specialty.text)\
      <br/>\(report(ReportWords.start(MonthText.dotted(nearest.from))))
      """
  }

  /// The name, the id below it, and how many people a need is.
  func person(_ demand: DemandName, _ count: Int) -> HTML {
    let people: HTML = count > 1 ? " ×\(count)" : ""
    switch demand {
    case .trainee(let id):
      return "\(names.person(demand))<br/><span class=\"id\">\(id.text)</span>"
    case .need: return "\(names.person(demand))\(people)"
    }
  }
}
