import JinxiuDomain
import JinxiuForms
import JinxiuReports
import Testing

@Suite struct `The documents of a plan` {
  private let scenario = FormSample.scenario
  private var plan: Plan { FormSample.plan }

  private func forms(masked: Bool = true, _ language: Language = .chinese) -> PlanForms {
    PlanForms(scenario: scenario, plan: plan, language: language, masksNames: masked)
  }

  @Test func `hold the annexes in the columns of the notice`() throws {
    let annexes = try forms().annexes()
    let first = try annexes.book("附件1").sheet("登记表")
    let second = try annexes.book("附件2").sheet("汇总表")
    let third = try annexes.book("附件3").sheet("分配表")

    #expect(annexes.map(\.name) == ["附件1-登记表.xlsx", "附件2-汇总表.xlsx", "附件3-分配表.xlsx"])
    #expect(first.rows[2].count == 12 && second.rows[3].count == 13 && third.rows[1].count == 2)
    #expect(first.rows[1][0] == "填报单位（加盖公章）：" && second.rows[1][0] == first.rows[1][0])
    #expect(second.rows[2].prefix(2) == ["县区", "进修科别情况"])
    #expect(first.column(1, from: 3).prefix(plan.placedCount).allSatisfy { !$0.contains("*") })
    #expect(try annexes.book("附件1").stamp?.purpose == .plan)
  }

  @Test func `tell each host who comes, everybody once`() throws {
    let files = try forms(masked: false).intake()
    let people = try files.flatMap { file in
      try BookReading(file.bytes).sheet("接收名单").rows.filter { Int($0[0]) != nil }.map { $0[3] }
    }

    #expect(files.count == scenario.hosts.count)
    #expect(
      people.sorted()
        == plan.placements.compactMap { FormSample.name(of: $0.demand) }.sorted())
  }

  @Test func `count the people of each month for a host`() throws {
    let host = try #require(plan.placements.first?.host)
    let number = try #require(scenario.hosts.firstIndex { $0.id == host })
    let name = "接收名单-\(number < 9 ? "0" : "")\(number + 1)"
    let sheet = try forms().intake().book(name).sheet("各月在院人数")
    let stays = plan.placements.filter { $0.host == host }.flatMap(\.spells)

    let sums = try #require(sheet.rows.last).dropFirst().map { Int($0) ?? -1 }
    #expect(
      sums
        == scenario.programme.periods.periods.map { month in
          stays.count { $0.contains(month) }
        })
    #expect(sums.contains { $0 > 0 })
    #expect(sheet.types.last?.dropFirst().allSatisfy { $0 == "f" } == true)
  }

  @Test func `tell each county who goes and who does not`() throws {
    let files = try forms(masked: false).dispatch()
    let listed = try files.flatMap { file in
      try BookReading(file.bytes).sheets.filter { $0.name != FormStamp.sheetName }
        .flatMap { sheet in
          sheet.rows.filter { Int($0[0]) != nil }.map { $0[sheet.name == "派出名单" ? 2 : 1] }
        }
    }

    #expect(files.count == scenario.counties.count)
    #expect(listed.sorted() == scenario.trainees.map(\.name).sorted())
  }

  @Test func `can be filtered by every list of people`() throws {
    let files = try forms().dispatch() + forms().intake()
    let lists = try files.flatMap { try BookLooks($0.bytes).sheets }
      .filter { ["接收名单", "派出名单", "未安排人员"].contains($0.name) }

    #expect(Set(lists.map(\.name)).count == 3)
    #expect(lists.allSatisfy { !$0.filter.isEmpty }, "\(lists.map { ($0.name, $0.filter) })")
  }

  @Test func `mask names in lists unless told otherwise`() throws {
    let masked = try forms().dispatch() + forms().intake()

    for file in masked {
      let cells = try BookReading(file.bytes).sheets.flatMap { $0.rows.joined() }
      for trainee in scenario.trainees {
        #expect(!cells.contains { $0.contains(trainee.name) }, "\(file.name): \(trainee.name)")
      }
    }
  }

  @Test func `speak English where asked`() throws {
    let files = try forms(.english).dispatch()

    #expect(files[0].name == "Sent-01-东海县.xlsx")
    #expect(try BookReading(files[0].bytes).sheet("Sent").rows[2].contains("Trainee"))
  }

  @Test func `hold every table of the report`() throws {
    let tables = ReportTables(scenario: scenario, plan: plan, language: .chinese)
    let book = try BookReading(forms().tables(tables).bytes)

    #expect(book.sheets.map(\.name) == tables.all.map(\.title) + ["jinxiu"])
    #expect(book.stamp?.form == .tables)
  }

  @Test func `print the name of a table that begins with its heads, and no title twice`() throws {
    let tables = ReportTables(scenario: scenario, plan: plan, language: .chinese)
    let book = try BookLooks(forms().tables(tables).bytes)
    let annex = try forms().annexes().looks("附件1").sheet("登记表")

    #expect(book.sheets.dropLast().allSatisfy { $0.header == "&A" })
    #expect(annex.header == "")
  }
}
