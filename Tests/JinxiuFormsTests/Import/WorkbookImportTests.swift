import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Import of sheets of any kind")
struct WorkbookImportTests {
  private static let scenario: [SheetGrid] = [
    Desk.grid(
      Desk.programme.split(separator: "\n").map { [String($0)] }, file: "全部.xlsx", name: "实施方案"
    ).indented(Desk.programme),
    Desk.grid([["县区", "名额"], ["东海县", "2"]], file: "全部.xlsx", name: "县区"),
    Desk.grid(
      [["单位编号", "单位名称", "县区", "层级", "同时外出人数"], ["U1", "东海县示例卫生院", "东海县", "乡镇", "不限"]],
      file: "全部.xlsx", name: "派出单位"),
    Desk.grid(
      [
        ["host", "name", "tier", "kind", "max_trainees", "beds"],
        ["H1", "一院", "市级", "综合医院", "9", "8"],
      ],
      file: "全部.xlsx", name: "进修医院"),
    Desk.grid(
      [
        ["招收计划编号", "医院编号", "专科", "起始月份", "截止月份", "名额"],
        ["O1", "H1", "内科", "2024-07", "2024-12", "3"],
      ],
      file: "全部.xlsx", name: "x"),
  ]

  @Test func `a whole scenario may come as one workbook, by Chinese or English heads`() throws {
    let result = Desk([:], programme: nil).result(of: Self.scenario)

    let scenario = try #require(result.scenario, "\(result.texts)")
    #expect(scenario.programme.id == "demo")
    #expect(scenario.offers.map(\.seats) == [3])
    #expect(
      result.files.map(\.name) == [
        "programme.yaml", "counties.csv", "units.csv", "hosts.csv", "offers.csv",
      ])
    #expect(result.faults.isEmpty, "\(result.texts)")
  }

  @Test func `a fault of the programme is told in its cell`() {
    var sheets = Self.scenario
    sheets[0] = Desk.grid(
      Desk.programme.replacing("as_of: 2024-06-12", with: "as_of: heute").split(separator: "\n")
        .map { [String($0)] }, file: "全部.xlsx", name: "实施方案"
    ).indented(Desk.programme)
    let result = Desk([:], programme: nil).result(of: sheets)

    #expect(result.told == ["E0506 全部.xlsx:实施方案!A10"])
  }

  @Test func `sheets are told by their columns; of others the nearest form and what it lacks`() {
    let strange = Desk.grid([["县区", "进修人员", "性别", "年龄"], ["东海县", "张一", "男", "45"]], name: "名单")
    let notes = Desk.grid([["请于6月12日前报送"]], name: "说明")
    let result = Desk().result(
      of: [strange, notes, Desk.grid([["县区", "务实进修名额"], ["东海县", "2"]], name: "分配")])

    #expect(result.told == ["W0801 表.xlsx:名单!1", "W0801 表.xlsx:说明"])
    #expect(result.faults[0].problem.chinese.hasPrefix("最像登记表（附件1），但缺少列：基层机构名称、进修专科"))
    #expect(result.scenario != nil)
  }

  @Test func `a file without any known sheet is an error`() {
    #expect(Desk().result(Desk.grid([["a", "b"]])).told == ["E0803 表.xlsx"])
  }

  @Test func `a misspelt head of an otherwise whole form is an error with the head that was meant`()
  {
    var heads = Desk.heads
    heads[2] = "基层机购名称"
    let result = Desk().result(Desk.registration([Desk.person()], heads: heads))

    #expect(result.told == ["E0209 东海县.xlsx:登记表!C3"])
  }

  @Test func `columns that a form does not have are told once, numbers of rows not at all`() {
    let sheet = Desk.registration(
      [["1"] + Desk.person() + ["138"]], heads: ["序号"] + Desk.heads + ["联系电话"])
    let result = Desk().result(sheet)

    #expect(result.told.contains("W0812 东海县.xlsx:登记表!N3"))
    #expect(result.faults.filter { $0.code == .ignoredColumn }.count == 1)
    #expect(result.scenario?.trainees.count == 1)
  }

  @Test func `a column twice is an error`() {
    let result = Desk().result(
      Desk.registration([Desk.person() + ["女"]], heads: Desk.heads + ["性 别"]))

    #expect(result.told.contains("E0208 东海县.xlsx:登记表!M3"))
  }

  @Test func `hidden rows and sheets are read and told, those beyond Excel's menus only told`() {
    let sheet = Desk.registration([Desk.person(), Desk.person("李二")])
    let hidden = SheetGrid(
      file: sheet.file, name: sheet.name, visibility: .hidden,
      rows: sheet.rows.map {
        GridRow(number: $0.number, isHidden: $0.number == 5, cells: $0.cells)
      })
    let result = Desk().result(hidden)
    #expect(result.scenario?.trainees.count == 2)
    #expect(result.told.contains("W0804 东海县.xlsx:登记表"))
    #expect(result.told.contains("W0803 东海县.xlsx:登记表!5"))
    let deep = SheetGrid(
      file: sheet.file, name: sheet.name, visibility: .veryHidden, rows: sheet.rows)
    #expect(Desk().result(deep).told == ["E0803 东海县.xlsx", "W0804 东海县.xlsx:登记表"])
  }

  @Test func `hidden columns are read and told once`() {
    let sheet = Desk.registration([Desk.person() + ["138"]], heads: Desk.heads + ["电话"])
    let result = Desk().result(
      SheetGrid(
        file: sheet.file, name: sheet.name, rows: sheet.rows, hiddenColumns: [5...6, 13...99]))

    #expect(result.scenario?.trainees.first?.age == 45, "\(result.texts)")
    #expect(
      result.faults.filter { $0.code == .hiddenColumn }.map(\.problem.chinese)
        == ["有2列隐藏，已照常读入：年龄（岁）、职称"])
    #expect(result.told.contains("W0816 东海县.xlsx:登记表!E3"))
  }

  @Test func `two forms beside each other are both read, each cell where it stands`() {
    let people = Desk.registration([Desk.person(), Desk.person("李二", age: "四十")])
    let quota = [["分配表"], ["县区", "务实进修名额"], ["东海县", "4"], ["灌云县", "2"], ["合计", "7"]]
    let rows = (0..<5).map { index in
      GridRow(
        number: index + 1,
        cells: (people.rows.first { $0.number == index + 1 }?.cells ?? [])
          + quota[index].enumerated().map { GridCell(column: 14 + $0, text: $1) })
    }
    let result = Desk().result(SheetGrid(file: "表.xlsx", name: "表", rows: rows))

    #expect(result.sheets.map(\.rows) == [2, 2], "\(result.texts)")
    #expect(
      result.errors.map(\.code) == [.notANumber, .sumDiffers]
        && result.told.contains("E0302 表.xlsx:表!E5") && result.told.contains("E0806 表.xlsx:表!O5"),
      "\(result.texts)")
  }

  @Test(arguments: [("9", []), ("6", []), ("8", ["E0806 表.xlsx:表!B5"])])
  func `one total below two halves of a form may add up both`(stated: String, told: [String]) {
    let lines = [
      ["分配表"], ["县区", "名额", "", "县区", "名额"], ["东海县", "4", "", "赣榆区", "1"],
      ["灌云县", "2", "", "海州区", "2"], ["合计", stated],
    ]
    let rows = lines.enumerated().map { index, cells in
      GridRow(
        number: index + 1,
        cells: cells.enumerated().filter { !$0.element.isEmpty }.map {
          GridCell(column: $0.offset + 1, text: $0.element)
        })
    }
    let result = Desk().result(SheetGrid(file: "表.xlsx", name: "表", rows: rows))

    #expect(result.sheets.map(\.rows) == [2, 2], "\(result.texts)")
    #expect(result.told.filter { $0.hasPrefix("E0806") } == told, "\(result.texts)")
  }

  @Test func `a column apart from the others is still one of the form`() {
    let people = Desk.registration(
      [Desk.person() + ["", "", "医师"]], heads: Desk.heads + ["", "", "岗位类别"])
    let result = Desk().result(people)

    #expect(result.sheets.count == 1)
    #expect(!result.faults.contains { $0.code == .derivedRole }, "\(result.texts)")
  }

  @Test func `a county without a quota in Annex 3 is a fault`() {
    let result = Desk().result(Desk.grid([["县区", "务实进修名额"], ["东海县", "4"], ["灌云县", ""]]))

    #expect(result.told == ["E0311 表.xlsx:Sheet1!B3"], "\(result.texts)")
  }

  @Test func `what a change replaces is told cell by cell`() throws {
    let desk = Desk().after(Desk().result(Desk.registration([Desk.person(), Desk.person("李二")])))
    let result = desk.result(
      Desk.registration([Desk.person(age: "46", note: "骨干"), Desk.person("李二")]))

    let edits = try #require(result.differences.first { $0.table == .trainees }?.edits)
    #expect(
      edits.map { "\($0.row) \($0.column) \($0.before)>\($0.after)" }
        == ["T001 age 45>46", "T001 note >骨干"])
    #expect(edits.map { "\($0.name) \($0.head)" } == ["张一 年龄", "张一 备注"])
  }

  @Test
  func `values of formulas are taken and told once a column; without a value they are errors`() {
    func sheet(_ cells: GridCell...) -> SheetGrid {
      let base = Desk.registration(cells.map { _ in Desk.person(age: "") })
      let rows = base.rows.enumerated().map { index, row in
        guard index >= 3 else { return row }
        let name = GridCell(column: 2, text: "人\(index)")
        return GridRow(
          number: row.number,
          cells: (row.cells.filter { $0.column != 2 } + [name, cells[index - 3]]).sorted {
            $0.column < $1.column
          })
      }
      return SheetGrid(file: base.file, name: base.name, rows: rows)
    }
    let value = GridCell(column: 5, text: "45", kind: .number, isFormula: true)
    let taken = Desk().result(sheet(value, value))
    #expect(taken.faults.filter { $0.code == .formulaValue }.count == 1)
    #expect(taken.scenario?.trainees.map(\.age) == [45, 45], "\(taken.texts)")
    let none = Desk().result(
      sheet(GridCell(column: 5, text: "", kind: .uncomputed, isFormula: true)))
    #expect(none.errors.map(\.code) == [.uncomputedFormula])
  }

  @Test func `months that a spreadsheet made dates are months again`() {
    let rows = Self.scenario[4].rows
    let cells = rows[1].cells.map { cell in
      cell.column == 4 || cell.column == 5
        ? GridCell(column: cell.column, text: cell.text + "-01", kind: .date) : cell
    }
    var sheets = Self.scenario
    sheets[4] = SheetGrid(
      file: "全部.xlsx", name: "x", rows: [rows[0], GridRow(number: 2, cells: cells)])
    let result = Desk([:], programme: nil).result(of: sheets)

    #expect(result.scenario?.offers.first?.span.count == 6, "\(result.texts)")
  }

  @Test func `a table that rows must name is missing once, not for each row`() {
    let result = Desk(["counties": Desk.texts["counties"] ?? ""]).result(
      Desk.registration([Desk.person(), Desk.person("李二")]))

    #expect(result.errors.map(\.code) == [.missingTable])
    #expect(result.errors.first?.place.file == "units.csv")
  }

  @Test func `without a programme nothing is imported`() {
    let result = Desk(Desk.texts, programme: nil).result(Desk.registration([Desk.person()]))

    #expect(result.errors.map(\.code) == [.missingProgramme])
  }

  @Test func `--partial takes the rows without errors and lists the others`() {
    var desk = Desk()
    let sheet = Desk.registration([
      Desk.person(age: "四十五"), Desk.person("李二"), Desk.person("王三", unit: "某院"),
    ])
    #expect(desk.result(sheet).isRefused)
    desk.options.isPartial = true
    let result = desk.result(sheet)
    #expect(result.scenario?.trainees.map(\.name) == ["李二"], "\(result.texts)")
    #expect(
      result.leftOut.map { FaultText.place($0, in: .english) } == [
        "东海县.xlsx:登记表!4 (row 4)", "东海县.xlsx:登记表!6 (row 6)",
      ])
    #expect(result.errors.count == 2)
  }

  @Test func `--partial leaves out what hangs on a row that is left out`() {
    var sheets = Self.scenario
    sheets[3] = Desk.grid(
      [
        ["host", "name", "tier", "kind", "max_trainees", "beds"],
        ["H1", "一院", "市级", "综合医院", "九", "8"],
      ],
      file: "全部.xlsx", name: "进修医院")
    var desk = Desk([:], programme: nil)
    desk.options.isPartial = true
    let result = desk.result(of: sheets)

    #expect(result.errors.map(\.code) == [.notANumber])
    #expect(result.leftOut.count == 1, "\(result.leftOut)")
  }
}

extension SheetGrid {
  /// With the blanks that begin lines of YAML.
  fileprivate func indented(_ text: String) -> SheetGrid {
    let lines = text.split(separator: "\n")
    return SheetGrid(
      file: file, name: name,
      rows: zip(rows, lines).map { row, line in
        GridRow(
          number: row.number,
          cells: row.cells.prefix(1).map { cell in
            let trimmed = cell.text.drop { $0 == " " }
            return GridCell(
              column: 1, text: String(trimmed), indent: line.prefix { $0 == " " }.count)
          })
      })
  }
}
