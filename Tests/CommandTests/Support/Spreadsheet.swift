import Foundation
import JinxiuFiles

/// The cells of a CSV file, the byte order mark left out.
enum Spreadsheet {
  static func cells(_ path: String) throws -> [[String]] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return CSVDocument(text.trimmingPrefix("\u{FEFF}").description).records.map(\.cells)
  }
}

extension [[String]] {
  /// The rows after the one that begins with the words, up to and without the next such row.
  func rows(after head: String, upTo end: String) -> [[String]] {
    Array(drop { $0.first != head }.dropFirst().prefix { $0.first != end })
  }
}
