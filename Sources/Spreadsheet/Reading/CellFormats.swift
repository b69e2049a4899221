/// What the formats of cells make of numbers, by the number that a cell has for its format
/// (`styles.xml`).
struct CellFormats {
  private var formats: [DateFormat] = []

  init(_ reader: PartReader?, room: CellRoom) throws(WorkbookFault) {
    guard let reader, try reader.root() == "styleSheet" else { return }
    var room = room
    var own: [Int: DateFormat] = [:]
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
      case "cellXfs":
        while let child = try reader.child(of: level) {
          guard child == "xf" else { continue }
          try room.take(reader)
          let id = reader.number("numFmtId") ?? 0
          formats.append(own[id] ?? DateFormat(builtIn: id))
        }
      default: continue
      }
    }
    try reader.finish()
  }

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
