/// Reads a workbook, part by part.
struct WorkbookReader {
  private let archive: ZipArchive
  private let index: WorkbookIndex

  init(bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
    archive = try ZipArchive(bytes, limits: limits)
    index = try WorkbookIndex(archive)
  }

  func workbook() throws(WorkbookFault) -> Workbook {
    var room = CellRoom(archive.limits)
    let values = try CellValues(
      texts: SharedTexts(part("sharedStrings"), room: room),
      formats: CellFormats(part("styles"), room: room),
      countsFrom1904: index.countsFrom1904)
    var sheets: [WorkbookSheet] = []
    for sheet in index.sheets {
      guard let place = sheet.place else { continue }
      var reader = SheetReader(sheet, try open(place), values: values)
      sheets.append(try reader.sheet(&room))
    }
    try archive.inspectRest()
    return Workbook(sheets: sheets, format: index.format)
  }

  /// A part of the workbook as a whole; none where the workbook names none.
  private func part(_ type: String) throws(WorkbookFault) -> PartReader? {
    guard let target = index.relationships.first(ofType: type)?.target else { return nil }
    guard let place = archive.place(of: target) else {
      throw WorkbookFault(.missingPart, part: target, detail: "the workbook names it")
    }
    return try open(place)
  }

  private func open(_ place: Int) throws(WorkbookFault) -> PartReader {
    try PartReader(archive.stream(place), depth: archive.limits.depth)
  }
}

/// How many more cells and rows may be read, in all sheets together.
struct CellRoom {
  let limit: Int
  let cellLength: Int
  private let rowLimit: Int
  private var taken = 0
  private var rowsTaken = 0

  init(_ limits: WorkbookLimits) {
    limit = limits.cells
    rowLimit = limits.rows
    cellLength = limits.cellLength
  }

  /// Takes room for one more cell, merge, text or format.
  mutating func take(_ reader: PartReader) throws(WorkbookFault) {
    taken += 1
    guard taken <= limit else {
      throw reader.fault(.tooManyCells, "more than \(limit) cells, merges, texts or formats")
    }
  }

  /// Takes room for one more row that is not blank.
  mutating func takeRow(_ reader: PartReader) throws(WorkbookFault) {
    rowsTaken += 1
    guard rowsTaken <= rowLimit else {
      throw reader.fault(.tooManyCells, "more than \(rowLimit) rows")
    }
  }
}
