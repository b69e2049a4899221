/// A strict JSON parser (RFC 8259) that keeps byte offsets; numbers are integers.
struct JSONParser {
  private static let maximumDepth = 64

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private var nodes: [JSONTree.Node] = []
  /// Of the objects that are being read, the outermost first.
  private var keys: [Range<Int>] = []

  /// - Parameter bytes: Well-formed UTF-8.
  static func parse(_ bytes: [UInt8]) throws(JSONFlaw) -> JSONTree {
    var parser = JSONParser(bytes)
    try parser.takeValue(key: -1)
    parser.skipSpace()
    guard parser.peek == nil else { throw parser.flaw }
    return JSONTree(bytes: bytes, nodes: parser.nodes)
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Most values of a plan stand on a line of their own with some thirty bytes.
    nodes.reserveCapacity(bytes.count / 32)
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }
  private var flaw: JSONFlaw { JSONFlaw(kind: .syntax, offset: index) }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func takeValue(key: Int) throws(JSONFlaw) {
    skipSpace()
    guard depth < Self.maximumDepth else { throw JSONFlaw(kind: .depth, offset: index) }
    depth += 1
    defer { depth -= 1 }
    let (node, start) = (nodes.count, index)
    switch peek {
    case UInt8(ascii: "{"):
      add(.object, key)
      index += 1
      try takeMembers()
    case UInt8(ascii: "["):
      add(.array, key)
      index += 1
      try takeElements()
    case UInt8(ascii: "\""):
      add(.string, key)
      try takeString()
    case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"): try takeWord(key)
    default:
      add(.integer, key)
      try takeInteger(from: start)
    }
    nodes[node].end = nodes.count
  }

  private mutating func add(_ kind: JSONTree.Kind, _ key: Int) {
    nodes.append(JSONTree.Node(kind: kind, key: key, offset: index, end: nodes.count + 1))
  }

  private mutating func takeMembers() throws(JSONFlaw) {
    if take(UInt8(ascii: "}")) { return }
    let first = keys.count
    defer { keys.removeSubrange(first...) }
    var texts: Set<String>?
    repeat {
      skipSpace()
      let start = index
      try takeString()
      let key = start..<index
      guard take(UInt8(ascii: ":")) else { throw flaw }
      guard isNew(key, since: first, &texts) else {
        throw JSONFlaw(
          kind: .repeatedKey(JSONString.text(in: bytes, at: start)), offset: start)
      }
      keys.append(key)
      try takeValue(key: start)
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw flaw }
  }

  /// Whether the keys from `first` on do not have it.
  ///
  /// - Parameter texts: All of them, from the first on that needs reading.
  private func isNew(_ key: Range<Int>, since first: Int, _ texts: inout Set<String>?) -> Bool {
    let isFew = keys.count - first < 20
    guard texts != nil || !isFew || !JSONString.isPlain(bytes[key]) else {
      return keys[first...].allSatisfy { !bytes[$0].elementsEqual(bytes[key]) }
    }
    var known =
      texts.take() ?? Set(keys[first...].map { JSONString.text(in: bytes, at: $0.lowerBound) })
    defer { texts = known }
    return known.insert(JSONString.text(in: bytes, at: key.lowerBound)).inserted
  }

  private mutating func takeElements() throws(JSONFlaw) {
    if take(UInt8(ascii: "]")) { return }
    repeat { try takeValue(key: -1) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw flaw }
  }

  private mutating func takeWord(_ key: Int) throws(JSONFlaw) {
    for (word, kind) in Self.words where bytes[index...].starts(with: word.utf8) {
      add(kind, key)
      index += word.utf8.count
      return
    }
    throw flaw
  }

  private static let words: [(String, JSONTree.Kind)] = [
    ("true", .truth), ("false", .falsehood), ("null", .null),
  ]

  private mutating func takeInteger(from start: Int) throws(JSONFlaw) {
    if peek == UInt8(ascii: "-") { index += 1 }
    let first = index
    while let byte = peek, (48...57).contains(byte) { index += 1 }
    guard index > first, index == first + 1 || bytes[first] != 48 else { throw flaw }
    switch peek {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      throw JSONFlaw(kind: .fraction, offset: start)
    default: return
    }
  }

  private mutating func takeString() throws(JSONFlaw) {
    index = try JSONString.end(in: bytes, at: index)
  }
}
