import TestTools

/// One damage to a workbook, always the same for the same seed.
struct Mutation {
  private var numbers: SeededGenerator
  private static let words = [
    "", "-1", "0", "99999999999999999999", "1048577", "XFE1", "A0", "&amp;", "&x;", "&#0;",
    "&#xD800;", "<", ">", "\"", "'", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "<!--", "]]>", "<![CDATA[",
    "<?", "\u{0}", "_x0000_", "\u{FFFE}", "NaN", "1E+308", "1E-999999999", "s", "inlineStr",
    "<row r=\"1\"/>", "<c/>", "<v>9</v>", "</c>", "</sheetData>", "../../..", "xl/workbook.xml",
  ]

  init(seed: Int) {
    numbers = SeededGenerator(seed: seed)
  }

  /// Damage to the file: flipped bits, lost ends, moved pieces.
  mutating func file(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &numbers) where bytes.count > 1 {
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0, 1:
        let place = place(in: bytes)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      case 2: bytes[place(in: bytes)] = [0, 0xFF, 0x7F, 0x80].randomElement(using: &numbers) ?? 0
      case 3: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &numbers))
      default: splice(&bytes)
      }
    }
    return bytes
  }

  /// The end of a zip file says where all is, and is damaged as often as the rest.
  private mutating func place(in bytes: [UInt8]) -> Int {
    Bool.random(using: &numbers)
      ? Int.random(in: 0..<bytes.count, using: &numbers)
      : Int.random(in: max(0, bytes.count - 1_200)..<bytes.count, using: &numbers)
  }

  private mutating func splice(_ bytes: inout [UInt8]) {
    let piece = piece(of: bytes)
    let place = Int.random(in: 0...bytes.count, using: &numbers)
    let end = min(bytes.count, place + (Bool.random(using: &numbers) ? piece.count : 0))
    bytes.replaceSubrange(place..<end, with: piece)
  }

  private mutating func piece(of bytes: [UInt8]) -> [UInt8] {
    let start = Int.random(in: 0..<bytes.count, using: &numbers)
    let count = Int.random(in: 0...min(400, bytes.count - start), using: &numbers)
    return Array(bytes[start..<start + count])
  }

  /// Damage to one part, in a zip file that is sound.
  mutating func part(of parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let chosen = Int.random(in: parts.indices, using: &numbers)
    var zip = ZipDraft()
    for (index, part) in parts.enumerated() {
      zip.add(part.name, index == chosen ? markup(part.bytes) : part.bytes)
    }
    return zip.bytes()
  }

  private mutating func markup(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &numbers) where bytes.count > 1 {
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: replace(&bytes, between: UInt8(ascii: "\""))
      case 1: replace(&bytes, between: UInt8(ascii: ">"))
      case 2: removeTag(&bytes)
      case 3: splice(&bytes)
      case 4: bytes[Int.random(in: bytes.indices, using: &numbers)] ^= 1 << 4
      default: bytes.insert(contentsOf: word(), at: Int.random(in: bytes.indices, using: &numbers))
      }
    }
    return bytes
  }

  private mutating func word() -> [UInt8] {
    Array((Self.words.randomElement(using: &numbers) ?? "").utf8)
  }

  /// Puts a word in the place of a value, or of a text before the next tag.
  private mutating func replace(_ bytes: inout [UInt8], between mark: UInt8) {
    let start = Int.random(in: bytes.indices, using: &numbers)
    let stop = mark == UInt8(ascii: ">") ? UInt8(ascii: "<") : mark
    guard let open = bytes[start...].firstIndex(of: mark),
      let close = bytes[(open + 1)...].firstIndex(of: stop)
    else { return }
    bytes.replaceSubrange(open + 1..<close, with: word())
  }

  private mutating func removeTag(_ bytes: inout [UInt8]) {
    let start = Int.random(in: bytes.indices, using: &numbers)
    guard let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    bytes.removeSubrange(open...close)
  }
}
