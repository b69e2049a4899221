package import JinxiuDomain

/// A waivable rule broken with leave (例外), with the reason and who granted it.
package struct WaiverUse: Hashable, Sendable {
  package let demand: DemandName
  package let county: Identifier<County>
  package let unit: Identifier<Unit>?
  package let rule: Identifier<RuleSetting>
  /// Nil when the scenario records no such waiver.
  package let reason: String?
  package let approver: String?

  /// In the order of the plan's placements, then by rule.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [WaiverUse] {
    let waivers = Dictionary(grouping: scenario.waivers) { DemandName.trainee($0.trainee) }
    return plan.placements.flatMap { placement in
      placement.waivers.map { rule in
        let waiver = waivers[placement.demand]?.first { $0.rule == rule }
        return WaiverUse(
          demand: placement.demand, county: placement.county, unit: placement.unit, rule: rule,
          reason: waiver?.reason, approver: waiver?.approver)
      }
    }
  }
}
