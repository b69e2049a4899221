import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import MIP
import MIPGLPK
import Testing

/// A Zhejiang sample with half its seats: floors are missed everywhere, and which of them are is
/// still open while later levels are settled.
@Suite struct ScarceSeatsTests {
  @Test func `with half the seats every level is proven by prices`() async throws {
    let whole = ZhejiangSample(seed: 91, people: 200).scenario()
    let scenario = whole.applying(
      whole.offers.map { .seats($0.id, during: nil, by: -(($0.seats + 1) / 2)) })
    let options = PlannerOptions(version: "test", scenarioName: "test", method: .prices)

    guard
      case .plan(let plan) = try await Planner(
        Market(scenario), solver: GLPKSolver(), options: options
      ).plan()
    else { throw NoAnswer() }

    let shortfall = try #require(plan.outcome.levels.first { $0.name == "shortfall" })
    #expect(shortfall.value > 10_000)
    #expect(plan.outcome.levels.filter { !$0.isProven }.map(\.name) == [])
    #expect(Audit(scenario: scenario).verify(plan).isClean)
  }
}
