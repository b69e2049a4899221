import MIP

/// Reads the fields of one line, strictly: what was not agreed upon is a fault.
struct WireReader {
  /// The most bytes of a text that are written.
  static let longestText = 400

  private let line: [UInt8]
  private var position = 0

  /// Takes a line without its newline.
  init(line: [UInt8]) { self.line = line }

  /// The next field as a word of ASCII.
  mutating func word() throws(WireFault) -> String {
    let field = try field()
    guard field.count <= 4 * Self.longestText, field.allSatisfy({ $0 > 32 && $0 < 127 }) else {
      throw WireFault("a field is no word")
    }
    return String(decoding: field, as: UTF8.self)
  }

  /// The next field as a number.
  mutating func number() throws(WireFault) -> Int {
    var field = try field()
    let isNegative = field.first == UInt8(ascii: "-")
    if isNegative { field = field.dropFirst() }
    guard !field.isEmpty else { throw WireFault("a number is missing") }
    var number = 0
    for byte in field {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else {
        throw WireFault("a field is no number")
      }
      let digit = Int(byte - UInt8(ascii: "0"))
      let (tens, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isStillTooLarge) = tens.addingReportingOverflow(isNegative ? -digit : digit)
      guard !isTooLarge, !isStillTooLarge else { throw WireFault("a number is too large") }
      number = sum
    }
    return number
  }

  /// The next field as a number; nil where it is a dash.
  mutating func optionalNumber() throws(WireFault) -> Int? {
    try isDash() ? nil : try number()
  }

  /// Whether the next field is a dash alone, which is then passed.
  mutating func isDash() throws(WireFault) -> Bool {
    let start = position
    if try field() == [UInt8(ascii: "-")] { return true }
    position = start
    return false
  }

  /// The next fields as states of so many rows or columns.
  mutating func states(count: Int) throws(WireFault) -> [Basis.State] {
    var states: [Basis.State] = []
    for number in try point(count: count) {
      guard let state = Basis.State(rawValue: number) else { throw WireFault("a state is unknown") }
      states.append(state)
    }
    return states
  }

  /// The next field as text.
  mutating func text() throws(WireFault) -> String {
    let word = Array(try word().utf8)
    guard word.first == UInt8(ascii: "\"") else { throw WireFault("a field is no text") }
    var bytes: [UInt8] = []
    var index = 1
    while index < word.count {
      if word[index] == UInt8(ascii: "%") {
        guard index + 2 < word.count,
          let byte = UInt8(String(decoding: word[index + 1...index + 2], as: UTF8.self), radix: 16)
        else { throw WireFault("a text is spelled wrongly") }
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(word[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The next fields as a point with `count` values.
  mutating func point(count: Int) throws(WireFault) -> [Int] {
    let pairs = try number()
    guard pairs >= 0, pairs <= count else { throw WireFault("a point has too many values") }
    var values = [Int](repeating: 0, count: count)
    var next = 0
    for _ in 0..<pairs {
      let column = try number()
      guard column >= next, column < count else { throw WireFault("a point's columns are wrong") }
      values[column] = try number()
      next = column + 1
    }
    return values
  }

  /// Checks that the line has no more fields.
  func end() throws(WireFault) {
    guard position == line.count else { throw WireFault("a line is too long") }
  }

  private mutating func field() throws(WireFault) -> ArraySlice<UInt8> {
    if position > 0 {
      guard position < line.count, line[position] == UInt8(ascii: " ") else {
        throw WireFault("a line is too short")
      }
      position += 1
    }
    let start = position
    while position < line.count, line[position] != UInt8(ascii: " ") { position += 1 }
    guard start < position else { throw WireFault("a field is empty") }
    return line[start..<position]
  }
}

/// What is wrong with something that the other side said.
struct WireFault: Error, Equatable {
  /// A clause in English, without any of the other side's own words.
  let description: String

  init(_ description: String) { self.description = description }
}
