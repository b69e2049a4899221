extension LeadingSheet {
  /// Lines that a row takes when its cells wrap; not every program finds that out by itself.
  func lines(of texts: [String]) -> Int {
    zip(texts, widths).reduce(1) { most, cell in
      let (text, width) = cell
      let lines = text.split(separator: "\n").reduce(0) { sum, line in
        let taken = line.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return sum + max(1, (taken + max(1, width - 3)) / max(1, width - 2))
      }
      return max(most, min(lines, 25))
    }
  }

  /// What follows the rows: a filter over them, and A4 on its side, as wide as the columns.
  static func page(filtering rows: [[String]]) -> String {
    var text = ""
    if rows.count > 1, let width = rows.map(\.count).max(), width > 0 {
      text += "<autoFilter ref=\"A1:\(CellName(row: rows.count, column: width).text)\"/>"
    }
    text += "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\""
    text += " header=\"0.3\" footer=\"0.3\"/>"
    text += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
    return text + "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>"
  }
}

extension PartDraft {
  /// In the workbook's part: the first row of the first sheet on each printed page.
  mutating func repeatHead(of sheet: String) {
    let children = outline().children
    guard let sheets = children.first(where: { $0.name == "sheets" })?.element else { return }
    let prefix = bytes.prefix(of: sheets.start)
    let quoted = sheet.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''")
    let name =
      "<\(prefix)definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
      + XMLText.escaped("'\(quoted)'!$1:$1") + "</\(prefix)definedName>"
    if let names = children.first(where: { $0.name == "definedNames" })?.element {
      append(name, to: names.start, endingWith: names.end)
    } else {
      let before = ["sheets", "functionGroups", "externalReferences"]
      let last = children.filter { before.contains($0.name) }.map(\.element.range.upperBound).max()
      insert(
        "<\(prefix)definedNames>\(name)</\(prefix)definedNames>",
        at: last ?? sheets.range.upperBound)
    }
  }
}

extension MarkedPackage {
  private static let wrapped =
    "xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" applyAlignment=\"1\">"

  /// The number of a cell style that wraps its text, added where the workbook has none of ours.
  ///
  /// Nil where the workbook has no styles to add it to.
  mutating func wrappedStyle() throws(WorkbookFault) -> Int? {
    guard let part = index.relationships.first(ofType: "styles")?.target,
      let bytes = try bytes(of: part)
    else { return nil }
    var draft = PartDraft(bytes)
    guard let formats = draft.outline().children.first(where: { $0.name == "cellXfs" })?.element,
      formats.end != nil
    else { return nil }
    let prefix = bytes.prefix(of: formats.start)
    let opening = "<\(prefix)\(Self.wrapped)"
    var count = 0
    for tag in draft.tags
    where tag.depth == 2 && tag.kind != .end && formats.range.contains(tag.range.lowerBound) {
      if bytes.text(tag.range) == opening { return count }
      count += 1
    }
    draft.append(
      "\(opening)<\(prefix)alignment vertical=\"top\" wrapText=\"1\"/></\(prefix)xf>",
      to: formats.start, endingWith: formats.end)
    if let value = bytes.value("count", of: formats.start) {
      draft.replace(value, with: "\(count + 1)")
    }
    set(part, to: draft.changed())
    return count
  }
}
