import JinxiuDomain
import JinxiuRules

/// The rows of all rules, and which of them an option uses.
struct RowTable: Sendable {
  let rows: [ResourceRow]
  private let rules: CompiledRules
  /// For each rule: its subjects and the rows that belong to them.
  private let places: [[String: RowPlace]]

  private enum RowPlace: Sendable {
    case total(Int, starting: MonthSpan?)
    case calendar([Month: Int])
  }

  init(_ rules: CompiledRules) {
    var rows: [ResourceRow] = []
    var places: [[String: RowPlace]] = []
    for rule in rules.rules {
      var ofRule: [String: RowPlace] = [:]
      for resource in rule.resources() {
        ofRule[resource.subject.key] = Self.append(resource, of: rule.setting.id, to: &rows)
      }
      places.append(ofRule)
    }
    self.rows = rows
    self.rules = rules
    self.places = places
  }

  private static func append(
    _ resource: Resource, of rule: Identifier<RuleSetting>, to rows: inout [ResourceRow]
  ) -> RowPlace {
    switch resource {
    case .total(let total):
      rows.append(
        ResourceRow(rule: rule, subject: total.subject, month: nil, bound: total.bound))
      return .total(rows.count - 1, starting: total.starting)
    case .calendar(let calendar):
      var months: [Month: Int] = [:]
      for (month, capacity) in calendar.capacity.sorted(by: { $0.key < $1.key }) {
        months[month] = rows.count
        rows.append(
          ResourceRow(
            rule: rule, subject: calendar.subject, month: month, bound: .atMost(capacity)))
      }
      return .calendar(months)
    }
  }

  /// By row; a use whose subject has no resource is unlimited and uses nothing.
  func uses(of option: Option) -> [RowUse] {
    var uses: [RowUse] = []
    for owned in rules.uses(of: option) {
      let use = owned.use
      switch places[owned.rule][use.subject] {
      case .total(_, let starting?) where !starting.contains(option.firstMonth): continue
      case .total(let row, _):
        uses.append(RowUse(row: row, amount: use.amount, base: use.base))
      case .calendar(let months):
        uses += option.spells.flatMap(\.months).compactMap { months[$0] }
          .map { RowUse(row: $0, amount: use.amount, base: 0) }
      case nil: continue
      }
    }
    return uses.sorted { $0.row < $1.row }
  }
}
