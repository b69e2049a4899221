import Foundation

/// A strict JSON parser (RFC 8259) that keeps byte offsets; numbers are integers.
struct JSONParser {
  private static let maximumDepth = 64

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  static func parse(_ bytes: [UInt8]) throws(JSONFlaw) -> JSONTree {
    var parser = JSONParser(bytes)
    let tree = try parser.value()
    parser.skipSpace()
    guard parser.peek == nil else { throw parser.flaw }
    return tree
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }
  private var flaw: JSONFlaw { JSONFlaw(kind: .syntax, offset: index) }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpace()
    guard peek == byte.asciiValue else { return false }
    index += 1
    return true
  }

  private mutating func value() throws(JSONFlaw) -> JSONTree {
    skipSpace()
    let start = index
    guard depth < Self.maximumDepth else { throw JSONFlaw(kind: .depth, offset: index) }
    depth += 1
    defer { depth -= 1 }
    if take("{") { return JSONTree(offset: start, content: .object(try members())) }
    if take("[") { return JSONTree(offset: start, content: .array(try elements())) }
    return JSONTree(offset: start, content: .scalar(isNull: try scalarIsNull()))
  }

  private mutating func members() throws(JSONFlaw) -> [JSONTree.Member] {
    var members: [JSONTree.Member] = []
    var keys: Set<String> = []
    if take("}") { return members }
    repeat {
      skipSpace()
      let offset = index
      let key = try string()
      guard take(":") else { throw flaw }
      guard keys.insert(key).inserted else {
        throw JSONFlaw(kind: .repeatedKey(key), offset: offset)
      }
      members.append(JSONTree.Member(key: key, offset: offset, value: try value()))
    } while take(",")
    guard take("}") else { throw flaw }
    return members
  }

  private mutating func elements() throws(JSONFlaw) -> [JSONTree] {
    var elements: [JSONTree] = []
    if take("]") { return elements }
    repeat { elements.append(try value()) } while take(",")
    guard take("]") else { throw flaw }
    return elements
  }

  private mutating func scalarIsNull() throws(JSONFlaw) -> Bool {
    let byte = peek
    if byte == UInt8(ascii: "\"") {
      try skipString()
      return false
    }
    if let byte, byte == UInt8(ascii: "-") || (48...57).contains(byte) {
      try skipInteger()
      return false
    }
    for word in ["true", "false", "null"] where bytes[index...].starts(with: word.utf8) {
      index += word.utf8.count
      return word == "null"
    }
    throw flaw
  }

  private mutating func skipInteger() throws(JSONFlaw) {
    let start = index
    if peek == UInt8(ascii: "-") { index += 1 }
    let first = index
    while let byte = peek, (48...57).contains(byte) { index += 1 }
    guard index > first, index == first + 1 || bytes[first] != 48 else { throw flaw }
    if let byte = peek, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(byte) {
      throw JSONFlaw(kind: .fraction, offset: start)
    }
  }

  private mutating func skipString() throws(JSONFlaw) {
    guard peek == UInt8(ascii: "\"") else { throw flaw }
    index += 1
    while let byte = peek {
      guard byte >= 0x20 else { throw flaw }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
    throw flaw
  }

  private mutating func string() throws(JSONFlaw) -> String {
    let start = index
    try skipString()
    guard index <= bytes.count,
      let text = try? JSONDecoder().decode(String.self, from: Data(bytes[start..<index]))
    else { throw JSONFlaw(kind: .syntax, offset: start) }
    return text
  }
}
