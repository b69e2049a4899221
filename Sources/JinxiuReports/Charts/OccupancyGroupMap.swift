import JinxiuDomain

/// Tiers and cities by months, or by quarters or years when there are many, in percent of seats.
struct OccupancyGroupMap {
  let groups: [OccupancyGroup]
  let language: Language

  private let label = 200
  private let row = 24
  private let width = 680

  /// A drawing for each 24 groups, so that each is readable on a page.
  var markup: [HTML] {
    guard let months = groups.first?.months.map(\.month) else { return [] }
    let parts = Self.parts(of: months)
    return groups.chunks(of: 24).enumerated().map { index, groups in
      chart(index + 1, groups, months, parts).markup
    }
  }

  /// Consecutive periods that share a column, at most 16 columns where years allow it.
  static func parts(of months: [Period]) -> [Range<Int>] {
    guard let grid = months.first?.grid, months.count > 12 else {
      return months.indices.map { $0..<$0 + 1 }
    }
    let size = (isByYear(months) ? 12 : 3) * grid.periodsInMonth
    return Array(months.indices).groups { months[$0].index / size }.map { part in
      part.elements[0]..<part.elements[0] + part.elements.count
    }
  }

  private static func isByYear(_ months: [Period]) -> Bool {
    months.count > 48 * (months.first?.grid.periodsInMonth ?? 1)
  }

  private func chart(
    _ number: Int, _ groups: [OccupancyGroup], _ months: [Period], _ parts: [Range<Int>]
  ) -> Chart {
    let cell = min(90, (width - label) / max(1, parts.count))
    let rows = groups.enumerated().map { index, group -> HTML in
      let y = MonthAxis.height + index * row
      let name = ReportWords.cityAndTier(group)[language]
      return """
        \(Shape.text(Shape.fitted(name, width: label - 10), x: label - 8, y: y + 16, .end))\
        \(parts.enumerated().map { column, part in
          draw(OccupancyGroup.merged(group.months[part]), x: label + column * cell, y: y, width: cell - 2)
        })
        """
    }
    return Chart(
      identifier: "occupancy-\(number)", title: ReportWords.groupChart[language],
      description: ReportWords.groupChartDescription[language], width: width,
      height: MonthAxis.height + groups.count * row + 4,
      body: Self.heads(months, parts, cell, left: label, language) + rows)
  }

  /// The heads of columns that hold several periods each.
  static func heads(
    _ months: [Period], _ parts: [Range<Int>], _ cell: Int, left: Int, _ language: Language
  ) -> [HTML] {
    let first = parts.map { months[$0.lowerBound] }
    if parts.allSatisfy({ $0.count == 1 }) {
      return MonthAxis(months: first, left: left, column: cell).markup(language)
    }
    return first.enumerated().flatMap { index, month -> [HTML] in
      let x = left + index * cell + (cell - 2) / 2
      let year = language == .chinese ? "\(month.year)年" : "\(month.year)"
      let isNewYear = index == 0 || first[index - 1].year != month.year
      let isYear = isByYear(months)
      return (isNewYear ? [Shape.text(year, x: x, y: 11, .middle, "t faint")] : [])
        + (isYear ? [] : [Shape.text(ReportWords.quarter(month, language), x: x, y: 27, .middle)])
    }
  }

  private func draw(_ part: (used: Int, capacity: Int), x: Int, y: Int, width: Int) -> HTML {
    guard part.capacity > 0 || part.used > 0 else {
      return Shape.text("·", x: x + width / 2, y: y + 16, .middle, "t faint")
    }
    let percent = part.used * 100 / max(1, part.capacity)
    let step = part.used == 0 ? 0 : part.used >= part.capacity ? 5 : 1 + 4 * percent / 100
    let ink = step >= 4 ? "t light" : "t"
    return """
      \(Shape.box(x: x, y: y + 1, width: width, height: row - 3, "heat\(step)"))\
      \(Shape.text("\(percent)%", x: x + width / 2, y: y + 16, .middle, ink))
      """
  }
}
