import Foundation
import JinxiuDomain

/// The encodings in which Excel and Chinese editors save text.
package enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with BOM"
  case utf16LittleEndian = "UTF-16LE with BOM"
  case utf16BigEndian = "UTF-16BE with BOM"
  case gb18030 = "GB18030"
}

/// The text of a file, decoded without loss (R32): no byte is guessed and U+FFFD is never stored.
package struct SourceText: Hashable, Sendable {
  package let text: String
  package let encoding: TextEncoding

  /// Decodes by byte order mark; without one UTF-8, else GB18030.
  ///
  /// Throws the fault with the offset of the first byte that is no text, or of a character that
  /// no text should have (U+FFFD, controls other than TAB, CR and LF).
  package init(_ bytes: [UInt8], file: String) throws(SourceTextFault) {
    let result = try Self.decode(bytes, file: file)
    try Self.refuseDamage(in: result.text, file: file)
    text = result.text
    encoding = result.encoding
  }

  private static func decode(
    _ bytes: [UInt8], file: String
  ) throws(SourceTextFault) -> (text: String, encoding: TextEncoding) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return (try utf8(bytes, skipping: 3, file: file), .utf8WithMark)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try utf16(bytes, lowFirst: true, file: file), .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (try utf16(bytes, lowFirst: false, file: file), .utf16BigEndian)
    }
    guard !isUnmarkedUTF16(bytes) else { throw .unmarkedUTF16(file) }
    if let text = String(validating: bytes, as: UTF8.self) { return (text, .utf8) }
    if UTF8Evidence(bytes).favoursUTF8 {
      return (try utf8(bytes, skipping: 0, file: file), .utf8)
    }
    return (try gb18030(bytes, file: file), .gb18030)
  }

  /// No other text has NUL bytes: most here are the high bytes of ASCII characters, a line feed or a
  /// separator among them.
  private static func isUnmarkedUTF16(_ bytes: [UInt8]) -> Bool {
    guard bytes.count.isMultiple(of: 2), bytes.contains(0) else { return false }
    var zeros = [0, 0]
    var dividers = [0, 0]
    for (index, byte) in bytes.enumerated() where byte == 0 {
      zeros[index % 2] += 1
      if [0x09, 0x0A, 0x2C, 0x3B].contains(bytes[index ^ 1]) { dividers[index % 2] += 1 }
    }
    let high = zeros[0] > zeros[1] ? 0 : 1
    return zeros[high] > zeros[1 - high] && dividers[high] > 0
  }

  private static func utf8(
    _ bytes: [UInt8], skipping mark: Int, file: String
  ) throws(SourceTextFault) -> String {
    if let text = String(validating: bytes.dropFirst(mark), as: UTF8.self) { return text }
    let flaw = UTF8Evidence(Array(bytes.dropFirst(mark))).firstFlaw ?? 0
    throw .undecodable(file, at: flaw + mark, bytes: bytes, as: .utf8)
  }

  private static func utf16(
    _ bytes: [UInt8], lowFirst: Bool, file: String
  ) throws(SourceTextFault) -> String {
    let encoding = lowFirst ? TextEncoding.utf16LittleEndian : .utf16BigEndian
    guard bytes.count.isMultiple(of: 2) else {
      throw .undecodable(file, at: bytes.count - 1, bytes: bytes, as: encoding)
    }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return lowFirst ? second << 8 | first : first << 8 | second
    }
    var index = 0
    while index < units.count {
      let width = UTF16.isLeadSurrogate(units[index]) ? 2 : 1
      let isPaired =
        width == 2 && index + 1 < units.count
        && UTF16.isTrailSurrogate(units[index + 1])
      guard isPaired || !UTF16.isSurrogate(units[index]) else {
        throw .undecodable(file, at: 2 + 2 * index, bytes: bytes, as: encoding)
      }
      index += width
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func gb18030(_ bytes: [UInt8], file: String) throws(SourceTextFault) -> String {
    if let text = GB18030.text(of: bytes[...]) { return text }
    throw .undecodable(file, at: GB18030.firstFlaw(in: bytes), bytes: bytes, as: .gb18030)
  }

  private static func refuseDamage(in text: String, file: String) throws(SourceTextFault) {
    guard mayBeDamaged(text) else { return }
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" { throw .damaged(file, line: line, column: column) }
      if scalar.properties.generalCategory == .control, !["\t", "\r", "\n"].contains(scalar) {
        throw .control(file, line: line, column: column, scalar)
      }
      column = scalar == "\n" ? 1 : column + 1
      line += scalar == "\n" ? 1 : 0
    }
  }

  /// Whether some bytes may belong to a character that no text should have; quick, and most often
  /// false.
  private static func mayBeDamaged(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case 0x09, 0x0A, 0x0D: break
      case 0..<0x20, 0x7F: return true
      case 0x80...0x9F where last == 0xC2: return true
      case 0xBF where last == 0xEF: return true
      default: break
      }
      last = byte
    }
    return false
  }
}

/// Why bytes are not text.
package struct SourceTextFault: Error {
  package let fault: Fault

  static func undecodable(
    _ file: String, at offset: Int, bytes: [UInt8], as encoding: TextEncoding
  ) -> Self {
    let shown = bytes[offset...].prefix(4)
      .map { String(Int($0) + 0x100, radix: 16, uppercase: true).suffix(2) }.joined(separator: " ")
    return Self(
      fault: Fault(
        .undecodableBytes, at: FaultPlace(file, .byte(offset)), found: shown,
        problem: Phrase(
          "第\(offset + 1)个字节起不是有效的 \(encoding.rawValue) 文字",
          "the bytes from number \(offset + 1) on are no valid \(encoding.rawValue) text"),
        advice: Phrase(
          "在 Excel 中另存为“CSV UTF-8（逗号分隔）”",
          "save the file as “CSV UTF-8 (comma delimited)” in Excel")))
  }

  static func unmarkedUTF16(_ file: String) -> Self {
    Self(
      fault: Fault(
        .undecodableBytes, at: FaultPlace(file, .byte(0)),
        problem: Phrase(
          "像是 UTF-16 文字，但开头没有字节顺序标记（BOM）",
          "this looks like UTF-16, and the byte order mark at its beginning is missing"),
        advice: Phrase(
          "在 Excel 中另存为“CSV UTF-8（逗号分隔）”",
          "save the file as “CSV UTF-8 (comma delimited)” in Excel")))
  }

  static func damaged(_ file: String, line: Int, column: Int) -> Self {
    Self(
      fault: Fault(
        .replacementCharacter, at: FaultPlace(file, .text(line: line, column: column)),
        found: "U+FFFD",
        problem: Phrase("文字已在此前的转换中损坏", "text was lost in an earlier conversion"),
        advice: Phrase("从原始文件重新导出，或手工改正该处", "export the original again, or retype it")))
  }

  static func control(_ file: String, line: Int, column: Int, _ scalar: Unicode.Scalar) -> Self {
    let code = "U+" + String(scalar.value + 0x1_0000, radix: 16, uppercase: true).suffix(4)
    return Self(
      fault: Fault(
        .controlCharacter, at: FaultPlace(file, .text(line: line, column: column)), found: code,
        problem: Phrase("含有控制字符 \(code)", "contains the control character \(code)"),
        advice: Phrase("删除该字符", "delete the character")))
  }
}
