import Foundation

/// GB18030, the encoding that Chinese Excel writes when not asked for UTF-8.
package enum GB18030 {
  /// Foundation's number for `kCFStringEncodingGB_18030_2000`.
  private static let encoding = String.Encoding(rawValue: 0x8000_0632)

  /// The text, or nil when some byte is no GB18030.
  static func text(of bytes: ArraySlice<UInt8>) -> String? {
    String(data: Data(bytes), encoding: encoding)
  }

  /// The bytes of `text`; nil when the encoding lacks a character.
  package static func bytes(of text: String) -> [UInt8]? {
    text.data(using: encoding).map { Array($0) }
  }

  /// The offset of the first sequence that is no character; the count when all are.
  static func firstFlaw(in bytes: [UInt8]) -> Int {
    var offset = 0
    while offset < bytes.count {
      let width = self.width(at: offset, in: bytes)
      guard width > 0, width == 1 || text(of: bytes[offset..<offset + width]) != nil else {
        return offset
      }
      offset += width
    }
    return bytes.count
  }

  private static func width(at offset: Int, in bytes: [UInt8]) -> Int {
    func byte(_ distance: Int, isIn range: ClosedRange<UInt8>) -> Bool {
      offset + distance < bytes.count && range.contains(bytes[offset + distance])
    }
    if byte(0, isIn: 0...0x80) { return 1 }
    guard byte(0, isIn: 0x81...0xFE) else { return 0 }
    if byte(1, isIn: 0x40...0x7E) || byte(1, isIn: 0x80...0xFE) { return 2 }
    let isLong = byte(1, isIn: 0x30...0x39) && byte(2, isIn: 0x81...0xFE)
    return isLong && byte(3, isIn: 0x30...0x39) ? 4 : 0
  }
}
