import JinxiuDomain
import JinxiuFiles

/// Takes the data out of a sheet: titles, notes, totals, placeholders and blank rows left out, merged
/// cells and blank counties filled (L62, L69).
struct RowScanner {
  let grid: SheetGrid
  let form: FoundForm
  let book: FaultBook

  /// The column that is blank below its first row, on official forms: county or hospital.
  private let carried: Int?
  /// The column of a person's name, on official forms.
  private let person: Int?
  /// Columns of names and identifiers, which no two rows have in common.
  private let own: Set<Int>
  /// Columns that say nothing by themselves.
  private let silent: Set<Int>
  /// By the index of the shape's column, the number of the sheet's.
  private let numbers: [Int?]
  private let strays: StrayCells
  /// Numbers of rows that are the top of a further page: title, form line, the heads again.
  private let tops: Set<Int>

  init(_ grid: SheetGrid, _ form: FoundForm, tops: Set<Int> = [], into book: FaultBook) {
    self.grid = grid
    self.form = form
    self.tops = tops
    self.book = book
    let owner = form.shape == .form(.recruitment) ? "host" : "county"
    carried = form.shape.isOfficial ? form.columns.firstIndex { $0.name == owner } : nil
    person = form.shape.isOfficial ? form.columns.firstIndex { $0.name == "name" } : nil
    own = Set(
      form.columns.indices.filter { ["name", "trainee", "offer"].contains(form.columns[$0].name) })
    // A quota that nobody wrote is not none.
    silent = Set([form.shape == .form(.allocation) ? nil : carried].compactMap { $0 })
    numbers = form.columns.indices.map { form.found[$0]?.number }
    strays = StrayCells(form)
  }

  func rows() -> SheetRows {
    var result = SheetRows()
    var merges = MergeFill(grid.merges, columns: numbers.compactMap { $0 })
    var county: GridCell?
    var marks = RowMarks()
    var sums = TotalSpans()
    for row in grid.rows where row.number > form.heads.upperBound {
      if tops.contains(row.number) {
        sums.turnPage()
        continue
      }
      if let total = total(row) {
        result.totals.append(
          TotalRow(
            row: data(row, &merges), rows: sums.span(total.reach, above: result.data.count),
            column: total.column, count: total.count))
        continue
      }
      let texts = row.cells.map(\.text).filter { !$0.isEmpty }
      if form.shape.isOfficial, RowWords.isNote(texts) { continue }
      var data = data(row, &merges)
      if isPlaceholder(data) {
        book.add(
          .placeholderRow(texts, at: FaultPlace(grid.file, sheet: grid.name, .row(row.number))))
        continue
      }
      data = repeating(data, result.data.last, &marks)
      data = carrying(data, &county)
      guard says(data) else { continue }
      note(row, data, &marks)
      result.data.append(data)
    }
    tell(marks)
    return result
  }

  /// The word of totals stands in the first cell that says anything, or alone behind a number of the
  /// row or the name of a county.
  private func total(_ row: GridRow) -> (reach: RowWords.Reach, count: Int?, column: Int)? {
    for (index, cell) in row.cells.prefix(3).enumerated()
    where index == 0 || CellText.isTotal(cell.text) {
      if let word = RowWords.total(cell.text) { return (word.reach, word.count, cell.column) }
    }
    return nil
  }

  private func data(_ row: GridRow, _ merges: inout MergeFill) -> DataRow {
    var cells = [GridCell?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      guard let number else { continue }
      let own = row.cell(number)
      cells[index] = merges.isEmpty ? own : merges.cell(row: row.number, column: number, own: own)
    }
    return DataRow(number: row.number, cells: cells)
  }

  /// What stands where data goes on a printed form; beside a county it still is one, and a person
  /// called so is nobody, whatever example stands beside.
  private func isPlaceholder(_ row: DataRow) -> Bool {
    if let person, let name = row.cells[person], CellText.isPlaceholder(name.text) { return true }
    var isThere = false
    for (index, cell) in row.cells.enumerated() {
      guard let cell, !cell.text.isEmpty else { continue }
      if CellText.isPlaceholder(cell.text) {
        isThere = true
      } else if index != carried {
        return false
      }
    }
    return isThere
  }

  /// The cell above where one says 同上.
  private func repeating(_ row: DataRow, _ above: DataRow?, _ marks: inout RowMarks) -> DataRow {
    guard form.shape.isOfficial, let above,
      row.cells.contains(where: { RowWords.isDitto($0?.text ?? "") })
    else { return row }
    var cells = row.cells
    for (index, cell) in row.cells.enumerated() where !own.contains(index) {
      guard let cell, RowWords.isDitto(cell.text), let said = above.cells[index] else { continue }
      cells[index] = said
      marks.dittos.add(cell.text, at: index, row: row.number)
    }
    return DataRow(number: row.number, cells: cells)
  }

  private func carrying(_ row: DataRow, _ county: inout GridCell?) -> DataRow {
    guard let carried else { return row }
    if let own = row.cells[carried] {
      county = own
      return row
    }
    guard let county else { return row }
    var cells = row.cells
    cells[carried] = county
    return DataRow(number: row.number, cells: cells)
  }

  /// A row with a county or a hospital alone is a prepared one that nobody filled in.
  private func says(_ row: DataRow) -> Bool {
    row.cells.indices.contains { row.cells[$0] != nil && !silent.contains($0) }
  }
}

/// Which rows the totals of a sheet add up, as they come.
private struct TotalSpans {
  /// Data rows above the last total.
  private var before = 0
  /// Data rows above the page that has no total of its own yet.
  private var page = 0
  /// Of the last total that was not of a part.
  private var whole = 0

  mutating func turnPage() { page = whole }

  mutating func span(_ reach: RowWords.Reach, above count: Int) -> Range<Int> {
    let first =
      switch reach {
      case .part: before
      case .page: page
      case .all: 0
      }
    before = count
    if case .page = reach { whole = count }
    return first..<count
  }
}

/// What is told once for a sheet or a column, not for each cell.
private struct RowMarks {
  var hidden: (first: Int, count: Int)?
  var struck: (first: Int, count: Int)?
  /// By the index of the shape's column.
  var formulas = ColumnMarks()
  /// By the index of the shape's column.
  var dittos = ColumnMarks()
  /// By the number of the sheet's column.
  var strays = ColumnMarks()
}

/// Cells of which each column is told once.
private struct ColumnMarks {
  struct Mark {
    /// Of the row.
    let first: Int
    /// The first few.
    var texts: [String]
    var count = 0
  }

  private var marks: [Int: Mark] = [:]

  mutating func add(_ text: String, at column: Int, row: Int) {
    var mark = marks[column] ?? Mark(first: row, texts: [])
    if mark.texts.count < 3 { mark.texts.append(text) }
    mark.count += 1
    marks[column] = mark
  }

  /// By column.
  var inOrder: [(column: Int, mark: Mark)] {
    marks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension RowScanner {
  private func note(_ row: GridRow, _ data: DataRow, _ marks: inout RowMarks) {
    if row.isHidden {
      marks.hidden = (marks.hidden?.first ?? row.number, (marks.hidden?.count ?? 0) + 1)
    }
    if isStruck(row) {
      marks.struck = (marks.struck?.first ?? row.number, (marks.struck?.count ?? 0) + 1)
    }
    for cell in strays.cells(of: row) {
      marks.strays.add(cell.text, at: cell.column, row: row.number)
    }
    for cell in row.cells where cell.isFormula || cell.kind == .uncomputed {
      guard let index = numbers.firstIndex(of: cell.column), !isSum(index) else { continue }
      if cell.kind == .uncomputed {
        book.add(.uncomputed(place(row.number, index)))
      } else {
        marks.formulas.add(cell.text, at: index, row: row.number)
      }
    }
  }

  /// At least half of what stands in it, as the county is merged or left as it was.
  private func isStruck(_ row: GridRow) -> Bool {
    let count = row.cells.count(where: \.isStruck)
    return count > 0 && 2 * count >= row.cells.count
  }

  /// Sums of a form are formulas by right, and are checked.
  private func isSum(_ index: Int) -> Bool {
    form.shape == .form(.summary) && form.columns[index].name == "total"
  }

  private func tell(_ marks: RowMarks) {
    if let hidden = marks.hidden {
      book.add(.hiddenRows(hidden.count, first: hidden.first, in: grid))
    }
    if let struck = marks.struck {
      book.add(.struckRows(struck.count, first: struck.first, in: grid))
    }
    for (column, mark) in marks.strays.inOrder {
      let spot = FaultSpot.cell(row: mark.first, column: column, header: "")
      book.add(
        .ignoredCells(
          mark.texts, count: mark.count, at: FaultPlace(grid.file, sheet: grid.name, spot)))
    }
    for (index, mark) in marks.formulas.inOrder {
      book.add(.formulaValue(place(mark.first, index), found: mark.texts[0], count: mark.count))
    }
    for (index, mark) in marks.dittos.inOrder {
      book.add(.readDitto(place(mark.first, index), found: mark.texts[0], count: mark.count))
    }
  }

  private func place(_ row: Int, _ index: Int) -> FaultPlace {
    let head = form.found[index]
    return FaultPlace(
      grid.file, sheet: grid.name,
      .cell(row: row, column: head?.number ?? 0, header: head?.head ?? ""))
  }
}
