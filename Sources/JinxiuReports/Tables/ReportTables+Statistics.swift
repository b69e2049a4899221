import JinxiuDomain

extension ReportTables {
  /// One row for each group of each kind; whole numbers, so that groups add up.
  package var statistics: ReportTable {
    typealias Words = ReportWords
    return table(
      "statistics", Words.statistics,
      [
        Words.groupKind, Words.group, Words.asked, Words.placedHead, Words.unplacedHead,
        Words.wished, Words.atFirstWish, Words.atWish, Words.rankSum, Words.pointsSum,
      ],
      GroupStatistics.all(in: scenario, plan).flatMap { statistics in
        statistics.groups.map { group in
          [
            text(Words.kind(statistics.kind)), text(group.name), .number(group.asked),
            .number(group.placed), .number(group.unplaced), .number(group.wished),
            .number(group.atFirstWish), .number(group.atWish), .number(group.rankSum),
            .number(group.points),
          ]
        }
      })
  }
}
