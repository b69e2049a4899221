import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import Testing

/// Values of seats of a market that is planned by prices, against plans made whole.
@Suite struct ProvinceSeatTests {
  /// Levels of which what is told is not what two exact plans differ by.
  private func faults(
    _ value: SeatValue, _ base: Plan, _ changed: Plan
  ) -> [String] {
    var faults: [String] = []
    for (before, after) in zip(base.outcome.levels, changed.outcome.levels) {
      let own = value.gains.first { $0.level == before.name }
      let told = own?.gain ?? Gain(exactly: 0)
      let gain = (after.value - before.value) * (before.isMaximised ? 1 : -1)
      if told.atLeast.map({ gain < $0 }) ?? false || told.atMost.map({ gain > $0 }) ?? false {
        faults.append("\(before.name): \(gain), told \(told)")
      }
    }
    return faults
  }

  private func seats(_ report: GapReport) -> [SeatValue] { seatsAlone(report.values.all) }

  private func seatsAlone(_ values: [SeatValue]) -> [SeatValue] {
    values.filter { $0.ask == .seat && $0.span == nil }
  }

  @Test(arguments: 1...30)
  func `hold what two exact plans differ by`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)
    guard case .plan(let base) = try await planned(scenario, by: .whole) else { return }
    let report = try await gaps(of: scenario, base, method: .prices)

    for value in seats(report) {
      let change = ScenarioChange.seats(value.offer, during: nil, by: 1)
      guard case .plan(let changed) = try await planned(scenario.applying([change]), by: .whole)
      else { continue }
      #expect(faults(value, base, changed) == [], "seed \(seed): \(value)")
    }
  }

  /// Otherwise the test above would check little.
  @Test func `are known by two plans, and some are worth something for certain`() async throws {
    var (worth, known) = (0, 0)
    for seed in 1...30 {
      let scenario = randomScenario(seed: seed)
      guard case .plan(let base) = try await planned(scenario, by: .whole) else { continue }
      let found = seats(try await gaps(of: scenario, base, method: .prices))
      worth += found.count { $0.gains.contains { $0.gain.atLeast ?? 0 > 0 } }
      known += found.count { $0.proof == .resolve || $0.proof == .compared }
      #expect(found.allSatisfy { $0.proof != .group })
    }

    #expect(worth > 0, "\(worth)")
    #expect(known > 10, "\(known)")
  }

  /// With a fourth of the offers the prices of the plan leave open how many people a seat places. Of
  /// one seat prices prove the floors missed in no plan, also in one made from nothing.
  @Test func `where seats are scarce, how many people one more places is exact but of one`()
    async throws
  {
    let scarce = Scenario.withFewOffers(people: 100)
    guard case .plan(let base) = try await planned(scarce, by: .prices) else {
      Issue.record("no plan")
      return
    }
    let shown = try await gaps(of: scarce, base, method: .prices).values.all.filter {
      $0.proof == .compared || $0.proof == .resolve
    }

    #expect(shown.count { $0.people.isExact && $0.people.atLeast ?? 0 > 0 } >= 3)
    #expect(shown.count { !$0.people.isExact } <= 1)
    for value in seatsAlone(shown).prefix(2) {
      let change = ScenarioChange.seats(value.offer, during: nil, by: 1)
      guard case .plan(let changed) = try await planned(scarce.applying([change]), by: .whole)
      else { continue }
      #expect(faults(value, base, changed) == [], "\(value)")
    }
  }

  @Test func `what heads the list was planned with the seat and without`() async throws {
    let scenario = ZhejiangSample(seed: 2_024, people: 100).scenario()
    guard case .plan(let base) = try await planned(scenario, by: .prices) else {
      Issue.record("no plan")
      return
    }
    let report = try await gaps(of: scenario, base, method: .prices)

    let shown = report.values.all.prefix { $0.proof == .compared || $0.proof == .resolve }
    #expect(report.values.resolves > 0)
    // Prices promise and never come before what two plans show.
    let rest = report.values.all.dropFirst(shown.count)
    let late = rest.filter { value in
      let first = value.gains.first { $0.inSight != 0 }
      return value.proof != .bounded && (first?.inSight ?? 0) > 0
    }
    #expect(late.isEmpty, "\(late)")
    #expect(try await gaps(of: scenario, base, method: .prices).values == report.values)
  }
}
