import JinxiuDomain

/// People placed as a part of those who asked, a row for each scenario.
struct SeriesBars {
  let series: PlanSeries
  let language: Language

  private let width = 680
  private let label = 170
  private let row = 26

  var markup: HTML {
    Chart(
      identifier: "series-bars", title: ReportWords.seriesBars[language],
      description: ReportWords.seriesBarsDescription[language], width: width,
      height: series.entries.count * row + 30,
      body: [Shape.text(ReportWords.seriesBars[language], x: 2, y: 16, .start, "t strong")]
        + series.entries.enumerated().flatMap { draw($1, at: 26 + $0 * row) }
    ).markup
  }

  private func draw(_ entry: SeriesEntry, at y: Int) -> [HTML] {
    let name = Shape.text(
      Shape.fitted(entry.name, width: label - 10), x: label - 8, y: y + 15, .end)
    guard let asked = entry.asked else {
      return [name, Shape.text("—", x: label + 8, y: y + 16)]
    }
    let frame = Shape.box(x: label, y: y + 2, width: length(asked), height: 18, "frame")
    let text = entry.figures.map { "\($0.placed)/\(asked)" } ?? "—/\(asked)"
    let filled = entry.figures.map {
      Shape.box(x: label, y: y + 2, width: length($0.placed), height: 18, "full")
    }
    return [name, frame] + [filled].compactMap(\.self) + [
      Shape.text(text, x: label + length(asked) + 8, y: y + 16)
    ]
  }

  private func length(_ people: Int) -> Int {
    let most = series.entries.compactMap(\.asked).max() ?? 1
    return people * (width - label - 110) / max(1, most)
  }
}
