/// How far bytes look like UTF-8, to tell a damaged UTF-8 file from a GB18030 one.
///
/// Chinese text in GB18030 almost never forms three-byte UTF-8 sequences without also forming
/// stray bytes, so a file with many such sequences and few flaws is UTF-8 with damage.
struct UTF8Evidence {
  /// The offset of the first byte that is no UTF-8; nil when all is.
  private(set) var firstFlaw: Int?
  private var flaws = 0
  private var longSequences = 0

  init(_ bytes: [UInt8]) {
    var offset = 0
    while offset < bytes.count {
      let width = Self.width(at: offset, in: bytes)
      if width >= 3 { longSequences += 1 }
      if width == 0 {
        flaws += 1
        firstFlaw = firstFlaw ?? offset
      }
      offset += max(1, width)
    }
  }

  var favoursUTF8: Bool { flaws == 0 || longSequences > 2 * flaws }

  /// Bytes of the well-formed sequence at `offset`; 0 when there is none (Unicode table 3-7).
  private static func width(at offset: Int, in bytes: [UInt8]) -> Int {
    func isTrail(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + distance < bytes.count && range.contains(bytes[offset + distance])
    }
    switch bytes[offset] {
    case 0...0x7F: return 1
    case 0xC2...0xDF: return isTrail(1) ? 2 : 0
    case 0xE0: return isTrail(1, 0xA0...0xBF) && isTrail(2) ? 3 : 0
    case 0xED: return isTrail(1, 0x80...0x9F) && isTrail(2) ? 3 : 0
    case 0xE1...0xEF: return isTrail(1) && isTrail(2) ? 3 : 0
    case 0xF0: return isTrail(1, 0x90...0xBF) && isTrail(2) && isTrail(3) ? 4 : 0
    case 0xF1...0xF3: return isTrail(1) && isTrail(2) && isTrail(3) ? 4 : 0
    case 0xF4: return isTrail(1, 0x80...0x8F) && isTrail(2) && isTrail(3) ? 4 : 0
    default: return 0
    }
  }
}
