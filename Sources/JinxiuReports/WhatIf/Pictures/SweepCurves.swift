import JinxiuDomain

/// People placed and points over the values of one range, above each other.
struct SweepCurves {
  let study: WhatIfStudy
  let language: Language

  private let left = 64
  private let width = 680
  private let panel = 160

  /// One of the drawings above each other.
  private struct Panel {
    let title: Phrase
    /// By case; nil without a plan.
    let values: [Int?]
    /// The base's own value.
    let base: Int?
    let top: Int
  }

  var markup: HTML {
    let panels = panels
    return Chart(
      identifier: "sweep-curves", title: ReportWords.curves[language],
      description: ReportWords.curvesDescription[language], width: width,
      height: panels.count * panel + 52,
      body: breaks(height: panels.count * panel) + panels.flatMap(draw)
        + axis(below: panels.count * panel)
    ).markup
  }

  private var panels: [Panel] {
    let people = Panel(
      title: ReportWords.placedHead, values: study.cases.map { $0.plan?.placedCount },
      base: study.base.placedCount, top: 0)
    let name = study.base.outcome.levels.last?.name ?? ""
    guard !name.hasPrefix("placed") else { return [people] }
    let last = Panel(
      title: ReportWords.level(name),
      values: study.cases.map { $0.plan?.outcome.levels.first { $0.name == name }?.value },
      base: study.base.outcome.levels.last?.value, top: panel)
    return [people, last]
  }

  private func x(_ index: Int) -> Int {
    left + index * (width - left - 40) / max(1, study.cases.count - 1)
  }

  private func draw(_ panel: Panel) -> [HTML] {
    let known = panel.values.compactMap(\.self) + [panel.base].compactMap(\.self)
    let (least, most) = (known.min() ?? 0, known.max() ?? 0)
    let floor = panel.top + self.panel - 16
    // What stays the same all along lies in the middle.
    func y(_ value: Int) -> Int {
      let room = self.panel - 70
      return floor - 10 - (most > least ? (value - least) * room / (most - least) : room / 2)
    }
    let steps = panel.values.indices.dropFirst().flatMap { index -> [HTML] in
      guard let before = panel.values[index - 1], let now = panel.values[index] else { return [] }
      return [
        Shape.line(x1: x(index - 1), y1: y(before), x2: x(index), y2: y(now), "mark")
      ]
    }
    let marks = panel.values.enumerated().compactMap { index, value -> HTML? in
      guard let value else { return nil }
      let kind = study.cases[index].isProven ? "full" : "frame"
      return Shape.box(x: x(index) - 2, y: y(value) - 2, width: 5, height: 5, kind)
    }
    let scale = (least == most ? [least] : [least, most]).flatMap { value in
      [
        Shape.line(x1: left - 4, y1: y(value), x2: x(study.cases.count - 1), y2: y(value), "grid"),
        Shape.text(ReportWords.grouped(value), x: left - 8, y: y(value) + 4, .end),
      ]
    }
    let base = panel.base.map { value in
      [
        Shape.line(
          x1: left, y1: y(value), x2: x(study.cases.count - 1), y2: y(value), "cap"),
        Shape.text(
          ReportWords.baseCase[language], x: width - 36, y: y(value) - 7, .end, "t cap-text"),
      ]
    }
    return [Shape.text(panel.title[language], x: 4, y: panel.top + 18, .start, "t strong")] + scale
      + (base ?? []) + steps + marks
  }

  /// Where people placed change, and the value from or up to which nothing does.
  private func breaks(height: Int) -> [HTML] {
    study.breakPoints.flatMap { point -> [HTML] in
      switch point {
      case .step(let after, _, _):
        let middle = (x(after) + x(after + 1)) / 2
        return [Shape.line(x1: middle, y1: 26, x2: middle, y2: height - 12, "edge")]
      case .settledFrom(let index), .settledUntil(let index):
        let value = study.axes.first?.shown[index] ?? ""
        return [
          Shape.line(x1: x(index), y1: 26, x2: x(index), y2: height - 12, "edge"),
          Shape.text(value, x: x(index), y: 20, .middle, "t faint"),
        ]
      default: return []
      }
    }
  }

  private func axis(below y: Int) -> [HTML] {
    guard let axis = study.axes.first else { return [] }
    let room = axis.shown.map(DisplayWidth.of).max() ?? 1
    let every = max(
      1, (axis.values.count * (room * 7 + 8) + width - left - 41) / (width - left - 40))
    let ticks = axis.shown.enumerated().flatMap { index, value -> [HTML] in
      guard index % every == 0 else { return [] }
      return [
        Shape.line(x1: x(index), y1: y - 12, x2: x(index), y2: y - 6, "mark"),
        Shape.text(value, x: x(index), y: y + 10, .middle),
      ]
    }
    return ticks + [
      Shape.text(axis.title[language], x: (left + width - 40) / 2, y: y + 34, .middle)
    ]
  }
}
