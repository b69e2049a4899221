import Foundation
import JinxiuForms
import Testing

/// A workbook as openpyxl reads it.
struct BookReading: Decodable {
  struct Sheet: Decodable {
    let name: String
    let state: String
    let rows: [[String]]
    /// `s` for text, `n` for a number, `f` for a formula; empty for an empty cell.
    let types: [[String]]
    let merged: [String]
    let lists: [List]
    let isProtected: Bool
    let open: [String]
    let frozen: String
    let filter: String
    let repeated: String
    let printed: String
    let paper: Int
    let isOnePageWide: Bool
    let widths: [Double]

    /// The cells of a column from a row on, counted from 0.
    func column(_ index: Int, from row: Int) -> [String] { rows.dropFirst(row).map { $0[index] } }

    func list(for column: String) -> List? { lists.first { $0.cells.hasPrefix(column) } }
  }

  /// What the cells of a range may be.
  struct List: Decodable {
    let cells: String
    let type: String
    let words: String
    let style: String
    let hint: String
    let alert: String
  }

  let title: String
  let sheets: [Sheet]

  init(_ bytes: [UInt8]) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("jinxiu-forms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("book.xlsx")
    try Data(bytes).write(to: file)
    self = try JSONDecoder().decode(Self.self, from: Self.read(file.path))
  }

  /// By Debian's Python, which has openpyxl.
  private static func read(_ path: String) throws -> Data {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Scripts/book.py").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return data
  }

  func sheet(_ name: String) throws -> Sheet {
    try #require(sheets.first { $0.name == name }, "\(sheets.map(\.name))")
  }

  var stamp: FormStamp? { sheets.last.flatMap { FormStamp(rows: $0.rows) } }
}

extension [FormFile] {
  /// The one whose name has all of these parts.
  func book(_ parts: String...) throws -> BookReading {
    let found = filter { file in parts.allSatisfy { file.name.contains($0) } }
    try #require(found.count == 1, "\(map(\.name))")
    return try BookReading(found[0].bytes)
  }
}
