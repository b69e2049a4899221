import JinxiuDomain

/// Specialties by months: seats less need in each cell. Lightness and sign alone carry the meaning:
/// dark with − is short, light with + is to spare, hatched with × cannot be used.
struct GapHeatMap {
  let tables: TableSums
  let specialties: [String]
  /// The programme's periods.
  let months: [Period]
  let language: Language

  private let label = 150
  private let row = 24
  private let width = 680

  /// A drawing for each 24 specialties, so that each is readable on a page.
  var markup: [HTML] {
    guard !months.isEmpty else { return [] }
    let parts = OccupancyGroupMap.parts(of: months)
    let charts = specialties.chunks(of: 24)
    return charts.enumerated().map { index, part in chart(index + 1, part, parts).markup }
  }

  private func chart(_ number: Int, _ specialties: [String], _ parts: [Range<Int>]) -> Chart {
    let cell = min(74, (width - label) / max(1, parts.count))
    let rows = specialties.enumerated().map { index, specialty -> HTML in
      let y = MonthAxis.height + index * row
      return """
        \(Shape.text(Shape.fitted(specialty, width: label - 10), x: label - 8, y: y + 16, .end))\
        \(parts.enumerated().map { column, part in
          draw(specialty, months[part], x: label + column * cell, y: y, width: cell - 2)
        })
        """
    }
    let axis = OccupancyGroupMap.heads(months, parts, cell, left: label, language)
    return Chart(
      identifier: "gaps-\(number)", title: ReportWords.heatMap[language],
      description: ReportWords.heatMapDescription[language], width: width,
      height: MonthAxis.height + specialties.count * row + 4, body: axis + rows)
  }

  private func figure(
    _ column: GapColumn, _ specialty: String, _ months: ArraySlice<Period>
  ) -> GapFigure {
    GapFigure(
      months.map {
        GapSum(.months, column, [.init(.specialty, specialty), .init(.period, $0.description)])
      }, tables)
  }

  private func draw(
    _ specialty: String, _ months: ArraySlice<Period>, x: Int, y: Int, width: Int
  ) -> HTML {
    let balance = figure(.balance, specialty, months)
    let seats = figure(.published, specialty, months)
    let lost = figure(.lost, specialty, months)
    let need = figure(.need, specialty, months)
    let middle = x + width / 2
    if seats.value == 0, need.value == 0 {
      return Shape.text("·", x: middle, y: y + 16, .middle, "t faint")
    }
    if balance.value == 0, need.value == 0, lost.value > 0 {
      return lost.group(
        """
        \(Shape.hatched(x: x, y: y + 1, width: width, height: row - 3))\
        \(plate("×\(lost.value)", middle: middle, y: y))
        """)
    }
    let step = Self.step(balance.value)
    return balance.group(
      """
      \(Shape.box(x: x, y: y + 1, width: width, height: row - 3, "heat\(step)"))\
      \(Shape.text(
        GapFigure.signed(balance.value), x: middle, y: y + 16, .middle,
        step >= 4 ? "t light strong" : "t"))
      """)
  }

  /// Text on a light ground, so that lines behind it do not cross it.
  private func plate(_ text: String, middle: Int, y: Int) -> HTML {
    let width = DisplayWidth.of(text) * 7 + 4
    return """
      <rect x="\(middle - width / 2)" y="\(y + 4)" width="\(width)" height="15" fill="#fff"/>
      \(Shape.text(text, x: middle, y: y + 16, .middle))
      """
  }

  /// 5 for three and more that are missing, 4 for fewer; light for what is to spare.
  static func step(_ balance: Int) -> Int {
    switch balance {
    case ...(-3): 5
    case ..<0: 4
    case 0: 0
    case 1...3: 1
    default: 2
    }
  }
}
