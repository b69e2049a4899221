package import JinxiuDomain

/// The tables of a scenario as cells that know where they stand: those of a folder, which need not
/// be whole, and rows that come to them from elsewhere.
///
/// They are read by the readers of a scenario folder, so that no check is written twice, and every
/// fault is told where the cell stands.
package struct ScenarioTables: Sendable {
  /// The text of `programme.yaml`; nil while there is none.
  package var programme: String?
  /// Tables that have a file already, if only with its header.
  package internal(set) var present: Set<Table> = []
  /// Looked up, never walked over.
  private var rows: [Table: [SourcedRow]] = [:]

  package init(programme: String? = nil) {
    self.programme = programme
  }

  package subscript(table: Table) -> [SourcedRow] {
    get { rows[table] ?? [] }
    set { rows[table] = newValue }
  }

  /// Tables without rows whose rows those of `touched`, if there are any, must name: they are missing, and nothing
  /// that names their rows can be judged.
  package func missing(for touched: [Table]) -> [Table] {
    let needed = Set(touched.filter { !self[$0].isEmpty }.flatMap(\.namedTables))
    return Table.allCases.filter { needed.contains($0) && self[$0].isEmpty }
  }

  /// Reads every row, all faults of all tables at once (R29).
  ///
  /// - Parameter room: How many faults are kept whole.
  package func reading(room: Int = .max) -> TablesReading {
    let book = FaultBook(room: room)
    let draft = programme.map { ProgrammeReader.read($0, into: book) } ?? .unreadable
    var sheets: [Table: TableSheet] = [:]
    for table in Table.allCases where !self[table].isEmpty {
      sheets[table] = TableSheet(table, gathered: self[table])
    }
    let scenario = ScenarioReader.scenario(sheets, draft, book)
    return TablesReading(scenario: scenario, faults: book.sorted, further: book.further)
  }

  /// What the text of the programme says, with its faults.
  package func programmeReading() -> (programme: Programme?, faults: [Fault]) {
    guard let programme else { return (nil, []) }
    let book = FaultBook()
    let draft = ProgrammeReader.read(programme, into: book)
    return (draft.programme, book.sorted)
  }
}

/// What reading gathered tables gave.
package struct TablesReading: Sendable {
  /// Without the rows that have errors; nil when the programme cannot be read.
  package let scenario: Scenario?
  /// By file, sheet, row and column.
  package let faults: [Fault]
  /// For which there was no room.
  package let further: [FurtherFault]
}

extension Table {
  /// Tables whose rows its own rows must name.
  fileprivate var namedTables: [Table] {
    switch self {
    case .counties, .guidance, .hosts: []
    case .units, .transfers: [.counties]
    case .offers: [.hosts]
    case .needs: [.counties]
    case .trainees: [.units]
    case .partners: [.hosts, .units, .counties]
    case .distances: [.counties, .hosts]
    case .pins: [.trainees, .hosts]
    case .waivers, .courses: [.trainees]
    case .seats: [.offers]
    }
  }
}
