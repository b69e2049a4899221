import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import Testing

extension Scenario {
  /// The same with these offers on paper and no seat in them.
  fileprivate func closing(_ offers: some Sequence<Offer>) -> Scenario {
    applying(offers.map { .seats($0.id, during: nil, by: -$0.seats) })
  }

  /// A Zhejiang sample, and the same without a seat in the county hospital that has most offers.
  fileprivate static func withClosedHospital(seed: Int, people: Int) -> (Scenario, Scenario) {
    let whole = ZhejiangSample(seed: seed, people: people).scenario()
    let local = Set(whole.hosts.filter { $0.tier == .county }.map(\.id))
    let byHost = Dictionary(grouping: whole.offers.filter { local.contains($0.host) }, by: \.host)
    let largest = byHost.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    return (whole, whole.closing(largest?.value ?? []))
  }
}

@Suite struct WithdrawnSeatsTests {
  private func boundWithoutPrices(_ scenario: Scenario) -> Int {
    let market = Market(scenario)
    let level = PricedLevel(market, .placed(priorityClass: 1), above: [])
    let nothing = Array(repeating: 0.0, count: level.count)
    return PriceProof(level, PriceFrame(market), prices: nothing, scale: 1).bound
  }

  @Test func `without a seat an offer counts for nobody, as if it was not there`() {
    var fewer = 0
    for seed in 0..<60 {
      let whole = randomMarket(seed: seed, people: 5...20)
      let offers = whole.offers.prefix(1 + whole.offers.count / 2)
      let closed = boundWithoutPrices(whole.closing(offers))
      let removed = boundWithoutPrices(
        whole.applying(offers.map { .withoutOffer($0.id) }))

      #expect(closed <= removed, "seed \(seed)")
      if closed < boundWithoutPrices(whole) { fewer += 1 }
    }
    #expect(fewer >= 20)
  }

  @Test func `no bound over closed seats cuts off the best plan`() async throws {
    var plans = 0
    for seed in 0..<40 {
      let whole = randomMarket(seed: seed, people: 3...15)
      let closed = whole.closing(whole.offers.prefix(1 + seed % 3))
      guard case .plan(let plan) = try await planned(closed, by: .whole) else { continue }
      try #require(plan.outcome.state == .proven, "seed \(seed)")
      plans += 1
      #expect(cuts(of: plan, in: Market(closed)) == [], "seed \(seed)")
    }
    #expect(plans >= 30)
  }

  /// Levels whose bound, by prices that were looked for or by none, forbids the best plan.
  private func cuts(of plan: Plan, in market: Market) -> [String] {
    let frame = PriceFrame(market)
    var above: [DecidedGoal] = []
    var cuts: [String] = []
    for (goal, result) in zip(market.goals, plan.outcome.levels) {
      let step = goal == .fairness ? result.value : nil
      let level = PricedLevel(market, goal, above: above, step: step)
      var search = PriceSearch(level, frame, active: market.bindingRows)
      search.run(rounds: 40, from: 0.1 * search.span, to: 0.001 * search.span)
      for prices in [search.best, Array(repeating: 0, count: level.count)] {
        let bound = PriceProof(level, frame, prices: prices, scale: 1_000).bound
        let isCut =
          goal == .fairness
          ? bound > 0 : goal.isMaximised ? bound < result.value : bound > result.value
        if isCut { cuts.append("\(goal.name): \(bound) against \(result.value)") }
      }
      above.append(DecidedGoal(goal: goal, value: result.value, bound: result.value))
    }
    return cuts
  }

  private func plan(of scenario: Scenario) async throws -> Plan {
    guard case .plan(let plan) = try await planned(scenario, by: .prices, gap: 20_000) else {
      throw NoAnswer()
    }
    return plan
  }

  @Test func `a province with a county hospital closed is proven down to its points`() async throws
  {
    let (_, closed) = Scenario.withClosedHospital(seed: 1, people: 150)

    let plan = try await plan(of: closed)

    let fairness = try #require(plan.outcome.levels.first { $0.name == "fairness" })
    #expect(fairness.value < 1_000)
    #expect(plan.outcome.levels.filter { !$0.isProven }.allSatisfy { $0.name == "points" })
    #expect(plan.outcome.state != .unproven)
    #expect(Audit(scenario: closed).verify(plan).isClean)
  }

  @Test func `a plan made from the one before proves the same, without planning afresh`()
    async throws
  {
    let (whole, closed) = Scenario.withClosedHospital(seed: 1, people: 150)
    let base = try await plan(of: whole)

    let resolution = try await resolver(whole, base, by: .prices, gap: 20_000).resolve(to: closed)

    let fairness = try #require(resolution.levels.first { $0.name == "fairness" })
    #expect(fairness.value < 1_000)
    let above = resolution.levels.prefix { $0.name != "points" }
    #expect(above.filter { !$0.isProven }.map(\.name) == [])
    let plan = try #require(resolution.plan)
    #expect(Audit(scenario: closed).verify(plan).isClean)
  }
}
