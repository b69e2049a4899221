import JinxiuDomain
import JinxiuRules

// Seats kept for make-up training: rounded upwards, so a seat or a point less may open none.
extension LeverBuilder {
  /// What one seat more leaves above the reserve.
  func reserve(_ offer: Offer, _ months: PeriodSpan, _ unit: Int) -> [Lever.RowGain] {
    let settings = scenario.programme.settings(of: MakeUpReserve.form.key)
    return settings.flatMap { setting -> [Lever.RowGain] in
      let percent = setting["percent"]?.integer ?? 0
      return months.periods.compactMap { month in
        row(setting.id, Self.key(offer), month).map {
          let seats = seats(Self.key(offer), in: month) + unit
          return Lever.RowGain(
            row: $0, amount: Self.open(seats, percent) - Self.open(seats - 1, percent))
        }
      }
    }
  }

  /// Point by point, where each opens seats.
  func reserve(_ setting: RuleSetting) -> Lever? {
    guard let percent = setting["percent"]?.integer, percent > 0 else { return nil }
    let mine = market.rows.indices.compactMap { row -> (row: Int, seats: Int)? in
      let entry = market.rows[row]
      guard entry.rule == setting.id, binding.contains(row) else { return nil }
      return (row, entry.month.map { seats(entry.subject.key, in: $0) } ?? 0)
    }
    guard !mine.isEmpty else { return nil }
    let most = min(Self.mostPoints, percent)
    let gains = (1...most).map { point in
      mine.compactMap { row, seats -> Lever.RowGain? in
        let more = Self.open(seats, percent - point) - Self.open(seats, percent - point + 1)
        return more > 0 ? Lever.RowGain(row: row, amount: more) : nil
      }
    }
    return Lever(
      kind: .number(setting.id, "percent", now: percent, each: -1), rule: setting.id,
      cost: costs.reserve, most: most, gains: gains)
  }

  /// Seats of a host and specialty in a month.
  private func seats(_ key: String, in month: Period) -> Int {
    (offersByPlace[key] ?? []).reduce(0) { $0 + $1.seats(in: month) }
  }

  static func key(_ offer: Offer) -> String { "\(offer.host)|\(offer.specialty)" }

  private static func open(_ seats: Int, _ percent: Int) -> Int {
    seats - (percent * seats + 99) / 100
  }
}
