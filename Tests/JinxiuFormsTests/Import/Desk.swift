import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuForms

/// A small scenario to import into, and sheets made of texts.
struct Desk {
  var options = ImportOptions()
  var tables: ScenarioTables

  /// Two counties, three units, two hospitals, nobody nominated.
  init(_ texts: [String: String] = Desk.texts, programme: String? = Desk.programme) {
    tables = ScenarioTables(programme: programme)
    for table in Table.allCases {
      if let text = texts[table.rawValue] { tables[table] = Self.rows(text, of: table) }
    }
  }

  /// With one more rule, as a line of YAML.
  static func asking(_ rule: String) -> Desk { Desk(programme: programme + "  - \(rule)\n") }

  static let licence =
    "{rule: licence, kind: hard, parameters: {physician: [执业医师], imaging: [], laboratory: [], "
    + "nursing: [], other: []}}"

  func result(_ sheets: SheetGrid...) -> ImportResult { result(of: sheets) }

  /// Sheets of one file stand together.
  func result(of sheets: [SheetGrid]) -> ImportResult {
    var files: [[SheetGrid]] = []
    for sheet in sheets {
      if files.last?.first?.file == sheet.file {
        files[files.count - 1].append(sheet)
      } else {
        files.append([sheet])
      }
    }
    return FormImport(into: tables, options).result(ofSheets: files)
  }

  /// The same desk with what an import brought.
  func after(_ result: ImportResult) -> Desk {
    guard let scenario = result.scenario else { return self }
    var desk = self
    for table in Table.allCases {
      let file = ScenarioText.file(of: table, scenario)
      desk.tables[table] = Self.rows(
        String(decoding: file.bytes.dropFirst(3), as: UTF8.self), of: table)
    }
    return desk
  }

  private static func rows(_ text: String, of table: Table) -> [SourcedRow] {
    let records = CSVDocument(text).records
    guard let head = records.first else { return [] }
    let positions = table.columns.map { column in head.cells.firstIndex(of: column.name) }
    let found = zip(table.columns, positions).compactMap { column, position in
      position.map { (column.name, SheetOrigin.Column(number: $0 + 1, head: column.name)) }
    }
    let origin = SheetOrigin(
      file: table.fileName, name: nil, columns: Dictionary(uniqueKeysWithValues: found))
    return records.dropFirst().map { record in
      SourcedRow(
        cells: positions.map { $0.map { record.cells[$0] } ?? "" },
        origin: RowOrigin(origin, row: record.row))
    }
  }

  /// The scenario in the folder Desk, which the script that damages files imports into too.
  static let programme = file("programme.yaml")

  static let texts = Dictionary(
    uniqueKeysWithValues: ["counties", "units", "hosts"].map { ($0, file($0 + ".csv")) })

  private static func file(_ name: String) -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Desk")
    guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else {
      preconditionFailure("\(folder.path) has no \(name)")
    }
    return text
  }

  // MARK: - Annex 1

  static let heads = [
    "县区", "进修人员", "基层机构名称", "性别", "年龄（岁）", "职称", "学历", "执业资质",
    "进修专科(内、外、妇、儿等)", "进修医院名称", "进修起止月份", "备注",
  ]

  /// A person without faults.
  static func person(
    _ name: String = "张一", county: String = "东海县", unit: String = "东海县示例卫生院",
    sex: String = "男", age: String = "45", specialty: String = "内科", host: String = "",
    months: String = "", note: String = ""
  ) -> [String] {
    [county, name, unit, sex, age, "医师", "本科", "执业医师", specialty, host, months, note]
  }

  /// Annex 1 as the notice prints it: title, form line, heads, people.
  static func registration(
    _ people: [[String]], file: String = "东海县.xlsx", heads: [String] = heads,
    merges: [GridRange] = []
  ) -> SheetGrid {
    grid(
      [["2024年基层卫生骨干人员务实进修情况登记表"], ["填报单位（加盖公章）：", "", "填报人："], heads] + people,
      file: file, name: "登记表", merges: merges)
  }

  /// Blank texts are cells that are not there.
  static func grid(
    _ rows: [[String]], file: String = "表.xlsx", name: String? = "Sheet1",
    merges: [GridRange] = [], visibility: SheetGrid.Visibility = .visible
  ) -> SheetGrid {
    SheetGrid(
      file: file, name: name, visibility: visibility,
      rows: rows.enumerated().compactMap { index, texts in
        let cells = texts.enumerated().compactMap { column, text in
          text.isEmpty ? nil : GridCell(column: column + 1, text: text)
        }
        return cells.isEmpty ? nil : GridRow(number: index + 1, cells: cells)
      }, merges: merges)
  }
}

extension ImportResult {
  /// `E0302 登记表!E5`, in order.
  var told: [String] {
    faults.map { fault in
      let place = FaultText.place(fault.place, in: .chinese)
      return "\(fault.code.rawValue) \(place.split(separator: " ").first ?? "")"
    }
  }

  var texts: String { faults.map { FaultText.text($0, in: .chinese) }.joined(separator: "\n") }
}

extension SheetGrid {
  /// The same with another cell where there is one.
  func with(_ change: (GridCell) -> GridCell, row: Int, column: Int) -> SheetGrid {
    SheetGrid(
      file: file, name: name,
      rows: rows.map { line in
        GridRow(
          number: line.number,
          cells: line.cells.map {
            line.number == row && $0.column == column ? change($0) : $0
          })
      })
  }
}
