package import JinxiuDomain

/// A tier-share rule of the programme (L17) under each reading of its base (L18, D15).
package struct ShareUse: Hashable, Sendable {
  package enum Base: String, CaseIterable, Sendable {
    case target, placed
    case countyQuota = "county-quota"
  }

  /// The cap under one reading of the base.
  package struct Reading: Hashable, Sendable {
    package let base: Base
    /// People whom the cap allows; for `countyQuota` the sum over the counties with a number.
    package let allowed: Int
    /// Whether the programme's rule takes this reading.
    package let isInForce: Bool
    /// Whether the plan keeps this reading, county by county for `countyQuota`.
    package let isKept: Bool
  }

  package let rule: Identifier<RuleSetting>
  package let tier: Tier?
  package let kind: HostKind?
  package let percent: Int
  /// People at hosts of the tier and kind.
  package let used: Int
  /// People placed in all.
  package let placed: Int
  /// In the order of `Base`; without a target rule there is no reading `target`.
  package let readings: [Reading]

  package var inForce: Reading? { readings.first(where: \.isInForce) }

  /// One for each tier-share rule, in programme order.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [ShareUse] {
    scenario.programme.settings(of: "tier-share").map { setting in
      let tier = setting["tier"]?.text.flatMap(Tier.init)
      let kind = setting["kind"]?.text.flatMap(HostKind.init)
      let counted = plan.placements.filter { $0.tier == tier && $0.kind == kind }
      let percent = setting["percent"]?.integer ?? 0
      return ShareUse(
        rule: setting.id, tier: tier, kind: kind, percent: percent,
        used: counted.reduce(0) { $0 + $1.count }, placed: plan.placedCount,
        readings: Base.allCases.compactMap { base in
          reading(base, percent, counted, setting["base"]?.text, scenario, plan)
        })
    }
  }

  private static func reading(
    _ base: Base, _ percent: Int, _ counted: [Placement], _ inForce: String?,
    _ scenario: Scenario, _ plan: Plan
  ) -> Reading? {
    let used = counted.reduce(0) { $0 + $1.count }
    let allowed: Int
    let isKept: Bool
    switch base {
    case .target:
      guard let target = KeyFigures.target(of: scenario.programme) else { return nil }
      allowed = percent * target / 100
      isKept = used <= allowed
    case .placed:
      allowed = percent * plan.placedCount / 100
      isKept = used <= allowed
    case .countyQuota:
      let shares = CountyShare.all(percent, counted, scenario, plan)
      allowed = shares.reduce(0) { $0 + ($1.allowed ?? 0) }
      isKept = shares.allSatisfy { $0.isKept }
    }
    return Reading(
      base: base, allowed: allowed, isInForce: inForce == base.rawValue, isKept: isKept)
  }

  /// The cap of one county under the reading by county.
  private struct CountyShare {
    let used: Int
    /// Nil when the county's quota is unlimited.
    let allowed: Int?

    var isKept: Bool { allowed.map { used <= $0 } ?? true }

    static func all(
      _ percent: Int, _ counted: [Placement], _ scenario: Scenario, _ plan: Plan
    ) -> [CountyShare] {
      var used = Tally<Identifier<County>>()
      for placement in counted { used.add(placement.count, to: placement.county) }
      return CountyFilling.all(in: scenario, plan).map { filling in
        switch filling.quota {
        case .people(let quota):
          CountyShare(used: used[filling.county], allowed: percent * quota / 100)
        case .withoutRow: CountyShare(used: used[filling.county], allowed: 0)
        case .unlimited: CountyShare(used: used[filling.county], allowed: nil)
        }
      }
    }
  }
}
