import JinxiuDomain

extension ReportPage {
  /// Who asked and who is placed, a table for each way to group people.
  var statistics: Section {
    let all = GroupStatistics.all(in: scenario, plan)
    return Section(
      "statistics", ReportWords.statistics,
      [paragraph(ReportWords.statisticsNote)]
        + all.filter { $0.groups.count > 1 || $0.kind == .county }.map { folded(table(of: $0)) })
  }

  private func table(of statistics: GroupStatistics) -> HTMLTable {
    var table = HTMLTable(
      ReportWords.kind(statistics.kind),
      [
        .init(ReportWords.group), .init(ReportWords.asked, .number),
        .init(ReportWords.placedHead, .number), .init(ReportWords.placedShare, .number),
        .init(ReportWords.atFirstWish, .number), .init(ReportWords.atWish, .number),
        .init(ReportWords.meanRank, .number),
      ])
    for group in statistics.groups {
      table.append([
        "\(report(group.name))", "\(ReportWords.grouped(group.asked))",
        "\(ReportWords.grouped(group.placed))", "\(Percent.text(group.placed, of: group.asked))",
        "\(ReportWords.grouped(group.atFirstWish))", "\(ReportWords.grouped(group.atWish))",
        "\(ReportWords.mean(group.rankSum, of: group.atWish))",
      ])
    }
    return table
  }
}
