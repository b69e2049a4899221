import JinxiuFiles

/// A row that a sheet brings to a table, with the columns that it speaks of; others stay as they are.
struct Contribution {
  let table: Table
  let row: SourcedRow
  let given: ColumnSet
  /// Whether an official form brings it, which may say more of a row that a table brings too.
  let isOfForm: Bool
}

/// Columns of a table by their index.
struct ColumnSet: OptionSet, Hashable {
  let rawValue: UInt64

  init(rawValue: UInt64) { self.rawValue = rawValue }

  init(_ index: Int) { rawValue = 1 << UInt64(index) }

  func contains(index: Int) -> Bool { rawValue & (1 << UInt64(index)) != 0 }
}

/// Fills the cells of one row of a table by the names of its columns.
struct RowDraft {
  let columns: TableColumns
  private(set) var cells: [String]
  private(set) var given: ColumnSet = []

  init(_ columns: TableColumns) {
    self.columns = columns
    cells = [String](repeating: "", count: columns.count)
  }

  mutating func set(_ column: Int, to text: String) {
    cells[column] = text
    given.insert(ColumnSet(column))
  }

  func contribution(of origin: RowOrigin, isOfForm: Bool) -> Contribution {
    Contribution(
      table: columns.table, row: SourcedRow(cells: cells, origin: origin), given: given,
      isOfForm: isOfForm)
  }
}

/// Where the columns of a table stand among its cells.
struct TableColumns {
  let table: Table
  let count: Int
  private let indices: [String: Int]

  init(_ table: Table) {
    self.table = table
    let columns = table.columns
    count = columns.count
    indices = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.name, $0) })
  }

  subscript(name: String) -> Int {
    guard let index = indices[name] else {
      preconditionFailure("\(table.fileName) has no column \(name)")
    }
    return index
  }

  func index(of name: String) -> Int? { indices[name] }
}
