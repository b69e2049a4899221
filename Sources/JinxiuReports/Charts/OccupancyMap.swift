import JinxiuDomain

/// Hosts by months: a number in each cell, one hue from light to dark, a thick frame when full.
///
/// Lightness alone carries the scale, so the map reads in black and white and without colour vision.
struct OccupancyMap {
  let occupancies: [HostOccupancy]
  let names: Nameplate

  private let label = 200
  private let row = 24
  private let width = 680

  /// A drawing for each 12 months and 24 hosts, so that each is readable on a page.
  var markup: [HTML] {
    let count = occupancies.first?.months.count ?? 0
    let years = Array(0..<count).chunks(of: 12)
    let charts = years.flatMap { months in
      occupancies.chunks(of: 24).map { (months, $0) }
    }
    return charts.enumerated().map { index, part in
      chart(index + 1, months: part.0, hosts: part.1).markup
    }
  }

  private func chart(_ number: Int, months: [Int], hosts: [HostOccupancy]) -> Chart {
    let cell = min(90, (width - label) / max(1, months.count))
    let axis = MonthAxis(
      months: months.compactMap { hosts.first?.months[$0].month }, left: label, column: cell)
    let rows = hosts.enumerated().map { index, occupancy -> HTML in
      let y = MonthAxis.height + index * row
      let name = Shape.fitted(names.host(occupancy.host), width: label - 10)
      return """
        \(Shape.text(name, x: label - 8, y: y + 16, .end))\
        \(months.enumerated().map { column, month in
          draw(occupancy.months[month], x: label + column * cell, y: y, width: cell - 2)
        })
        """
    }
    return Chart(
      identifier: "occupancy-\(number)", title: ReportWords.occupancyChart[names.language],
      description: ReportWords.occupancyDescription[names.language], width: width,
      height: MonthAxis.height + hosts.count * row + 4,
      body: axis.markup(names.language) + rows)
  }

  private func draw(_ month: HostMonth, x: Int, y: Int, width: Int) -> HTML {
    guard month.capacity > 0 || month.used > 0 else {
      return Shape.text("·", x: x + width / 2, y: y + 16, .middle, "t faint")
    }
    let step = Self.step(of: month)
    let ink = step >= 4 ? "t light" : "t"
    return """
      \(Shape.box(x: x, y: y + 1, width: width, height: row - 3, "heat\(step)"))\
      \(Shape.text("\(month.used)/\(month.capacity)", x: x + width / 2, y: y + 16, .middle, ink))
      """
  }

  /// 0 for empty, 1 to 4 for quarters, 5 for full.
  static func step(of month: HostMonth) -> Int {
    if month.used == 0 { return 0 }
    if month.used >= month.capacity { return 5 }
    return 1 + 4 * month.used / month.capacity
  }
}

/// The heads of month columns: the year above its first month, numbers or names below.
struct MonthAxis {
  let months: [Period]
  let left: Int
  /// Pixels of a column.
  let column: Int

  static let height = 34

  func markup(_ language: Language) -> [HTML] {
    let step = max(1, (30 + column - 1) / max(1, column))
    return months.enumerated().flatMap { index, month -> [HTML] in
      let x = left + index * column + (column - 2) / 2
      var heads: [HTML] = []
      if index == 0 || month.beginsYear {
        let year = language == .chinese ? "\(month.year)年" : "\(month.year)"
        heads.append(Shape.text(year, x: x, y: 11, .middle, "t faint"))
      }
      if index % step == 0 {
        heads.append(Shape.text(MonthText.axis(month, language), x: x, y: 27, .middle))
      }
      return heads
    }
  }
}
