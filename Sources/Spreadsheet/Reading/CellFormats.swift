/// What the formats of cells make of numbers, and which strike their text out, by the number that a
/// cell has for its format (`styles.xml`).
struct CellFormats {
  private var formats: [DateFormat] = []
  /// Numbers of formats whose font is struck out.
  private var struck: Set<Int> = []

  init(_ reader: PartReader?, room: CellRoom) throws(WorkbookFault) {
    guard let reader, try reader.root() == "styleSheet" else { return }
    var room = room
    var own: [Int: DateFormat] = [:]
    var fonts: [Bool] = []
    let root = reader.level
    while let name = try reader.child(of: root) {
      let level = reader.level
      switch name {
      case "numFmts":
        while let child = try reader.child(of: level) {
          guard child == "numFmt", let code = reader.attribute("formatCode") else { continue }
          try room.take(reader)
          own[reader.number("numFmtId") ?? 0] = DateFormat(code: code)
        }
      case "fonts":
        while let child = try reader.child(of: level) {
          guard child == "font" else { continue }
          try room.take(reader)
          fonts.append(try Self.isStruck(reader))
        }
      case "cellXfs":
        while let child = try reader.child(of: level) {
          guard child == "xf" else { continue }
          try room.take(reader)
          if let font = reader.number("fontId"), fonts.indices.contains(font), fonts[font] {
            struck.insert(formats.count)
          }
          let id = reader.number("numFmtId") ?? 0
          formats.append(own[id] ?? DateFormat(builtIn: id))
        }
      default: continue
      }
    }
    try reader.finish()
  }

  private static func isStruck(_ reader: PartReader) throws(WorkbookFault) -> Bool {
    let level = reader.level
    var isStruck = false
    while let part = try reader.child(of: level) {
      guard part == "strike" else { continue }
      isStruck = reader.attribute("val").map { $0 != "0" && $0 != "false" } ?? true
    }
    return isStruck
  }

  /// Whether text in this format is struck out.
  func strikes(_ number: Int) -> Bool { !struck.isEmpty && struck.contains(number) }

  /// The format of a number, General where there is none.
  subscript(_ number: Int) -> DateFormat {
    formats.indices.contains(number) ? formats[number] : .number
  }
}

extension PartReader {
  /// An attribute that is a whole number.
  func number(_ name: StaticString) -> Int? {
    attribute(name).flatMap { Int($0) }
  }
}
