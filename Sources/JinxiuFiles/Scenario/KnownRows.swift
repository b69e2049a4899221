import JinxiuDomain

/// Rows of a scenario that a change leaves as they are, so that nobody reads them again.
struct KnownRows {
  private let scenario: Scenario
  private let tables: Set<Table>

  /// - Parameter touched: Tables with other rows than the scenario; the programme is the same.
  init(_ scenario: Scenario, touched: Set<Table>) {
    self.scenario = scenario
    tables = Set(
      Table.allCases.filter { touched.isDisjoint(with: $0.referredTables.union([$0])) })
  }

  subscript<Row>(table: Table, rows: KeyPath<Scenario, [Row]>) -> [Row]? {
    tables.contains(table) ? scenario[keyPath: rows] : nil
  }
}

extension Table {
  /// Tables whose rows its rows name or are checked against. Wishes of trainees may name hosts that
  /// are gone.
  fileprivate var referredTables: Set<Table> {
    switch self {
    case .counties: []
    case .units, .transfers, .guidance: [.counties]
    case .hosts, .needs, .trainees: [.counties, .units]
    case .offers: [.hosts, .seats]
    case .seats: [.offers]
    case .partners: [.counties, .units, .hosts]
    case .distances: [.counties, .hosts]
    case .pins: [.trainees, .hosts, .offers]
    case .waivers, .courses: [.trainees]
    }
  }
}
