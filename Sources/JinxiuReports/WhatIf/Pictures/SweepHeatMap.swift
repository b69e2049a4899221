import JinxiuDomain

/// People placed, and points, for every pair of two ranges: numbers in cells, darker for more.
struct SweepHeatMap {
  let study: WhatIfStudy
  let language: Language

  private let label = 110
  private let row = 24
  private let top = 82
  private let width = 680

  /// One of the drawings above each other.
  private struct Panel {
    /// Unique on the page.
    let identifier: String
    let title: Phrase
    /// By case; nil without a plan.
    let values: [Int?]
  }

  private var down: WhatIfAxis { study.axes[0] }
  private var across: WhatIfAxis { study.axes[1] }

  var markup: HTML {
    guard study.axes.count == 2 else { return "" }
    let charts = panels.map(draw)
    return "\(charts)"
  }

  private var panels: [Panel] {
    let people = Panel(
      identifier: "sweep-grid", title: ReportWords.placedHead,
      values: study.cases.map { $0.plan?.placedCount })
    let name = study.base.outcome.levels.last?.name ?? ""
    guard !name.hasPrefix("placed") else { return [people] }
    let last = Panel(
      identifier: "sweep-grid-last", title: ReportWords.level(name),
      values: study.cases.map { $0.plan?.outcome.levels.first { $0.name == name }?.value })
    return [people, last]
  }

  private func draw(_ panel: Panel) -> HTML {
    let known = panel.values.compactMap(\.self)
    let range = (known.min() ?? 0)...(known.max() ?? 0)
    let digits = (known.map(ReportWords.grouped) + across.shown).map(DisplayWidth.of).max() ?? 1
    let cell = max(digits * 7 + 12, min(74, (width - label) / max(1, across.values.count)))
    return Chart(
      identifier: panel.identifier,
      title: ReportWords.grid[language] + " · " + panel.title[language],
      description: ReportWords.gridDescription[language],
      width: max(width, label + cell * across.values.count),
      height: top + down.values.count * row + 8,
      body: heads(panel, cell)
        + zip(study.cases, panel.values).map { draw($0, $1, range, cell) }
    ).markup
  }

  /// The axes have lines of their own, since their names may be long.
  private func heads(_ panel: Panel, _ cell: Int) -> [HTML] {
    [
      Shape.text(panel.title[language], x: 2, y: 14, .start, "t strong"),
      Shape.text("→ " + across.title[language], x: 2, y: 33),
      Shape.text("↓ " + down.title[language], x: 2, y: 51),
    ]
      + across.shown.enumerated().map { index, value in
        Shape.text(value, x: label + index * cell + (cell - 2) / 2, y: top - 8, .middle)
      }
      + down.shown.enumerated().map { index, value in
        Shape.text(
          Shape.fitted(value, width: label - 10), x: label - 8, y: top + index * row + 16, .end)
      }
  }

  private func draw(
    _ one: WhatIfCase, _ value: Int?, _ range: ClosedRange<Int>, _ cell: Int
  ) -> HTML {
    guard one.coordinates.count == 2 else { return "" }
    let (x, y) = (label + one.coordinates[1] * cell, top + one.coordinates[0] * row)
    let middle = x + (cell - 2) / 2
    guard let value else {
      let sign = if case .contradiction = one.result { "×" } else { "?" }
      return """
        \(Shape.hatched(x: x, y: y + 1, width: cell - 2, height: row - 3))\
        \(Shape.text(sign, x: middle, y: y + 16, .middle, "t strong"))
        """
    }
    let span = max(1, range.upperBound - range.lowerBound)
    let shade = (value - range.lowerBound) * 4 / span
    let text = ReportWords.grouped(value) + (one.isProven ? "" : "*")
    return """
      \(Shape.box(x: x, y: y + 1, width: cell - 2, height: row - 3, "heat\(shade)"))\
      \(Shape.text(text, x: middle, y: y + 16, .middle, shade >= 4 ? "t light strong" : "t"))
      """
  }
}
