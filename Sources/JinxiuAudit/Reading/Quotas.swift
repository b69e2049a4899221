import JinxiuDomain

/// What each county may place after transfers, from the tables (L68 to L71, D13).
struct Quotas: Sendable {
  /// Of every county, also where nothing limits it; then nil.
  private let numbers: [Identifier<County>: Int?]
  /// Counties without a row in the quota table of the document.
  private let isUnlisted: Set<Identifier<County>>

  init(_ scenario: Scenario) {
    var balance: [Identifier<County>: Tally] = [:]
    for transfer in scenario.transfers {
      balance[transfer.to, default: Tally()].add(transfer.count)
      balance[transfer.from, default: Tally()].add(transfer.count, times: -1)
    }
    var numbers: [Identifier<County>: Int?] = [:]
    for county in scenario.counties {
      let base = county.quotaMaximum?.number ?? 0
      let total = (balance[county.id] ?? Tally()).adding(base).total
      // Beyond the range of integers nothing is limited any more.
      numbers[county.id] =
        county.quotaMaximum == .unlimited ? .some(nil) : .some(total.map { max(0, $0) })
    }
    self.numbers = numbers
    isUnlisted = Set(scenario.counties.filter { $0.quotaMaximum == nil }.map(\.id))
  }

  /// The quota of the county as a number of people, or nil when it has no limit.
  ///
  /// A county without a row has what was transferred to it, unless a rule lets it use the target.
  func people(of county: Identifier<County>, unlistedWithinTarget: Bool) -> Int? {
    if unlistedWithinTarget, isUnlisted.contains(county) { return nil }
    return numbers[county] ?? nil
  }
}
