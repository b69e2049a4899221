extension LeadingSheet {
  /// Writes it over one from before, or puts it before all sheets.
  ///
  /// - Parameter workbook: What stands in the package now; nil where no sheet has the name.
  func lay(into package: inout MarkedPackage, over workbook: Workbook?) throws(WorkbookFault) {
    let style = try package.wrappedStyle()
    if let sheet = workbook?.sheet(named: name), isHead(of: sheet),
      let place = package.index.sheets.first(where: { $0.name == name })?.place
    {
      package.set(package.name(of: place), to: part(isStrict: package.isStrict, style))
      return
    }
    let part = try package.newName("xl/worksheets/sheet", ".xml")
    package.set(part, to: self.part(isStrict: package.isStrict, style))
    try package.declare(part, "openxmlformats-officedocument.spreadsheetml.worksheet+xml")
    let id = try package.relate(package.index.part, to: part, as: "worksheet")
    try enter(id, into: &package)
  }

  private func isHead(of sheet: WorkbookSheet) -> Bool {
    let head = rows.first ?? []
    return !head.isEmpty
      && head.indices.allSatisfy { column in
        sheet.cell(row: 1, column: column + 1)?.value == .text(head[column])
      }
  }

  /// Names the sheet in the workbook and counts on whatever goes by the number of a sheet.
  private func enter(_ id: String, into package: inout MarkedPackage) throws(WorkbookFault) {
    let part = package.index.part
    guard let bytes = try package.bytes(of: part) else { return }
    var draft = PartDraft(bytes)
    var ids = [0]
    var hasView = false
    var sheets: MarkupTag?
    for tag in draft.tags where tag.kind != .end {
      switch bytes.localName(tag) {
      case "sheets": sheets = tag
      case "sheet": ids.append(bytes.number("sheetId", of: tag) ?? 0)
      case "workbookView":
        hasView = true
        countOn(tag, "activeTab", in: &draft, orAdd: true)
        countOn(tag, "firstSheet", in: &draft, orAdd: false)
      case "definedName": countOn(tag, "localSheetId", in: &draft, orAdd: false)
      default: continue
      }
    }
    guard let sheets, sheets.kind == .start else {
      throw WorkbookFault(.brokenXML, part: part, detail: "no list of sheets")
    }
    let prefix = bytes.prefix(of: sheets)
    if !hasView {
      draft.insert(
        "<\(prefix)bookViews><\(prefix)workbookView activeTab=\"1\"/></\(prefix)bookViews>",
        at: sheets.range.lowerBound)
    }
    let name = freeName(package)
    draft.repeatHead(of: name)
    draft.insert(
      "<\(prefix)sheet xmlns:r=\"\(package.relationships)\" name=\"\(XMLText.escaped(name))\""
        + " sheetId=\"\((ids.max() ?? 0) + 1)\" r:id=\"\(id)\"/>", at: sheets.range.upperBound)
    package.set(part, to: draft.changed())
  }

  /// The number of a sheet is one more from now on; where none stands it was 0.
  private func countOn(
    _ tag: MarkupTag, _ attribute: String, in draft: inout PartDraft, orAdd adds: Bool
  ) {
    if let value = draft.bytes.value(attribute, of: tag) {
      let number = Int(draft.bytes.text(value)) ?? 0
      if attribute != "firstSheet" || number > 0 { draft.replace(value, with: "\(number + 1)") }
    } else if adds {
      draft.insert(" \(attribute)=\"1\"", at: tag.name.upperBound)
    }
  }

  /// The name, with a number where a sheet of the workbook has it already.
  private func freeName(_ package: MarkedPackage) -> String {
    let taken = Set(package.index.sheets.map { $0.name.lowercased() })
    var free = name
    var number = 2
    while taken.contains(free.lowercased()) {
      free = "\(name.prefix(27)) \(number)"
      number += 1
    }
    return free
  }

  /// - Parameter style: Of cells that wrap; nil where the workbook has no styles.
  private func part(isStrict: Bool, _ style: Int?) -> [UInt8] {
    let main = isStrict ? Namespace.strict : Namespace.transitional
    var text = XMLText.head + "<worksheet xmlns=\"\(main)\">"
    text += "<sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    text += "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\""
    text += " activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
    if !widths.isEmpty {
      let columns = widths.enumerated().map { index, width in
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
      }
      text += "<cols>\(columns.joined())</cols>"
    }
    text += "<sheetData>"
    for (index, row) in rows.enumerated() { text += self.row(row, number: index + 1, style) }
    return Array((text + "</sheetData>" + Self.page(filtering: rows) + "</worksheet>").utf8)
  }

  /// Texts are texts, whatever they look like (R35); the head is bold by its run, since the
  /// workbook's styles are none of ours.
  private func row(_ texts: [String], number: Int, _ style: Int?) -> String {
    let look = style.map { " s=\"\($0)\"" } ?? ""
    let lines = style == nil ? 1 : self.lines(of: texts)
    let height = lines > 1 ? " ht=\"\(15 * lines)\" customHeight=\"1\"" : ""
    var row = "<row r=\"\(number)\"\(height)>"
    for (index, text) in texts.enumerated() where !text.isEmpty {
      let name = CellName(row: number, column: index + 1).text
      let t = "<t xml:space=\"preserve\">\(XMLText.escaped(text))</t>"
      let run = number == 1 ? "<r><rPr><b/></rPr>\(t)</r>" : t
      row += "<c r=\"\(name)\"\(look) t=\"inlineStr\"><is>\(run)</is></c>"
    }
    return row + "</row>"
  }
}
