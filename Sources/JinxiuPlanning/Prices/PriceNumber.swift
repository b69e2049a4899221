/// What prices may be: floating while they are looked for, integer when they prove something.
package protocol PriceNumber: SignedNumeric, Comparable, Sendable {
  init(_ integer: Int)

  /// The least that so many times is no less than the number.
  func share(of parts: Int) -> Self
}

extension Int: PriceNumber {
  package func share(of parts: Int) -> Int { (self + parts - 1) / parts }
}

extension Double: PriceNumber {
  package func share(of parts: Int) -> Double { self / Double(parts) }
}
