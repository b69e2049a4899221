import JinxiuDomain
import JinxiuRules

/// The rows of all rules, and which of them uses mean.
struct RowTable: Sendable {
  let rows: [ResourceRow]
  /// Row of each month of the programme; −1 where the month has no limit.
  let calendars: [[Int32]]
  private let periods: PeriodSpan
  /// For each rule: its subjects and the rows that belong to them.
  private let places: [[String: RowPlace]]

  private enum RowPlace: Sendable {
    case total(Int, starting: PeriodSpan?)
    case calendar(Int)
  }

  init(_ rules: CompiledRules, periods: PeriodSpan) {
    var rows: [ResourceRow] = []
    var calendars: [[Int32]] = []
    var places: [[String: RowPlace]] = []
    for rule in rules.rules {
      var ofRule: [String: RowPlace] = [:]
      // A person is placed once by the very form of the market.
      let resources = rule.setting.rule == OnePlacement.form.key ? [] : rule.resources()
      for resource in resources {
        switch resource {
        case .total(let total):
          ofRule[total.subject.key] = .total(rows.count, starting: total.starting)
          rows.append(ResourceRow(RowOwner(rule.setting.id, total.subject), total.bound))
        case .calendar(let calendar):
          ofRule[calendar.subject.key] = .calendar(calendars.count)
          calendars.append(
            Self.append(calendar, of: rule.setting.id, in: periods, to: &rows))
        }
      }
      places.append(ofRule)
    }
    self.rows = rows
    self.calendars = calendars
    self.periods = periods
    self.places = places
  }

  private static func append(
    _ calendar: Calendar, of rule: Identifier<RuleSetting>, in periods: PeriodSpan,
    to rows: inout [ResourceRow]
  ) -> [Int32] {
    let owner = RowOwner(rule, calendar.subject)
    return periods.periods.map { month in
      guard let capacity = calendar.capacity[month] else { return -1 }
      rows.append(ResourceRow(owner, month: month, .atMost(capacity)))
      return Int32(rows.count - 1)
    }
  }

  /// Uses as rows; a use whose subject has no resource is unlimited and uses nothing.
  func split(_ uses: [OwnedUse]) -> (timed: TimedUses, bundle: [TotalUse]) {
    var timed = TimedUses()
    var bundle: [TotalUse] = []
    for owned in uses {
      let use = owned.use
      switch places[owned.rule][use.subject] {
      case .total(let row, nil):
        bundle.append(TotalUse(row: row, amount: use.amount, base: use.base))
      case .total(let row, let starting?):
        timed.windows.append(
          WindowUse(
            use: TotalUse(row: row, amount: use.amount, base: use.base),
            first: starting.first.index - periods.first.index,
            last: starting.last.index - periods.first.index))
      case .calendar(let calendar):
        timed.calendars.append(CalendarUse(calendar: calendar, amount: use.amount))
      case nil: continue
      }
    }
    return (timed, bundle)
  }
}
