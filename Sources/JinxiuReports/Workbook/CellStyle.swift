/// The looks of cells in workbooks: fonts as in official documents, frames for printing.
package enum CellStyle: Int, CaseIterable, Sendable {
  case title, line, head, text, centred, number, total, totalNumber, note
  /// Cells that somebody fills in: text stays text whatever is typed, and protection leaves them
  /// open.
  case entry, entryCentred, entryNumber
  /// The head of columns beside those of the notice.
  case addedHead
  /// Sentences across a page.
  case paragraph

  var font: String {
    switch self {
    case .title: "宋体"
    case .head, .addedHead, .total, .totalNumber: "黑体"
    case .line, .text, .centred, .number, .note, .paragraph: "仿宋"
    case .entry, .entryCentred, .entryNumber: "仿宋"
    }
  }

  var size: Double {
    switch self {
    case .title: 20
    case .line, .paragraph: 12
    case .note: 10
    default: 11
    }
  }

  var isBold: Bool { self == .title }

  var isCentred: Bool {
    switch self {
    case .title, .head, .addedHead, .centred, .number, .total, .totalNumber: true
    case .entryCentred, .entryNumber: true
    case .line, .text, .note, .entry, .paragraph: false
    }
  }

  var isFramed: Bool {
    switch self {
    case .title, .line, .note, .paragraph: false
    default: true
    }
  }

  /// As `0xRRGGBB`; nil for white.
  var shade: UInt32? {
    switch self {
    case .head, .total, .totalNumber: 0xEDF1F5
    case .addedHead: 0xF3F0E4
    default: nil
    }
  }

  var wraps: Bool { self != .line }

  /// Text that starts at the very frame is hard to read in print.
  var isIndented: Bool { self == .text || self == .entry }

  /// Whether it may be filled in where the sheet is protected.
  var isOpen: Bool {
    switch self {
    case .entry, .entryCentred, .entryNumber, .line: true
    default: false
    }
  }

  /// `@` keeps what is typed as text: 007 and 2024-07 stay what they are.
  var numberFormat: String? {
    switch self {
    case .entry, .entryCentred: "@"
    default: nil
    }
  }
}
