import TestTools

/// What random scenarios and texts are drawn with.
package struct SeededRandom: RandomNumberGenerator {
  private var numbers: SeededGenerator

  package init(_ seed: Int) { numbers = SeededGenerator(seed: seed) }

  package mutating func next() -> UInt64 { numbers.next() }

  package mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  package mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  package mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(0...(values.count - 1))]
  }

  /// Up to `length` characters out of `alphabet`, without spaces at the ends, not empty.
  package mutating func text(_ alphabet: String, length: Int = 8) -> String {
    let scalars = Array(alphabet.unicodeScalars)
    var text = String.UnicodeScalarView("甲".unicodeScalars)
    for _ in 0..<number(0...length) { text.append(pick(scalars)) }
    text.append("乙")
    return String(text)
  }
}
