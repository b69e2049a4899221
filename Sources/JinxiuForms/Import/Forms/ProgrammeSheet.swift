import JinxiuDomain
import JinxiuFiles

/// A sheet with the lines of `programme.yaml` (实施方案), one a cell of the first column.
struct ProgrammeSheet {
  let grid: SheetGrid
  /// Without a line break at the end of the last line.
  let text: String
  /// The number of the sheet's row of each line.
  private let rows: [Int]

  /// Nil unless some line begins `id:` and another `rules:`.
  init?(_ grid: SheetGrid) {
    guard grid.rows.contains(where: { $0.cell(1)?.text.hasPrefix("id:") ?? false }) else {
      return nil
    }
    let lines = grid.rows.compactMap { row in
      row.cell(1).map { (row.number, String(repeating: " ", count: $0.indent) + $0.text) }
    }
    guard let start = lines.firstIndex(where: { $0.1.hasPrefix("id:") }),
      lines[start...].contains(where: { $0.1.hasPrefix("rules:") })
    else { return nil }
    self.grid = grid
    text = lines[start...].map { $0.1 + "\n" }.joined()
    rows = lines[start...].map(\.0)
  }

  /// Where a fault of the programme stands in the sheet.
  func place(_ place: FaultPlace) -> FaultPlace {
    guard case .text(let line, _) = place.spot, rows.indices.contains(line - 1) else {
      return FaultPlace(grid.file, sheet: grid.name)
    }
    return FaultPlace(
      grid.file, sheet: grid.name, .cell(row: rows[line - 1], column: 1, header: ""))
  }
}
