/// JSON with the place of every value and key, to tell where a fault stands.
struct JSONTree {
  enum Content {
    case object([Member])
    case array([JSONTree])
    /// A string, number, truth value or null.
    case scalar(isNull: Bool)
  }

  struct Member {
    let key: String
    /// Byte offset of the key.
    let offset: Int
    let value: JSONTree
  }

  /// Byte offset of the value.
  let offset: Int
  let content: Content

  var members: [Member] { if case .object(let members) = content { members } else { [] } }
  var elements: [JSONTree] { if case .array(let elements) = content { elements } else { [] } }
  var isNull: Bool { if case .scalar(let isNull) = content { isNull } else { false } }

  subscript(key: String) -> JSONTree? { members.first { $0.key == key }?.value }

  /// The value that a path of keys and indices leads to, or the nearest one on the way.
  func value(at path: some Sequence<any CodingKey>) -> JSONTree {
    var value = self
    for step in path {
      if let index = step.intValue {
        guard value.elements.indices.contains(index) else { return value }
        value = value.elements[index]
      } else {
        guard let next = value[step.stringValue] else { return value }
        value = next
      }
    }
    return value
  }

  /// The members that `other` does not have in the same place; null values are not compared.
  func members(absentFrom other: JSONTree) -> [Member] {
    var absent: [Member] = []
    // Objects may have a member for each of many thousand people.
    let twins = Dictionary(
      other.members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    for member in members {
      if let twin = twins[member.key] {
        absent += member.value.members(absentFrom: twin)
      } else if !member.value.isNull {
        absent.append(member)
      }
    }
    for (element, twin) in zip(elements, other.elements) {
      absent += element.members(absentFrom: twin)
    }
    return absent
  }
}

/// What keeps a text from being JSON of the kind that plans are.
struct JSONFlaw: Error {
  enum Kind {
    case syntax
    /// Plans hold integers only.
    case fraction
    case repeatedKey(String)
    /// Deeper than any plan is.
    case depth
  }

  let kind: Kind
  let offset: Int
}
