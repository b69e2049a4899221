import JinxiuDomain
import JinxiuRules

/// Who pays for those who are placed, and who would for those who wait.
struct Funding {
  private let base: GapMarket
  private let plan: Plan
  private let subsidy: (yuan: Int, tiers: Set<String>)

  init(_ base: GapMarket, _ plan: Plan) {
    self.base = base
    self.plan = plan
    let setting = base.scenario.programme.settings(of: Subsidy.form.key).first
    subsidy = (
      setting?["yuan_per_person"]?.integer ?? 0, Set(setting?["tiers"]?.texts ?? [])
    )
  }

  /// By payer in the order of their declaration, those whom nobody knows at the end.
  func gaps() -> [FundingGap] {
    var sums: [Payer?: (placed: Int, waiting: Int, yuan: Int, wanting: Int)] = [:]
    for placement in plan.placements {
      let sum = placement.count * yuan(at: placement.tier)
      sums[placement.payer, default: (0, 0, 0, 0)].placed += placement.count
      sums[placement.payer, default: (0, 0, 0, 0)].yuan += sum
    }
    let demands = Dictionary(
      base.market.demands.map { ($0.demand.name, $0.demand) },
      uniquingKeysWith: { first, _ in first })
    for unplaced in plan.unplaced {
      let place = demands[unplaced.demand].flatMap { nearest(of: unplaced, $0) }
      let payer = place?.payer
      sums[payer, default: (0, 0, 0, 0)].waiting += unplaced.count
      sums[payer, default: (0, 0, 0, 0)].wanting += unplaced.count * (place?.yuan ?? 0)
    }
    return (Payer.allCases.map { $0 } + [nil]).compactMap { payer in
      sums[payer].map {
        FundingGap(
          payer: payer, placed: $0.placed, waiting: $0.waiting, yuan: $0.yuan,
          yuanWaiting: $0.wanting)
      }
    }
  }

  private func yuan(at tier: Tier) -> Int {
    subsidy.tiers.contains(tier.rawValue) ? subsidy.yuan : 0
  }

  /// As the plan would write it there.
  private func nearest(of unplaced: Unplaced, _ demand: Demand) -> (payer: Payer, yuan: Int)? {
    guard let nearest = unplaced.nearest,
      let place = base.market.places(for: demand).first(where: {
        $0.host.id == nearest.host && $0.offer.specialty == nearest.specialty
      })
    else { return nil }
    return (
      base.market.rules.payer(of: demand, at: place) ?? .county, yuan(at: place.host.tier)
    )
  }
}
