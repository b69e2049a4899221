import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Faults of forms")
struct FormFaultTests {
  @Test func `every code of forms has a page and is told by some import (R55)`() {
    let planted: Set<FaultCode> = Set(Self.samples.flatMap { $0().faults.map(\.code) })
    let others: Set<FaultCode> = [
      .staleForm, .staleContradiction, .damagedWorkbook, .furtherFaults,
    ]

    #expect(FaultCode.allCases.filter { $0.isOfForms && !planted.union(others).contains($0) } == [])
  }

  /// An offer outside the programme in other months than before, of the hospital in the title.
  private static var plans: ImportResult {
    func plan(_ from: String) -> SheetGrid {
      Desk.grid([
        ["示例市第一医院进修招收计划"], ["招收专科", "招收起月", "招收止月", "招收名额"],
        ["内科", from, "2024-12", "1"],
      ])
    }
    return Desk().after(Desk().result(plan("2024-07"))).result(plan("2024-05"))
  }

  /// Each tells one or more of the codes.
  private static let samples: [@Sendable () -> ImportResult] = [
    { file("%PDF-1.7") }, { Desk().result(Desk.grid([["a"]])) },
    { registration(Desk.person(age: "四十"), Desk.person(host: "x"), Desk.person(months: "夏")) },
    { registration(Desk.person(months: "7-12月"), Desk.person("李二", specialty: "内"), ["合计", "9"]) },
    { Desk().result(Desk.registration([Desk.person() + ["1"]], heads: Desk.heads + ["电话"])) },
    { Desk().result(hidden) }, { Desk().result(formula(.uncomputed), formula(.number)) },
    { Desk().result(dated) },
    { Desk().result(Desk.grid([["县区", "务实进修名额"], ["东海县", "1"], ["合计", "2"]])) },
    { Desk().result(summary, Desk.registration([Desk.person()])) }, { Desk().result(summary) },
    { Desk().result(page(host: "", beds: "1")) }, { Desk().result(page(host: "H1", beds: "1")) },
    { ambiguous }, { Desk().result(Desk.registration([Desk.person()]), strange) }, { taken },
    { renamed }, { Desk().result(hiddenColumns) },
    { registration(Desk.person("王五 李六", host: "待定"), Desk.person(months: "2023.7-2023.9")) },
    { plans },
    { Desk().result(struck) },
    { registration(Desk.person("1.张一"), Desk.person("李二（女）")) },
    { registration(Desk.person(), Desk.person("李二", unit: "同上")) },
    { registration(Desk.person(), Desk.person(unit: "东海县第二卫生院（分院）")) },
    {
      Desk().result(
        Desk.grid([
          ["东海县登记表"], Desk.heads, Desk.person(county: "灌云县", unit: "灌云县示例卫生院"),
        ]))
    },
    {
      Desk().result(
        Desk.registration(
          [["张一"] + Desk.person(months: "7-9月").dropFirst(2) + ["2024-08"]],
          heads: Desk.heads.dropFirst() + ["可派出起月"]))
    },
    {
      Desk.asking(Desk.licence)
        .result(Desk.registration([Desk.person().enumerated().map { $0 == 7 ? "" : $1 }]))
    },
  ]

  private static var hiddenColumns: SheetGrid {
    let sheet = Desk.registration([Desk.person()])
    return SheetGrid(file: "a.xlsx", name: "登记表", rows: sheet.rows, hiddenColumns: [2...2])
  }

  private static var struck: SheetGrid {
    let sheet = Desk.registration([Desk.person()])
    return SheetGrid(
      file: "a.xlsx", name: "登记表",
      rows: sheet.rows.map { row in
        GridRow(
          number: row.number,
          cells: row.cells.map {
            GridCell(column: $0.column, text: $0.text, isStruck: row.number == 4)
          })
      })
  }

  private static func file(_ text: String) -> ImportResult {
    FormImport(into: Desk().tables, ImportOptions())
      .result(of: [ImportSource(name: "a.xlsx", bytes: Array(text.utf8))])
  }

  private static func registration(_ people: [String]...) -> ImportResult {
    Desk().result(Desk.registration(people))
  }

  private static var hidden: SheetGrid {
    let sheet = Desk.registration([Desk.person()])
    return SheetGrid(
      file: "a.xlsx", name: "登记表", visibility: .hidden,
      rows: sheet.rows.map { GridRow(number: $0.number, isHidden: $0.number == 4, cells: $0.cells) }
    )
  }

  private static func formula(_ kind: GridCell.Kind) -> SheetGrid {
    Desk.registration([Desk.person()], file: "\(kind).xlsx").with(
      { cell in
        GridCell(
          column: 5, text: kind == .uncomputed ? "" : cell.text, kind: kind, isFormula: true)
      }, row: 4, column: 5)
  }

  private static var dated: SheetGrid {
    Desk.grid([["填报日期：2024年12月1日"], Desk.heads, Desk.person()])
  }

  /// A sheet of a file in which another one is known.
  private static var strange: SheetGrid {
    Desk.grid([["a"]], file: Desk.registration([]).file, name: "说明")
  }

  private static var nominated: Desk {
    Desk().after(Desk().result(Desk.registration([Desk.person()])))
  }

  private static var taken: ImportResult {
    nominated.result(
      Desk.registration(
        [Desk.person("李二", county: "灌云县", unit: "灌云县示例卫生院") + ["T001"]],
        heads: Desk.heads + ["人员编号"]))
  }

  private static var renamed: ImportResult {
    nominated.result(
      Desk.registration([Desk.person("李二") + ["T001"]], heads: Desk.heads + ["人员编号"]))
  }

  private static var summary: SheetGrid {
    Desk.grid([
      ["县区", "小计"] + FormCategory.allCases.map(\.rawValue),
      ["东海县", "5", "5"], ["灌云县", "1", "1"],
    ])
  }

  private static func page(host: String, beds: String) -> SheetGrid {
    Desk.grid([
      ["医院名称", host, "床位", beds], ["招收专科", "招收起月", "招收止月", "招收名额"],
      ["内科", "7月", "8月", "1"],
    ])
  }

  private static var ambiguous: ImportResult {
    var texts = Desk.texts
    texts["units", default: ""] += "U9,东海县示例卫生院,东海县,township,1\r\n"
    return Desk(texts).result(Desk.registration([Desk.person()]))
  }

  @Test func `a name that two units have is refused, with the identifier it is taken`() {
    #expect(Self.ambiguous.errors.map(\.code) == [.ambiguousName])
    var texts = Desk.texts
    texts["units", default: ""] += "U9,东海县示例卫生院,东海县,township,1\r\n"
    for name in ["东海县示例卫生院（U9）", "U9"] {
      let result = Desk(texts).result(Desk.registration([Desk.person(unit: name)]))
      #expect(result.scenario?.trainees.map(\.unit.text) == ["U9"], "\(result.texts)")
    }
  }

  @Test func `a place in a workbook is written as spreadsheets call it`() {
    let place = FaultPlace("东海县.xlsx", sheet: "登记表", .cell(row: 14, column: 5, header: "年龄（岁）"))

    #expect(FaultText.place(place, in: .chinese) == "东海县.xlsx:登记表!E14 (行14 列\"年龄（岁）\")")
    #expect(
      FaultText.place(FaultPlace("a.xlsx", sheet: "s", .row(3)), in: .english)
        == "a.xlsx:s!3 (row 3)")
    #expect(FaultText.place(FaultPlace("a.xlsx", sheet: "s"), in: .english) == "a.xlsx:s")
  }
}
