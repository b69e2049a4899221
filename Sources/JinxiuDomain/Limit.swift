/// A capacity as the tables write it: a number, where 0 is zero, or the word `unlimited`.
package enum Limit: Hashable, Sendable {
  case atMost(Int)
  case unlimited

  /// The number, or nil when unlimited.
  package var number: Int? {
    if case .atMost(let number) = self { number } else { nil }
  }
}
