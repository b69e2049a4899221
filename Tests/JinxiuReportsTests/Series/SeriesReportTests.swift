import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `An overview of many scenarios` {
  private func entry(
    _ name: String, _ result: SeriesEntry.Result = .plan(SeriesFigures(Sample.plan()))
  ) -> SeriesEntry {
    SeriesEntry(name: name, scenario: Sample.scenario(), result: result)
  }

  private func document(_ entries: [SeriesEntry], _ language: Language = .english) -> SeriesDocument
  {
    SeriesDocument(
      PlanSeries(entries), language: language, tables: language, version: "0.1.0")
  }

  /// One level that is proven by nobody and bounded by prices, if by anything.
  private func open(value: Int, bound: Int?) -> SeriesEntry.Result {
    let level = LevelResult(
      name: "points", value: value, bound: bound, isProven: false, isMaximised: true,
      proof: bound == nil ? LevelProof.none : .prices)
    return .plan(
      SeriesFigures(Sample.plan(state: .timeLimit, levels: [level], certificates: [])))
  }

  private func column(_ head: String, of document: SeriesDocument) throws -> [ReportCell] {
    let table = try #require(document.tables.first)
    let index = try #require(table.heads.firstIndex(of: head))
    return table.rows.map { $0[index] }
  }

  @Test func `each scenario has a row with its people, its state and its largest gap`() throws {
    let overview = document([
      entry("a"), entry("b", open(value: 1_000, bound: 1_010)),
      entry("c", open(value: 1_000, bound: nil)),
      entry("d", .contradiction([Phrase("矛盾", "clash")])),
      entry("e", .nothing(.timeLimit)),
      SeriesEntry(name: "f", faults: [Phrase("错", "fault")]),
    ])

    #expect(
      try column("Placed", of: overview)
        == [.number(9), .number(9), .number(9), .empty, .empty, .empty])
    #expect(
      try column("Largest gap", of: overview)
        == [.text("0"), .text("1%"), .empty, .empty, .empty, .empty])
    #expect(
      try column("Status", of: overview) == [
        .text("Proven best"), .text("Time limit reached"), .text("Time limit reached"),
        .text("no plan keeps the hard rules (proven)"),
        .text("no plan found (Time limit reached)"), .text("faults in the data, not planned"),
      ])
    #expect(overview.html().contains("<li>fault</li>"))
    #expect(overview.tables[0].rows[5][2...4] == [.empty, .empty, .empty])
  }

  @Test func `the total adds the people of all, planned or not`() throws {
    let plan = entry("a")
    let series = PlanSeries([plan, entry("b", .contradiction([])), plan])

    #expect(series.placed == 18)
    #expect(series.asked == plan.asked.map { 3 * $0 })
    let summary = document(series.entries).summary()
    let last = try #require(summary.split(separator: "\n").last)
    #expect(last.hasPrefix("Total"))
    #expect(last.contains(" 18 "))
  }

  @Test func `every level of every plan is in the tables`() throws {
    let overview = document([entry("a"), entry("b")])

    let levels = try #require(overview.tables.last)
    #expect(levels.rows.count == 2 * Sample.plan().outcome.levels.count)
    #expect(levels.name == "overview-levels")
  }

  @Test(arguments: Language.allCases)
  func `the page names every scenario, leads to its report and tells why there is no plan`(
    language: Language
  ) throws {
    let page = document(
      [entry("浙 江#1"), entry("<b>", .contradiction([Phrase("两人锁定一席", "two pins")]))], language
    ).html()

    #expect(
      page.contains("href=\"%E6%B5%99%20%E6%B1%9F%231/report.\(language.rawValue).html\""))
    #expect(page.contains(language == .chinese ? "两人锁定一席" : "two pins"))
    #expect(page.contains("&lt;b&gt;") && !page.contains("<b>"))
    #expect(page.contains("id=\"series-bars-title\""))
    #expect(!page.contains("<script"))
  }

  @Test func `only a series whose every plan is proven or proven impossible is proven`() {
    let proven = [entry("a"), entry("b", .contradiction([]))]

    #expect(PlanSeries(proven).isProven)
    #expect(!PlanSeries(proven + [entry("c", open(value: 1, bound: 2))]).isProven)
    #expect(!PlanSeries(proven + [SeriesEntry(name: "c", faults: [])]).isProven)
    #expect(!PlanSeries(proven + [entry("c", .nothing(.solverFailed))]).isProven)
  }
}
