package import JinxiuDomain

/// What a county may fill (务实进修名额), L68–L71.
package enum CountyQuota: Hashable, Sendable {
  /// People, after recorded transfers.
  case people(Int)
  /// The notice has no row for it (D13) and nothing was transferred to it.
  case withoutRow
  case unlimited

  package var number: Int? {
    if case .people(let number) = self { number } else { nil }
  }
}

/// How a county fills its quota, L68–L71.
package struct CountyFilling: Hashable, Sendable {
  package let county: Identifier<County>
  /// As the notice publishes it; nil without a row.
  package let published: Limit?
  /// People gained (negative: given away) by recorded transfers, L70.
  package let transferred: Int
  package let quota: CountyQuota
  /// Trainees and people of needs.
  package let nominated: Int
  package let placed: Int

  /// Nominated people above the quota; negative when below it; nil without a number (L70).
  package var balance: Int? { quota.number.map { nominated - $0 } }

  /// 名额 − 实际安排; a county without a row counts 0 quota; nil when unlimited.
  package var openPlaces: Int? {
    switch quota {
    case .people(let people): people - placed
    case .withoutRow: -placed
    case .unlimited: nil
    }
  }

  /// One for each county of the scenario, in its order.
  package static func all(in scenario: Scenario, _ plan: Plan) -> [CountyFilling] {
    var nominated = Tally<Identifier<County>>()
    for nomination in scenario.nominations {
      nominated.add(nomination.people, to: nomination.county)
    }
    var placed = Tally<Identifier<County>>()
    for placement in plan.placements { placed.add(placement.count, to: placement.county) }
    return scenario.counties.map { county in
      let transferred = netTransfer(to: county.id, in: scenario)
      return CountyFilling(
        county: county.id, published: county.quotaMaximum, transferred: transferred,
        quota: quota(of: county, transferred: transferred), nominated: nominated[county.id],
        placed: placed[county.id])
    }
  }

  private static func netTransfer(to county: Identifier<County>, in scenario: Scenario) -> Int {
    scenario.transfers.reduce(0) { sum, transfer in
      sum + (transfer.to == county ? transfer.count : 0)
        - (transfer.from == county ? transfer.count : 0)
    }
  }

  private static func quota(of county: County, transferred: Int) -> CountyQuota {
    switch county.quotaMaximum {
    case .unlimited: .unlimited
    case .atMost(let people): .people(max(0, people + transferred))
    case nil: transferred > 0 ? .people(transferred) : .withoutRow
    }
  }
}
