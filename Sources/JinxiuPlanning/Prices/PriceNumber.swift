/// What prices may be: floating while they are looked for, integer when they prove something.
package protocol PriceNumber: SignedNumeric, Comparable, Sendable {
  init(_ integer: Int)
}

extension Int: PriceNumber {}
extension Double: PriceNumber {}
