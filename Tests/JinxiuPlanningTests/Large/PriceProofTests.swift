import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIPGLPK
import Testing

/// A market with the best value of every level, as GLPK proves them.
private struct SolvedMarket {
  let market: Market
  let frame: PriceFrame
  /// Proven values of the levels, in their order.
  let decided: [DecidedGoal]

  /// Nil when the rules leave no plan; every level of a plan is proven.
  init?(seed: Int, people: ClosedRange<Int>) async throws {
    let market = Market(randomMarket(seed: seed, people: people))
    let result = try await Planner(
      market, solver: GLPKSolver(),
      options: PlannerOptions(
        version: "test", scenarioName: "test", method: .whole)
    ).plan()
    guard case .plan(let plan) = result else { return nil }
    try #require(plan.outcome.state == .proven, "seed \(seed)")
    self.market = market
    frame = PriceFrame(market)
    decided = zip(market.goals, plan.outcome.levels).map {
      DecidedGoal(goal: $0, value: $1.value, bound: $1.value)
    }
  }

  /// Every level with those above it at their best, and its own best value.
  var levels: [(goal: Goal, level: PricedLevel, value: Int)] {
    decided.indices.map { index in
      let (goal, value) = (decided[index].goal, decided[index].value)
      let level = PricedLevel(
        market, goal, above: Array(decided[..<index]), step: goal == .fairness ? value : nil)
      return (goal, level, value)
    }
  }

  /// Whether the bound would forbid the best plan.
  func cutsOff(_ bound: Int, _ goal: Goal, _ value: Int) -> Bool {
    // For fairness the bound is what the counties would miss of a filling that is reached.
    if goal == .fairness { return bound > 0 }
    return goal.isMaximised ? bound < value : bound > value
  }
}

@Suite struct PriceProofTests {
  @Test func `most random markets have a plan to prove something of`() async throws {
    var plans = 0
    for seed in 0..<60 where try await SolvedMarket(seed: seed, people: 3...12) != nil {
      plans += 1
    }

    #expect(plans >= 50)
  }

  @Test(arguments: 0..<60)
  func `no prices at all bound a level better than its best plan`(seed: Int) async throws {
    guard let solved = try await SolvedMarket(seed: seed, people: 3...12) else { return }
    var dice = Dice(seed: seed)
    for (goal, level, value) in solved.levels {
      for round in 0..<10 {
        let scale = [1, 2, 7, 100, 1_000][dice.roll(0...4)]
        let prices = randomPrices(level.count, &dice)

        let proof = PriceProof(level, solved.frame, integers: prices, scale: scale)

        #expect(
          !solved.cutsOff(proof.bound, goal, value),
          "seed \(seed), \(goal.name), round \(round): \(proof.bound) against \(value)")
      }
    }
  }

  @Test(arguments: 100..<140)
  func `rounding the tightest prices never cuts off the best plan`(seed: Int) async throws {
    guard let solved = try await SolvedMarket(seed: seed, people: 3...20) else { return }
    for (goal, level, value) in solved.levels {
      var search = PriceSearch(level, solved.frame, active: solved.market.bindingRows)
      search.run(rounds: 300, from: 0.1 * search.span, to: 0.0001 * search.span)
      for scale in [1, 3, 10, 1_000, 100_000] {
        let proof = PriceProof(level, solved.frame, prices: search.best, scale: scale)

        #expect(
          !solved.cutsOff(proof.bound, goal, value),
          "seed \(seed), \(goal.name), scale \(scale): \(proof.bound) against \(value)")
      }
    }
  }

  @Test func `most levels of small markets are proven by prices alone`() async throws {
    var (proven, all) = (0, 0)
    for seed in 200..<220 {
      guard let solved = try await SolvedMarket(seed: seed, people: 3...12) else { continue }
      for (goal, level, value) in solved.levels where goal != .fairness {
        var search = PriceSearch(level, solved.frame, active: solved.market.bindingRows)
        search.run(rounds: 300, from: 0.1 * search.span, to: 0.0001 * search.span)
        let proof = PriceProof(level, solved.frame, prices: search.best, scale: 100_000)
        all += 1
        if proof.bound == value { proven += 1 }
      }
    }

    #expect(all >= 50)
    #expect(proven * 10 >= all * 7, "\(proven) of \(all)")
  }

  @Test(arguments: 140..<160)
  func `a filling that some plan reaches is never refuted`(seed: Int) async throws {
    guard let solved = try await SolvedMarket(seed: seed, people: 3...12),
      let index = solved.decided.firstIndex(where: { $0.goal == .fairness })
    else { return }
    let above = Array(solved.decided[..<index])
    let value = solved.decided[index].value
    for step in [1, value / 2, value] where 0 < step && step <= value {
      let level = PricedLevel(solved.market, .fairness, above: above, step: step)
      var search = PriceSearch(level, solved.frame, active: solved.market.bindingRows)
      search.run(rounds: 200, from: 0.05, to: 0.0005)
      let proof = PriceProof(level, solved.frame, prices: search.best, scale: 100_000)

      #expect(proof.bound <= 0, "seed \(seed), \(step) of \(value) permille")
    }
  }

  @Test func `fillings that no plan reaches are mostly refuted`() async throws {
    var (refuted, all) = (0, 0)
    for seed in 220..<240 {
      guard let solved = try await SolvedMarket(seed: seed, people: 3...12),
        let index = solved.decided.firstIndex(where: { $0.goal == .fairness }),
        solved.decided[index].value < 1000
      else { continue }
      let level = PricedLevel(
        solved.market, .fairness, above: Array(solved.decided[..<index]),
        step: solved.decided[index].value + 1)
      var search = PriceSearch(level, solved.frame, active: solved.market.bindingRows)
      search.run(rounds: 200, from: 0.05, to: 0.0005)
      let proof = PriceProof(level, solved.frame, prices: search.best, scale: 100_000)
      all += 1
      if proof.bound > 0 { refuted += 1 }
    }

    #expect(all >= 5)
    #expect(refuted * 2 >= all, "\(refuted) of \(all)")
  }
}
