import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIPGLPK
import Testing

/// A first plan of a random market, and prices to improve it by.
private struct FilledMarket {
  let market: Market
  let steering: PricedLevel
  let prices: [Double]
  let fill: PricedFill
  var standing: Standing

  /// - Parameter isPriced: Whether prices were looked for, or drawn at random.
  init(seed: Int, isPriced: Bool) {
    let market = Market(randomMarket(seed: seed, people: 8...16))
    let frame = PriceFrame(market)
    let steering = PricedLevel.steering(market)
    var dice = Dice(seed: seed)
    var sweep = PriceSweep<Double>(steering, frame)
    if isPriced {
      var search = PriceSearch(steering, frame, active: market.bindingRows)
      search.run(rounds: 40, from: 0.05 * search.span, to: 0.001 * search.span)
      prices = search.best
    } else {
      prices = (0..<steering.count).map { _ in Double(dice.roll(0...20)) }
    }
    _ = sweep.run(prices)
    self.market = market
    self.steering = steering
    fill = PricedFill(market, sweep)
    standing = Standing(market)
    fill.fill(&standing, pinned: [])
    // Some leave again, so that there is something to improve.
    for holdings in standing.holdings where dice.chance(30) {
      for holding in holdings {
        standing.add(holding.choice, people: -holding.people, in: market)
      }
    }
    if !standing.isFeasible(in: market) { standing = Standing(market) }
  }
}

extension Market {
  /// What a plan uses, added up anew from who holds what.
  fileprivate func recounted(_ standing: Standing) -> Standing {
    var recounted = Standing(self)
    for holding in standing.holdings.flatMap({ $0 }) {
      recounted.add(holding.choice, people: holding.people, in: self)
    }
    return recounted
  }
}

/// Expects that no row is broken and no decided goal is lower than before.
private func expectNoHarm(
  _ after: Standing, _ before: Standing, _ market: Market, level: Int, _ name: String
) {
  let recounted = market.recounted(after)
  #expect(after.used == recounted.used && after.base == recounted.base, "\(name): books")
  #expect(after.isFeasible(in: market), "\(name): a row is broken")
  let (old, new) = (market.merit(of: before), market.merit(of: after))
  #expect(
    !new.prefix(level).lexicographicallyPrecedes(old.prefix(level)),
    "\(name): decided goals fall from \(old) to \(new)")
  #expect(!new.lexicographicallyPrecedes(old), "\(name): the plan falls from \(old) to \(new)")
}

@Suite struct ImprovementTests {
  @Test(arguments: 0..<60)
  func `who is filled in breaks no row`(seed: Int) {
    let filled = FilledMarket(seed: seed, isPriced: seed % 2 == 0)

    var standing = filled.standing
    filled.fill.fill(&standing, pinned: [])

    #expect(standing.isFeasible(in: filled.market), "seed \(seed)")
    let recounted = filled.market.recounted(standing)
    #expect(standing.used == recounted.used && standing.base == recounted.base, "seed \(seed)")
  }

  @Test(arguments: 0..<50)
  func `chains break no row and lower no decided goal`(seed: Int) {
    let filled = FilledMarket(seed: seed, isPriced: seed % 2 == 0)
    for level in filled.market.goals.indices {
      var chains = ChainSearch(
        filled.market, filled.steering, filled.fill, filled.standing, level: level)
      for _ in 0..<2 { _ = chains.round { false } }

      expectNoHarm(
        chains.standing, filled.standing, filled.market, level: level,
        "seed \(seed), level \(filled.market.goals[level].name)")
    }
  }

  @Test(arguments: 0..<50)
  func `chains over people placed begin at nobody who has a place`(seed: Int) {
    let filled = FilledMarket(seed: seed, isPriced: seed % 2 == 0)
    func run(countsPeople: Bool) -> ChainSearch {
      var chains = ChainSearch(
        filled.market, filled.steering, filled.fill, filled.standing, level: 0,
        countsPeople: countsPeople)
      for _ in 0..<3 { _ = chains.round { false } }
      return chains
    }

    let chains = run(countsPeople: true)

    // Every chain kept seats somebody who had no place; nobody loses theirs for nothing.
    let people = [chains.standing, filled.standing].map { standing in
      standing.holdings.joined().reduce(0) { $0 + $1.people }
    }
    #expect(people[0] - people[1] == chains.chains, "seed \(seed)")
    expectNoHarm(
      chains.standing, filled.standing, filled.market, level: 0, "seed \(seed), people")
  }

  @Test(arguments: 0..<30)
  func `cores break no row and lower no decided goal`(seed: Int) async throws {
    let filled = FilledMarket(seed: seed, isPriced: seed % 2 == 0)
    for level in filled.market.goals.indices {
      var cores = CoreSearch(
        filled.market, filled.standing, solver: GLPKSolver(), lanes: 2,
        active: filled.market.bindingRows, size: 12)
      let isBetter = try await cores.pass(
        level: level, filled.steering, filled.prices, filled.fill, options: 8, seeds: 4
      ) { _ in false }

      let name = "seed \(seed), level \(filled.market.goals[level].name)"
      expectNoHarm(cores.standing, filled.standing, filled.market, level: level, name)
      let merits = [cores.standing, filled.standing].map { filled.market.merit(of: $0) }
      if !isBetter { #expect(merits[0] == merits[1], "\(name)") }
    }
  }
}
