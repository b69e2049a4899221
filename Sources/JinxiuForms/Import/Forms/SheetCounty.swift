import JinxiuFiles

/// The county of an Annex 1 whose rows do not say it: that of the nearest line above, as 填报单位 or a
/// title, else the name of the sheet, else that of the file.
struct SheetCounty {
  private let lines: [(row: Int, county: String)]
  private let other: String
  /// Lines above the row that was last asked about.
  private var passed = 0
  /// Counties of the rows asked about, each once, without rows of which nothing says one.
  private(set) var said: [String] = []

  init(_ input: SheetInput, _ names: ScenarioNames) {
    lines = input.grid.rows.compactMap { row in
      guard Self.isOfWhole(row) else { return nil }
      return row.cells.lazy.compactMap { Self.county(in: $0.text, names) }.first.map {
        (row.number, $0)
      }
    }
    let stem = input.grid.file.split(separator: "/").last?.split(separator: ".").first ?? ""
    other =
      [input.grid.name ?? "", String(stem), input.grid.file].lazy
      .compactMap { Self.county(in: $0, names) }.first ?? ""
  }

  /// The county that the top of a form names, by its title or 填报单位, the nearest to the heads.
  static func title(
    _ input: SheetInput, _ names: ScenarioNames
  ) -> (name: String, place: FaultPlace)? {
    let top = input.grid.rows.prefix { $0.number < input.form.heads.lowerBound }
    for row in top.reversed() where isOfWhole(row) {
      for cell in row.cells {
        guard let name = county(in: cell.text, names) else { continue }
        return (name, input.place(row.number, cell: cell.column))
      }
    }
    return nil
  }

  /// Rows of people have more cells than one, and no labels.
  private static func isOfWhole(_ row: GridRow) -> Bool {
    row.cells.count == 1 || LabelBlock.hasLabel(row)
  }

  /// As the scenario writes it; blank where nothing says one county. Rows come in ascending order.
  mutating func name(at row: Int) -> String {
    while passed < lines.count, lines[passed].row < row { passed += 1 }
    let name = passed > 0 ? lines[passed - 1].county : other
    if !name.isEmpty, !said.contains(name) { said.append(name) }
    return name
  }

  /// The only county that the text names.
  private static func county(in text: String, _ names: ScenarioNames) -> String? {
    let folded = HeadText.folded(text)
    guard !folded.isEmpty, folded.utf8.count < 300 else { return nil }
    if let whole = names.counties[folded] ?? names.county(short: bare(folded)) { return whole }
    let found = Set(names.counties.filter { folded.contains($0.key) }.values)
    return found.count == 1 ? found.first : nil
  }

  /// Without what sheets and files of counties are called besides: 灌云登记表, 附件1 灌云.
  private static func bare(_ folded: String) -> String {
    let words = ["登记表", "报名表", "汇总表", "名单", "附件一", "附件1", "进修", "人员", "推荐", "报名"]
    let rest = words.reduce(folded) { $0.replacing($1, with: "") }
    return rest.filter { $0.isLetter && !$0.isASCII }
  }
}
