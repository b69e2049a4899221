/// Lays notes on one sheet: comments, their boxes, and what ties both to the sheet.
struct SheetMarks {
  /// The name of the sheet's part.
  let sheet: String
  let author: String

  /// What stands behind `legacyDrawing` in a sheet (ECMA-376, CT_Worksheet).
  private static let behind: Set<String> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
    "tableParts", "extLst",
  ]

  func lay(_ notes: [CellNote], into package: inout MarkedPackage) throws(WorkbookFault) {
    let relationships = try package.relationships(of: sheet)
    let present = relationships.first(ofType: "comments")?.target
    if notes.isEmpty, present == nil { return }
    var comments = CommentPart(
      try present.flatMap { name throws(WorkbookFault) in try package.bytes(of: name) },
      isStrict: package.isStrict)
    if notes.isEmpty, !comments.hasNotes(by: author) { return }
    let laid = comments.lay(notes, by: author)
    if let present {
      package.set(present, to: laid)
    } else {
      let name = try package.newName("xl/comments", ".xml")
      package.set(name, to: laid)
      try package.declare(
        name, "openxmlformats-officedocument.spreadsheetml.comments+xml")
      _ = try package.relate(sheet, to: name, as: "comments")
    }
    try draw(notes, comments.cells, relationships, into: &package)
  }

  private func draw(
    _ notes: [CellNote], _ cells: Set<CellName>, _ relationships: Relationships,
    into package: inout MarkedPackage
  ) throws(WorkbookFault) {
    guard let bytes = try package.bytes(of: sheet) else { return }
    var draft = PartDraft(bytes)
    var widths = ColumnWidths()
    let outline = draft.outline()
    takeWidths(of: draft, outline.children, into: &widths)
    let texts = Dictionary(notes.map { ($0.cell, $0.text) }) { first, _ in first }
    let boxes = cells.sorted().map { cell in
      (cell: cell, box: NoteBox(beside: cell, text: texts[cell] ?? "", widths: widths))
    }
    let number = try Self.freeNumber(in: package)
    if let name = drawing(draft, outline.children, relationships) {
      var drawing = NoteDrawing(try package.bytes(of: name, isMarkup: false))
      guard let drawn = drawing.draw(boxes, number: number) else {
        throw WorkbookFault(.brokenXML, part: name, detail: "a drawing without an end")
      }
      package.set(name, to: drawn)
      return
    }
    if boxes.isEmpty { return }
    var drawing = NoteDrawing(nil)
    let name = try package.newName("xl/drawings/vmlDrawing", ".vml")
    package.set(name, to: drawing.draw(boxes, number: number) ?? [])
    try package.declare(name, "openxmlformats-officedocument.vmlDrawing")
    let id = try package.relate(sheet, to: name, as: "vmlDrawing")
    attach(id, to: &draft, outline, package.relationships)
    package.set(sheet, to: draft.changed())
  }

  private func takeWidths(
    of draft: PartDraft, _ children: [(name: String, element: PartDraft.Element)],
    into widths: inout ColumnWidths
  ) {
    for child in children {
      switch child.name {
      case "sheetFormatPr": widths.take(child.element.start, in: draft.bytes)
      case "cols":
        let bytes = Array(draft.bytes[child.element.range])
        for tag in MarkupTags(bytes) where tag.depth == 1 { widths.take(tag, in: bytes) }
      default: continue
      }
    }
  }

  /// The drawing that the sheet has already, of comments or of buttons.
  private func drawing(
    _ draft: PartDraft, _ children: [(name: String, element: PartDraft.Element)],
    _ relationships: Relationships
  ) -> String? {
    children.first { $0.name == "legacyDrawing" }
      .flatMap { draft.bytes.value("id", of: $0.element.start) }
      .flatMap { relationships.relationship(draft.bytes.text($0))?.target }
  }

  private func attach(
    _ id: String, to draft: inout PartDraft,
    _ outline: (root: PartDraft.Element?, children: [(name: String, element: PartDraft.Element)]),
    _ namespace: String
  ) {
    guard let root = outline.root else { return }
    let prefix = draft.bytes.prefix(of: root.start)
    let element = "<\(prefix)legacyDrawing xmlns:r=\"\(namespace)\" r:id=\"\(id)\"/>"
    // One whose drawing is missing would otherwise stand there twice.
    if let broken = outline.children.first(where: { $0.name == "legacyDrawing" }) {
      draft.replace(broken.element.range, with: element)
    } else if let next = outline.children.first(where: { child in
      Self.behind.contains(child.name)
        || child.name == "AlternateContent" && holdsControls(draft, child.element)
    }) {
      draft.insert(element, at: next.element.range.lowerBound)
    } else {
      draft.append(element, to: root.start, endingWith: root.end)
    }
  }

  /// Controls stand in a choice between two ways to write them.
  private func holdsControls(_ draft: PartDraft, _ element: PartDraft.Element) -> Bool {
    let bytes = Array(draft.bytes[element.range])
    return MarkupTags(bytes).contains { Self.behind.contains(bytes.localName($0)) }
  }

  /// The first number above those that drawings of the workbook have for their shapes.
  private static func freeNumber(in package: MarkedPackage) throws(WorkbookFault) -> Int {
    var highest = 0
    for name in package.names where name.lowercased().hasSuffix(".vml") {
      let drawing = NoteDrawing(try package.bytes(of: name, isMarkup: false))
      highest = max(highest, drawing.numbers.max() ?? 0)
    }
    return highest + 1
  }
}
