import JinxiuDomain
import JinxiuFiles

/// Reads a file to be imported as sheets of text.
enum GridReader {
  /// No sheets after a fault.
  static func grids(of source: ImportSource, into book: FaultBook) -> [SheetGrid] {
    guard source.bytes.count <= ImportSource.largest else {
      book.add(.tooLarge(source.name, source.bytes.count))
      return []
    }
    switch FileKind(source.bytes) {
    case .workbook: return WorkbookGrid.grids(of: source, into: book)
    case .text: return TextGrid.grid(of: source, into: book).map { [$0] } ?? []
    case .other(let name, let advice):
      book.add(.unreadableType(source.name, name, advice))
      return []
    }
  }
}
