import JinxiuDomain
import JinxiuFiles

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
    let (document, grid) = read(text, of: source.name)
    for flaw in document.flaws { book.add(.flaw(flaw, in: source.name)) }
    return grid
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
  private static func read(_ text: String, of file: String) -> (CSVDocument, SheetGrid) {
    let separators = separators(of: text)
    let first = parsed(text, by: separators[0], of: file)
    guard separators.count > 1, !isKnown(first.1) else { return first }
    return separators.dropFirst().lazy.map { parsed(text, by: $0, of: file) }
      .first { isKnown($0.1) } ?? first
  }

  private static func isKnown(_ grid: SheetGrid) -> Bool {
    HeadFinder(grid).best()?.missing.isEmpty ?? false
  }

  private static func parsed(
    _ text: String, by separator: Unicode.Scalar, of file: String
  ) -> (CSVDocument, SheetGrid) {
    let document = CSVDocument(text, separator: separator)
    let grid = SheetGrid(
      file: file, name: nil,
      rows: document.records.lazy.filter { !$0.isBroken }.map { record in
        GridRow(number: record.row, cells: cells(record.cells))
      }.filter { !$0.cells.isEmpty })
    return (document, grid)
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
