import JinxiuDomain

/// A column for each month: people in training, levels of units stacked from dark to light.
struct MonthBars {
  let report: PlanReport

  private let left = 12
  private let width = 680
  private let height = 190
  private var grid: Grid { report.scenario.programme.grid }
  private let shades = ["heat4", "heat3", "heat1"]

  /// A drawing for each 36 months.
  var markup: [HTML] {
    let loads = MonthLoad.all(in: report.scenario, report.plan)
    let most = max(1, loads.map(\.total).max() ?? 1)
    return loads.chunks(of: 36).enumerated().map { index, part in
      chart(index + 1, part, most).markup
    }
  }

  private func chart(_ number: Int, _ loads: [MonthLoad], _ most: Int) -> Chart {
    let column = min(60, (width - left) / loads.count)
    let bars = loads.enumerated().map { index, load in
      bar(load, x: left + index * column, width: column - 2, most)
    }
    return Chart(
      identifier: "load-\(number)", title: report(ReportWords.loadChart(grid)),
      description: report(ReportWords.loadDescription(grid)), width: width, height: height + 58,
      body: legend + bars + axis(loads.map(\.month), column))
  }

  private var legend: [HTML] {
    LevelFilling.all(in: report.scenario, report.plan).enumerated().flatMap { index, level in
      [
        Shape.box(x: left + index * 110, y: 4, width: 22, height: 10, shades[index]),
        Shape.text(
          report(ReportWords.unitLevel(level.level)), x: left + index * 110 + 28, y: 14),
      ]
    }
  }

  private func bar(_ load: MonthLoad, x: Int, width: Int, _ most: Int) -> HTML {
    let room = height - 40
    var top = height
    var boxes: [HTML] = []
    for (people, shade) in zip(load.people, shades) where people > 0 {
      let length = max(1, people * room / most)
      top -= length
      boxes.append(Shape.box(x: x, y: top, width: width, height: length, shade))
    }
    // Numbers would run into each other over narrow columns; there they stand upright.
    let sum =
      width >= 28
      ? Shape.text("\(load.total)", x: x + width / 2, y: top - 4, .middle)
      : Shape.upright("\(load.total)", x: x + width / 2 + 4, y: top - 4)
    return "\(boxes)\(load.total > 0 ? sum : "")"
  }

  private func axis(_ months: [Period], _ column: Int) -> [HTML] {
    let step = max(1, (30 + column - 1) / max(1, column))
    return months.enumerated().flatMap { index, month -> [HTML] in
      let x = left + index * column + (column - 2) / 2
      let isYear = index == 0 || month.beginsYear
      let year = report.language == .chinese ? "\(month.year)年" : "\(month.year)"
      let anchor: Shape.Anchor = index == 0 ? .start : .middle
      return
        (index % step == 0
        ? [Shape.text(MonthText.axis(month, report.language), x: x, y: height + 16, .middle)] : [])
        + (isYear
          ? [Shape.text(year, x: index == 0 ? left : x, y: height + 34, anchor, "t faint")] : [])
    }
  }
}
