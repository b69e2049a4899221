/// What a file is by its first bytes, whatever its name says (R31).
enum FileKind {
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let emptyZip: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// zip, RAR, 7-Zip, gzip, xz.
  private static let archives: [[UInt8]] = [
    zip, emptyZip, [0x52, 0x61, 0x72, 0x21], [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B, 0x08],
    [0xFD, 0x37, 0x7A, 0x58, 0x5A],
  ]

  /// Whether the bytes begin like a file of files.
  static func isArchive(_ bytes: some Collection<UInt8>) -> Bool {
    archives.contains { bytes.starts(with: $0) }
  }

  /// Passes a zip file of a size that is read, and says of anything else what it is.
  static func requireZip(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
    if bytes.starts(with: ole) { throw compoundFile(bytes) }
    guard bytes.starts(with: zip) || bytes.starts(with: emptyZip) else {
      throw WorkbookFault(.notAWorkbook, detail: describe(bytes))
    }
    guard bytes.count <= limits.fileBytes else {
      throw WorkbookFault(
        .tooLarge, detail: "\(bytes.count) bytes, at most \(limits.fileBytes) are read")
    }
  }

  /// An OLE compound file is told by the names of its streams, each in an entry of 128 bytes.
  private static func compoundFile(_ bytes: [UInt8]) -> WorkbookFault {
    for start in stride(from: 512, to: bytes.count - 127, by: 128) {
      switch streamName(bytes[start..<start + 128]) {
      case "EncryptedPackage", "EncryptionInfo":
        return WorkbookFault(.encrypted, detail: "the workbook has a password")
      case "Workbook", "Book":
        return WorkbookFault(.legacyExcel, detail: "a workbook of Excel 97 to 2003 (.xls)")
      default: continue
      }
    }
    return WorkbookFault(.notAWorkbook, detail: "an OLE file without a workbook")
  }

  private static func streamName(_ entry: ArraySlice<UInt8>) -> String? {
    let start = entry.startIndex
    // The length in bytes stands behind the 64 bytes of the name, and counts the closing zero.
    let length = Int(entry[start + 64]) | Int(entry[start + 65]) << 8
    guard (4...64).contains(length), length.isMultiple(of: 2) else { return nil }
    var name = ""
    for place in stride(from: start, to: start + length - 2, by: 2) {
      guard entry[place + 1] == 0, entry[place] >= 0x20, entry[place] < 0x7F else { return nil }
      name.unicodeScalars.append(Unicode.Scalar(entry[place]))
    }
    return name
  }

  private static func describe(_ bytes: [UInt8]) -> String {
    let start = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
    if bytes.isEmpty { return "an empty file" }
    if start.contains("<html") || start.contains("<table") { return "a web page (HTML)" }
    if start.contains("office:spreadsheet") { return "an XML spreadsheet of 2003" }
    if start.contains("<?xml") { return "an XML file" }
    return bytes.prefix(1_024).contains(0) ? "no zip file" : "a text file"
  }
}
