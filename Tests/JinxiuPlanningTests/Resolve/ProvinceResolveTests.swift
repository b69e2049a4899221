import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import MIP
import MIPGLPK
import Testing

/// Re-solves of markets that are planned by prices.
@Suite struct ProvinceResolveTests {
  /// Values and bounds of the same levels, larger being better: a plan that is at hand anyhow may
  /// not be better than what a re-solve calls the bound, as long as the levels above are equal.
  private func forbidden(_ resolution: Resolution, _ plan: Plan) -> [String] {
    var forbidden: [String] = []
    for (level, (bound, value)) in zip(resolution.levels, zip(resolution.bounds, plan.merit)) {
      if value > bound { forbidden.append("\(level.name): \(value) beyond \(bound)") }
      let own = level.isMaximised ? level.value : -level.value
      if own > bound { forbidden.append("\(level.name): own \(own) beyond \(bound)") }
      if own != value { break }
    }
    return forbidden
  }

  private func changes(of scenario: Scenario, _ plan: Plan) -> [[ScenarioChange]] {
    let busy = Set(plan.placements.map(\.offer))
    let offers = scenario.offers.filter { busy.contains($0.id) }
    let year = PeriodSpan(from: scenario.programme.periods.first, count: 6)
    return [
      [.seats(offers[0].id, during: nil, by: 2)], [.seats(offers[1].id, during: year, by: -9)],
      [.withoutHost(offers[2].host)], [.hostCapacity(offers[3].host, by: -2)],
      [.quota(scenario.counties[0].id, by: 1)], [.withoutTrainee(scenario.trainees[0].id)],
      [.withoutOffer(offers[4].id), .seats(offers[5].id, during: nil, by: 1)],
    ]
  }

  @Test func `no bound is claimed that a plan at hand is beyond`() async throws {
    let scenario = ZhejiangSample(seed: 2024, people: 100).scenario()
    guard case .plan(let base) = try await planned(scenario, by: .prices) else {
      Issue.record("no plan")
      return
    }
    let resolver = resolver(scenario, base, by: .prices)
    for changes in changes(of: scenario, base) {
      let changed = scenario.applying(changes)
      let resolution = try await resolver.resolve(changes)
      let plan = try #require(resolution.plan, "\(changes)")
      #expect(complaints(of: plan, in: changed) == [], "\(changes)")
      if case .seats(_, _, let by) = changes[0], by > 0, changes.count == 1 {
        #expect(forbidden(resolution, base) == [], "\(changes)")
      }
    }
  }

  @Test func `whoever is forced in, out or elsewhere is so`() async throws {
    let scenario = ZhejiangSample(seed: 7, people: 100).scenario()
    guard case .plan(let base) = try await planned(scenario, by: .prices) else {
      Issue.record("no plan")
      return
    }
    let resolver = resolver(scenario, base, by: .prices)
    let placed = base.placements.prefix(3).map { [Requirement.notAt($0.demand, $0.offer)] }
    let out = base.placements.suffix(2).map { [Requirement.unplaced($0.demand)] }
    let waiting = base.unplaced.filter { $0.reason == .limits }.prefix(4).map {
      [Requirement.placed($0.demand, atLeast: 1)]
    }
    for requirements in placed + out + waiting {
      let resolution = try await resolver.resolve([], requiring: requirements)
      let plan = try #require(resolution.plan, "\(requirements)")
      let demand = requirements[0].demand
      let own = plan.placements.filter { $0.demand == demand }
      switch requirements[0] {
      case .notAt(_, let offer): #expect(own.allSatisfy { $0.offer != offer })
      case .unplaced: #expect(own.isEmpty)
      default: #expect(!own.isEmpty)
      }
      #expect(Audit(scenario: scenario).verify(plan).findings.map(\.phrase.english) == [])
      #expect(
        resolution.levels.allSatisfy { level in
          level.bound.map { level.isMaximised ? level.value <= $0 : level.value >= $0 } ?? true
        })
    }
  }

  @Test(arguments: 0..<40)
  func `bounds under a requirement hold for the exact plan under it`(seed: Int) async throws {
    let scenario = randomMarket(seed: seed, people: 5...20)
    guard case .plan(let base) = try await planned(scenario, by: .whole) else { return }
    let whole = resolver(scenario, base, by: .whole)
    let local = resolver(scenario, base, by: .prices)
    let waiting = base.unplaced.prefix(2).map { Requirement.placed($0.demand, atLeast: 1) }
    let placed = base.placements.prefix(3).flatMap {
      [
        Requirement.unplaced($0.demand), .notAt($0.demand, $0.offer),
        .at($0.demand, $0.offer, spells: $0.spells),
      ]
    }
    let offer = scenario.offers.first.map { ScenarioChange.seats($0.id, during: nil, by: 1) }
    for requirement in waiting + placed {
      for changes in [[], [offer].compactMap { $0 }] {
        let name = "seed \(seed): \(requirement), \(changes.count) changes"
        let exact = try await whole.resolve(changes, requiring: [requirement])
        let found = try await local.resolve(changes, requiring: [requirement])
        guard let plan = exact.plan else {
          #expect(found.plan == nil, "\(name)")
          continue
        }
        #expect(forbidden(found, plan) == [], "\(name)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func `markets of several levels, spells and waivers agree with plans made anew`(
    seed: Int
  ) async throws {
    let scenario = randomMarket(seed: seed, people: 5...20)
    guard case .plan(let base) = try await planned(scenario, by: .whole) else { return }
    var dice = Dice(seed: seed &+ 40_000)
    guard let change = dice.change(of: scenario) else { return }
    let changed = scenario.applying([change])
    let exact = try await resolver(scenario, base, by: .whole).resolve([change])
    let local = try await resolver(scenario, base, by: .prices).resolve([change])
    guard case .plan(let fresh) = try await planned(changed, by: .whole) else {
      #expect(exact.plan == nil && local.plan == nil, "seed \(seed): \(change)")
      return
    }

    #expect(exact.values == fresh.merit, "seed \(seed): \(change)")
    #expect(forbidden(local, fresh) == [], "seed \(seed): \(change)")
    for plan in [exact.plan, local.plan].compactMap({ $0 }) {
      #expect(complaints(of: plan, in: changed) == [], "seed \(seed): \(change)")
    }
  }
}
