/// Looks over markup as it arrives, ahead of the parser (R31).
///
/// libxml2 compares each attribute of an element with all before it, so that too many are refused
/// before it sees them; and it hears of a DOCTYPE only once that is read to its end.
struct MarkupWatch {
  enum Refusal { case doctype, tooManyAttributes }

  private enum Place {
    case text, open, bang, tag, singleQuoted, doubleQuoted
    case comment, section, instruction
  }

  private static let doctype: [UInt8] = Array("<!DOCTYPE".utf8)

  var countsAttributes = true
  private let limit: Int
  private var place = Place.text
  private var attributes = 0
  private var matched = 0
  /// How many of the bytes that end a comment or section stand just before.
  private var closing = 0

  init(attributes: Int) {
    limit = attributes
  }

  /// Whether bytes begin like markup, once a byte order mark and blanks are passed over.
  static func isMarkup(_ bytes: [UInt8]) -> Bool {
    let passed: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D]
    return bytes.first { !passed.contains($0) } == UInt8(ascii: "<")
  }

  mutating func watch(_ bytes: UnsafeRawBufferPointer) -> Refusal? {
    for place in bytes.indices {
      let byte = unsafe bytes[place]
      if matched > 0 || byte == UInt8(ascii: "<"), findsDoctype(byte) { return .doctype }
      guard countsAttributes, self.place != .text || byte == UInt8(ascii: "<") else { continue }
      step(byte)
      if attributes > limit { return .tooManyAttributes }
    }
    return nil
  }

  /// Wherever it stands, even in a comment; zeros are passed over for the sake of UTF-16.
  private mutating func findsDoctype(_ byte: UInt8) -> Bool {
    if byte == 0 { return false }
    let upper = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 0x20 : byte
    matched = upper == Self.doctype[matched] ? matched + 1 : byte == UInt8(ascii: "<") ? 1 : 0
    guard matched == Self.doctype.count else { return false }
    matched = 0
    return true
  }

  private mutating func step(_ byte: UInt8) {
    switch place {
    case .text: place = .open
    case .open: open(byte)
    case .bang: declare(byte)
    case .tag:
      switch byte {
      case UInt8(ascii: ">"): place = .text
      case UInt8(ascii: "'"): begin(.singleQuoted)
      case UInt8(ascii: "\""): begin(.doubleQuoted)
      default: break
      }
    case .singleQuoted: if byte == UInt8(ascii: "'") { place = .tag }
    case .doubleQuoted: if byte == UInt8(ascii: "\"") { place = .tag }
    case .comment: leave(byte, after: UInt8(ascii: "-"), count: 2)
    case .section: leave(byte, after: UInt8(ascii: "]"), count: 2)
    case .instruction: leave(byte, after: UInt8(ascii: "?"), count: 1)
    }
  }

  private mutating func open(_ byte: UInt8) {
    attributes = 0
    closing = 0
    switch byte {
    case UInt8(ascii: "!"): place = .bang
    case UInt8(ascii: "?"): place = .instruction
    case UInt8(ascii: ">"): place = .text
    default: place = .tag
    }
  }

  private mutating func declare(_ byte: UInt8) {
    if byte == UInt8(ascii: "[") { place = .section }
    if byte == UInt8(ascii: ">") { place = .text }
    guard byte == UInt8(ascii: "-") else { return }
    closing += 1
    if closing == 2 {
      place = .comment
      closing = 0
    }
  }

  private mutating func begin(_ quoted: Place) {
    attributes += 1
    place = quoted
  }

  private mutating func leave(_ byte: UInt8, after closer: UInt8, count: Int) {
    if byte == closer {
      closing += 1
    } else if byte == UInt8(ascii: ">"), closing >= count {
      place = .text
    } else {
      closing = 0
    }
  }
}
