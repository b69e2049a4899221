package import JinxiuDomain

/// A rule of the programme with everything that the plan says of it.
package struct RuleGroup: Hashable, Sendable {
  package let setting: RuleSetting
  /// In the plan's order.
  package let uses: [RuleUse]

  package var isBinding: Bool { uses.contains(where: \.isBinding) }
  package var waived: Int { uses.reduce(0) { $0 + $1.waived } }
  package var binding: [RuleUse] { uses.filter(\.isBinding) }
  /// Binding limits, the furthest from their floor first, then the largest limits.
  package var weightiest: [RuleUse] {
    binding.enumerated().sorted { left, right in
      (FloorUse.shortfall(of: right.element), right.element.limit ?? 0, left.offset)
        < (FloorUse.shortfall(of: left.element), left.element.limit ?? 0, right.offset)
    }.map(\.element)
  }

  /// One for each rule of the programme, in programme order.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [RuleGroup] {
    let uses = Dictionary(grouping: plan.rules, by: \.rule)
    return scenario.programme.rules.map { RuleGroup(setting: $0, uses: uses[$0.id] ?? []) }
  }
}
