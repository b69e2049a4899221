import JinxiuDomain

extension ReportPage {
  var outcome: Section {
    let state = plan.outcome.state
    let proven: HTML = state == .proven ? " proven" : ""
    return Section(
      "outcome", ReportWords.outcome,
      [
        """
        <p class="verdict\(proven)">\(report(ReportWords.state(state)))</p>
        <p>\(report(ReportWords.meaning(state)))</p>
        <p class="lead">\(report(ReportWords.placed(KeyFigures(of: scenario, plan))))</p>

        """, levels,
      ])
  }

  private var levels: HTML {
    var table = HTMLTable(
      ReportWords.levelsCaption,
      [
        .init(ReportWords.levelHead), .init(ReportWords.directionHead),
        .init(ReportWords.value, .number), .init(ReportWords.bestPossible, .number),
        .init(ReportWords.proofHead),
      ])
    for level in plan.outcome.levels {
      let bound = level.bound.map(ReportWords.grouped) ?? "—"
      table.append([
        "\(report(ReportWords.level(level.name)))", "\(report(ReportWords.direction(level)))",
        "\(ReportWords.grouped(level.value))", "\(bound)", "\(report(ReportWords.proof(level)))",
      ])
    }
    return table.isEmpty ? "" : table.markup(language)
  }

  var facts: Section {
    let items = report.facts.map { fact -> HTML in
      "<li>\(names.text(aboutAnybody: report(fact)))</li>\n"
    }
    return Section(
      "facts", ReportWords.facts,
      items.isEmpty ? [paragraph(ReportWords.noFacts)] : ["<ul>\n\(items)</ul>\n"])
  }
}
