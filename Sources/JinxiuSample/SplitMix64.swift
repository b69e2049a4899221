/// The pseudo-random generator of samples: the same seed gives the same numbers everywhere.
///
/// SplitMix64 as published by Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014: the state grows by a fixed odd constant, and each number is the
/// state mixed by two multiplications.
package struct SplitMix64: Sendable {
  /// The parts of a sample, each with numbers of its own, so that a change in one moves no other.
  enum Stream: UInt64 {
    case counties = 1
    case units, hosts, offers, rooms, trainees, particulars, names, wishes, relations
  }

  private var state: UInt64

  package init(state: UInt64) {
    self.state = state
  }

  /// Streams of one seed start at unrelated states, not a few steps apart on one sequence.
  init(seed: Int, stream: Stream) {
    var root = SplitMix64(state: UInt64(bitPattern: Int64(seed)))
    var branch = SplitMix64(state: root.next() ^ stream.rawValue)
    state = branch.next()
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from `range`; the bias of the scaling is below 2⁻⁵⁰ for any range used here.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    let width = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: width).high)
  }

  /// True in `percent` of 100 cases.
  mutating func chance(percent: Int) -> Bool {
    number(in: 1...100) <= percent
  }

  /// One of `choices`, which has at least one element.
  mutating func choice<Element>(of choices: [Element]) -> Element {
    choices[number(in: 0...choices.count - 1)]
  }

  /// One of `choices`, each as often as its weight says; weights are at least 1.
  mutating func choice<Element>(of choices: [(element: Element, weight: Int)]) -> Element {
    var rest = number(in: 1...choices.reduce(0) { $0 + $1.weight })
    for choice in choices.dropLast() {
      if rest <= choice.weight { return choice.element }
      rest -= choice.weight
    }
    return choices[choices.count - 1].element
  }

  /// Fisher and Yates.
  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for index in result.indices.dropFirst().reversed() {
      result.swapAt(index, number(in: 0...index))
    }
    return result
  }
}
