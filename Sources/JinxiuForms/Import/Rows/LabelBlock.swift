import JinxiuFiles

/// What stands above or below the table of a form: labels with their values beside or behind them,
/// as 填报单位、填报日期, 医院名称.
struct LabelBlock {
  struct Entry {
    let value: String
    let row: Int
    /// Of the value, or of the label when nothing stands beside it.
    let column: Int
    let label: String
  }

  private let grid: SheetGrid
  private let rows: [GridRow]

  init(_ grid: SheetGrid, above head: Int) {
    self.grid = grid
    rows = Array(grid.rows.prefix { $0.number < head })
  }

  /// - Parameter last: The last row of the table.
  init(_ grid: SheetGrid, below last: Int) {
    self.grid = grid
    rows = grid.rows.suffix(Self.most).filter { $0.number > last }
  }

  /// Lines below a table at most.
  private static let most = 30

  /// The first value that one of the labels has; nil when none of them is there.
  func entry(_ labels: [String]) -> Entry? {
    for label in labels {
      for row in rows {
        for (index, cell) in row.cells.enumerated() {
          guard let rest = Self.value(in: cell.text, behind: label) else { continue }
          if !rest.isEmpty {
            return Entry(value: rest, row: row.number, column: cell.column, label: label)
          }
          let next = row.cells.dropFirst(index + 1).first
          let isLabel = next.map { Self.isLabel($0.text) } ?? true
          return Entry(
            value: isLabel ? "" : next?.text ?? "", row: row.number,
            column: isLabel ? cell.column : next?.column ?? cell.column, label: label)
        }
      }
    }
    return nil
  }

  func place(_ entry: Entry) -> FaultPlace {
    FaultPlace(
      grid.file, sheet: grid.name,
      .cell(row: entry.row, column: entry.column, header: entry.label))
  }

  /// Whether a row is a line of labels.
  static func hasLabel(_ row: GridRow) -> Bool {
    row.cells.contains { cell in
      isLabel(cell.text)
        || labels.contains { cell.text.hasPrefix($0) && value(in: cell.text, behind: $0) != nil }
    }
  }

  /// A label whose own value is blank has another label beside it.
  private static func isLabel(_ text: String) -> Bool {
    text.hasSuffix("：") || text.hasSuffix(":")
      || labels.contains(HeadText.bare(HeadText.folded(text)))
  }

  /// Before a person to ask for, and before a number.
  static let contacts = ["联系人", "医院联系人", "联系人姓名", "联系人及电话", "联系人及联系电话", "联系人和电话"]
  static let telephones = ["联系电话", "电话", "联系方式", "手机", "手机号", "手机号码", "联系人电话"]

  private static let labels: Set<String> = Set(contacts + telephones).union([
    "医院名称", "医院编号", "进修医院", "进修医院名称", "进修医院编号", "医院层级", "医院类别", "同时进修人数", "同时进修上限",
    "住宿床位", "床位", "填报单位", "填报人", "填报日期", "填表日期", "上报日期",
  ])

  /// What stands behind the label in its own cell; blank where nothing does, nil without the label.
  private static func value(in text: String, behind label: String) -> String? {
    if HeadText.bare(HeadText.folded(text)) == label { return "" }
    guard let range = text.firstRange(of: label) else { return nil }
    var rest = text[range.upperBound...]
    // 填报单位（加盖公章）：
    if rest.hasPrefix("（") || rest.hasPrefix("(") {
      guard let end = rest.firstIndex(where: { $0 == "）" || $0 == ")" }) else { return nil }
      rest = rest[rest.index(after: end)...]
    }
    guard let mark = rest.first, mark == "：" || mark == ":" else { return nil }
    return CellText.trimmed(upToNextLabel(rest.dropFirst()))
  }

  /// Several labels may stand in one cell, with blanks between them.
  private static func upToNextLabel(_ text: Substring) -> String {
    guard let mark = text.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return String(text) }
    let before = text[..<mark]
    guard let blank = before.lastIndex(where: \.isWhitespace) else { return "" }
    return String(before[..<blank])
  }
}
