import JinxiuDomain

/// How many draws lose how many people: a bar for each number, or for a few numbers together.
struct LossHistogram {
  let losses: SampledCounts
  let language: Language

  private let left = 20
  private let width = 680
  private let height = 180
  /// Bars at most.
  private static let most = 40

  private struct Bar {
    let first: Int
    let last: Int
    let draws: Int
  }

  private var bars: [Bar] {
    let distribution = losses.distribution
    guard let least = distribution.first?.number, let most = distribution.last?.number else {
      return []
    }
    let step = max(1, (most - least + Self.most) / Self.most)
    return stride(from: least, through: most, by: step).map { first in
      let last = min(most, first + step - 1)
      return Bar(
        first: first, last: last,
        draws: distribution.filter { (first...last).contains($0.number) }
          .reduce(0) { $0 + $1.draws })
    }
  }

  var markup: HTML {
    let bars = bars
    guard !bars.isEmpty else { return "" }
    let column = min(60, (width - left) / bars.count)
    let most = bars.reduce(1) { max($0, $1.draws) }
    return Chart(
      identifier: "losses", title: ReportWords.histogram[language],
      description: ReportWords.histogramDescription[language], width: width,
      height: height + 44,
      body: bars.enumerated().flatMap { draw($0.element, at: $0.offset, column, most) } + [
        Shape.text(
          ReportWords.drawLost[language], x: left + bars.count * column / 2, y: height + 36,
          .middle)
      ]
    ).markup
  }

  private func draw(_ bar: Bar, at index: Int, _ column: Int, _ most: Int) -> [HTML] {
    let x = left + index * column
    let length = bar.draws == 0 ? 0 : max(1, bar.draws * (height - 30) / most)
    let middle = x + column / 2
    let number = bar.first == bar.last ? "\(bar.first)" : "\(bar.first)–\(bar.last)"
    let isWide = column >= 30
    let count =
      isWide || bar.draws == 0
      ? Shape.text(bar.draws > 0 ? "\(bar.draws)" : "", x: middle, y: height - length - 5, .middle)
      : Shape.upright("\(bar.draws)", x: middle + 4, y: height - length - 5)
    let every = isWide ? 1 : max(1, 40 / max(1, column))
    return [
      Shape.box(x: x + 1, y: height - length, width: max(1, column - 2), height: length, "heat4"),
      count,
    ] + (index % every == 0 ? [Shape.text(number, x: middle, y: height + 15, .middle)] : [])
  }
}
