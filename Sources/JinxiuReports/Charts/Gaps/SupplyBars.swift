import JinxiuDomain

/// Need above seats for each specialty, in person-months: who waits and what cannot be used hatched.
struct SupplyBars {
  let tables: TableSums
  let specialties: [String]
  let grid: Grid
  let language: Language

  private let label = 132
  private let row = 42
  private let width = 680
  /// The longest of all drawings, so that they share a scale.
  private let most: Int

  init(tables: TableSums, specialties: [String], grid: Grid, language: Language) {
    self.tables = tables
    self.specialties = specialties
    self.grid = grid
    self.language = language
    most = specialties.reduce(1) { most, specialty in
      [GapColumn.published, .need].reduce(most) {
        max($0, Self.figure($1, specialty, tables).value)
      }
    }
  }

  var markup: [HTML] {
    specialties.chunks(of: 20).enumerated().map { index, part in
      Chart(
        identifier: "supply-\(index + 1)", title: ReportWords.supplyChart(grid)[language],
        description: ReportWords.supplyDescription[language], width: width,
        height: part.count * row + 34, body: legend + part.enumerated().map(draw)
      ).markup
    }
  }

  private var legend: [HTML] {
    let words = [ReportWords.usedOrPlaced, ReportWords.freeSeats, ReportWords.waitingOrLost]
    var x = label
    var boxes: [HTML] = []
    for (index, word) in words.enumerated() {
      switch index {
      case 0: boxes.append(Shape.box(x: x, y: 6, width: 22, height: 10, "full"))
      case 1: boxes.append(Shape.box(x: x, y: 6, width: 22, height: 10, "frame"))
      default: boxes.append(Shape.hatched(x: x, y: 6, width: 22, height: 10))
      }
      boxes.append(Shape.text(word[language], x: x + 28, y: 15))
      x += 48 + DisplayWidth.of(word[language]) * 62 / 10
    }
    return boxes
  }

  private static func figure(
    _ column: GapColumn, _ specialty: String, _ tables: TableSums
  ) -> GapFigure {
    GapFigure(GapSum(.months, column, [.init(.specialty, specialty)]), tables)
  }

  private func figure(_ column: GapColumn, _ specialty: String) -> GapFigure {
    Self.figure(column, specialty, tables)
  }

  private func draw(_ index: Int, _ specialty: String) -> HTML {
    let y = 26 + index * row
    let need = figure(.need, specialty)
    let waiting = figure(.waiting, specialty)
    let (used, free, lost) = (
      figure(.used, specialty), figure(.free, specialty), figure(.lost, specialty)
    )
    let published = figure(.published, specialty)
    let placed = length(need.value - waiting.value)
    let (first, second) = (length(used.value), length(used.value + free.value))
    return """
      \(Shape.text(Shape.fitted(specialty, width: label - 8), x: label - 8, y: y + 20, .end))\
      \(Shape.box(x: label, y: y, width: placed, height: 12, "full"))\
      \(Shape.hatched(x: label + placed, y: y, width: length(need.value) - placed, height: 12))\
      \(line(ReportWords.needSum, [need, waiting], x: label + length(need.value) + 6, y: y + 11))\
      \(Shape.box(x: label, y: y + 17, width: first, height: 12, "full"))\
      \(Shape.box(x: label + first, y: y + 17, width: second - first, height: 12, "frame"))\
      \(Shape.hatched(
        x: label + second, y: y + 17, width: length(published.value) - second, height: 12))\
      \(line(
        ReportWords.seatSum, [published, free, lost], x: label + length(published.value) + 6,
        y: y + 28))
      """
  }

  /// Words with a figure for each `%`.
  private func line(_ words: Phrase, _ figures: [GapFigure], x: Int, y: Int) -> HTML {
    let parts = words[language].split(separator: "%", omittingEmptySubsequences: false)
    let spans = parts.enumerated().map { index, part -> HTML in
      guard index < figures.count else { return "\(String(part))" }
      let figure = figures[index]
      return """
        \(String(part))<tspan data-sum="\(figure.source)" data-value="\(figure.value)">\
        \(figure.value)</tspan>
        """
    }
    return "<text class=\"t\" x=\"\(x)\" y=\"\(y)\">\(spans)</text>\n"
  }

  /// With room for the words at the end.
  private func length(_ number: Int) -> Int { number * (width - label - 260) / most }
}
