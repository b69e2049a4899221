import JinxiuDomain

/// The page of gaps: what is short, why, whom to telephone; every figure says of which table rows it
/// is the sum.
struct GapPage: Punctuated {
  let document: GapDocument
  let frame: ReportPage
  let tables: TableSums
  let calls: [TelephoneCall]
  let pictures: GapPictures

  init(_ document: GapDocument) {
    self.document = document
    frame = ReportPage(report: document.plan)
    tables = TableSums(document.sheets.all, document.sheets.grid, document.sheets.language)
    calls = TelephoneCall.all(in: document.report, document.plan.names, tables)
    pictures = GapPictures(
      tables: tables, programme: document.plan.scenario.programme, language: document.plan.language)
  }

  var report: GapReport { document.report }
  var language: Language { document.plan.language }
  var grid: Grid { document.sheets.grid }
  var names: Nameplate { document.plan.names }

  var markup: HTML {
    let title = ReportWords.gapTitle
    return PageFrame(
      title: "\(document.plan.scenario.programme.title) · \(title[language])",
      masthead: frame.masthead(title), sections: sections, footer: frame.footer,
      language: language
    ).markup
  }

  private var sections: [Section] {
    [outcome, breakdown, pictures.heatMap, telephone] + repairs + [
      unusable, reoffer, people, pictures.flow, funding, drill, method,
    ]
  }

  func figure(
    _ table: GapTable, _ column: GapColumn, _ filters: [(GapColumn, String)] = []
  ) -> GapFigure {
    pictures.figure(table, column, filters)
  }

  func paragraph(_ phrase: Phrase) -> HTML { frame.paragraph(phrase) }
}
