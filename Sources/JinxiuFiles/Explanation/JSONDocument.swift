/// A tree of JSON, for documents that are only ever written.
indirect enum JSONDocument: Encodable {
  case text(String)
  case integer(Int)
  case flag(Bool)
  case null
  case list([JSONDocument])
  /// Keys are sorted when written.
  case object([String: JSONDocument])

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .integer(let number):
      var container = encoder.singleValueContainer()
      try container.encode(number)
    case .flag(let flag):
      var container = encoder.singleValueContainer()
      try container.encode(flag)
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .list(let values):
      var container = encoder.unkeyedContainer()
      for value in values { try container.encode(value) }
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in members.sorted(by: { $0.key < $1.key }) {
        try container.encode(value, forKey: Key(stringValue: key))
      }
    }
  }
}

extension JSONDocument: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .integer(value) }
}

extension JSONDocument {
  /// The text, or null.
  init(_ text: String?) { self = text.map(JSONDocument.text) ?? .null }
  /// The number, or null.
  init(_ number: Int?) { self = number.map(JSONDocument.integer) ?? .null }

  /// Members of this object and of another.
  func and(_ members: [String: JSONDocument]) -> JSONDocument {
    guard case .object(let own) = self else { return self }
    return .object(own.merging(members) { first, _ in first })
  }
}

extension Sequence {
  func json(_ value: (Element) -> JSONDocument) -> JSONDocument { .list(map(value)) }
}
