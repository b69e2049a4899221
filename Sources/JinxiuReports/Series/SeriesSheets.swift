import JinxiuDomain

/// The tables of many scenarios side by side.
struct SeriesSheets {
  let series: PlanSeries
  let language: Language

  var all: [ReportTable] { [overview, levels] }

  private func table(
    _ name: String, _ title: Phrase, _ heads: [Phrase], _ rows: [[ReportCell]]
  ) -> ReportTable {
    ReportTable(name, title[language], heads.map { $0[language] }, rows)
  }

  private var overview: ReportTable {
    table(
      "overview", ReportWords.seriesTitle,
      [
        ReportWords.seriesHead, ReportWords.programmeHead, ReportWords.countyCount,
        ReportWords.hostCount, ReportWords.nominated, ReportWords.placedHead,
        ReportWords.unplacedHead, ReportWords.waiversHead, ReportWords.worstGapHead,
        ReportWords.status,
      ],
      series.entries.map { entry in
        [
          .text(entry.name), .text(orEmpty: entry.title), .number(orEmpty: entry.counties),
          .number(orEmpty: entry.hosts), .number(orEmpty: entry.asked),
          .number(orEmpty: entry.figures?.placed),
          .number(orEmpty: entry.figures?.unplaced), .number(orEmpty: entry.figures?.waivers),
          .text(orEmpty: entry.worstGap), .text(ReportWords.state(of: entry)[language]),
        ]
      })
  }

  private var levels: ReportTable {
    table(
      "overview-levels", ReportWords.levelsTitle,
      [
        ReportWords.seriesHead, ReportWords.levelHead, ReportWords.value,
        ReportWords.bestPossible, ReportWords.gapHead, ReportWords.proofHead,
        ReportWords.basisHead,
      ],
      series.entries.flatMap { entry in
        (entry.figures?.levels ?? []).map { level in
          [
            .text(entry.name), .text(ReportWords.level(level.result.name)[language]),
            .number(level.result.value), .number(orEmpty: level.result.bound),
            .text(orEmpty: level.gap?.text),
            .text(ReportWords.proof(level.result)[language]),
            .text(ReportWords.basis(of: level.result)[language]),
          ]
        }
      })
  }
}
