import JinxiuDomain

/// What samples draw.
extension SplitMix64 {
  /// The parts of a sample, each with numbers of its own, so that a change in one moves no other.
  enum Stream: UInt64 {
    case counties = 1
    case units, hosts, offers, rooms, trainees, particulars, names, wishes, relations
  }

  /// Streams of one seed start at unrelated states, not a few steps apart on one sequence.
  init(seed: Int, stream: Stream) {
    var root = SplitMix64(state: UInt64(bitPattern: Int64(seed)))
    var branch = SplitMix64(state: root.next() ^ stream.rawValue)
    self.init(state: branch.next())
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
