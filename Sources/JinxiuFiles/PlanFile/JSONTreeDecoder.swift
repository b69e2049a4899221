/// Decodes a value of a tree, with the errors of Foundation's decoder, and notes members that no
/// type asks for.
///
/// The path of an error is a single `JSONSpot`, since only faults ask where a value stands.
struct JSONTreeDecoder: Decoder {
  let value: JSONValue
  let notes: Notes

  /// Members that the type of their object does not have; null ones are not noted.
  final class Notes {
    var strangers: [JSONValue] = []
  }

  var codingPath: [any CodingKey] { [JSONSpot(value: value)] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard value.kind == .object else { throw value.isNoContainer([String: Any].self) }
    return KeyedDecodingContainer(JSONMembers<Key>(value, notes))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard value.kind == .array else { throw value.isNoContainer([Any].self) }
    return JSONElements(value, notes)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension JSONTreeDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { value.isNull }
  func decode(_ type: Bool.Type) throws -> Bool { try value.decodedTruth() }
  func decode(_ type: String.Type) throws -> String { try value.decodedText() }
  func decode(_ type: Int.Type) throws -> Int { try value.decodedInteger() }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: self) }
}

/// A value of a tree as the one step of a path that leads to it; its words are worked out only when
/// somebody reads them.
struct JSONSpot: CodingKey {
  let value: JSONValue

  init(value: JSONValue) {
    self.value = value
  }

  init?(stringValue: String) { return nil }
  init?(intValue: Int) { return nil }

  var stringValue: String { value.path }
  var intValue: Int? { nil }
}

/// An object as its type asks for it.
private struct JSONMembers<Key: CodingKey>: KeyedDecodingContainerProtocol {
  private let object: JSONValue
  private let notes: JSONTreeDecoder.Notes
  /// Members that the type may ask for.
  private var names: [String] = []
  private var values: [JSONValue] = []
  /// By name, where they are too many to look through.
  private var positions: [String: Int] = [:]

  init(_ object: JSONValue, _ notes: JSONTreeDecoder.Notes) {
    self.object = object
    self.notes = notes
    for member in object.members {
      let name = member.key
      if Key(stringValue: name) != nil {
        names.append(name)
        values.append(member)
      } else if !member.isNull {
        notes.strangers.append(member)
      }
    }
    if names.count > 20 {
      positions = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    }
  }

  var codingPath: [any CodingKey] { [JSONSpot(value: object)] }

  var allKeys: [Key] { names.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { position(of: key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { try member(key).isNull }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try member(key).decodedTruth() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String {
    try member(key).decodedText()
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try member(key).decodedInteger() }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    try T(from: JSONTreeDecoder(value: try member(key), notes: notes))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try JSONTreeDecoder(value: try member(key), notes: notes).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try JSONTreeDecoder(value: try member(key), notes: notes).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { JSONTreeDecoder(value: object, notes: notes) }
  func superDecoder(forKey key: Key) throws -> any Decoder {
    JSONTreeDecoder(value: try member(key), notes: notes)
  }

  private func position(of key: Key) -> Int? {
    positions.isEmpty ? names.firstIndex(of: key.stringValue) : positions[key.stringValue]
  }

  private func member(_ key: Key) throws -> JSONValue {
    guard let position = position(of: key) else {
      throw DecodingError.keyNotFound(
        key, DecodingError.Context(codingPath: codingPath, debugDescription: "no such key"))
    }
    return values[position]
  }
}

/// An array, element by element.
private struct JSONElements: UnkeyedDecodingContainer {
  private let array: JSONValue
  private let notes: JSONTreeDecoder.Notes
  private var rest: JSONValue.Children
  private var next: JSONValue?
  private(set) var currentIndex = 0
  let count: Int?

  init(_ array: JSONValue, _ notes: JSONTreeDecoder.Notes) {
    self.array = array
    self.notes = notes
    count = array.elements.reduce(0) { count, _ in count + 1 }
    rest = array.elements
    next = rest.next()
  }

  var codingPath: [any CodingKey] { [JSONSpot(value: array)] }
  var isAtEnd: Bool { next == nil }

  mutating func decodeNil() throws -> Bool {
    guard try current(Never.self).isNull else { return false }
    advance()
    return true
  }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let element = try T(from: JSONTreeDecoder(value: try current(type), notes: notes))
    advance()
    return element
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try superDecoder().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try superDecoder().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder {
    defer { advance() }
    return JSONTreeDecoder(value: try current(Never.self), notes: notes)
  }

  private func current(_ type: any Any.Type) throws -> JSONValue {
    guard let next else {
      throw DecodingError.valueNotFound(
        type, DecodingError.Context(codingPath: codingPath, debugDescription: "no more elements"))
    }
    return next
  }

  private mutating func advance() {
    next = rest.next()
    currentIndex += 1
  }
}

extension JSONValue {
  fileprivate func decodedTruth() throws -> Bool {
    guard kind == .truth || kind == .falsehood else { throw isNo(Bool.self) }
    return kind == .truth
  }

  fileprivate func decodedText() throws -> String {
    guard kind == .string else { throw isNo(String.self) }
    return text
  }

  fileprivate func decodedInteger() throws -> Int {
    guard kind == .integer else { throw isNo(Int.self) }
    guard let integer else {
      throw DecodingError.dataCorrupted(context("\(Int.min) – \(Int.max)"))
    }
    return integer
  }

  fileprivate func isNoContainer(_ type: any Any.Type) -> DecodingError { isNo(type) }

  private func isNo(_ type: any Any.Type) -> DecodingError {
    isNull ? .valueNotFound(type, context("null")) : .typeMismatch(type, context("another type"))
  }

  private func context(_ text: String) -> DecodingError.Context {
    DecodingError.Context(codingPath: [JSONSpot(value: self)], debugDescription: text)
  }
}
