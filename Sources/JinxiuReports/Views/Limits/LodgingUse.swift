package import JinxiuDomain

/// Who lodges the people placed: the host or, where it does not, their unit pays (D11, Z55, Z57).
package struct LodgingUse: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  /// People whom hosts lodge.
  package let provided: Int
  /// People whose lodging is reimbursed; nobody is in both.
  package let reimbursed: Int

  /// One for each lodging rule, in programme order.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [LodgingUse] {
    scenario.programme.settings(of: "lodging").map { setting in
      let tiers = Set((setting["provided_by"]?.texts ?? []).compactMap(Tier.init))
      let provided = plan.placements.reduce(0) { sum, placement in
        let beds = scenario.host(placement.host)?.beds ?? .atMost(0)
        return tiers.contains(placement.tier) && beds != .atMost(0) ? sum + placement.count : sum
      }
      return LodgingUse(
        rule: setting.id, provided: provided, reimbursed: plan.placedCount - provided)
    }
  }
}
