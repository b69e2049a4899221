import JinxiuDomain

extension ReportPage {
  /// Reasons, then counties; people inside, at most some of each county.
  var unplacedGroups: Section {
    let groups = UnplacedGroup.all(in: scenario, plan)
    let entries = plan.unplaced.count
    let parts = groups.map { group in
      Details(
        title: report(ReportWords.reason(group.reason)),
        remark: report(ReportWords.people(group.people)),
        body: [rules(of: group)] + group.counties.map { county($0, of: entries) }
      ).markup
    }
    return Section(
      "unplaced", ReportWords.unplaced,
      [paragraph(ReportWords.unplacedNote), reasons(groups)] + parts)
  }

  private func reasons(_ groups: [UnplacedGroup]) -> HTML {
    var table = HTMLTable(
      ReportWords.reasonsCaption,
      [
        .init(ReportWords.reasonHead), .init(ReportWords.count, .number),
        .init(ReportWords.inTheWay),
      ])
    for group in groups {
      let rules = group.rules.prefix(3).map {
        "\(names.rule($0.id)) \(ReportWords.grouped($0.people))"
      }
      table.append([
        "\(report(ReportWords.reason(group.reason)))", "\(ReportWords.grouped(group.people))",
        "\(report(ReportWords.list(rules)))",
      ])
    }
    table.appendTotal([
      "\(report(ReportWords.total))", "\(ReportWords.grouped(plan.unplacedCount))", "",
    ])
    return table.markup(language)
  }

  private func rules(of group: UnplacedGroup) -> HTML {
    var table = HTMLTable(
      ReportWords.inTheWayCaption,
      [.init(ReportWords.rule), .init(ReportWords.count, .number)])
    for rule in group.rules {
      table.append(["\(names.rule(rule.id))", "\(ReportWords.grouped(rule.people))"])
    }
    return table.isEmpty ? "" : table.markup(language)
  }

  private func county(_ county: UnplacedGroup.County, of all: Int) -> HTML {
    // Each county shows the same part of its people.
    let most = max(1, county.entries.count * mostListed / max(mostListed, all))
    let lines = county.entries.prefix(most).map { entry -> HTML in
      let people: HTML = entry.count > 1 ? " ×\(entry.count)" : ""
      // An explanation may tell of dozens of offers; the table has all of it.
      let text = DisplayWidth.truncated(
        names.text(report(entry.explanation), about: entry.demand), to: 110)
      return """
        <li><span>\(names.person(entry.demand))\(people)</span> <i>\(names.unit(entry.unit))</i> \
        \(text)</li>

        """
    }
    let rest = county.entries.count - lines.count
    let more = rest > 0 ? paragraph(ReportWords.more(rest, in: "unplaced.csv")) : ""
    return Details(
      title: county.id.text, remark: report(ReportWords.people(county.people)),
      body: ["<ul class=\"p why\">\n\(lines)</ul>\n", more]
    ).markup
  }

  /// Sentences on more people than this would crowd out the rest of the page.
  private var mostListed: Int { 1_000 }
}
