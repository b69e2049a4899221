/// A zip file written by hand, so that each of its bytes can be a lie.
struct ZipDraft {
  struct Entry {
    var name: String
    var packed: [UInt8]
    var unpacked: Int
    var crc: UInt32
    var method: UInt16 = 0
    var flags: UInt16 = 0
  }

  var entries: [Entry] = []

  init(_ parts: [(String, String)] = []) {
    for (name, text) in parts { add(name, Array(text.utf8)) }
  }

  mutating func add(_ name: String, _ bytes: [UInt8]) {
    entries.append(
      Entry(name: name, packed: bytes, unpacked: bytes.count, crc: Checksum.crc32(bytes)))
  }

  /// A part of nothing but one byte, packed as far as deflate can.
  mutating func addRun(_ name: String, of byte: UInt8, count: Int) {
    entries.append(
      Entry(
        name: name, packed: Deflate.run(of: byte, count: count), unpacked: count, crc: 0, method: 8)
    )
  }

  func bytes() -> [UInt8] {
    var file: [UInt8] = []
    var contents: [UInt8] = []
    for entry in entries {
      contents += head(entry, signature: 0x0201_4B50, lead: [20, 20], offset: file.count)
      file += head(entry, signature: 0x0403_4B50, lead: [20], offset: nil) + entry.packed
    }
    let count = UInt16(truncatingIfNeeded: entries.count)
    let start = file.count
    file += contents
    return file + Self.little(UInt32(0x0605_4B50)) + [0, 0, 0, 0] + Self.little(count)
      + Self.little(count) + Self.little(UInt32(contents.count)) + Self.little(UInt32(start))
      + [0, 0]
  }

  private func head(_ entry: Entry, signature: UInt32, lead: [UInt16], offset: Int?) -> [UInt8] {
    let name = Array(entry.name.utf8)
    var head = Self.little(signature)
    for number in lead + [entry.flags, entry.method, 0, 0x21] { head += Self.little(number) }
    head += Self.little(entry.crc) + Self.little(UInt32(entry.packed.count))
    head += Self.little(UInt32(entry.unpacked)) + Self.little(UInt16(name.count)) + [0, 0]
    if let offset { head += Array(repeating: 0, count: 10) + Self.little(UInt32(offset)) }
    return head + name
  }

  static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

enum Checksum {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
  }
}

/// One block of deflate with fixed codes: a byte, then itself again, 258 times for each 13 bits.
enum Deflate {
  static func run(of byte: UInt8, count: Int) -> [UInt8] {
    var bits = Bits()
    bits.append(0b011, count: 3)
    // Literals below 144 have 8 bits from 0x30 on, most significant first.
    precondition(byte < 144)
    bits.append(reversed(0x30 + UInt32(byte), 8), count: 8)
    var left = count - 1
    while left >= 258 {
      bits.append(reversed(0b1100_0101, 8), count: 8)
      bits.append(0, count: 5)
      left -= 258
    }
    for _ in 0..<left { bits.append(reversed(0x30 + UInt32(byte), 8), count: 8) }
    bits.append(0, count: 7)
    return bits.finished()
  }

  private static func reversed(_ code: UInt32, _ count: Int) -> UInt32 {
    (0..<count).reduce(0) { $0 | ((code >> UInt32($1)) & 1) << UInt32(count - 1 - $1) }
  }

  private struct Bits {
    private var bytes: [UInt8] = []
    private var open: UInt32 = 0
    private var filled = 0

    mutating func append(_ code: UInt32, count: Int) {
      open |= code << UInt32(filled)
      filled += count
      while filled >= 8 {
        bytes.append(UInt8(truncatingIfNeeded: open))
        open >>= 8
        filled -= 8
      }
    }

    func finished() -> [UInt8] { filled > 0 ? bytes + [UInt8(truncatingIfNeeded: open)] : bytes }
  }
}
