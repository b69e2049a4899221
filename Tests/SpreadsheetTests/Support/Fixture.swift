import Foundation
import Spreadsheet
import TestTools

/// A workbook that a program wrote (`Fixtures/make.py`).
enum Fixture: String, CaseIterable, Sendable {
  case openpyxl
  case xlsxwriter
  case libreoffice
  case libreofficeDrawing = "libreoffice-drawing"

  var url: URL { Tool.folder().appendingPathComponent("Fixtures/\(rawValue).xlsx") }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: url)) }
}

/// What `Scripts/marks.py` finds in a marked workbook.
struct MarkedFacts: Decodable {
  let faults: [String]
  let changed: [String]
  let new: [String]
  let comments: [String: [String: String]]
  let sheets: [String]
  let active: String
  let areas: [String: String]
  let names: [String]

  /// Of a workbook before and after, by openpyxl.
  static func of(_ marked: [UInt8], from original: [UInt8]) throws -> MarkedFacts {
    try Tool.withFolder { folder in
      let paths = ["before.xlsx", "after.xlsx"].map { folder.appendingPathComponent($0) }
      try Data(original).write(to: paths[0])
      try Data(marked).write(to: paths[1])
      let facts = try Tool.python("marks.py", paths.map(\.path))
      return try JSONDecoder().decode(MarkedFacts.self, from: Data(facts.utf8))
    }
  }
}
