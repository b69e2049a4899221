import JinxiuDomain

extension ReportPage {
  var occupancy: Section {
    let occupancies = HostOccupancy.all(in: scenario, plan)
    guard occupancies.count <= mostHosts else { return groups(of: occupancies) }
    let charts = OccupancyMap(occupancies: occupancies, names: names).markup
    return Section(
      "occupancy", ReportWords.occupancy, [paragraph(ReportWords.occupancyDescription)] + charts)
  }

  private func groups(of occupancies: [HostOccupancy]) -> Section {
    let map = OccupancyGroupMap(
      groups: OccupancyGroup.all(of: occupancies, in: scenario), language: language)
    return Section(
      "occupancy", ReportWords.occupancy,
      [paragraph(ReportWords.groupChartDescription)] + map.markup + [busiest(of: occupancies)])
  }

  /// Those that are full in most months, then those with the largest part of their seats taken.
  private func busiest(of occupancies: [HostOccupancy]) -> HTML {
    let used = occupancies.filter { $0.used > 0 }.map { occupancy in
      (occupancy, full: occupancy.months.count { $0.used > 0 && $0.used >= $0.capacity })
    }
    let sorted = used.enumerated().sorted { left, right in
      (right.element.full, share(of: right.element.0), left.offset)
        < (left.element.full, share(of: left.element.0), right.offset)
    }
    var table = HTMLTable(
      ReportWords.busiestCaption,
      [
        .init(ReportWords.hostName), .init(ReportWords.hostTier), .init(ReportWords.city),
        .init(ReportWords.usedMonths, .number), .init(ReportWords.share, .number),
        .init(ReportWords.fullMonths, .number),
      ])
    for (_, (occupancy, full)) in sorted.prefix(20) {
      guard let host = scenario.host(occupancy.host) else { continue }
      table.append([
        "\(names.host(host.id))", "\(report(ReportWords.tier(host.tier)))", "\(host.city)",
        "\(months(occupancy.used))/\(months(occupancy.capacity))",
        "\(Percent.text(occupancy.used, of: occupancy.capacity))", "\(months(full))",
      ])
    }
    return table.isEmpty ? "" : table.markup(language)
  }

  private var grid: Grid { scenario.programme.grid }

  private func months(_ periods: Int) -> String { grid.months(periods) }

  private func share(of occupancy: HostOccupancy) -> Int {
    1000 * occupancy.used / max(1, occupancy.capacity)
  }

  var timeline: Section {
    if report.isLarge {
      return Section(
        "timeline", ReportWords.timeline,
        [paragraph(ReportWords.loadDescription(grid))] + MonthBars(report: report).markup)
    }
    let charts = Timeline(report: report).markup
    return Section(
      "timeline", ReportWords.timeline,
      charts.isEmpty
        ? [paragraph(ReportWords.emptyTimeline)]
        : [paragraph(ReportWords.timelineDescription)] + charts)
  }

  /// More rows than this of hosts by months are no picture any more.
  private var mostHosts: Int { 40 }
}
