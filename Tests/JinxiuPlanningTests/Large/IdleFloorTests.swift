import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import Testing

/// Floors of units and cities that no offer serves.
@Suite struct IdleFloorTests {
  @Test func `floors that nobody can help leave every level above points proven`() async throws {
    let scarce = Scenario.withFewOffers(people: 200)
    guard case .plan(let plan) = try await planned(scarce, by: .prices) else {
      Issue.record("no plan")
      return
    }
    let shortfall = try #require(plan.outcome.levels.first { $0.name == "shortfall" })

    #expect(shortfall.value > 0)
    let open = plan.outcome.levels.filter { !$0.isProven && $0.name != "points" }
    #expect(open.map(\.name) == [])
  }
}

extension Scenario {
  /// A Zhejiang sample with a fourth of its offers.
  static func withFewOffers(people: Int) -> Scenario {
    let full = ZhejiangSample(seed: 3, people: people).scenario()
    return full.applying(
      full.offers.enumerated().filter { $0.offset % 4 != 0 }.map { .withoutOffer($0.element.id) })
  }
}
