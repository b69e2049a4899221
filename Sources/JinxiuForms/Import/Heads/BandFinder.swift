import JinxiuFiles

/// Finds forms that stand beside each other on a sheet, with blank columns between.
struct BandFinder {
  private let grid: SheetGrid

  init(_ grid: SheetGrid) {
    self.grid = grid
  }

  /// The sheet itself, unless at least two of its bands are whole forms; bands that are none belong
  /// to the one before.
  func grids() -> [SheetGrid] {
    let bands = bands()
    guard bands.count > 1 else { return [grid] }
    var parts: [(columns: ClosedRange<Int>, isForm: Bool)] = []
    for band in bands {
      let isForm = HeadFinder(part(band)).best()?.missing.isEmpty ?? false
      if let last = parts.last, !isForm || !last.isForm {
        parts[parts.count - 1] = (
          last.columns.lowerBound...band.upperBound, isForm || last.isForm
        )
      } else {
        parts.append((band, isForm))
      }
    }
    return parts.count(where: \.isForm) > 1 ? parts.map { part($0.columns) } : [grid]
  }

  /// The sheet in parts where its heads begin again further right, without a blank column between.
  ///
  /// - Parameter form: The best of the sheet; only a whole one is taken apart.
  func grids(repeating form: FoundForm) -> [SheetGrid] {
    let required = form.columns.indices.filter { form.columns[$0].isRequired }
    guard form.missing.isEmpty, let again = form.repeated.map(\.extra.column).min(),
      let end = required.compactMap({ form.found[$0]?.number }).max(), end < again,
      Set(required).isSubset(of: form.repeated.map(\.column))
    else { return [grid] }
    // A number of the row stands before both.
    let first = form.found.values.map(\.number).min() ?? 1
    let leads = form.extras.filter { $0.column < first }.map(\.head)
    let start =
      form.extras.filter { (end..<again).contains($0.column) && leads.contains($0.head) }
      .map(\.column).min() ?? again
    let width = grid.rows.reduce(0) { max($0, $1.cells.last?.column ?? 0) }
    return [part(1...start - 1), part(start...max(start, width))]
  }

  /// Runs of columns with something in them.
  private func bands() -> [ClosedRange<Int>] {
    let width = grid.rows.reduce(0) { max($0, $1.cells.last?.column ?? 0) }
    var isTaken = [Bool](repeating: false, count: width + 1)
    for row in grid.rows { for cell in row.cells { isTaken[cell.column] = true } }
    var bands: [ClosedRange<Int>] = []
    for column in isTaken.indices where isTaken[column] {
      if let last = bands.last, last.upperBound + 1 == column {
        bands[bands.count - 1] = last.lowerBound...column
      } else {
        bands.append(column...column)
      }
    }
    return bands
  }

  private func part(_ columns: ClosedRange<Int>) -> SheetGrid {
    SheetGrid(
      file: grid.file, name: grid.name, visibility: grid.visibility,
      rows: grid.rows.compactMap { row in
        let cells = row.cells.filter { columns.contains($0.column) }
        guard !cells.isEmpty else { return nil }
        return GridRow(number: row.number, isHidden: row.isHidden, cells: cells)
      },
      merges: grid.merges.filter { columns.contains($0.columns.lowerBound) },
      hiddenColumns: grid.hiddenColumns, flaws: grid.flaws)
  }
}
