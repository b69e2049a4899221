/// Writes texts, integers and truth values as JSON: keys sorted, two spaces a level, the bytes of
/// Foundation's encoder.
///
/// A plan of a province has half a million values. What an object holds is written one behind
/// another, and moved into order when all its keys are known. A value that is `OneLine` has no
/// line breaks inside.
final class JSONTextEncoder: Encoder {
  private enum Content {
    case scalar
    case object(Members)
    case array(Elements)
  }

  /// Nil inside of one line.
  private let depth: Int?
  private var content: Content?
  private var scalar: [UInt8] = []

  /// Members in the order in which they were encoded.
  fileprivate final class Members {
    var text: [UInt8] = []
    var places: [(key: String, range: Range<Int>)] = []
  }

  /// Elements with what stands between them.
  fileprivate final class Elements {
    var text: [UInt8] = []
    var count = 0
  }

  fileprivate init(_ value: some Encodable, depth: Int?) {
    self.depth = value is any OneLine ? nil : depth
  }

  static func text(_ value: some Encodable) throws -> [UInt8] {
    var text: [UInt8] = []
    try JSONTextEncoder(value, depth: 0).append(value, to: &text)
    return text
  }

  let codingPath: [any CodingKey] = []
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    let members = Members()
    content = .object(members)
    return KeyedEncodingContainer(
      JSONObjectWriter<Key>(members: members, depth: depth.map { $0 + 1 }))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    let elements = Elements()
    content = .array(elements)
    return JSONArrayWriter(elements: elements, depth: depth.map { $0 + 1 })
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  /// Appends the text of `value`, with the line breaks of this depth.
  fileprivate func append(_ value: some Encodable, to text: inout [UInt8]) throws {
    try value.encode(to: self)
    switch content {
    case .scalar: text += scalar
    case .object(let members): append(members, to: &text)
    case .array(let elements):
      text.append(UInt8(ascii: "["))
      if elements.count == 0, depth != nil { text.endLine(indent: 0) }
      text += elements.text
      text.endLine(indent: depth)
      text.append(UInt8(ascii: "]"))
    case nil: preconditionFailure("a value encodes something")
    }
  }

  private func append(_ members: Members, to text: inout [UInt8]) {
    text.append(UInt8(ascii: "{"))
    if members.places.isEmpty, depth != nil { text.endLine(indent: 0) }
    for (index, place) in members.places.sorted(by: { $0.key < $1.key }).enumerated() {
      if index > 0 { text += depth == nil ? ", ".utf8 : ",".utf8 }
      text.endLine(indent: depth.map { $0 + 1 })
      text.appendQuoted(place.key)
      text += " : ".utf8
      text += members.text[place.range]
    }
    text.endLine(indent: depth)
    text.append(UInt8(ascii: "}"))
  }
}

extension JSONTextEncoder: SingleValueEncodingContainer {
  func encodeNil() { write { $0 += "null".utf8 } }
  func encode(_ value: Bool) { write { $0 += String(value).utf8 } }
  func encode(_ value: String) { write { $0.appendQuoted(value) } }
  func encode(_ value: Int) { write { $0 += String(value).utf8 } }
  func encode<T: Encodable>(_ value: T) throws { try value.encode(to: self) }

  private func write(_ body: (inout [UInt8]) -> Void) {
    content = .scalar
    body(&scalar)
  }
}

/// A value that is written on one line, as rows of which there are very many.
protocol OneLine: Encodable {}

private struct JSONObjectWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let members: JSONTextEncoder.Members
  let depth: Int?

  var codingPath: [any CodingKey] { [] }

  private func add(_ key: Key, _ write: (inout [UInt8]) throws -> Void) rethrows {
    let start = members.text.count
    try write(&members.text)
    members.places.append((key.stringValue, start..<members.text.count))
  }

  func encodeNil(forKey key: Key) { add(key) { $0 += "null".utf8 } }
  func encode(_ value: Bool, forKey key: Key) { add(key) { $0 += String(value).utf8 } }
  func encode(_ value: String, forKey key: Key) { add(key) { $0.appendQuoted(value) } }
  func encode(_ value: Int, forKey key: Key) { add(key) { $0 += String(value).utf8 } }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    try add(key) { try JSONTextEncoder(value, depth: depth).append(value, to: &$0) }
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    preconditionFailure("values of a plan encode themselves")
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    preconditionFailure("values of a plan encode themselves")
  }

  func superEncoder() -> any Encoder { preconditionFailure("a plan has no classes") }
  func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

private struct JSONArrayWriter: UnkeyedEncodingContainer {
  let elements: JSONTextEncoder.Elements
  let depth: Int?

  var codingPath: [any CodingKey] { [] }
  var count: Int { elements.count }

  private func beginElement() {
    if elements.count > 0 { elements.text += depth == nil ? ", ".utf8 : ",".utf8 }
    elements.text.endLine(indent: depth)
    elements.count += 1
  }

  func encodeNil() {
    beginElement()
    elements.text += "null".utf8
  }

  func encode<T: Encodable>(_ value: T) throws {
    beginElement()
    try JSONTextEncoder(value, depth: depth).append(value, to: &elements.text)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    preconditionFailure("values of a plan encode themselves")
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    preconditionFailure("values of a plan encode themselves")
  }

  func superEncoder() -> any Encoder { preconditionFailure("a plan has no classes") }
}

extension [UInt8] {
  fileprivate mutating func endLine(indent: Int?) {
    guard let indent else { return }
    append(UInt8(ascii: "\n"))
    for _ in 0..<2 * indent { append(UInt8(ascii: " ")) }
  }

  fileprivate mutating func appendQuoted(_ text: String) { JSONString.append(text, to: &self) }
}
