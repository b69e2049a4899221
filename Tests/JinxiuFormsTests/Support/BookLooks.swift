import Foundation
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
      .deletingLastPathComponent().appendingPathComponent("Scripts/looks.py").path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script, path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return data
  }

  func sheet(_ name: String) throws -> Sheet {
    try #require(sheets.first { $0.name == name }, "\(sheets.map(\.name))")
  }
}
