package import JinxiuFiles
import JinxiuDomain

/// Imports forms and workbooks into a scenario: all faults at once, all rows or, where asked, those
/// without errors (L47–L70, R33, R34).
package struct FormImport {
  private let base: ScenarioTables
  private let baseFaults: [Fault]
  private let options: ImportOptions

  /// - Parameters:
  ///   - base: The scenario into which is imported; a programme alone is enough.
  ///   - faults: Of the files of the base.
  package init(into base: ScenarioTables, faults: [Fault] = [], _ options: ImportOptions) {
    self.base = base
    baseFaults = faults
    self.options = options
  }

  /// Reads all files together; nothing is written.
  package func result(of sources: [ImportSource]) -> ImportResult {
    let book = FaultBook(room: Self.room)
    var grids: [[SheetGrid]] = []
    for source in sources { grids.append(GridReader.grids(of: source, into: book)) }
    return result(of: grids, files: sources.map(\.name), book)
  }

  /// Sheets that are read already, for each file its own.
  package func result(ofSheets grids: [[SheetGrid]]) -> ImportResult {
    result(of: grids, files: grids.map { $0.first?.file ?? "" }, FaultBook(room: Self.room))
  }

  /// Errors, and warnings, that are told one by one; of all others the number.
  static let room = 20_000

  private func result(
    of grids: [[SheetGrid]], files: [String], _ book: FaultBook
  ) -> ImportResult {
    var work = ImportWork(base: base, options: options, book: book)
    for fault in baseFaults where fault.severity == .error { book.add(fault) }
    work.read(grids)
    let outcome = work.outcome()
    let order = FaultOrder(files: files, grids: grids)
    return ImportResult(
      faults: order.sorted(book.all) + (Fault.further(book.further).map { [$0] } ?? []),
      sheets: work.sheets, differences: outcome.differences,
      leftOut: order.sorted(outcome.leftOut), scenario: outcome.scenario, files: outcome.files)
  }
}

/// Faults in the order in which a reader of the files meets them.
struct FaultOrder {
  private typealias Key = (file: Int, sheet: Int, row: Int, column: Int, code: String, index: Int)

  private var files: [String: Int] = [:]
  private var sheets: [String: [String: Int]] = [:]

  init(files names: [String], grids: [[SheetGrid]]) {
    for (index, name) in names.enumerated() where files[name] == nil { files[name] = index }
    for grid in grids.joined() {
      guard let name = grid.name else { continue }
      let count = sheets[grid.file]?.count ?? 0
      if sheets[grid.file]?[name] == nil { sheets[grid.file, default: [:]][name] = count }
    }
  }

  func sorted(_ faults: [Fault]) -> [Fault] {
    let keys = faults.enumerated().map { key($1.place, $1.code.rawValue, at: $0) }
    return keys.sorted(by: <).map { faults[$0.index] }
  }

  func sorted(_ places: [FaultPlace]) -> [FaultPlace] {
    places.enumerated().map { key($1, "", at: $0) }.sorted(by: <).map { places[$0.index] }
  }

  private func key(_ place: FaultPlace, _ code: String, at index: Int) -> Key {
    let spot = place.spot.order
    let sheet = place.sheet.flatMap { sheets[place.file]?[$0] } ?? -1
    return (files[place.file] ?? -1, sheet, spot.0, spot.1, code, index)
  }
}
