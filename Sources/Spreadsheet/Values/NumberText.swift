/// Decimal text of a number in a file, as Excel would show it (R33).
enum NumberText {
  /// All that Excel keeps of a number.
  private static let digits = 15
  /// Beyond this Excel holds no number.
  private static let exponents = -307...308

  /// Shortened to 15 digits; none when it is no number.
  static func shortened(_ text: String) -> String? {
    if isPlain(text.utf8) { return text }
    guard var number = parse(text) else { return nil }
    number.round(to: digits)
    return number.text
  }

  /// Up to 15 digits without a needless zero, which is nearly every number there is.
  private static func isPlain(_ text: String.UTF8View) -> Bool {
    guard (1...digits).contains(text.count), let first = text.first else { return false }
    guard text.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }) else {
      return false
    }
    return first != UInt8(ascii: "0") || text.count == 1
  }

  /// 0.d1 d2 d3… times ten to the exponent, the first and last digit not 0; no digits are zero.
  private struct Decimal {
    var isNegative: Bool
    var digits: [UInt8]
    var exponent: Int

    mutating func round(to count: Int) {
      let rises = digits.count > count && digits[count] >= 5
      digits.removeLast(max(0, digits.count - count))
      var place = digits.count - 1
      while rises, place >= 0, digits[place] == 9 { place -= 1 }
      if rises {
        digits.removeLast(digits.count - 1 - place)
        if place >= 0 { digits[place] += 1 } else { carry() }
      }
      while digits.last == 0 { digits.removeLast() }
    }

    private mutating func carry() {
      digits = [1]
      exponent += 1
    }

    var text: String {
      guard !digits.isEmpty else { return "0" }
      let sign = isNegative ? "-" : ""
      if exponent > NumberText.digits || exponent < -8 { return sign + withExponent }
      if exponent <= 0 { return sign + "0." + zeros(-exponent) + string(digits[...]) }
      if exponent >= digits.count {
        return sign + string(digits[...]) + zeros(exponent - digits.count)
      }
      return sign + string(digits[..<exponent]) + "." + string(digits[exponent...])
    }

    private var withExponent: String {
      let power = exponent - 1
      let fraction = digits.count > 1 ? "." + string(digits[1...]) : ""
      let size = abs(power) < 10 ? "0\(abs(power))" : "\(abs(power))"
      return string(digits[..<1]) + fraction + (power < 0 ? "E-" : "E+") + size
    }

    private func string(_ digits: ArraySlice<UInt8>) -> String {
      String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    }

    private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
  }

  private static func parse(_ text: String) -> Decimal? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard let mantissa = parts.first, parts.count <= 2 else { return nil }
    var power = 0
    if parts.count == 2 {
      guard let number = Int(parts[1]) else { return nil }
      power = number
    }
    let isNegative = mantissa.utf8.first == UInt8(ascii: "-")
    let unsigned =
      isNegative || mantissa.utf8.first == UInt8(ascii: "+")
      ? mantissa.dropFirst() : mantissa
    let halves = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = halves.first, halves.count <= 2 else { return nil }
    let fraction = halves.count == 2 ? halves[1] : ""
    var digits = Array(whole.utf8) + Array(fraction.utf8)
    guard !digits.isEmpty,
      digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
    else { return nil }
    for place in digits.indices { digits[place] -= UInt8(ascii: "0") }
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    let (exponent, isTooLarge) = power.addingReportingOverflow(whole.utf8.count - leading)
    while digits.last == 0 { digits.removeLast() }
    guard !digits.isEmpty else { return Decimal(isNegative: false, digits: [], exponent: 0) }
    guard !isTooLarge, exponents.contains(exponent - 1) else { return nil }
    return Decimal(isNegative: isNegative, digits: digits, exponent: exponent)
  }
}
