import JinxiuDomain
import JinxiuFiles

/// A recognised sheet with what its readers need to know of the scenario.
struct SheetInput {
  let grid: SheetGrid
  let form: FoundForm
  let programme: Programme?
  let options: ImportOptions
  let book: FaultBook

  /// A row origin whose columns are called as tables call them.
  ///
  /// - Parameter names: By the shape's name of a column the table's names; itself where left out.
  func origin(_ names: [String: [String]] = [:]) -> SheetOrigin {
    var columns: [String: SheetOrigin.Column] = [:]
    for (index, column) in form.columns.enumerated() {
      guard let found = form.found[index] else { continue }
      for name in names[column.name] ?? [column.name] where columns[name] == nil {
        columns[name] = found
      }
    }
    return SheetOrigin(file: grid.file, name: grid.name, columns: columns)
  }

  func place(_ row: Int, _ column: Int?) -> FaultPlace {
    guard let column, let head = form.found[column] else {
      return FaultPlace(grid.file, sheet: grid.name, .row(row))
    }
    return FaultPlace(
      grid.file, sheet: grid.name, .cell(row: row, column: head.number, header: head.head))
  }

  /// A cell by the number of its column, which may be none of the form's.
  func place(_ row: Int, cell column: Int) -> FaultPlace {
    let head = form.found.values.first { $0.number == column }?.head ?? ""
    return FaultPlace(
      grid.file, sheet: grid.name, .cell(row: row, column: column, header: head))
  }

  /// Whether the text is what a formula failed with, which is told.
  func refusesError(_ text: String, at place: FaultPlace) -> Bool {
    guard CellText.isSpreadsheetError(text) else { return false }
    book.add(.spreadsheetError(text, at: place))
    return true
  }

  /// Tells a month that a spreadsheet cut to January; 2024.1 in a text file may be either.
  func refuseCutMonth(_ cell: GridCell?, at place: FaultPlace) {
    guard MonthEnd.isCut(cell, ofText: grid.name == nil), let cell else { return }
    book.add(.cutMonth(cell.text, at: place))
  }

  var sheetPlace: FaultPlace { FaultPlace(grid.file, sheet: grid.name) }

  func index(_ name: String) -> Int? {
    form.columns.firstIndex { $0.name == name }.flatMap { form.found[$0] == nil ? nil : $0 }
  }

  /// Compares each total of a column with what it adds up (L69), alone or with the form beside it;
  /// its number may also stand behind the word.
  func checkTotals(_ rows: SheetRows, _ column: Int?, clause: String) {
    guard let column else { return }
    for total in rows.totals {
      let counted = rows.data[total.rows]
      let numbers = counted.compactMap { SummaryReader.people($0.text(column)) }
      // What is no number cannot be added up, and is told by itself.
      guard numbers.count == counted.count, let first = counted.first, let last = counted.last,
        let stated = total.count ?? SummaryReader.people(total.row.text(column))
      else { continue }
      let further = rows.beside.compactMap { SummaryReader.people($0.text(column)) }
      let sum = numbers.reduce(0, +)
      let whole = sum + further.reduce(0, +)
      guard sum != stated, whole != stated, further.count == rows.beside.count else { continue }
      book.add(
        .sumDiffers(
          stated: stated, sum: whole, of: "\(first.number)–\(last.number)",
          at: place(total.row.number, column), clause: clause))
    }
  }
}
