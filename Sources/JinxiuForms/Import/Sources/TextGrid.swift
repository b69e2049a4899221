import JinxiuDomain
import JinxiuFiles

/// Reads comma- or tab-separated text, as Excel saves it in several encodings (R32).
enum TextGrid {
  static func grid(of source: ImportSource, into book: FaultBook) -> SheetGrid? {
    let text: String
    do {
      text = try SourceText(source.bytes, file: source.name).text
    } catch {
      book.add(error.fault)
      return nil
    }
    let document = CSVDocument(text, separator: separator(of: text))
    for flaw in document.flaws { book.add(.flaw(flaw, in: source.name)) }
    return SheetGrid(
      file: source.name, name: nil,
      rows: document.records.lazy.filter { !$0.isBroken }.map { record in
        GridRow(number: record.row, cells: cells(record.cells))
      }.filter { !$0.cells.isEmpty })
  }

  private static func cells(_ texts: [String]) -> [GridCell] {
    texts.enumerated().compactMap { index, text in
      let trimmed = CellText.trimmed(unguarded(text))
      return trimmed.isEmpty ? nil : GridCell(column: index + 1, text: trimmed)
    }
  }

  /// “Unicode text” of Excel has tabs and no commas between cells.
  private static func separator(of text: String) -> Unicode.Scalar {
    var tabs = 0
    var commas = 0
    for byte in text.utf8.prefix(8_192) {
      if byte == UInt8(ascii: "\t") { tabs += 1 }
      if byte == UInt8(ascii: ",") { commas += 1 }
    }
    return tabs > commas ? "\t" : ","
  }

  /// Without the sign that our exports put before what a spreadsheet would compute (R35).
  private static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"),
      let next = text.unicodeScalars.dropFirst().first, CSVWriter.formulaStarts.contains(next)
    else { return text }
    return String(text.dropFirst())
  }
}
