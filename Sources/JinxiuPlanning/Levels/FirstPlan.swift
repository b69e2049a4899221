import JinxiuDomain
import JinxiuRules

/// A plan by hand: so that an early stop or a crash still leaves something to show.
///
/// Pinned people first, then by class of urgency, then those with the fewest options; each takes
/// the option of most points that fits. Shares leave more room the more people are placed, so the
/// round is gone until nobody more fits.
struct FirstPlan {
  private let market: Market
  private let pinned: Set<DemandName>
  /// By demand.
  private let choices: [[Choice]]

  init(_ market: Market) {
    self.market = market
    pinned = Set(market.scenario.pins.map { DemandName.trainee($0.trainee) })
    choices = market.demands.indices.map(market.choices(of:))
  }

  /// Nil when the pins do not all fit this way.
  func standing() -> Standing? {
    let standing = completed(Standing(market)) { _ in true }
    return standing.isFeasible(in: market) ? standing : nil
  }

  /// The plan with everybody added who fits and is wanted; nobody is moved.
  func completed(_ start: Standing, wants: (MarketDemand) -> Bool) -> Standing {
    var standing = start
    let waiting = order.filter { wants(market.demands[$0]) }
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for demand in waiting {
        while standing.people(of: demand) < market.demands[demand].people,
          let choice = bestFitting(demand, standing)
        {
          standing.add(choice, in: market)
          hasChanged = true
        }
      }
    }
    return standing
  }

  private func isPinned(_ demand: Int) -> Bool {
    pinned.contains(market.demands[demand].demand.name)
  }

  private var order: [Int] {
    market.demands.indices.map { index in
      Place(
        rank: isPinned(index) ? 0 : 1, priorityClass: market.demands[index].priorityClass,
        options: choices[index].count, demand: index)
    }.sorted { $0.key < $1.key }.map(\.demand)
  }

  /// Where a demand waits; equal ones in the order of their names.
  private struct Place {
    let rank: Int
    let priorityClass: Int
    let options: Int
    let demand: Int

    var key: (Int, Int, Int, Int) { (rank, priorityClass, options, demand) }
  }

  /// Pinned people do not wait for a share: others make room for it, or the plan is dropped.
  private func bestFitting(_ demand: Int, _ standing: Standing) -> Choice? {
    let isPinned = isPinned(demand)
    return choices[demand].filter { choice in
      standing.blockers(of: choice, in: market).allSatisfy { isPinned && isShare($0) }
    }
    .max { left, right in
      (-market.waivers(left), market.points(left))
        < (-market.waivers(right), market.points(right))
    }
  }

  private func isShare(_ row: Int) -> Bool {
    switch market.rows[row].bound {
    case .shareAtMost, .shareAbove: true
    case .atMost, .atLeast, .required: false
    }
  }
}
