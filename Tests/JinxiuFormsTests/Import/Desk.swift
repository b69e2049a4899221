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
      desk.tables[table] = Self.rows(String(decoding: file.bytes.dropFirst(3), as: UTF8.self), of: table)
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

  static let programme = """
    id: demo
    title: 示例方案
    document:
      number: 示例（2024）1号
      issuer: 示例市卫生健康委员会
      dated: 2024-06-03
    periods: {from: 2024-06, to: 2024-12}
    levels:
      - {level: township, months: 3}
    as_of: 2024-06-12
    filing_deadline: 2024-06-12
    categories: {内科: 内科, 外科: 外科, 妇产科: 妇产科, 儿科: 儿科, 护理: 护理, 影像: 影像, 眼科: 五官科}
    rules:
      - {rule: one-placement, kind: hard}
      - {rule: specialty-match, kind: hard}
      - {rule: pins, kind: hard}
      - {rule: duration, kind: hard}
      - {rule: within-periods, kind: hard}
      - {rule: seats, kind: hard}

    """

  static let texts = [
    "counties": "county,quota_max\r\n东海县,2\r\n灌云县,1\r\n",
    "units": """
    unit,name,county,level,max_away\r
    U1,东海县示例卫生院,东海县,township,2\r
    U2,东海县第二卫生院（分院）,东海县,township,2\r
    U3,灌云县示例卫生院,灌云县,township,2\r

    """,
    "hosts": """
    host,name,tier,kind,max_trainees,beds\r
    H1,示例市第一医院,municipal,general,9,8\r
    H2,示例市第二医院,municipal,general,9,unlimited\r

    """,
  ]

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
