import JinxiuFiles

/// Identifiers for rows that have none: the same letters and as many digits as the table has, counted
/// on from its last (`T061` behind `T060`).
struct FreeIdentifiers {
  private let prefix: String
  private let width: Int
  private var last: Int
  private var taken: Set<String>

  /// - Parameter prefix: Where no identifier of the table is letters and digits.
  init(_ taken: [String], prefix: String) {
    self.taken = Set(taken)
    // What a spreadsheet made of a long number is refused, and nothing to count on from.
    let numbered = taken.filter { !CellText.isScientific($0) }.compactMap(Self.split)
    let first = numbered.first?.prefix ?? prefix
    let same = numbered.filter { $0.prefix == first }
    self.prefix = first
    width = same.map(\.digits).max() ?? 3
    last = same.map(\.number).max() ?? 0
  }

  mutating func next() -> String {
    while true {
      last += 1
      let digits = String(last)
      let id = prefix + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
      if taken.insert(id).inserted { return id }
    }
  }

  private static func split(_ id: String) -> (prefix: String, number: Int, digits: Int)? {
    let digits = id.utf8.reversed().prefix { (48...57).contains($0) }.count
    guard (1...12).contains(digits), digits < id.utf8.count, let number = Int(id.suffix(digits))
    else {
      return nil
    }
    return (String(id.dropLast(digits)), number, digits)
  }
}
