/// Reads one worksheet in one pass.
struct SheetReader {
  private let sheet: WorkbookIndex.Sheet
  private let reader: PartReader
  private let values: CellValues
  private var rows: [WorkbookRow] = []
  private var merges: [CellRange] = []
  private var hiddenColumns: [ClosedRange<Int>] = []

  init(_ sheet: WorkbookIndex.Sheet, _ reader: PartReader, values: CellValues) {
    self.sheet = sheet
    self.reader = reader
    self.values = values
  }

  /// - Parameter room: How many more cells may be read; falls by those of this sheet.
  mutating func sheet(_ room: inout CellRoom) throws(WorkbookFault) -> WorkbookSheet {
    do throws(WorkbookFault) {
      try read(&room)
    } catch {
      var fault = error
      fault.sheet = sheet.name
      throw fault
    }
    return WorkbookSheet(
      name: sheet.name, visibility: sheet.visibility, rows: rows, merges: merges,
      hiddenColumns: hiddenColumns)
  }

  private mutating func read(_ room: inout CellRoom) throws(WorkbookFault) {
    guard try reader.root() == "worksheet" else {
      throw reader.fault(.brokenXML, "the part is no worksheet")
    }
    let root = reader.level
    while let name = try reader.child(of: root) {
      switch name {
      case "cols": try readColumns()
      case "sheetData": try readRows(&room)
      case "mergeCells": try readMerges(&room)
      default: continue
      }
    }
    try reader.finish()
  }

  private mutating func readColumns() throws(WorkbookFault) {
    let level = reader.level
    while let name = try reader.child(of: level) {
      guard name == "col", reader.flag("hidden") || reader.attribute("width") == "0",
        let first = reader.number("min"), let last = reader.number("max"), first >= 1,
        last >= first, first <= CellName.columns.upperBound
      else { continue }
      hiddenColumns.append(first...min(last, CellName.columns.upperBound))
    }
    hiddenColumns.sort { $0.lowerBound < $1.lowerBound }
  }

  private mutating func readMerges(_ room: inout CellRoom) throws(WorkbookFault) {
    let level = reader.level
    while let name = try reader.child(of: level) {
      guard name == "mergeCell", let text = reader.attribute("ref") else { continue }
      try room.take(reader)
      guard let range = CellRange(text) else {
        throw reader.fault(.badReference, "the merge \(text.prefix(32)) is no range of cells")
      }
      merges.append(range)
    }
  }

  private mutating func readRows(_ room: inout CellRoom) throws(WorkbookFault) {
    let level = reader.level
    var last = 0
    var isAscending = true
    while let name = try reader.child(of: level) {
      guard name == "row" else { continue }
      var reading = RowReader(reader, values, after: last)
      let row = try reading.row(&room)
      last = row.number
      guard !row.cells.isEmpty else { continue }
      isAscending = isAscending && row.number > rows.last?.number ?? 0
      rows.append(row)
    }
    if !isAscending { try sortRows() }
  }

  /// No program known writes them out of order, but nothing is lost when one does.
  private mutating func sortRows() throws(WorkbookFault) {
    rows.sort { $0.number < $1.number }
    for (row, next) in zip(rows, rows.dropFirst()) where row.number == next.number {
      throw WorkbookFault(
        .duplicateEntry, part: reader.part, row: row.number, detail: "the row is there twice")
    }
  }
}
