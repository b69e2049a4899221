/// A pseudo-random generator: the same seed gives the same numbers everywhere.
///
/// SplitMix64 as published by Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014: the state grows by a fixed odd constant, and each number is the
/// state mixed by two multiplications.
package struct SplitMix64: Sendable {
  private var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from `range`; the bias of the scaling is below 2⁻⁴⁰ for any range used here.
  package mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }
}
