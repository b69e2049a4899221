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
        row(setting.id, "\(offer.host)|\(offer.specialty)", month).map {
          let seats = seats(beside: offer, in: month) + unit
          return Lever.RowGain(
            row: $0, amount: Self.open(seats, percent) - Self.open(seats - 1, percent))
        }
      }
    }
  }

  private func seats(beside offer: Offer, in month: Period) -> Int {
    scenario.offers.reduce(0) { sum, other in
      other.host == offer.host && other.specialty == offer.specialty
        ? sum + other.seats(in: month) : sum
    }
  }

  /// Point by point, where each opens seats.
  func reserve(_ setting: RuleSetting) -> Lever? {
    guard let percent = setting["percent"]?.integer, percent > 0 else { return nil }
    let mine = market.rows.indices.filter {
      market.rows[$0].rule == setting.id && binding.contains($0)
    }
    guard !mine.isEmpty else { return nil }
    let most = min(Self.mostPoints, percent)
    let gains = (1...most).map { point in
      mine.compactMap { row -> Lever.RowGain? in
        let seats = seats(under: market.rows[row])
        let more = Self.open(seats, percent - point) - Self.open(seats, percent - point + 1)
        return more > 0 ? Lever.RowGain(row: row, amount: more) : nil
      }
    }
    return Lever(
      kind: .number(setting.id, "percent", now: percent, each: -1), rule: setting.id,
      cost: costs.reserve, most: most, gains: gains)
  }

  /// Seats of host and specialty in the month of a row.
  private func seats(under row: ResourceRow) -> Int {
    guard let month = row.month else { return 0 }
    return scenario.offers.reduce(0) { sum, offer in
      row.subject.key == "\(offer.host)|\(offer.specialty)" ? sum + offer.seats(in: month) : sum
    }
  }

  private static func open(_ seats: Int, _ percent: Int) -> Int {
    seats - (percent * seats + 99) / 100
  }
}
