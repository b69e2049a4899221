import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

/// Prices that a seed decides: many are zero, the others of very different sizes.
func randomPrices(_ count: Int, _ dice: inout Dice) -> [Int] {
  let size = [3, 100, 5_000][dice.roll(0...2)]
  let zeros = dice.roll(0...9) * 10
  return (0..<count).map { _ in dice.chance(zeros) ? 0 : dice.roll(0...size) }
}

/// The worth of a listed option, added up use by use.
private struct ListedWorth {
  let problem: Problem
  let goal: Goal
  let level: PricedLevel
  let prices: [Int]
  let unit: Int

  func worth(of option: ProblemOption) -> Int {
    let demand = problem.demands[option.demand]
    var sum = 0
    switch goal {
    case .placed(demand.priorityClass): sum += unit
    case .points: sum += unit * option.points
    case .waivers: sum -= unit * option.waivers
    case .placed, .shortfall, .fairness, .fairnessRank: break
    }
    for (offset, goal) in level.goals.enumerated() {
      let price = prices[level.rows.count + offset]
      switch goal.kind {
      case .placed(demand.priorityClass): sum += price
      case .points: sum += price * option.points
      case .waivers: sum -= price * option.waivers
      case .county(let index) where problem.scenario.counties[index].id == demand.demand.county:
        sum += price
      case .placed, .county, .shortfall: break
      }
    }
    for use in option.uses where use.row < level.rows.count {
      let row = level.rows[use.row]
      sum -= prices[use.row] * row.sense * row.coefficient(use.amount, use.base)
    }
    return sum
  }

  /// The best worth of each demand, 0 where nothing is worth more.
  var best: [Int] {
    problem.demands.map { demand in
      max(0, problem.options[demand.options].map(worth).max() ?? 0)
    }
  }
}

/// The goals of a market with some decided at random before each.
func randomLevels(_ market: Market, _ dice: inout Dice) -> [(Goal, PricedLevel)] {
  var above: [DecidedGoal] = []
  return market.goals.map { goal in
    defer {
      let value = goal == .fairness ? dice.roll(0...1000) : dice.roll(0...9)
      let bound = dice.chance(80) ? value + dice.roll(0...2) : nil
      above.append(DecidedGoal(goal: goal, value: value, bound: bound))
    }
    let step = goal == .fairness ? dice.roll(1...1000) : nil
    return (goal, PricedLevel(market, goal, above: above, step: step))
  }
}

@Suite struct PriceSweepTests {
  @Test(arguments: 0..<200)
  func `everybody's best worth is that of trying every option`(seed: Int) {
    let market = Market(randomMarket(seed: seed, people: 3...15))
    let problem = Problem(market)
    let frame = PriceFrame(market)
    var dice = Dice(seed: seed)
    for (goal, level) in randomLevels(market, &dice) {
      let prices = randomPrices(level.count, &dice)
      let unit = [1, 10, 1_000][dice.roll(0...2)]
      let listed = ListedWorth(
        problem: problem, goal: goal, level: level, prices: prices, unit: unit)
      var sweep = PriceSweep<Int>(level, frame, unit: unit)

      let total = sweep.run(prices)

      #expect(sweep.best == listed.best, "seed \(seed), \(goal.name)")
      let people = problem.demands.map(\.demand.count)
      #expect(total == zip(listed.best, people).reduce(0) { $0 + $1.0 * $1.1 }, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<100)
  func `the option chosen is worth what is said, and none is chosen for nothing`(seed: Int) {
    let market = Market(randomMarket(seed: seed, people: 3...15))
    let problem = Problem(market)
    var dice = Dice(seed: seed)
    for (goal, level) in randomLevels(market, &dice) {
      let prices = randomPrices(level.count, &dice)
      let listed = ListedWorth(problem: problem, goal: goal, level: level, prices: prices, unit: 1)
      var sweep = PriceSweep<Int>(level, PriceFrame(market))
      _ = sweep.run(prices)

      for (index, demand) in problem.demands.enumerated() {
        let chosen = problem.options[demand.options].first { $0.choice == sweep.choices[index] }
        #expect((chosen == nil) == (sweep.best[index] == 0), "seed \(seed), \(goal.name)")
        guard let chosen else { continue }
        #expect(listed.worth(of: chosen) == sweep.best[index], "seed \(seed), \(goal.name)")
      }
      for option in problem.options {
        #expect(sweep.worth(of: option.choice) == listed.worth(of: option), "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<50)
  func `floating prices choose as integer ones do`(seed: Int) {
    let market = Market(randomMarket(seed: seed, people: 3...15))
    var dice = Dice(seed: seed)
    for (goal, level) in randomLevels(market, &dice) {
      let prices = randomPrices(level.count, &dice)
      var exact = PriceSweep<Int>(level, PriceFrame(market))
      var floating = PriceSweep<Double>(level, PriceFrame(market))

      let totals = (exact.run(prices), floating.run(prices.map(Double.init)))

      #expect(Double(totals.0) == totals.1, "seed \(seed), \(goal.name)")
      #expect(exact.choices == floating.choices, "seed \(seed), \(goal.name)")
    }
  }
}
