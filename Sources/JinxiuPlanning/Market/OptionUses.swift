import JinxiuDomain
import JinxiuRules

/// What options use of the rows, asked of the rules one by one, whether or not a market has them.
struct OptionUses {
  let rules: CompiledRules
  private let table: RowTable
  private let first: Int

  init(_ rules: CompiledRules, _ programme: Programme) {
    self.rules = rules
    table = RowTable(rules, periods: programme.periods)
    first = programme.periods.first.index
  }

  /// Those of a market of the same rules.
  var rows: [ResourceRow] { table.rows }

  /// By row, what one person uses.
  func rows(of option: Option, besides more: [OwnedUse] = []) -> [RowUse] {
    let (timed, bundle) = table.split(rules.uses(of: option) + more)
    var uses = bundle.map { RowUse(row: $0.row, amount: $0.amount, base: $0.base) }
    for use in timed.calendars {
      for period in option.spells.flatMap(\.periods) {
        let row = Int(table.calendars[use.calendar][period.index - first])
        if row >= 0 { uses.append(RowUse(row: row, amount: use.amount, base: 0)) }
      }
    }
    for window in timed.windows
    where (window.first...window.last).contains(option.firstPeriod.index - first) {
      uses.append(
        RowUse(row: window.use.row, amount: window.use.amount, base: window.use.base))
    }
    return uses.sorted { $0.row < $1.row }
  }
}
