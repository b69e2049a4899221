import JinxiuDomain
import JinxiuRules

/// Whom a change touches: who lost a place, who is asked for, and who may gain by new room.
struct LocalSeeds {
  /// Of those who may gain, so many at most.
  private static let most = 120

  private let market: Market
  private let base: Market
  private let fill: PricedFill
  private let standing: Standing

  init(_ market: Market, base: Market, _ fill: PricedFill, _ standing: Standing) {
    self.market = market
    self.base = base
    self.fill = fill
    self.standing = standing
  }

  /// The most concerned first.
  func find(
    displaced: Set<Int>, _ required: RequiredMarket, _ step: ScenarioStep, hasSameRows: Bool
  ) -> [Int] {
    let numbers = market.demandNumbers
    var seeds = required.requirements.compactMap { numbers[$0.demand] } + displaced.sorted()
    seeds += step.trainees.compactMap { numbers[.trainee($0)] }
    let opened = step.movesLimitsOnly && hasSameRows ? market.demands(using: widened) : nil
    if !step.isNothing { seeds += gaining(among: opened ?? Array(market.demands.indices)) }
    var seen: Set<Int> = []
    return seeds.filter { seen.insert($0).inserted }
  }

  /// Rows with more room than in the base.
  private var widened: [Int] {
    base.rows.indices.filter { row in
      switch (base.rows[row].bound, market.rows[row].bound) {
      case (.atMost(let before), .atMost(let after)): after > before
      default: false
      }
    }
  }

  /// Those without a place, then those who lose most against the prices.
  private func gaining(among demands: [Int]) -> [Int] {
    Set(demands).filter { !market.demands[$0].links.isEmpty }.map { demand in
      let missing = market.demands[demand].people - standing.people(of: demand)
      return (missing > 0 ? 0 : 1, -fill.loss(of: demand, standing), demand)
    }.filter { $0.0 == 0 || $0.1 < -1e-6 }.sorted { $0 < $1 }.prefix(Self.most).map(\.2)
  }
}
