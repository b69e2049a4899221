/// Places people one after another where prices say that it costs others least.
package struct PricedFill: Sendable {
  private let market: Market
  private let sweep: PriceSweep<Double>
  /// What one person less short of a floor is worth.
  private let floorWorth: Double

  /// `sweep` has run under the prices that steer.
  package init(_ market: Market, _ sweep: PriceSweep<Double>, floorWorth: Double = 0) {
    self.market = market
    self.sweep = sweep
    self.floorWorth = floorWorth
  }

  /// Adds everybody who fits, those first who lose most by waiting; nobody is moved.
  package func fill(_ standing: inout Standing, pinned: Set<Int>) {
    let order = market.demands.indices.filter { !market.demands[$0].links.isEmpty }.sorted {
      let left = (pinned.contains($0) ? 0 : 1, -sweep.best[$0], $0)
      return left < (pinned.contains($1) ? 0 : 1, -sweep.best[$1], $1)
    }
    // Shares and floors leave more room the more are placed.
    var hasChanged = true
    var rounds = 0
    while hasChanged, rounds < 4 {
      hasChanged = false
      rounds += 1
      for demand in order {
        while standing.people(of: demand) < market.demands[demand].people,
          let choice = bestFitting(demand, standing)
        {
          standing.add(choice, in: market)
          hasChanged = true
        }
      }
    }
  }

  /// The option worth most under the prices among those that fit.
  ///
  /// A floor whose months matter is worth something only while it is missed.
  func bestFitting(_ demand: Int, _ standing: Standing) -> Choice? {
    var best: Choice?
    var most = -Double.infinity
    let windows = market.timedUses[market.demands[demand].timed].windows.filter {
      market.rows[$0.use.row].bound.isMissed(standing.used[$0.use.row]) && $0.use.amount > 0
    }
    let bonus = windows.isEmpty ? 0 : floorWorth
    for position in market.demands[demand].links {
      let link = market.links[position]
      guard sweep.ceiling(of: link) + bonus * Double(windows.count) > most else { continue }
      for timing in market.profiles[Int(link.profile)].timings.indices {
        let choice = Choice(link: Int32(position), timing: Int32(timing))
        var worth = sweep.worth(of: choice)
        if !windows.isEmpty {
          let start = market.timing(choice).start
          worth += bonus * Double(windows.count { $0.first <= start && start <= $0.last })
        }
        if worth > most, standing.fits(choice, in: market) {
          most = worth
          best = choice
        }
      }
    }
    return best
  }

  /// The `count` options worth most, best first.
  func best(_ count: Int, of demand: Int) -> [Choice] { ranked(count, of: demand).map(\.choice) }

  /// The `count` options worth most, best first.
  func ranked(_ count: Int, of demand: Int) -> [RankedChoice] {
    var kept: [RankedChoice] = []
    for position in market.demands[demand].links {
      let link = market.links[position]
      if kept.count == count, sweep.ceiling(of: link) <= kept[count - 1].worth { continue }
      for timing in market.profiles[Int(link.profile)].timings.indices {
        let choice = Choice(link: Int32(position), timing: Int32(timing))
        let worth = sweep.worth(of: choice)
        if kept.count == count {
          guard worth > kept[count - 1].worth else { continue }
          kept.removeLast()
        }
        let place = kept.firstIndex { $0.worth < worth } ?? kept.count
        kept.insert(RankedChoice(choice: choice, worth: worth), at: place)
      }
    }
    return kept
  }

  func worth(of choice: Choice) -> Double { sweep.worth(of: choice) }

  /// What a demand loses against the prices by what it holds.
  func loss(of demand: Int, _ standing: Standing) -> Double {
    let held = standing.holdings[demand].reduce(0) {
      $0 + Double($1.people) * sweep.worth(of: $1.choice)
    }
    return sweep.best[demand] * Double(market.demands[demand].people) - held
  }
}

/// An option with what it is worth under some prices.
struct RankedChoice: Sendable {
  let choice: Choice
  let worth: Double
}
