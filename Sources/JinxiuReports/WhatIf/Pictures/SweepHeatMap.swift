import JinxiuDomain

/// People placed for every pair of two ranges: numbers in cells, darker for more.
struct SweepHeatMap {
  let study: WhatIfStudy
  let language: Language

  private let label = 110
  private let row = 24
  private let top = 46
  private let width = 680

  private var down: WhatIfAxis { study.axes[0] }
  private var across: WhatIfAxis { study.axes[1] }

  var markup: HTML {
    guard study.axes.count == 2 else { return "" }
    let placed = study.cases.compactMap { $0.plan?.placedCount }
    let range = (placed.min() ?? 0)...(placed.max() ?? 0)
    let cell = max(16, min(74, (width - label) / max(1, across.values.count)))
    return Chart(
      identifier: "sweep-grid", title: ReportWords.grid[language],
      description: ReportWords.gridDescription[language],
      width: max(width, label + cell * across.values.count),
      height: top + down.values.count * row + 8,
      body: heads(cell) + study.cases.map { draw($0, range, cell) }
    ).markup
  }

  private func heads(_ cell: Int) -> [HTML] {
    let every = max(1, 40 / cell)
    return [
      Shape.text(across.title[language], x: label, y: 14, .start, "t strong"),
      Shape.text(
        Shape.fitted(down.title[language], width: label - 6), x: 2, y: top - 8, .start, "t strong"),
    ]
      + across.values.enumerated().flatMap { index, value -> [HTML] in
        index % every == 0
          ? [Shape.text(value, x: label + index * cell + cell / 2, y: top - 8, .middle)] : []
      }
      + down.values.enumerated().map { index, value in
        Shape.text(
          Shape.fitted(value, width: label - 10), x: label - 8, y: top + index * row + 16, .end)
      }
  }

  private func draw(_ one: WhatIfCase, _ range: ClosedRange<Int>, _ cell: Int) -> HTML {
    guard one.coordinates.count == 2 else { return "" }
    let (x, y) = (label + one.coordinates[1] * cell, top + one.coordinates[0] * row)
    guard let placed = one.plan?.placedCount else {
      let sign = if case .contradiction = one.result { "×" } else { "?" }
      return """
        \(Shape.hatched(x: x, y: y + 1, width: cell - 2, height: row - 3))\
        \(Shape.text(sign, x: x + cell / 2, y: y + 16, .middle, "t strong"))
        """
    }
    let span = max(1, range.upperBound - range.lowerBound)
    let shade = (placed - range.lowerBound) * 4 / span
    let text = "\(placed)" + (one.isProven ? "" : "*")
    return """
      \(Shape.box(x: x, y: y + 1, width: cell - 2, height: row - 3, "heat\(shade)"))\
      \(Shape.text(text, x: x + (cell - 2) / 2, y: y + 16, .middle, shade >= 4 ? "t light strong" : "t"))
      """
  }
}
