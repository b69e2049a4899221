import TestTools

/// What random scenarios and texts are drawn with.
struct SeededRandom: RandomNumberGenerator {
  private var numbers: SeededGenerator

  init(_ seed: Int) { numbers = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(0...(values.count - 1))]
  }

  /// Up to `length` characters out of `alphabet`, without spaces at the ends, not empty.
  mutating func text(_ alphabet: String, length: Int = 8) -> String {
    let scalars = Array(alphabet.unicodeScalars)
    var text = String.UnicodeScalarView("甲".unicodeScalars)
    for _ in 0..<number(0...length) { text.append(pick(scalars)) }
    text.append("乙")
    return String(text)
  }
}
