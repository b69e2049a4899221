import JinxiuDomain
import JinxiuRules

/// What each county may fill at most: the fairness level divides by it.
///
/// `E_c = min(quota_c, people of c with at least one allowed option)`; counties with 0 have no part.
struct Entitlements: Sendable {
  struct Entry: Sendable {
    let county: Identifier<County>
    let people: Int

    /// People that make the county at least so many permille full.
    func people(at permille: Int) -> Int { (people * permille + 999) / 1000 }
  }

  /// By county; people at least 1.
  let entries: [Entry]

  /// Every value above 0 that `worstFilling` can take, ascending: `⌊1000 · k / E_c⌋`.
  var steps: [Int] {
    Set(entries.flatMap { entry in (1...entry.people).map { 1000 * $0 / entry.people } }).sorted()
  }

  /// `min_c ⌊1000 · placed_c / E_c⌋`, 1000 at most and when no county has a part.
  func worstFilling(placed: [Identifier<County>: Int]) -> Int {
    entries.reduce(1000) { min($0, 1000 * (placed[$1.county] ?? 0) / $1.people) }
  }
}

extension Entitlements {
  /// - Parameter quotas: The ceilings of the county-quota rule.
  init(
    _ scenario: Scenario, _ demands: [MarketDemand], quotas: [Identifier<County>: Int]
  ) {
    var eligible: [Identifier<County>: Int] = [:]
    for demand in demands where !demand.links.isEmpty {
      eligible[demand.demand.county, default: 0] += demand.people
    }
    entries = scenario.counties.compactMap { county -> Entry? in
      guard let people = eligible[county.id] else { return nil }
      let part = min(quotas[county.id] ?? people, people)
      return part > 0 ? Entry(county: county.id, people: part) : nil
    }
  }
}
