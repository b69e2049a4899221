/// Strings of a JSON text, by the offset of their opening quote.
enum JSONString {
  /// The offset behind the closing quote.
  static func end(in bytes: [UInt8], at start: Int) throws(JSONFlaw) -> Int {
    guard start < bytes.count, bytes[start] == quote else {
      throw JSONFlaw(kind: .syntax, offset: start)
    }
    var index = start + 1
    while index < bytes.count {
      switch bytes[index] {
      case quote: return index + 1
      case backslash:
        guard let escape = Escape(in: bytes, at: index) else {
          throw JSONFlaw(kind: .syntax, offset: start)
        }
        index += escape.width
      case 0..<0x20: throw JSONFlaw(kind: .syntax, offset: index)
      default: index += 1
      }
    }
    throw JSONFlaw(kind: .syntax, offset: index)
  }

  /// Whether nothing in the string is an escape, and every character a byte.
  static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 && $0 != backslash }
  }

  /// The text of a string that `end` has found well-formed.
  static func text(in bytes: [UInt8], at start: Int) -> String {
    let first = start + 1
    var index = first
    while bytes[index] != quote, bytes[index] != backslash { index += 1 }
    guard bytes[index] == backslash else {
      return String(decoding: bytes[first..<index], as: UTF8.self)
    }
    var text = String.UnicodeScalarView()
    var piece = first
    while bytes[index] != quote {
      guard let escape = Escape(in: bytes, at: index) else {
        index += 1
        continue
      }
      text += String(decoding: bytes[piece..<index], as: UTF8.self).unicodeScalars
      text.append(escape.scalar)
      index += escape.width
      piece = index
    }
    text += String(decoding: bytes[piece..<index], as: UTF8.self).unicodeScalars
    return String(text)
  }

  /// Appends the text in quotes, with as few escapes as the format allows.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != quote && $0 != backslash }) {
      bytes += text.utf8
    } else {
      for byte in text.utf8 {
        if byte >= 0x20, byte != quote, byte != backslash {
          bytes.append(byte)
        } else {
          bytes += escape(byte)
        }
      }
    }
    bytes.append(quote)
  }

  private static func escape(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case quote, backslash: [backslash, byte]
    case 0x08: [backslash, UInt8(ascii: "b")]
    case 0x09: [backslash, UInt8(ascii: "t")]
    case 0x0A: [backslash, UInt8(ascii: "n")]
    case 0x0C: [backslash, UInt8(ascii: "f")]
    case 0x0D: [backslash, UInt8(ascii: "r")]
    default: Array(("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)).utf8)
    }
  }

  private static let quote = UInt8(ascii: "\"")
  fileprivate static let backslash = UInt8(ascii: "\\")
}

/// A backslash and what follows it.
private struct Escape {
  let scalar: Unicode.Scalar
  /// Bytes of all of it.
  let width: Int

  /// Nil when there is no escape at `index`, or one that means no character.
  init?(in bytes: [UInt8], at index: Int) {
    guard index + 1 < bytes.count, bytes[index] == JSONString.backslash else { return nil }
    guard bytes[index + 1] != UInt8(ascii: "u") else {
      self.init(unitsIn: bytes, at: index)
      return
    }
    guard let scalar = Self.short(bytes[index + 1]) else { return nil }
    self.init(scalar: scalar, width: 2)
  }

  private static func short(_ letter: UInt8) -> Unicode.Scalar? {
    switch letter {
    case UInt8(ascii: "\""): "\""
    case UInt8(ascii: "\\"): "\\"
    case UInt8(ascii: "/"): "/"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "t"): "\t"
    default: nil
    }
  }

  /// `\uXXXX`, or two of them for a character beyond the first plane.
  private init?(unitsIn bytes: [UInt8], at index: Int) {
    guard let unit = Self.unit(in: bytes, at: index) else { return nil }
    if let scalar = Unicode.Scalar(unit) {
      self.init(scalar: scalar, width: 6)
    } else if UTF16.isLeadSurrogate(unit), let next = Self.unit(in: bytes, at: index + 6),
      UTF16.isTrailSurrogate(next)
    {
      let value = 0x1_0000 + (UInt32(unit) - 0xD800) << 10 + UInt32(next) - 0xDC00
      guard let scalar = Unicode.Scalar(value) else { return nil }
      self.init(scalar: scalar, width: 12)
    } else {
      return nil
    }
  }

  private init(scalar: Unicode.Scalar, width: Int) {
    self.scalar = scalar
    self.width = width
  }

  private static func unit(in bytes: [UInt8], at index: Int) -> UInt16? {
    guard index + 5 < bytes.count, bytes[index] == JSONString.backslash,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[index + 2..<index + 6] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }
}
