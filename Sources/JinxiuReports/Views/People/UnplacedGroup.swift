package import JinxiuDomain

/// People unplaced for one reason, by county (未安排原因).
package struct UnplacedGroup: Hashable, Sendable {
  package struct County: Hashable, Sendable {
    package let id: Identifier<JinxiuDomain.County>
    /// In the plan's order.
    package let entries: [Unplaced]

    package var people: Int { UnplacedGroup.people(of: entries) }
  }

  package struct Rule: Hashable, Sendable {
    package let id: Identifier<RuleSetting>
    /// People in whose way it stands; one of several rules counts for each.
    package let people: Int
  }

  package let reason: UnplacedReason
  /// In the scenario's order.
  package let counties: [County]
  /// The most frequent first.
  package let rules: [Rule]

  package var people: Int { counties.reduce(0) { $0 + $1.people } }

  /// One for each reason with people, in the order of `UnplacedReason`.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [UnplacedGroup] {
    let order = Dictionary(
      uniqueKeysWithValues: scenario.counties.enumerated().map { ($0.element.id, $0.offset) })
    return UnplacedReason.allCases.compactMap { reason in
      let entries = plan.unplaced.filter { $0.reason == reason }
      guard !entries.isEmpty else { return nil }
      let counties = entries.groups(by: \.county).map { County(id: $0.key, entries: $0.elements) }
        .sorted { (order[$0.id] ?? .max, $0.id) < (order[$1.id] ?? .max, $1.id) }
      return UnplacedGroup(reason: reason, counties: counties, rules: rules(of: entries))
    }
  }

  /// Rules in the way of so many people, the most frequent first.
  static func rules(of entries: [Unplaced]) -> [Rule] {
    var people = Tally<Identifier<RuleSetting>>()
    for entry in entries {
      for rule in entry.rules { people.add(entry.count, to: rule) }
    }
    return entries.flatMap(\.rules).groups { $0 }.map { Rule(id: $0.key, people: people[$0.key]) }
      .sorted { ($1.people, $0.id) < ($0.people, $1.id) }
  }

  private static func people(of entries: [Unplaced]) -> Int {
    entries.reduce(0) { $0 + $1.count }
  }
}
