import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Rows of recruitment plans and the offers that they are")
struct OfferMatchTests {
  private static let heads = ["招收专科", "适宜技术", "面向层级", "招收起月", "招收止月", "招收名额", "开班月份"]

  private static func page(_ offers: [[String]], heads: [String] = heads) -> SheetGrid {
    Desk.grid([["医院名称", "示例市第一医院"], heads] + offers, file: "一院.xlsx", name: "计划")
  }

  private static let plain = ["内科", "", "", "2024-07", "2024-12", "2", ""]
  private static let skilled = ["内科", "心电图", "", "2024-08", "2024-10", "1", ""]

  /// O001 of all months, O002 of a technique.
  private static var desk: Desk { Desk().after(Desk().result(page([plain, skilled]))) }

  private static func changed(_ row: [String], _ column: Int, _ text: String) -> [String] {
    row.enumerated().map { $0 == column ? text : $1 }
  }

  private func offers(_ result: ImportResult) -> [String] {
    result.scenario?.offers.map {
      "\($0.id) \($0.technique?.text ?? "-") \($0.span.first) \($0.span.last) \($0.seats)"
    } ?? []
  }

  @Test(arguments: [
    ["招收科室", "起始时间", "结束时间", "招收人数"], ["进修专业", "招收起始月份", "结束月份", "可接收人数"],
    ["接收科室", "招收开始时间", "招收截止时间", "接收名额"], ["科别", "开始月份", "结束月份", "招收人数"],
  ])
  func `a plan made by hand is known by the usual heads`(heads: [String]) {
    let result = Desk().result(
      Self.page([["内科", "2024年7月", "2024年12月", "2"]], heads: heads))

    #expect(offers(result) == ["O001 - 2024-07 2024-12 2"], "\(result.texts)")
  }

  @Test func `start months beside the first month of an offer stay start months`() {
    let result = Desk().result(
      Self.page(
        [["内科", "2024-07", "2024-12", "2", "2024-08"]],
        heads: ["招收专科", "招收起月", "招收止月", "招收名额", "开始月份"]))

    #expect(offers(result) == ["O001 - 2024-07 2024-12 2"], "\(result.texts)")
    #expect(result.scenario?.offers.first?.starts?.map(\.description) == ["2024-08"])
  }

  @Test(arguments: [
    ("2024年7-12月", "2024-07 2024-12"), ("8-10月", "2024-08 2024-10"),
    ("2024.07—2024.09", "2024-07 2024-09"),
  ])
  func `a plan made by hand may have its months in one column`(text: String, months: String) {
    let page = Self.page([["内科", text, "2"]], heads: ["招收专科", "招收月份", "招收名额"])
    let desk = Desk()

    let result = desk.result(page)

    #expect(offers(result) == ["O001 - \(months) 2"], "\(result.texts)")
    #expect(desk.after(result).result(page).hasChanges == false)
  }

  @Test(arguments: ["", "长期", "7月或8月", "2024-13至2024-14"])
  func `months of one column that cannot be read are one error at their cell`(text: String) {
    let result = Desk().result(
      Self.page([["内科", text, "2"]], heads: ["招收专科", "招收月份", "招收名额"]))

    #expect(result.told.filter { $0.hasPrefix("E") }.count == 1, "\(result.texts)")
    #expect(result.told.contains { $0.hasSuffix("!B3") }, "\(result.texts)")
  }

  @Test func `months that cannot be read are no change of an offer's months`() {
    let result = Self.desk.result(Self.page([Self.changed(Self.plain, 3, "2024-13")]))

    #expect(result.told == ["E0304 一院.xlsx:计划!D3"], "\(result.texts)")
  }

  @Test func `another technique is another offer, and the same file again changes nothing`() {
    let page = Self.page([Self.plain, Self.changed(Self.plain, 1, "胃镜")])
    let result = Self.desk.result(page)

    #expect(
      offers(result) == [
        "O001 - 2024-07 2024-12 2", "O002 心电图 2024-08 2024-10 1", "O003 胃镜 2024-07 2024-12 2",
      ], "\(result.texts)")
    #expect(Self.desk.after(result).result(page).hasChanges == false)
  }

  @Test func `other levels are other offers, whatever the order of the rows`() {
    let rows = ["乡镇", "县级"].map { Self.changed(Self.plain, 2, $0) }
    for page in [rows, rows.reversed()] {
      let result = Self.desk.result(Self.page(page))
      #expect(result.differences.map { $0.added.count } == [2], "\(result.texts)")
      #expect(result.differences.flatMap(\.changed).isEmpty)
    }
  }

  @Test func `the only offer of its kind is changed to other months, which is told`() {
    let rows = [Self.changed(Self.plain, 3, "2024-11")]
    let result = Self.desk.result(Self.page(rows))

    #expect(result.told == ["W0827 一院.xlsx:计划!D3"], "\(result.texts)")
    #expect(
      result.faults.first?.problem.chinese
        == "按 O001 的修改读入：招收月份由 2024-07 至 2024-12 改为 2024-11 至 2024-12")
    #expect(offers(result).first == "O001 - 2024-11 2024-12 2")
  }

  @Test func `a further row beside the offer as it was is a new one, whichever comes first`() {
    let rows = [Self.changed(Self.plain, 3, "2024-11"), Self.plain]
    for page in [rows, rows.reversed()] {
      let result = Self.desk.result(Self.page(page))
      #expect(result.faults.isEmpty, "\(result.texts)")
      #expect(offers(result).first == "O001 - 2024-07 2024-12 2")
      #expect(offers(result).last == "O003 - 2024-11 2024-12 2")
    }
  }

  @Test func `months that do not overlap are another offer`() {
    let result = Self.desk.result(
      Self.page([["内科", "心电图", "", "2024-11", "2024-12", "1", ""]]))

    #expect(offers(result).count == 3 && result.faults.isEmpty, "\(result.texts)")
  }

  @Test func `where it may be several, nothing is changed, and those that stay are told`() {
    let result = Self.desk.result(
      Self.page([Self.changed(Self.plain, 4, "2024-09"), Self.changed(Self.plain, 3, "2024-10")]))

    #expect(result.told == ["W0827 一院.xlsx:计划!A3", "W0827 一院.xlsx:计划!A4"])
    #expect(offers(result).count == 4 && offers(result).first == "O001 - 2024-07 2024-12 2")
  }

  @Test func `what a page has no column for stays as it was`() {
    let desk = Desk().after(Desk().result(Self.page([Self.skilled])))
    let result = desk.result(
      Self.page([["内科", "8月", "10月", "3"]], heads: ["招收专科", "招收起月", "招收止月", "招收名额"]))

    #expect(offers(result) == ["O001 心电图 2024-08 2024-10 3"], "\(result.texts)")
    #expect(result.faults.isEmpty)
  }

  @Test func `first months tell offers apart`() {
    let rows = ["2024-07", "2024-09"].map { Self.changed(Self.plain, 6, $0) }
    let desk = Desk().after(Desk().result(Self.page(rows)))

    #expect(desk.result(Self.page(rows.reversed())).hasChanges == false)
  }

  @Test(arguments: ["2", "3"])
  func `the same plan twice is a fault, however many seats it has`(seats: String) {
    let result = Desk().result(Self.page([Self.plain, Self.changed(Self.plain, 5, seats)]))

    #expect(result.told == ["E0401 一院.xlsx:计划!A4"], "\(result.texts)")
    #expect(result.errors.first?.problem.chinese.contains("一院.xlsx:计划!A3") == true)
  }

  @Test func `a row typed again below the one with its identifier is the same plan twice`() {
    let heads = ["计划编号"] + Self.heads
    let rows = [[""] + Self.plain, ["O001"] + Self.plain]
    let result = Self.desk.result(Self.page(rows, heads: heads))

    #expect(result.told == ["E0401 一院.xlsx:计划!B3"], "\(result.texts)")
  }

  @Test func `only the first of two equal rows is taken where faults are left out`() {
    var desk = Desk()
    desk.options.isPartial = true
    let result = desk.result(Self.page([Self.plain, Self.plain, Self.skilled]))

    #expect(
      offers(result) == ["O001 - 2024-07 2024-12 2", "O002 心电图 2024-08 2024-10 1"],
      "\(result.texts)")
  }

  @Test(arguments: [("2024-05", "2025-02", "D"), ("2024-07", "2025-02", "E")])
  func `months outside the programme are told, once`(from: String, to: String, column: String) {
    let page = Self.page([["内科", "", "", from, to, "1", ""]])
    let result = Desk().result(page)

    #expect(result.told == ["W0828 一院.xlsx:计划!\(column)3"], "\(result.texts)")
    #expect(result.faults.first?.problem.chinese == "方案期间是 2024-06–2024-12，以外的月份用不上")
    #expect(Desk().after(result).result(page).faults.isEmpty)
  }

  @Test func `an offer wholly outside the programme is said to be of no use`() {
    let result = Desk().result(Self.page([["内科", "", "", "2023-06", "2023-12", "1", ""]]))

    #expect(result.told == ["W0828 一院.xlsx:计划!D3"], "\(result.texts)")
    #expect(result.faults.first?.problem.chinese.contains("全部") == true)
  }

  @Test func `a total is compared with the seats that it adds up`() {
    let result = Desk().result(
      Self.page([Self.plain, Self.skilled, ["合计", "", "", "", "", "7"]]))

    #expect(result.told == ["E0806 一院.xlsx:计划!F5"], "\(result.texts)")
  }
}
