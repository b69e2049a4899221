import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import Testing

extension Scenario {
  /// The same tables with their rows in another order.
  fileprivate func shuffled(seed: Int) -> Scenario {
    var dice = Dice(seed: seed)
    return Scenario(
      programme: programme, counties: shuffled(counties, &dice), units: shuffled(units, &dice),
      hosts: shuffled(hosts, &dice), offers: shuffled(offers, &dice),
      needs: shuffled(needs, &dice), trainees: shuffled(trainees, &dice),
      partners: shuffled(partners, &dice), distances: shuffled(distances, &dice),
      pins: shuffled(pins, &dice), waivers: shuffled(waivers, &dice),
      transfers: shuffled(transfers, &dice), courses: shuffled(courses, &dice),
      guidance: shuffled(guidance, &dice))
  }

  private func shuffled<Row>(_ rows: [Row], _ dice: inout Dice) -> [Row] {
    var rows = rows
    for index in rows.indices.dropFirst() { rows.swapAt(index, dice.roll(0...index)) }
    return rows
  }
}

@Suite struct PricedOrderTests {
  private func expectSamePlan(
    _ scenario: Scenario, _ name: String, simplexLimit: Int = 2_500
  ) async throws {
    func plan(_ scenario: Scenario) async throws -> PlanningResult {
      try await planned(scenario, by: .prices, simplexLimit: simplexLimit)
    }
    let first = try await plan(scenario)
    let second = try await plan(scenario)
    let shuffled = try await plan(scenario.shuffled(seed: 1))
    guard case .plan(let plan) = first, case .plan(let again) = second,
      case .plan(let other) = shuffled
    else {
      Issue.record("\(name): no plan")
      return
    }
    #expect(plan == again, "\(name), twice")
    #expect(plan == other, "\(name), shuffled")
  }

  @Test(arguments: 300..<308)
  func `prices make the same plan twice and whatever the order of rows`(seed: Int) async throws {
    try await expectSamePlan(randomMarket(seed: seed, people: 6...12), "seed \(seed)")
  }

  @Test func `prices make the same plan of a bench sample twice and in any order`() async throws {
    let sample = BenchSample(seed: 5, people: 50, months: 6)
    try await expectSamePlan(sample.scenario(), "bench, seed 5")
    try await expectSamePlan(sample.scenario(), "bench, by first-order steps", simplexLimit: 0)
  }
}
