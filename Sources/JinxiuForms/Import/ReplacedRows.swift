import JinxiuFiles

/// Which rows of a scenario go because files speak of all like them and no longer name them, and what
/// goes with them.
struct ReplacedRows {
  private var tables: Set<Table> = []
  private var counties: Set<String> = []
  private var hosts: Set<String> = []
  /// Offers whose seats by month are said anew, in every import.
  private var offers: Set<String> = []
  private var countyOfUnit: [String: String] = [:]
  private var named: [Table: Set<[String]>] = [:]
  /// Identifiers of rows that went.
  private var gone: [Table: Set<String>] = [:]

  init(_ forms: ReadForms, _ base: ScenarioTables, replaces: Bool) {
    for scope in forms.scopes {
      switch scope {
      case .monthlySeats(let offer): offers.insert(offer)
      case .table(let table) where replaces: tables.insert(table)
      case .people(let county) where replaces: counties.insert(county)
      case .offers(let host) where replaces: hosts.insert(host)
      default: break
      }
    }
    guard !isIdle else { return }
    let unit = TableColumns(.units)
    for row in base[.units] { countyOfUnit[row.cells[unit["unit"]]] = row.cells[unit["county"]] }
    let keys = Dictionary(uniqueKeysWithValues: Table.allCases.map { ($0, Self.keys(of: $0)) })
    for each in forms.contributions {
      let key = (keys[each.table] ?? []).map { each.row.cells[$0] }
      named[each.table, default: []].insert(key)
    }
  }

  static func keys(of table: Table) -> [Int] {
    let columns = TableColumns(table)
    return table.key.compactMap { columns.index(of: $0) }
  }

  private var isIdle: Bool {
    tables.isEmpty && counties.isEmpty && hosts.isEmpty && offers.isEmpty
  }

  /// The rows that stay; tables come in the order of the contract, so that owners come first.
  mutating func kept(_ rows: [SourcedRow], of table: Table) -> [SourcedRow] {
    guard !isIdle, !rows.isEmpty else { return rows }
    let keys = Self.keys(of: table)
    let columns = TableColumns(table)
    let owners = [Table.hosts, .offers, .trainees].flatMap { owner in
      owner.dependants.filter { $0.table == table }.map { (owner, columns[$0.column]) }
    }
    let scope = scopeColumn(of: table, columns)
    return rows.filter { row in
      let isLost = owners.contains { owner, column in
        gone[owner]?.contains(row.cells[column]) ?? false
      }
      let isNamed = named[table]?.contains(keys.map { row.cells[$0] }) ?? false
      let stays = !isLost && (isNamed || !isInScope(row, table, scope))
      if !stays { gone[table, default: []].insert(row.cells[0]) }
      return stays
    }
  }

  private func scopeColumn(of table: Table, _ columns: TableColumns) -> Int {
    switch table {
    case .trainees: columns["unit"]
    case .offers: columns["host"]
    default: 0
    }
  }

  /// Whether the files speak of all rows like it.
  private func isInScope(_ row: SourcedRow, _ table: Table, _ column: Int) -> Bool {
    if tables.contains(table) { return true }
    switch table {
    case .trainees: return countyOfUnit[row.cells[column]].map(counties.contains) ?? false
    case .offers: return hosts.contains(row.cells[column])
    case .seats: return offers.contains(row.cells[column])
    default: return false
    }
  }
}
