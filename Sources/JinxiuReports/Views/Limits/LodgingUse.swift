package import JinxiuDomain

/// Who lodges the people placed: the host or, where it does not, their unit pays (D11, Z55, Z57).
package struct LodgingUse: Hashable, Sendable {
  /// People whom hosts lodge.
  package let provided: Int
  /// People whose lodging is reimbursed; nobody is in both.
  package let reimbursed: Int

  /// Nil when no rule of the programme says.
  package init?(of scenario: Scenario, _ plan: Plan) {
    let programme = scenario.programme
    guard !programme.settings(of: Programme.lodgingKey).isEmpty else { return nil }
    let lodged = Set(scenario.hosts.filter { programme.lodging(at: $0) == .provided }.map(\.id))
    provided = plan.placements.reduce(0) { $0 + (lodged.contains($1.host) ? $1.count : 0) }
    reimbursed = plan.placedCount - provided
  }
}
