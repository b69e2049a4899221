package import JinxiuDomain

/// The numbers that a plan is first asked for.
package struct KeyFigures: Hashable, Sendable {
  /// People who ask: trainees and people of needs.
  package let nominated: Int
  package let placed: Int
  package let unplaced: Int
  /// People of the target rule (L4); nil when the programme sets none.
  package let target: Int?
  /// Waivers used, one for each broken rule of each person.
  package let waivers: Int
  /// Conditions that the data cannot show (D16).
  package let unverifiable: Int

  package init(of scenario: Scenario, _ plan: Plan) {
    nominated = scenario.nominations.reduce(0) { $0 + $1.people }
    placed = plan.placedCount
    unplaced = plan.unplacedCount
    target = Self.target(of: scenario.programme)
    waivers = plan.placements.reduce(0) { $0 + $1.count * $1.waivers.count }
    unverifiable = plan.unverifiable.count
  }

  static func target(of programme: Programme) -> Int? {
    programme.settings(of: "target").first?["people"]?.integer
  }
}
