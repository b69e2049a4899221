/// The workbook part: which sheets there are, and where the rest stands.
struct WorkbookIndex {
  struct Sheet {
    let name: String
    let visibility: SheetVisibility
    /// Of its part; none for a chart sheet and the like.
    let place: Int?
  }

  /// The name of the workbook's own part.
  let part: String
  let relationships: Relationships
  private(set) var format = WorkbookFormat.xlsx
  private(set) var sheets: [Sheet] = []
  /// Whether days are counted from 1904 on, as on old Macintoshes.
  private(set) var countsFrom1904 = false

  init(_ archive: ZipArchive) throws(WorkbookFault) {
    let package = try Relationships(of: "", in: archive)
    guard let main = package.first(ofType: "officeDocument") else {
      throw Self.notAWorkbook(archive)
    }
    part = main.target
    guard let place = archive.place(of: part) else {
      throw WorkbookFault(.missingPart, part: part, detail: "the workbook's main part")
    }
    guard !part.lowercased().hasSuffix(".bin") else {
      throw WorkbookFault(.binaryWorkbook, part: part, detail: "a binary workbook (.xlsb)")
    }
    relationships = try Relationships(of: part, in: archive)
    if relationships.first(ofType: "vbaProject") != nil { format = .macroEnabled }
    try read(PartReader(archive.stream(place), depth: archive.limits.depth), archive)
  }

  private static func notAWorkbook(_ archive: ZipArchive) -> WorkbookFault {
    if archive.place(of: "content.xml") != nil, archive.place(of: "mimetype") != nil {
      return WorkbookFault(
        .openDocument, part: "content.xml", detail: "an OpenDocument file (.ods)")
    }
    return WorkbookFault(
      .notAWorkbook, part: "_rels/.rels", detail: "a zip file that names no workbook")
  }

  private mutating func read(
    _ reader: PartReader, _ archive: ZipArchive
  ) throws(WorkbookFault) {
    guard try reader.root() == "workbook" else {
      throw reader.fault(.notAWorkbook, "an Office file that is no workbook")
    }
    let root = reader.level
    while let name = try reader.child(of: root) {
      switch name {
      case "workbookPr": countsFrom1904 = reader.flag("date1904")
      case "sheets":
        let level = reader.level
        while let child = try reader.child(of: level) {
          if child == "sheet" { try addSheet(reader, archive) }
        }
      default: continue
      }
    }
    try reader.finish()
    try checkSheets()
  }

  private mutating func addSheet(
    _ reader: PartReader, _ archive: ZipArchive
  ) throws(WorkbookFault) {
    guard let name = reader.attribute("name"), let id = reader.attribute("id") else {
      throw reader.fault(.brokenXML, "a sheet without a name or a part")
    }
    // Of a macro module, which some programs list here.
    if id.isEmpty { return }
    guard let relationship = relationships.relationship(id) else {
      throw WorkbookFault(
        .missingPart, part: part, sheet: name, detail: "\(id) is no part of the workbook")
    }
    var place: Int?
    if relationship.type == "worksheet" {
      place = archive.place(of: relationship.target)
      guard place != nil else {
        throw WorkbookFault(
          .missingPart, part: relationship.target, sheet: name, detail: "the sheet's own part")
      }
    }
    let visibility: SheetVisibility =
      switch reader.attribute("state") {
      case "hidden": .hidden
      case "veryHidden": .veryHidden
      default: .visible
      }
    sheets.append(Sheet(name: name, visibility: visibility, place: place))
  }

  /// One part read as many sheets would be read many times over.
  private func checkSheets() throws(WorkbookFault) {
    var names: Set<String> = []
    var places: Set<Int> = []
    for sheet in sheets {
      let isNew = sheet.place.map { places.insert($0).inserted } ?? true
      guard names.insert(sheet.name.lowercased()).inserted, isNew else {
        throw WorkbookFault(
          .duplicateEntry, part: part, sheet: sheet.name,
          detail: "two sheets of one name or one part")
      }
    }
  }
}

extension PartReader {
  /// An attribute that is true or false, and false where it is missing.
  func flag(_ name: StaticString) -> Bool {
    switch attribute(name) {
    case "1", "true", "on": true
    default: false
    }
  }
}
