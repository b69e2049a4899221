/// Numbers for the names of the tables, so that no loop over pairs compares text.
struct Numbering: Sendable {
  /// What stands for a name that is missing or unknown; it equals no other.
  static let none = -1

  private var numbers: [String: Int] = [:]

  /// Numbers `names` by position.
  init(_ names: some Sequence<String> = []) {
    for name in names { number(name) }
  }

  /// The number of `name`, a new one if it has none.
  @discardableResult
  mutating func number(_ name: String) -> Int {
    if let number = numbers[name] { return number }
    let number = numbers.count
    numbers[name] = number
    return number
  }

  subscript(name: String?) -> Int { name.flatMap { numbers[$0] } ?? Self.none }
}
