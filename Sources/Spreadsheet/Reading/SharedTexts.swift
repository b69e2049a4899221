/// Texts that cells share by number (`sharedStrings.xml`).
struct SharedTexts {
  private(set) var texts: [String] = []
  /// Numbers of those that no cell may hold; a cell that does is the place to say so.
  private(set) var tooLong: Set<Int> = []

  init(_ reader: PartReader?, room: CellRoom) throws(WorkbookFault) {
    guard let reader, try reader.root() == "sst" else { return }
    var room = room
    let root = reader.level
    while let name = try reader.child(of: root) {
      guard name == "si" else { continue }
      try room.take(reader)
      let text = try reader.richText()
      if text.isLonger(than: room.cellLength) {
        tooLong.insert(texts.count)
        texts.append("")
      } else {
        texts.append(text)
      }
    }
    try reader.finish()
  }
}

extension PartReader {
  /// The text of an `si` or `is`: one `t`, or runs of them; phonetic guides are left out.
  func richText() throws(WorkbookFault) -> String {
    let level = self.level
    var text = ""
    while let name = try child(of: level) {
      switch name {
      case "t": text.add(try plainText())
      case "r":
        let run = self.level
        while let part = try child(of: run) {
          if part == "t" { text.add(try plainText()) }
        }
      default: continue
      }
    }
    return text
  }

  /// The text of a `t`; blanks around it count only where the file says so, as in Excel.
  private func plainText() throws(WorkbookFault) -> String {
    let keepsBlanks = attribute("space") == "preserve"
    let text = try self.text()
    return EscapedText.decode(keepsBlanks ? text : text.withoutOuterBlanks)
  }
}

extension String {
  fileprivate mutating func add(_ text: String) {
    if isEmpty { self = text } else { self += text }
  }

  /// Without blanks of XML at either end.
  var withoutOuterBlanks: String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
      return self
    }
    let start = utf8.firstIndex { !isBlank($0) } ?? endIndex
    let end = utf8.lastIndex { !isBlank($0) }.map { utf8.index(after: $0) } ?? endIndex
    return start < end ? String(self[start..<end]) : ""
  }

  /// Whether it has more UTF-16 units, which are what Excel counts.
  func isLonger(than limit: Int) -> Bool {
    utf8.count > limit && utf16.count > limit
  }
}
