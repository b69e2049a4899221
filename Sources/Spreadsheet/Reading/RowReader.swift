/// Reads one row.
struct RowReader {
  private let reader: PartReader
  private let values: CellValues
  private var number: Int
  private var cells: [WorkbookCell] = []

  /// - Parameter after: The number of the row before, which counts where this one has none.
  init(_ reader: PartReader, _ values: CellValues, after last: Int) {
    self.reader = reader
    self.values = values
    number = last + 1
  }

  mutating func row(_ room: inout CellRoom) throws(WorkbookFault) -> WorkbookRow {
    if let text = reader.attribute("r") {
      guard let number = Int(text), CellName.rows.contains(number) else {
        throw reader.fault(.badReference, "\(text.prefix(32)) is no row of a sheet")
      }
      self.number = number
    }
    guard CellName.rows.contains(number) else { throw fault(.badReference, nil, "no such row") }
    let isHidden = reader.flag("hidden") || reader.attribute("ht") == "0"
    let level = reader.level
    var column = 0
    while let name = try reader.child(of: level) {
      if name == "c" { try readCell(after: &column, &room) }
    }
    try sortCells()
    return WorkbookRow(number: number, isHidden: isHidden, cells: cells)
  }

  private mutating func readCell(
    after column: inout Int, _ room: inout CellRoom
  ) throws(WorkbookFault) {
    column = try self.column(after: column)
    var draft = CellValues.Draft(
      type: reader.attribute("t") ?? "n", format: reader.number("s") ?? 0)
    let level = reader.level
    do throws(WorkbookFault) {
      while let name = try reader.child(of: level) {
        switch name {
        case "f": draft.isFormula = true
        case "v": draft.stored = try reader.text()
        case "is": draft.inline = try reader.richText()
        default: continue
        }
      }
    } catch {
      throw located(error, column)
    }
    guard let value = try value(of: draft, column, room) else { return }
    do throws(WorkbookFault) {
      if cells.isEmpty { try room.takeRow(reader) }
      try room.take(reader)
    } catch {
      throw located(error, column)
    }
    cells.append(
      WorkbookCell(
        column: column, value: value, isFormula: draft.isFormula,
        isStruck: values.formats.strikes(draft.format)))
  }

  private func column(after last: Int) throws(WorkbookFault) -> Int {
    guard let text = reader.attribute("r") else {
      guard last < CellName.columns.upperBound else {
        throw fault(.badReference, nil, "a cell behind the last column")
      }
      return last + 1
    }
    guard let place = CellName(text), place.row == number else {
      throw fault(.badReference, nil, "\(text.prefix(32)) is no cell of this row")
    }
    return place.column
  }

  private func value(
    of draft: CellValues.Draft, _ column: Int, _ room: CellRoom
  ) throws(WorkbookFault) -> CellValue? {
    if (draft.inline ?? draft.stored)?.isLonger(than: room.cellLength) == true {
      throw tooLong(column, room)
    }
    do throws(CellValues.Refusal) {
      return try values.value(of: draft)
    } catch {
      switch error {
      case .tooLong: throw tooLong(column, room)
      case .noText(let number):
        throw fault(.badReference, column, "the file has no text number \(number.prefix(32))")
      }
    }
  }

  private mutating func sortCells() throws(WorkbookFault) {
    guard zip(cells, cells.dropFirst()).contains(where: { $0.column >= $1.column }) else { return }
    cells.sort { $0.column < $1.column }
    for (cell, next) in zip(cells, cells.dropFirst()) where cell.column == next.column {
      throw fault(.duplicateEntry, cell.column, "the cell is there twice")
    }
  }

  private func tooLong(_ column: Int, _ room: CellRoom) -> WorkbookFault {
    fault(.cellTooLong, column, "more than \(room.cellLength) characters in a cell")
  }

  private func fault(
    _ kind: WorkbookFault.Kind, _ column: Int?, _ detail: String
  ) -> WorkbookFault {
    located(reader.fault(kind, detail), column)
  }

  private func located(_ fault: WorkbookFault, _ column: Int?) -> WorkbookFault {
    var fault = fault
    fault.row = number
    fault.column = column
    return fault
  }
}
