import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuSample
import MIP
import MIPGLPK
import Testing

/// A Zhejiang sample too large to be taken whole, short of seats: whatever is said of another plan
/// is shown by a plan that passes the audit of the changed scenario.
@Suite struct ExplainPricedTests {
  private let options = PlannerOptions(
    gapPartsPerMillion: 5_000, version: "test", scenarioName: "test")

  private func scenario() -> Scenario {
    let whole = ZhejiangSample(seed: 2_024, people: 120).scenario()
    let fewer = whole.offers.filter { $0.seats < 4 }.map {
      ScenarioChange.seats($0.id, during: nil, by: -$0.seats)
    }
    return whole.applying(fewer)
  }

  @Test func `reasons and remedies are shown by plans that pass the audit`()
    async throws
  {
    let scenario = scenario()
    let market = Market(scenario)
    #expect(market.optionCount > Planner.wholeLimit)
    guard
      case .plan(let plan) = try await Planner(market, solver: GLPKSolver(), options: options)
        .plan()
    else { throw NoAnswer() }
    let witness = Witness(
      scenario: scenario, plan: plan,
      resolver: Resolver(scenario, plan: plan, solver: GLPKSolver(), options: options))
    let explaining = Explainer(
      scenario, plan: plan, solver: GLPKSolver(), options: options, alternatives: 1)
    let people =
      plan.unplaced.filter { $0.reason == .limits }.map(\.demand)
      + plan.unplaced.filter { $0.reason != .limits }.map(\.demand)
      + plan.placements.map(\.demand)
    var shown = 0

    for demand in people.prefix(6) {
      guard case .person(let person) = try await explaining.explain(.demand(demand))?.answer else {
        throw NoAnswer()
      }
      for alternative in person.alternatives {
        guard let claimed = alternative.trial?.difference else { continue }
        let stay = alternative.stay
        try await witness.check(
          claimed, of: [], [.at(demand, stay.offer, spells: stay.spells)], demand)
      }
      guard let refusal = person.refusal else { continue }
      if let claimed = refusal.forced.difference {
        try await witness.check(claimed, of: [], [.placed(demand, atLeast: 1)], demand)
      } else {
        #expect([.noOption, .impossible].contains(refusal.finding), "\(demand)")
      }
      for remedy in refusal.remedies {
        let requirements = [Requirement.placed(demand, atLeast: 1)]
        try await witness.check(remedy.difference, of: remedy.changes, requirements, demand)
        #expect(remedy.difference.placedMore > 0 || remedy.strength != .shown, "\(demand)")
        shown += 1
      }
    }
    #expect(shown > 0)
  }
}

/// Makes the plans of trials again and audits them.
private struct Witness {
  let scenario: Scenario
  let plan: Plan
  let resolver: Resolver

  func check(
    _ claimed: TrialDifference, of changes: [ScenarioChange], _ requirements: [Requirement],
    _ demand: DemandName
  ) async throws {
    let resolution = try await resolver.resolve(changes, requiring: requirements)
    let made = try #require(resolution.plan, "\(demand)")
    let changed = scenario.applying(changes)
    let findings = Audit(scenario: changed).verify(made).findings
    #expect(findings.map(\.phrase.english) == [], "\(demand) \(changes)")
    #expect(made.placements.contains { $0.demand == demand }, "\(demand) \(changes)")
    #expect(made.placedCount - plan.placedCount == claimed.placedMore, "\(demand) \(changes)")
    #expect(resolution.levels.map(\.value) == claimed.levels.map(\.after), "\(demand)")
  }
}
