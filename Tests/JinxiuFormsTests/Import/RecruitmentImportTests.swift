import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Import of recruitment plans")
struct RecruitmentImportTests {
  private static let heads = ["招收专科", "适宜技术", "面向层级", "招收起月", "招收止月", "招收名额", "开班月份", "带教老师人数"]

  private static func page(
    _ offers: [[String]], host: String = "示例市第一医院", beds: String = "8", months: [String] = [],
    file: String = "一院.xlsx"
  ) -> SheetGrid {
    Desk.grid(
      [
        ["进修招收计划"], ["医院名称", host, "医院编号"], ["同时进修人数", "9", "住宿床位", beds], ["联系人", "王五"],
        heads + months,
      ] + offers, file: file, name: "进修招收计划")
  }

  private static let offer = ["内科", "", "乡镇", "2024年7月", "2024-12", "3", "7月、9月", "2"]

  @Test func `a row becomes an offer of the hospital in the head`() throws {
    let result = Desk().result(Self.page([Self.offer]))

    let offer = try #require(result.scenario?.offers.first, "\(result.texts)")
    #expect(offer.id == "O001" && offer.host == "H1" && offer.seats == 3)
    #expect(offer.span == PeriodSpan(from: Period(index: 24294), to: Period(index: 24299)))
    #expect(offer.starts?.map(\.description) == ["2024-07", "2024-09"])
    #expect(result.faults.isEmpty, "\(result.texts)")
  }

  @Test func `the same page again changes nothing; a changed number changes that offer`() throws {
    let desk = Desk().after(Desk().result(Self.page([Self.offer])))
    #expect(desk.result(Self.page([Self.offer])).hasChanges == false)
    var other = Self.offer
    other[5] = "4"
    let result = desk.result(Self.page([other]))
    #expect(result.differences.map(\.changed) == [["O001"]])
  }

  @Test func `columns of months are seats of months, where they differ`() throws {
    let page = Self.page([Self.offer + ["1", "3", ""]], months: ["2024-07", "8月", "2024年9月"])
    let result = Desk().result(page)

    let offer = try #require(result.scenario?.offers.first, "\(result.texts)")
    #expect(offer.monthly.map { "\($0.month) \($0.seats)" } == ["2024-07 1"])
    let again = Desk().after(result).result(
      Self.page([Self.offer + ["", "2"]], months: ["2024-07", "8月"]))
    #expect(again.scenario?.offers.first?.monthly.map(\.seats) == [2], "\(again.texts)")
  }

  @Test func `a page without a hospital, or with one that is not known, is a fault`() {
    let blank = Desk().result(Self.page([Self.offer], host: ""))
    let near = Desk().result(Self.page([Self.offer], host: "示例市第1医院"))

    #expect(blank.told == ["E0805 一院.xlsx:进修招收计划"])
    #expect(near.told == ["E0403 一院.xlsx:进修招收计划!B2"])
    #expect(near.errors.first?.advice.chinese == "是否指“示例市第一医院”？请改正")
  }

  @Test func `beds that differ from the table are told with both places`() {
    let result = Desk().result(Self.page([Self.offer], beds: "12"))

    #expect(result.told == ["W0810 一院.xlsx:进修招收计划!D3"])
    #expect(result.faults.first?.problem.chinese == "住宿床位写“12”，hosts.csv:2:F (行2 列\"beds\") 是“8”")
    #expect(result.scenario?.hosts.first?.beds == .atMost(8))
  }

  @Test func `whom to ask for goes to the hospital's row, and a blank keeps it`() throws {
    let said = Desk().result(Self.page([Self.offer]))
    let host = try #require(said.scenario?.host("H1"), "\(said.texts)")
    #expect(host.contact == "王五" && host.telephone.isEmpty)
    #expect(said.scenario?.hosts.filter { $0.id != "H1" }.allSatisfy(\.contact.isEmpty) == true)

    let desk = Desk().after(said)
    var page = Self.page([Self.offer])
    page = page.with(
      { GridCell(column: $0.column, text: "联系电话：0518-85800000") }, row: 4, column: 1)
    let again = desk.result(page)
    #expect(again.scenario?.host("H1")?.contact == "王五", "\(again.texts)")
    #expect(again.scenario?.host("H1")?.telephone == "0518-85800000")
    #expect(again.faults.isEmpty, "\(again.texts)")
  }

  @Test(arguments: [
    ("内科/外科", "E0309"), ("待定", "E0301"), ("无", "E0301"), ("…", "E0301"), ("内", "W0809"),
    ("B超", "W0905"),
  ])
  func `a specialty is read as in Annex 1`(text: String, code: String) {
    var offer = Self.offer
    offer[0] = text
    let result = Desk().result(Self.page([offer]))

    #expect(result.told.contains("\(code) 一院.xlsx:进修招收计划!A6"), "\(result.texts)")
    #expect(result.isRefused == code.hasPrefix("E"))
  }

  @Test func `whom to ask for may stand below the table, the number in full-width digits`() throws {
    let page = Self.page([Self.offer, [], ["联系人：赵六", "", "联系电话：０５１８－８５８００００１"]])
      .with({ GridCell(column: $0.column, text: "") }, row: 4, column: 2)
    let result = Desk().result(page)

    let host = try #require(result.scenario?.host("H1"), "\(result.texts)")
    #expect(host.contact == "赵六" && host.telephone == "0518-85800001")
    #expect(result.scenario?.offers.count == 1)
  }

  @Test(arguments: ["XXX", "……", "无"])
  func `a contact that is left open is none`(text: String) {
    let page = Self.page([Self.offer])
      .with({ GridCell(column: $0.column, text: text) }, row: 4, column: 2)

    #expect(Desk().result(page).scenario?.host("H1")?.contact == "")
  }

  @Test func `two pages of one hospital are a fault`() {
    let result = Desk().result(Self.page([Self.offer]), Self.page([Self.offer], file: "二.xlsx"))

    #expect(result.told == ["E0401 二.xlsx:进修招收计划!B2"])
  }

  private static func list(_ rows: [[String]], merges: [GridRange] = []) -> SheetGrid {
    Desk.grid(
      [["全市进修招收计划"], ["序号", "医院名称", "招收专科", "招收起月", "招收止月", "招收名额", "带教老师人数"]] + rows,
      file: "全市.xlsx", name: "汇总", merges: merges)
  }

  @Test func `a list of several hospitals has each row's offers, blank below as above`() throws {
    let result = Desk().result(
      Self.list([
        ["1", "示例市第一医院", "内科", "7月", "9月", "2名", "2人"],
        ["2", "", "外科", "2024.7", "2024-09", "1", "1"],
        ["3", "示例市第二医院", "儿科", "2024年8月", "2024-10", "1,200", ""],
        ["4", "H1", "护理", "2024-07", "2024-12", "3", "2"], ["合计", "", "", "", "", "1206"],
      ]))

    let offers = try #require(result.scenario?.offers, "\(result.texts)")
    #expect(
      offers.map { "\($0.host) \($0.specialty) \($0.seats) \($0.mentors ?? -1)" } == [
        "H1 内科 2 2", "H1 外科 1 1", "H1 护理 3 2", "H2 儿科 1200 -1",
      ])
    #expect(result.faults.isEmpty, "\(result.texts)")
  }

  @Test func `a list's unknown hospital, and a row without one, are told in their cells`() {
    let result = Desk().result(
      Self.list([
        ["", "", "内科", "2024-07", "2024-09", "2"],
        ["", "示例市第1医院", "外科", "2024-07", "2024-09", "1"],
      ]))

    #expect(result.told == ["E0805 全市.xlsx:汇总!B3", "E0403 全市.xlsx:汇总!B4"], "\(result.texts)")
    #expect(result.errors.last?.advice.chinese == "是否指“示例市第一医院”？请改正")
  }

  @Test func `rows of a list without a known hospital are left out and said to be`() {
    var desk = Desk()
    desk.options.isPartial = true
    let result = desk.result(
      Self.list([
        ["", "", "内科", "2024-07", "2024-09", "2"],
        ["", "示例市第1医院", "外科", "2024-07", "2024-09", "1"],
        ["", "示例市第一医院", "儿科", "2024-07", "2024-09", "1"],
      ]))

    #expect(result.scenario?.offers.map(\.specialty.text) == ["儿科"], "\(result.texts)")
    #expect(result.leftOut.map { FaultText.place($0, in: .english) }.count == 2)
    #expect(result.told == ["E0805 全市.xlsx:汇总!B3", "E0403 全市.xlsx:汇总!B4"])
  }

  @Test func `a list and a page of the same hospital are a fault`() {
    let result = Desk().result(
      Self.page([Self.offer]), Self.list([["", "示例市第一医院", "外科", "2024-07", "2024-09", "1"]]))

    #expect(result.told == ["E0401 全市.xlsx:汇总!B3"], "\(result.texts)")
  }

  @Test func `the name of the hospital just above the heads is a label`() {
    let page = Desk.grid(
      [["招收计划"], ["", "", "", "", "", "", "", "", "医院名称", "示例市第一医院"], Self.heads, Self.offer])
    let result = Desk().result(page)

    #expect(result.scenario?.offers.map(\.host) == ["H1"], "\(result.texts)")
  }

  @Test func `October cut to January by a spreadsheet is asked about, never guessed`() {
    let page = Self.page([Self.offer])
    func cut(_ kind: GridCell.Kind, text: String) -> [String] {
      Desk().result(
        page.with({ _ in GridCell(column: 5, text: text, kind: kind) }, row: 6, column: 5)
      ).told
    }

    #expect(cut(.number, text: "2024.1") == ["E0304 一院.xlsx:进修招收计划!E6"])
    #expect(cut(.number, text: "2024.9") == [])
    #expect(cut(.text, text: "2024.10") == [])
  }

  @Test func `wrong cells of an offer are told where they stand`() {
    var bad = Self.offer
    bad[5] = "三"
    bad[3] = "2024-13"
    let result = Desk().result(Self.page([bad]))

    #expect(
      result.told == ["E0304 一院.xlsx:进修招收计划!D6", "E0302 一院.xlsx:进修招收计划!F6"])
  }
}
