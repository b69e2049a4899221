/// The name by which one table refers to a row of another, typed by what it names.
///
/// Names are the same as Unicode has it, however their signs are composed.
package struct Identifier<Entity>: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

extension Identifier: Comparable {
  /// Orders by Unicode scalars, as bytes of UTF-8 do, so the order is the same in every locale (R24).
  package static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Identifier: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}

extension Identifier: CustomStringConvertible {
  package var description: String { text }
}
