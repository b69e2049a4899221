import JinxiuDomain
import JinxiuRules

/// What withdrawals may cost, without solving anything: who finds no place elsewhere at once.
///
/// People alone say little: a large host has others beside it, a small one may be the only one that
/// a county's people can go to.
struct WithdrawalScreen {
  private let market: Market
  private let standing: Standing
  /// Demands with people there, in order.
  private let demands: [Withdrawal: [Int]]

  init(_ market: Market, _ plan: Plan) {
    self.market = market
    let standing = SeatedPlan(plan, in: market, numbers: market.demandNumbers).standing
    var demands: [Withdrawal: [Int]] = [:]
    for demand in standing.holdings.indices {
      let offers = standing.holdings[demand].map { market.offer(at: market.link($0.choice)) }
      for withdrawal in Set(offers.flatMap { [Withdrawal.host($0.host), .offer($0.id)] }) {
        demands[withdrawal, default: []].append(demand)
      }
    }
    self.standing = standing
    self.demands = demands
  }

  func people(at withdrawal: Withdrawal) -> Int {
    (demands[withdrawal] ?? []).reduce(0) { sum, demand in
      sum + held(demand, withdrawal).reduce(0) { $0 + $1.people }
    }
  }

  /// People there whom nothing is left for when one after another takes what is free elsewhere.
  func stranded(by withdrawal: Withdrawal) -> Int {
    var standing = standing
    var stranded = 0
    var leaving: [(demand: Int, people: Int)] = []
    for demand in demands[withdrawal] ?? [] {
      for holding in held(demand, withdrawal) {
        standing.add(holding.choice, people: -holding.people, in: market)
        leaving.append((demand, holding.people))
      }
    }
    for (demand, people) in leaving {
      let placed = (0..<people).prefix { _ in
        guard let free = free(for: demand, without: withdrawal, standing) else { return false }
        standing.add(free, in: market)
        return true
      }
      stranded += people - placed.count
    }
    return stranded
  }

  private func held(_ demand: Int, _ withdrawal: Withdrawal) -> [Holding] {
    standing.holdings[demand].filter { withdrawal.takes(market.offer(at: market.link($0.choice))) }
  }

  private func free(
    for demand: Int, without withdrawal: Withdrawal, _ standing: Standing
  ) -> Choice? {
    for position in market.demands[demand].links {
      let link = market.links[position]
      guard !withdrawal.takes(market.offer(at: link)) else { continue }
      for timing in market.profiles[Int(link.profile)].timings.indices {
        let choice = Choice(link: Int32(position), timing: Int32(timing))
        if standing.fits(choice, in: market) { return choice }
      }
    }
    return nil
  }
}

extension Market {
  fileprivate func offer(at link: Link) -> Offer { places[Int(link.place)].place.offer }
}
