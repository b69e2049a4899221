import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import Testing

/// Floors of units and cities that no offer serves.
@Suite struct IdleFloorTests {
  @Test func `floors that nobody can help leave every level above points proven`() async throws {
    let full = ZhejiangSample(seed: 3, people: 200).scenario()
    let scarce = full.applying(
      full.offers.enumerated().filter { $0.offset % 4 != 0 }.map { .withoutOffer($0.element.id) })
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
