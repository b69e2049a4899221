import JinxiuDomain

/// What a file is by its first bytes, whatever it is called (R31).
enum FileKind {
  /// An archive or an OLE file; whether it is a workbook the reader of workbooks says.
  case workbook
  case text
  /// Another kind, and what to do with it.
  case other(name: Phrase, advice: Phrase)

  init(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if Self.workbooks.contains(where: { bytes.starts(with: $0) }) {
      self = .workbook
    } else {
      self = Self.known.first { bytes.starts(with: $0.magic) }?.kind ?? Self.markup(bytes) ?? .text
    }
  }

  static let saveAs = Phrase(
    "在 Excel 或 WPS 中打开，另存为“Excel 工作簿（.xlsx）”", "open it in Excel or WPS and save it as .xlsx")

  /// What is neither a workbook nor, by its bytes, text.
  static let unknown = Phrase("别的文件，既不是工作簿也不是文字", "another file, neither a workbook nor text,")

  private static let empty = FileKind.other(
    name: Phrase("空文件（0 字节）", "an empty file (0 bytes)"),
    advice: Phrase("请填报单位重新提供", "ask for the file again"))

  private static let workbooks: [[UInt8]] = [
    [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0],
  ]

  private static func markup(_ bytes: [UInt8]) -> FileKind? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    guard body.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == UInt8(ascii: "<") else {
      return nil
    }
    return .other(
      name: Phrase("网页或 XML（常由系统导出，扩展名却是 .xls）", "a web page or XML, whatever its name says"),
      advice: saveAs)
  }

  private static let known: [(magic: [UInt8], kind: FileKind)] = [
    (Array("%PDF".utf8), picture(Phrase("PDF", "a PDF"))),
    ([0x89, 0x50, 0x4E, 0x47], picture(Phrase("图片", "a picture"))),
    ([0xFF, 0xD8, 0xFF], picture(Phrase("图片", "a picture"))),
    (Array("{\\rtf".utf8), picture(Phrase("RTF 文档", "an RTF document"))),
    (Array("Rar!".utf8), packed), ([0x37, 0x7A, 0xBC, 0xAF], packed), ([0x1F, 0x8B], packed),
  ]

  private static func picture(_ name: Phrase) -> FileKind {
    .other(
      name: name,
      advice: Phrase("请填报单位提供 .xlsx 电子版", "ask for the electronic copy as .xlsx"))
  }

  private static let packed = FileKind.other(
    name: Phrase("压缩包", "an archive"),
    advice: Phrase("解压后导入其中的文件", "unpack it and import what is in it"))
}
