import JinxiuDomain

/// What filling the worst county further costs: a flight of steps for people placed, another for
/// points, told apart by stroke and mark and not by colour.
struct FairnessChart {
  let curve: FairnessCurve
  let language: Language

  private let left = 64
  private let width = 680
  private let panel = 150

  /// One of the two drawings above each other.
  private struct Panel {
    let title: Phrase
    let values: [Int]
    let top: Int
    let isDashed: Bool
  }

  var markup: HTML {
    let panels = panels
    return Chart(
      identifier: "fairness-curve", title: ReportWords.fairnessCurve[language],
      description: ReportWords.fairnessCurveDescription[language], width: width,
      height: panels.count * panel + 44,
      body: panels.flatMap(draw) + axis(below: panels.count * panel)
    ).markup
  }

  private var panels: [Panel] {
    let people = Panel(
      title: ReportWords.placedHead, values: curve.points.map(\.placed), top: 0, isDashed: false)
    let points = curve.points.compactMap { $0.value(of: "points") }
    guard points.count == curve.points.count else { return [people] }
    return [
      people, Panel(title: ReportWords.pointsHead, values: points, top: panel, isDashed: true),
    ]
  }

  private func draw(_ panel: Panel) -> [HTML] {
    let least = panel.values.min() ?? 0
    let span = max(1, (panel.values.max() ?? 0) - least)
    let base = panel.top + self.panel - 14
    func y(_ value: Int) -> Int { base - 24 - (value - least) * (self.panel - 78) / span }
    let steps = panel.values.indices.flatMap { index -> [HTML] in
      let from = x(index == 0 ? 0 : curve.points[index - 1].filling)
      let to = x(curve.points[index].filling)
      let height = y(panel.values[index])
      func line(x1: Int, y1: Int, x2: Int) -> HTML {
        Shape.line(x1: x1, y1: y1, x2: x2, y2: height, "mark", isDashed: panel.isDashed)
      }
      let step = line(x1: from, y1: height, x2: to)
      guard index > 0 else { return [step] }
      return [line(x1: from, y1: y(panel.values[index - 1]), x2: from), step]
    }
    let marks = panel.values.indices.flatMap { index -> [HTML] in
      let (x, y) = (x(curve.points[index].filling), y(panel.values[index]))
      return [
        Shape.box(x: x - 4, y: y - 4, width: 8, height: 8, panel.isDashed ? "frame" : "full"),
        Shape.text(
          ReportWords.grouped(panel.values[index]), x: x - 2, y: y - 8, .end, "t strong"),
      ]
    }
    return [
      Shape.text(panel.title[language], x: 4, y: panel.top + 20, .start, "t strong"),
      Shape.line(x1: left, y1: base, x2: x(1000), y2: base, "grid"),
    ] + steps + marks
  }

  private func axis(below y: Int) -> [HTML] {
    let ticks = stride(from: 0, through: 1000, by: 100).flatMap { permille in
      [
        Shape.line(x1: x(permille), y1: y - 14, x2: x(permille), y2: y - 8, "mark"),
        Shape.text("\(permille / 10)%", x: x(permille), y: y + 8, .middle),
      ]
    }
    return ticks + [
      Shape.text(ReportWords.requiredFilling[language], x: (left + x(1000)) / 2, y: y + 30, .middle)
    ]
  }

  private func x(_ permille: Int) -> Int { left + permille * (width - left - 30) / 1000 }
}
