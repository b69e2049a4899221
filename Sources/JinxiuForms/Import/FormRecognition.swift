import JinxiuDomain
import JinxiuFiles

/// A form of a sheet with its rows.
struct ReadSheet {
  let input: SheetInput
  private(set) var rows: SheetRows

  init(_ input: SheetInput, _ rows: SheetRows) {
    self.input = input
    self.rows = rows
  }

  var summary: ImportResult.Sheet {
    ImportResult.Sheet(
      file: input.grid.file, name: input.grid.name, shape: input.form.shape, rows: rows.data.count)
  }

  /// With the rows of those beside it that have no total of their own.
  func joined(to sheets: [ReadSheet]) -> ReadSheet {
    var joined = self
    guard !rows.totals.isEmpty else { return joined }
    for sheet in sheets where sheet.rows.totals.isEmpty && isBeside(sheet) {
      joined.rows.beside += sheet.rows.data
    }
    return joined
  }

  private func isBeside(_ other: ReadSheet) -> Bool {
    other.input.grid.file == input.grid.file && other.input.grid.name == input.grid.name
      && other.input.form.shape == input.form.shape && other.input.form.heads == input.form.heads
  }
}

/// Finds the forms in the sheets of a file, and says what is not read.
struct FormRecognition {
  let programme: Programme?
  let programmeSheet: ProgrammeSheet?
  let options: ImportOptions
  let book: FaultBook

  /// A sheet that is not what it may have been meant for.
  private struct Stranger {
    let grid: SheetGrid
    let best: FoundForm?
  }

  /// The forms of all sheets, in their order.
  ///
  /// Where there is none, the file has one fault: what was looked for.
  func sheets(of file: [SheetGrid]) -> [ReadSheet] {
    var found: [ReadSheet] = []
    var strangers: [Stranger] = []
    var left = Array(file.flatMap { BandFinder($0).grids() }.reversed())
    while let grid = left.popLast() {
      guard !grid.rows.isEmpty, !isAside(grid) else { continue }
      let best = HeadFinder(grid).best()
      if let form = best, form.missing.isEmpty {
        let parts = BandFinder(grid).grids(repeating: form)
        if parts.count > 1 {
          left += parts.reversed()
        } else {
          found += read(grid, form)
        }
      } else if grid.visibility == .visible {
        strangers.append(Stranger(grid: grid, best: best))
      }
    }
    guard !found.isEmpty || file.contains(where: isProgramme) else {
      tellNothing(file, strangers)
      return []
    }
    for fault in file.flatMap(\.flaws) { book.add(fault) }
    for each in strangers {
      book.add(misspelt(each) ?? .unknownSheet(each.grid, nearest: each.best))
    }
    found = found.map { $0.joined(to: found) }
    for sheet in found { SheetChecks(input: sheet.input).checkTotals(sheet.rows) }
    return found
  }

  private func read(_ grid: SheetGrid, _ form: FoundForm) -> [ReadSheet] {
    if grid.visibility != .visible { book.add(.hiddenSheet(grid)) }
    guard grid.visibility != .veryHidden else { return [] }
    return PageFinder(grid, around: form).pages().map(read)
  }

  private func read(_ page: SheetPage) -> ReadSheet {
    let input = SheetInput(
      grid: page.grid, form: page.form, programme: programme, options: options, book: book)
    let checks = SheetChecks(input: input)
    checks.checkHeads()
    checks.checkHiddenColumns()
    checks.checkFilingDay()
    let rows = RowScanner(page.grid, page.form, tops: page.tops, into: book).rows()
    return ReadSheet(input, rows)
  }

  /// Sheets that our own forms have beside the form.
  private func isAside(_ grid: SheetGrid) -> Bool {
    isProgramme(grid) || grid.name.map(FormSheetName.aside.contains) ?? false
  }

  private func isProgramme(_ grid: SheetGrid) -> Bool {
    guard let sheet = programmeSheet?.grid else { return false }
    return sheet.file == grid.file && sheet.name == grid.name
  }

  /// A misspelt head says more than that nothing was found.
  private func tellNothing(_ file: [SheetGrid], _ strangers: [Stranger]) {
    let misspelt = strangers.compactMap(misspelt)
    guard misspelt.isEmpty else {
      for fault in misspelt { book.add(fault) }
      return
    }
    let nearest = strangers.compactMap(\.best).max { $0.found.count < $1.found.count }
    let sheet = strangers.first { $0.best?.found.count == nearest?.found.count }
    book.add(
      .noForm(file[0].file, in: sheet?.grid, nearest: nearest, flaw: file.flatMap(\.flaws).first))
  }

  /// One misspelt head must not lose a whole form without an error.
  private func misspelt(_ stranger: Stranger) -> Fault? {
    guard let best = stranger.best, best.missing.count == 1, best.found.count >= 3,
      let column = best.missing.first,
      let name = Nearest.name(to: column.head, among: best.extras.map(\.head)),
      let extra = best.extras.first(where: { $0.head == name })
    else { return nil }
    let spot = FaultSpot.cell(
      row: best.heads.upperBound, column: extra.column, header: extra.head)
    return .missingHead(
      column, near: extra, at: FaultPlace(stranger.grid.file, sheet: stranger.grid.name, spot))
  }
}

/// Names of sheets that our own workbooks have beside their forms.
enum FormSheetName {
  static let aside: Set<String> = [FormStamp.sheetName, "选项", "填表说明", "问题清单", "Faults"]
}
