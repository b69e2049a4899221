/// Ceilings that leave room for nobody, as a seat that was withdrawn.
///
/// Whatever such a row costs, it adds nothing to a bound, so an option through it may be priced away
/// at once, where steps along violations would need a while for each month.
struct ClosedRows: Sendable {
  /// Times that choices are priced away before anything else: mostly once is enough.
  static let closings = 8

  /// By row of the market; empty where no row is closed.
  private let isClosed: [Bool]

  init(_ level: PricedLevel) {
    let isClosed = level.rows.map { $0.sense == 1 && $0.percent == nil && $0.limit <= 0 }
    self.isClosed = isClosed.contains(true) ? isClosed : []
  }

  var isEmpty: Bool { isClosed.isEmpty }

  /// Makes every choice through a closed row worth nothing.
  ///
  /// What it is worth is shared by all closed rows that it uses, as month by month of a stay: a seat
  /// that opens later has a price as any other.
  ///
  /// - Parameters:
  ///   - choices: By demand, with what one person in them is worth.
  /// - Returns: Whether there was any.
  func close<Number: PriceNumber>(
    _ choices: [Choice?], worth worths: [Number], _ prices: inout [Number], in market: Market
  ) -> Bool {
    guard !isEmpty else { return false }
    var more: [Int: Number] = [:]
    for (demand, choice) in choices.enumerated() {
      guard let choice, worths[demand] > 0 else { continue }
      var uses = 0
      market.forEachUse(of: choice) { row, amount, _ in
        if amount > 0, isClosed[row] { uses += amount }
      }
      guard uses > 0 else { continue }
      let share = worths[demand].share(of: uses)
      for row in rows(of: choice, demand, in: market) { more[row] = max(more[row] ?? 0, share) }
    }
    for (row, worth) in more { prices[row] += worth }
    return !more.isEmpty
  }

  /// Closed rows of the same place, person and pair in all months, since a stay would only move on to
  /// the next month.
  private func rows(of choice: Choice, _ demand: Int, in market: Market) -> Set<Int> {
    let link = market.link(choice)
    let (place, demand) = (market.places[Int(link.place)], market.demands[demand])
    var found: Set<Int> = []
    for timed in [place.timed, demand.timed, Int(link.timed)] {
      for use in market.timedUses[timed].calendars where use.amount > 0 {
        for row in market.calendars[use.calendar] where row >= 0 && isClosed[Int(row)] {
          found.insert(Int(row))
        }
      }
      for window in market.timedUses[timed].windows
      where window.use.amount > 0 && isClosed[window.use.row] {
        found.insert(window.use.row)
      }
    }
    for bundle in [place.bundle, demand.bundle, Int(link.bundle)] {
      for use in market.bundles[bundle] where use.amount > 0 && isClosed[use.row] {
        found.insert(use.row)
      }
    }
    return found
  }
}
