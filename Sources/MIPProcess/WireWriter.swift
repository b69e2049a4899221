/// Writes lines of fields with one space between them, the form in which parent and child talk.
struct WireWriter {
  /// What has been written so far.
  private(set) var bytes: [UInt8] = []
  private var isAtLineStart = true

  /// Adds a word of printable ASCII without spaces.
  mutating func add(word: String) {
    separate()
    bytes.append(contentsOf: word.utf8)
  }

  /// Adds a number.
  mutating func add(_ number: Int) {
    separate()
    guard number < 0 || number > 9 else { return bytes.append(UInt8(48 + number)) }
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Adds a number, or a dash for none.
  mutating func add(optional number: Int?) {
    guard let number else { return add(word: "-") }
    add(number)
  }

  /// Adds text of any kind; everything but letters and digits is written as %XX.
  mutating func add(text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8.prefix(WireReader.longestText) {
      if byte.isLetterOrDigit {
        bytes.append(byte)
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
  }

  /// Adds a point as pairs of column and value, zeros left out.
  mutating func add(point values: [Int]) {
    add(values.count { $0 != 0 })
    for (column, value) in values.enumerated() where value != 0 {
      add(column)
      add(value)
    }
  }

  /// Ends the line.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isAtLineStart = true
  }

  private mutating func separate() {
    if !isAtLineStart { bytes.append(UInt8(ascii: " ")) }
    isAtLineStart = false
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
