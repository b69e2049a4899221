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
        .init(ReportWords.levelHead), .init(ReportWords.value, .number),
        .init(ReportWords.bestPossible, .number), .init(ReportWords.gapHead, .number),
        .init(ReportWords.basisHead), .init(ReportWords.proofHead),
      ])
    for (name, level) in LevelLine.all(of: plan) {
      let bound = level.bound.map(ReportWords.grouped) ?? "—"
      table.append([
        """
        \(report(name))\
        <br/><span class="id">\(report(ReportWords.direction(level)))</span>
        """,
        "\(ReportWords.grouped(level.value))", "\(bound)", gap(of: level),
        "\(report(ReportWords.basis(of: level)))", "\(report(ReportWords.proof(level)))",
      ])
    }
    return table.isEmpty
      ? "" : "\(table.markup(language))\(paragraph(ReportWords.basisNote))\(believed)"
  }

  private var believed: HTML {
    ReportWords.believed(plan.outcome.levels).map(paragraph) ?? ""
  }

  /// From prices alone; their bound is told where the search knows a better one.
  private func gap(of level: LevelResult) -> HTML {
    guard let gap = LevelGap(of: level, in: plan) else { return "—" }
    guard let bound = level.bound, bound != gap.bound else { return "\(gap.text)" }
    return "\(gap.text)<br/><span class=\"id\">\(report(ReportWords.priceBound(gap.bound)))</span>"
  }

  var facts: Section {
    let items = report.facts.prefix(mostFacts).map { fact -> HTML in
      "<li>\(names.text(aboutAnybody: report(fact)))</li>\n"
    }
    let rest = report.facts.count - items.count
    let more = rest > 0 ? [paragraph(ReportWords.more(rest, in: "jinxiu check"))] : []
    return Section(
      "facts", ReportWords.facts,
      items.isEmpty ? [paragraph(ReportWords.noFacts)] : ["<ul>\n\(items)</ul>\n"] + more)
  }

  /// More facts than this say nothing to a reader.
  private var mostFacts: Int { 60 }
}
