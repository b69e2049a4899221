/// One file of an export.
package struct FormFile: Hashable, Sendable {
  /// Without folders.
  package let name: String
  package let bytes: [UInt8]

  init(_ name: String, _ book: FormBook) throws {
    self.name = name
    bytes = try book.bytes()
  }

  /// `登记表-03-灌南县.xlsx`: the number keeps names apart, whatever of the name no folder takes.
  static func name(_ form: String, _ number: Int, of count: Int, _ owner: String) -> String {
    let digits = String(number)
    let width = max(2, String(count).count)
    let padded = String(repeating: "0", count: max(0, width - digits.count)) + digits
    let plain = shortened(owner.filter { $0.isLetter || $0.isNumber })
    return "\(form)-\(padded)\(plain.isEmpty ? "" : "-")\(plain).xlsx"
  }

  /// In bytes: file systems take names of 255, and what is written first has a longer name.
  private static let longestOwner = 120

  private static func shortened(_ name: String) -> String {
    var bytes = 0
    return String(
      name.prefix { character in
        bytes += character.utf8.count
        return bytes <= longestOwner
      })
  }
}
