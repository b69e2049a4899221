import JinxiuDomain

/// What each county may fill at most: the fairness level divides by it.
///
/// `E_c = min(quota_c, people of c with at least one allowed option)`; counties with 0 have no part.
struct Entitlements: Sendable {
  struct Entry: Sendable {
    let county: Identifier<County>
    /// Position in `Scenario.counties`.
    let position: Int
    let people: Int

    /// People that make the county at least so many permille full.
    func people(at permille: Int) -> Int { (people * permille + 999) / 1000 }

    /// `⌊1000 · placed / E_c⌋`.
    func permille(placed: Int) -> Int { 1000 * placed / people }
  }

  /// By county; people at least 1.
  let entries: [Entry]
  private let indices: [Int: Int]

  /// The entry of a county by its position; nil for one that has no part.
  subscript(position: Int) -> Entry? { indices[position].map { entries[$0] } }

  /// Every value above 0 that `worstFilling` can take, ascending.
  var steps: [Int] {
    Set(entries.flatMap { entry in (1...entry.people).map(entry.permille(placed:)) }).sorted()
  }

  /// The permille of every county, the worst-filled first.
  ///
  /// - Parameter placed: People by position.
  func fillings(placed: [Int: Int]) -> [Int] {
    entries.map { $0.permille(placed: placed[$0.position] ?? 0) }.sorted()
  }

  /// The least permille of all counties, 1000 when no county has a part.
  ///
  /// - Parameter placed: People by position.
  func worstFilling(placed: [Int: Int]) -> Int {
    entries.reduce(1000) { min($0, $1.permille(placed: placed[$1.position] ?? 0)) }
  }
}

extension Entitlements {
  /// - Parameter quotas: The ceilings of the county-quota rule.
  init(
    _ scenario: Scenario, _ demands: [MarketDemand], quotas: [Identifier<County>: Int]
  ) {
    var eligible: [Int: Int] = [:]
    for demand in demands where !demand.links.isEmpty {
      eligible[demand.county, default: 0] += demand.people
    }
    let entries = scenario.counties.enumerated().compactMap { position, county -> Entry? in
      guard let people = eligible[position] else { return nil }
      let part = min(quotas[county.id] ?? people, people)
      return part > 0 ? Entry(county: county.id, position: position, people: part) : nil
    }
    indices = Dictionary(uniqueKeysWithValues: zip(entries.map(\.position), entries.indices))
    self.entries = entries
  }
}
