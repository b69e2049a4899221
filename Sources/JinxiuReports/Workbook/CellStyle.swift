/// The looks of cells in workbooks: fonts as in official documents, frames for printing.
enum CellStyle: Int, CaseIterable, Sendable {
  case title, line, head, text, centred, number, total, totalNumber, note

  var font: String {
    switch self {
    case .title: "宋体"
    case .head, .total, .totalNumber: "黑体"
    case .line, .text, .centred, .number, .note: "仿宋"
    }
  }

  var size: Double {
    switch self {
    case .title: 20
    case .line: 12
    case .head, .text, .centred, .number, .total, .totalNumber: 11
    case .note: 10
    }
  }

  var isBold: Bool { self == .title }

  var isCentred: Bool {
    switch self {
    case .title, .head, .centred, .number, .total, .totalNumber: true
    case .line, .text, .note: false
    }
  }

  var isFramed: Bool {
    switch self {
    case .head, .text, .centred, .number, .total, .totalNumber: true
    case .title, .line, .note: false
    }
  }

  var isShaded: Bool {
    switch self {
    case .head, .total, .totalNumber: true
    case .title, .line, .text, .centred, .number, .note: false
    }
  }

  var wraps: Bool { self != .line }
}
