/// JSON with the place of every value and key, to tell where a fault stands.
///
/// Values lie one behind another in the order of the text, each before all that is in it: a plan of
/// a province has half a million, and an object for each would cost more than all the rest.
final class JSONTree: Sendable {
  enum Kind: Sendable {
    case object, array, string, integer, truth, falsehood, null
  }

  struct Node: Sendable {
    let kind: Kind
    /// Byte offset of the value's key; −1 for an element and the root.
    let key: Int
    /// Byte offset of the value.
    let offset: Int
    /// Index of the first value that is not within this one.
    var end: Int
  }

  /// Well-formed UTF-8.
  let bytes: [UInt8]
  let nodes: [Node]

  init(bytes: [UInt8], nodes: [Node]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  var root: JSONValue { JSONValue(tree: self, index: 0) }
}

/// One value of a tree.
struct JSONValue: Sendable {
  let tree: JSONTree
  /// Index into the nodes of the tree.
  let index: Int

  var kind: JSONTree.Kind { tree.nodes[index].kind }
  /// Byte offset of the value.
  var offset: Int { tree.nodes[index].offset }
  /// Byte offset of the value's key, or of an element itself.
  var keyOffset: Int { tree.nodes[index].key < 0 ? offset : tree.nodes[index].key }
  var isNull: Bool { kind == .null }

  /// Members of an object or elements of an array; none of a scalar.
  var children: Children { Children(tree: tree, position: index + 1, end: tree.nodes[index].end) }

  /// The members; none unless this is an object.
  var members: Children { kind == .object ? children : noChildren }
  /// The elements; none unless this is an array.
  var elements: Children { kind == .array ? children : noChildren }

  private var noChildren: Children { Children(tree: tree, position: index + 1, end: index + 1) }

  /// The key of a member; empty for an element.
  var key: String {
    let offset = tree.nodes[index].key
    return offset < 0 ? "" : JSONString.text(in: tree.bytes, at: offset)
  }

  /// The text of a string.
  var text: String { JSONString.text(in: tree.bytes, at: offset) }

  /// Nil when the integer does not fit.
  var integer: Int? {
    var index = offset
    let isNegative = tree.bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var number = 0
    while index < tree.bytes.count, (48...57).contains(tree.bytes[index]) {
      let digit = Int(tree.bytes[index]) - 48
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isBeyond) =
        isNegative
        ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      guard !isTooLarge, !isBeyond else { return nil }
      number = sum
      index += 1
    }
    return number
  }

  subscript(key: String) -> JSONValue? { members.first(where: { $0.key == key }) }

  /// How to get here from the root, for example `placements[3].county`; empty for the root.
  var path: String {
    var path = ""
    var value = tree.root
    while value.index != index {
      let isList = value.kind == .array
      guard
        let step = value.children.enumerated().first(where: {
          index < tree.nodes[$0.element.index].end
        })
      else { return path }
      value = step.element
      path += isList ? "[\(step.offset)]" : (path.isEmpty ? "" : ".") + value.key
    }
    return path
  }

  /// The values directly in another.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: JSONTree
    fileprivate var position: Int
    fileprivate let end: Int

    mutating func next() -> JSONValue? {
      guard position < end else { return nil }
      defer { position = tree.nodes[position].end }
      return JSONValue(tree: tree, index: position)
    }
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
