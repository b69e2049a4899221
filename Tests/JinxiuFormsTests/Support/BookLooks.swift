import Foundation
import TestTools
import Testing

/// What a workbook is beside its cells, as openpyxl sees it: lists, protection, page set-up.
struct BookLooks: Decodable {
  struct Sheet: Decodable {
    let name: String
    let lists: [List]
    let isProtected: Bool
    /// Cells that protection leaves open.
    let open: [String]
    let frozen: String
    let filter: String
    let repeated: String
    let printed: String
    let header: String
    let paper: Int
    let isOnePageWide: Bool

    /// What holds for the cells from this one on.
    func list(for cell: String) -> List? { lists.first { $0.cells.hasPrefix(cell) } }
  }

  /// What the cells of a range may be.
  struct List: Decodable {
    let cells: String
    let type: String
    let words: String
    let style: String
    let hint: String
  }

  let title: String
  let sheets: [Sheet]

  init(_ bytes: [UInt8]) throws {
    self = try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("book.xlsx")
      try Data(bytes).write(to: file)
      let facts = try Tool.python("looks.py", [file.path])
      return try JSONDecoder().decode(Self.self, from: Data(facts.utf8))
    }
  }

  func sheet(_ name: String) throws -> Sheet {
    try #require(sheets.first { $0.name == name }, "\(sheets.map(\.name))")
  }
}
