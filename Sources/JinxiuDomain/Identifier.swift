/// The name by which one table refers to a row of another, typed by what it names.
///
/// Names are the same as Unicode has it, however their signs are composed.
package struct Identifier<Entity>: Equatable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

extension Identifier: Hashable {
  /// As `String` hashes, without composing each Chinese name anew: a province looks up millions.
  package func hash(into hasher: inout Hasher) {
    let isHashed =
      text.isSurelyComposed
      && text.utf8.withContiguousStorageIfAvailable {
        hasher.combine(bytes: UnsafeRawBufferPointer($0))
      } != nil
    if isHashed { hasher.combine(UInt8.max) } else { text.hash(into: &hasher) }
  }
}

extension String {
  /// Of scalars alone that no form of Unicode takes apart or puts together, as nearly every name.
  fileprivate var isSurelyComposed: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x300, 0x2010...0x2027, 0x3001...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFFEE: true
      default: false
      }
    }
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
