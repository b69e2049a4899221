import JinxiuDomain
import JinxiuFiles
import Spreadsheet

/// Reads comma- or tab-separated text, as Excel saves it in several encodings (R32).
enum TextGrid {
  static func grid(of source: ImportSource, into book: FaultBook) -> SheetGrid? {
    let text: String
    do {
      text = try SourceText(source.bytes, file: source.name).text
    } catch {
      book.add(isWorkbook(source.name) ? notText(source.name) : error.fault)
      return nil
    }
    return read(text, of: source.name, into: book)
  }

  /// Bytes that are no text, in a file that is called a workbook, were never meant to be text.
  private static func isWorkbook(_ name: String) -> Bool {
    ImportSource.workbookEndings.contains(where: name.lowercased().hasSuffix)
  }

  private static func notText(_ file: String) -> Fault {
    .unreadableType(
      file, FileKind.unknown,
      Phrase(
        "在 Excel 或 WPS 中打开看看；打不开时请填报单位重新提供",
        "try to open it in Excel or WPS; if that fails, ask for the file again"))
  }

  /// With the separator under which the heads are known, else with the likeliest.
  /// Nil where it has more than is read, which is told.
  private static func read(
    _ text: String, of file: String, into book: FaultBook
  ) -> SheetGrid? {
    let separators = separators(of: text)
    var chosen = parsed(text, by: separators[0], of: file)
    for other in separators.dropFirst() where !isKnown(chosen.grid) {
      let candidate = parsed(text, by: other, of: file)
      if isKnown(candidate.grid) { chosen = candidate }
    }
    guard let end = chosen.end else { return chosen.grid }
    book.add(.tooManyCells(file, row: end.row, column: end.column))
    return nil
  }

  /// As many rows as of a workbook, none wider and no cell longer; cells that are blank take little.
  private static let limits = CSVLimits(
    rows: WorkbookLimits.standard.rows, cells: 2 * WorkbookLimits.standard.cells,
    columns: CellName.columns.upperBound, cellLength: WorkbookLimits.standard.cellLength,
    keepsEmptyLines: false)

  private static func isKnown(_ grid: SheetGrid) -> Bool {
    HeadFinder(grid).best()?.missing.isEmpty ?? false
  }

  private static func parsed(
    _ text: String, by separator: Unicode.Scalar, of file: String
  ) -> (grid: SheetGrid, end: (row: Int, column: Int)?) {
    let document = CSVDocument(text, separator: separator, limits: limits)
    let grid = SheetGrid(
      file: file, name: nil,
      rows: document.records.lazy.filter { !$0.isBroken }.map { record in
        GridRow(number: record.row, cells: cells(record.cells))
      }.filter { !$0.cells.isEmpty },
      flaws: document.flaws.map { .flaw($0, in: file) })
    return (grid, document.end)
  }

  private static func cells(_ texts: [String]) -> [GridCell] {
    texts.enumerated().compactMap { index, text in
      let trimmed = CellText.trimmed(unguarded(text))
      return trimmed.isEmpty ? nil : GridCell(column: index + 1, text: trimmed)
    }
  }

  /// The likeliest first: “Unicode text” of Excel has tabs and no commas between cells, and where
  /// numbers have decimal commas its CSV has semicolons.
  private static func separators(of text: String) -> [Unicode.Scalar] {
    let counts = [",", "\t", ";"].map { (separator: Unicode.Scalar) in
      (separator, text.utf8.prefix(8_192).count { $0 == UInt8(ascii: separator) })
    }
    let (commas, tabs) = (counts[0].1, counts[1].1)
    let likely: Unicode.Scalar = tabs > commas ? "\t" : ","
    return [likely] + counts.filter { $0.0 != likely && $0.1 > 0 }.map(\.0)
  }

  /// Without the sign that our exports put before what a spreadsheet would compute (R35).
  private static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"),
      let next = text.unicodeScalars.dropFirst().first, CSVWriter.formulaStarts.contains(next)
    else { return text }
    return String(text.dropFirst())
  }
}
