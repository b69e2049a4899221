import JinxiuDomain

/// Bars of months, one drawing for each host.
struct Timeline {
  let report: PlanReport

  private let label = 200
  private let row = 22
  private let width = 680
  /// A heading and a drawing for each host with placements.
  var markup: [HTML] {
    let placed = Dictionary(grouping: report.plan.placements, by: \.host)
    let hosts = report.scenario.hosts.map(\.id).filter { placed[$0] != nil }
    let charts = hosts.flatMap { host in
      bars(for: placed[host] ?? []).chunks(of: 30).map { (host, $0) }
    }
    return charts.enumerated().map { index, part in
      chart(index + 1, part.0, part.1).markup
    }
  }

  private struct Bar {
    let label: String
    let text: String
    let spells: [PeriodSpan]
  }

  private func bars(for placements: [Placement]) -> [Bar] {
    let sorted = placements.enumerated().sorted { left, right in
      (left.element.spells.first?.first.index ?? 0, left.element.specialty, left.offset)
        < (right.element.spells.first?.first.index ?? 0, right.element.specialty, right.offset)
    }.map(\.element)
    return sorted.map(bar)
  }

  private func bar(_ placement: Placement) -> Bar {
    let people = placement.count > 1 ? " ×\(placement.count)" : ""
    let sender = [placement.county.text, report.names.unit(placement.unit)]
    return Bar(
      label: "\(report.names.person(placement.demand))\(people) \(placement.specialty)",
      text: sender.filter { !$0.isEmpty }.joined(separator: " "), spells: placement.spells)
  }

  private func chart(_ number: Int, _ host: Identifier<Host>, _ bars: [Bar]) -> Chart {
    let axis = HostOccupancy.axis(of: report.scenario, report.plan)
    let column = (width - label) / axis.count
    let months = MonthAxis(months: axis.periods, left: label, column: column)
    let rows = bars.enumerated().map { index, bar -> HTML in
      let y = MonthAxis.height + index * row
      let name = Shape.fitted(bar.label, width: label - 10)
      return """
        \(Shape.text(name, x: label - 8, y: y + 14, .end))\
        \(bar.spells.map { draw($0, bar.text, y, axis, column) })
        """
    }
    let height = MonthAxis.height + bars.count * row + 6
    let grid = (0...axis.count).map { index in
      let x = label + index * column - 1
      return Shape.line(x1: x, y1: MonthAxis.height - 2, x2: x, y2: height - 4, "grid")
    }
    let name = report.names.host(host)
    return Chart(
      identifier: "timeline-\(number)", title: "\(report(ReportWords.timeline))：\(name)",
      description: report(ReportWords.timelineDescription), width: width,
      height: height,
      body: [Shape.text(Shape.fitted(name, width: label), x: 0, y: 27, .start, "t strong")]
        + months.markup(report.language) + grid + rows)
  }

  private func draw(
    _ spell: PeriodSpan, _ text: String, _ y: Int, _ axis: PeriodSpan, _ column: Int
  ) -> HTML {
    let x = label + (spell.first.index - axis.first.index) * column
    let length = spell.count * column - 2
    return """
      \(Shape.box(x: x, y: y + 1, width: length, height: row - 4, "stay"))\
      \(Shape.text(Shape.fitted(text, width: length - 10), x: x + 6, y: y + 14, .start, "t light"))
      """
  }
}
