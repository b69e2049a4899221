import JinxiuDomain
import JinxiuFiles

/// The tables of a scenario with rows of files laid over them, by their keys.
struct LaidTables {
  private(set) var tables: ScenarioTables
  /// Tables that the files speak of, in the order of the contract.
  let touched: [Table]
  /// Rows of the files.
  let places: Set<RowPlace>
  /// Where a form and a table of the same files say different things.
  private(set) var faults: [Fault] = []

  /// - Parameter places: Rows of the files that are left out; what the scenario had of them stays.
  init(
    _ base: ScenarioTables, _ forms: ReadForms, replaces: Bool, without left: Set<RowPlace>
  ) {
    tables = base
    let all = forms.contributions
    places = Set(all.map { RowPlace($0.row.origin) })
    let named = Set(all.map(\.table))
      .union(forms.scopes.compactMap { if case .table(let table) = $0 { table } else { nil } })
    touched = Table.allCases.filter { named.contains($0) || Self.isEmptied($0, forms) }
    var replaced = ReplacedRows(forms, base, replaces: replaces)
    for table in Table.allCases {
      let own = all.filter {
        $0.table == table && (left.isEmpty || !left.contains(RowPlace($0.row.origin)))
      }
      var rows = replaced.kept(base[table], of: table)
      lay(own, over: &rows, ReplacedRows.keys(of: table), table)
      tables[table] = rows
    }
  }

  /// Seats of single months vanish where a page no longer has them.
  private static func isEmptied(_ table: Table, _ forms: ReadForms) -> Bool {
    table == .seats
      && forms.scopes.contains { if case .monthlySeats = $0 { true } else { false } }
  }

  private enum State { case base, table, form }

  private mutating func lay(
    _ contributions: [Contribution], over rows: inout [SourcedRow], _ keys: [Int], _ table: Table
  ) {
    guard !contributions.isEmpty else { return }
    var index: [[String]: Int] = [:]
    var states = [State](repeating: .base, count: rows.count)
    for (position, row) in rows.enumerated() {
      let key = keys.map { row.cells[$0] }
      if index[key] == nil { index[key] = position }
    }
    for each in contributions.filter({ !$0.isOfForm }) + contributions.filter(\.isOfForm) {
      let state = each.isOfForm ? State.form : .table
      let key = keys.map { each.row.cells[$0] }
      if let position = index[key], states[position] != state {
        if states[position] == .table { compare(each, rows[position], table) }
        rows[position] = Self.overlaid(rows[position], each)
        states[position] = state
      } else {
        // A second row of one key stays, for the reader to refuse.
        if index[key] == nil { index[key] = rows.count }
        rows.append(each.row)
        states.append(state)
      }
    }
  }

  private static func overlaid(_ row: SourcedRow, _ over: Contribution) -> SourcedRow {
    var cells = row.cells
    for index in cells.indices where over.given.contains(index: index) {
      cells[index] = over.row.cells[index]
    }
    return SourcedRow(cells: cells, origin: over.row.origin)
  }

  private mutating func compare(_ form: Contribution, _ row: SourcedRow, _ table: Table) {
    for (index, column) in table.columns.enumerated() where form.given.contains(index: index) {
      let (new, old) = (form.row.cells[index], row.cells[index])
      // The county of a person is only a check, and no column of the written table.
      guard new != old, table != .trainees || column.name != "county",
        HeadText.folded(new) != HeadText.folded(old)
      else { continue }
      faults.append(
        .cellsDiffer(
          new, other: old, there: row.origin.place(column.name),
          at: form.row.origin.place(column.name)))
    }
  }
}
