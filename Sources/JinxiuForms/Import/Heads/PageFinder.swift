import JinxiuFiles

/// One form of a sheet, which may go on over several printed pages.
struct SheetPage {
  /// The rows of the form with what stands above its heads.
  let grid: SheetGrid
  let form: FoundForm
  /// Numbers of rows that are the top of a further page of the form: title, form line, heads.
  fileprivate(set) var tops: Set<Int> = []
}

/// Finds where a sheet begins anew: the same heads on the next printed page, or another form above or
/// below, such as the pages of several hospitals.
struct PageFinder {
  private let grid: SheetGrid
  private let best: FoundForm
  private let bestRows: [GridRow]

  /// - Parameter best: The form that has most of the sheet's heads.
  init(_ grid: SheetGrid, around best: FoundForm) {
    self.grid = grid
    self.best = best
    bestRows = grid.rows.filter { best.heads.contains($0.number) }
  }

  /// In the order of the sheet.
  func pages() -> [SheetPage] {
    let starts = forms()
    guard let first = starts.first, starts.count > 1 else {
      return [SheetPage(grid: grid, form: best)]
    }
    var pages: [SheetPage] = []
    var open = (form: first.form, from: 0, tops: Set<Int>())
    for start in starts.dropFirst() {
      if goesOn(open.form, as: start.form) {
        open.tops.formUnion(numbers(from: start.top, through: start.form.heads.upperBound))
      } else {
        pages.append(page(open, upTo: start.top))
        open = (start.form, start.top, [])
      }
    }
    pages.append(page(open, upTo: grid.rows.count))
    return pages
  }

  /// A recruitment plan is of one hospital, so that the next one is a form of its own, unless each
  /// row names its hospital.
  private func goesOn(_ form: FoundForm, as next: FoundForm) -> Bool {
    form.shape == next.shape
      && (form.shape != .form(.recruitment) || form.number(of: "host") != nil)
      && form.found.mapValues(\.number) == next.found.mapValues(\.number)
  }

  private func page(
    _ open: (form: FoundForm, from: Int, tops: Set<Int>), upTo end: Int
  ) -> SheetPage {
    let part = SheetGrid(
      file: grid.file, name: grid.name, visibility: grid.visibility,
      rows: Array(grid.rows[open.from..<end]), merges: grid.merges,
      hiddenColumns: grid.hiddenColumns)
    return SheetPage(grid: part, form: open.form, tops: open.tops)
  }

  private func numbers(from index: Int, through last: Int) -> [Int] {
    grid.rows[index...].lazy.map(\.number).prefix { $0 <= last }.map { $0 }
  }

  // MARK: - Heads

  private static let depth = 3

  /// Whole forms, with the index of the row at which the top of each begins.
  private func forms() -> [(form: FoundForm, top: Int)] {
    var found: [(form: FoundForm, top: Int)] = []
    var last = 0
    for (index, row) in grid.rows.enumerated() where row.number > last {
      guard let form = row.number == best.heads.lowerBound ? best : other(at: index) else {
        continue
      }
      found.append((form, top(of: index, below: last)))
      last = form.heads.upperBound
    }
    return found
  }

  /// Another form than the best, whose heads begin at this row.
  private func other(at index: Int) -> FoundForm? {
    guard mayBeHead(grid.rows[index]), let form = form(at: index) else { return nil }
    guard form.heads.lowerBound < best.heads.lowerBound else { return form }
    // Labels above a table may have the words of heads.
    return form.heads.upperBound < best.heads.lowerBound && form.extras.isEmpty ? form : nil
  }

  private func mayBeHead(_ row: GridRow) -> Bool {
    row.cells.prefix(Self.depth).contains { HeadBook.standard.words.contains($0.text) }
  }

  /// The form whose heads begin at a row.
  private func form(at index: Int) -> FoundForm? {
    if repeats(bestRows, at: index) {
      let first = grid.rows[index].number
      return best.moved(to: first...(first + best.heads.count - 1))
    }
    let rows = Array(grid.rows[index..<min(grid.rows.count, index + Self.depth)])
    let part = SheetGrid(
      file: grid.file, name: grid.name, rows: rows, merges: grid.merges)
    guard let form = HeadFinder(part).best(), form.missing.isEmpty,
      form.heads.lowerBound == grid.rows[index].number
    else { return nil }
    return form
  }

  /// Whether the same cells stand there, as on nearly every further page.
  private func repeats(_ rows: [GridRow], at index: Int) -> Bool {
    guard !rows.isEmpty, index + rows.count <= grid.rows.count else { return false }
    return zip(rows, grid.rows[index...]).enumerated().allSatisfy { offset, pair in
      pair.1.number == grid.rows[index].number + offset
        && pair.0.cells.elementsEqual(pair.1.cells) {
          $0.column == $1.column && $0.text == $1.text
        }
    }
  }

  /// Rows just above heads that are no data: titles of one cell, and lines of labels.
  private func top(of index: Int, below last: Int) -> Int {
    var top = index
    while top > 0, grid.rows[top - 1].number > last, isOfTop(grid.rows[top - 1]) { top -= 1 }
    return top
  }

  private func isOfTop(_ row: GridRow) -> Bool {
    guard let cell = row.cells.first, RowWords.total(cell.text) == nil else { return false }
    if LabelBlock.hasLabel(row) { return true }
    return row.cells.count == 1 && (cell.column == 1 || isWide(cell, row.number))
  }

  private func isWide(_ cell: GridCell, _ row: Int) -> Bool {
    grid.merges.contains {
      $0.rows.contains(row) && $0.columns.lowerBound == cell.column && $0.columns.count > 1
    }
  }
}
