import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import MIP
import MIPGLPK
import Testing

@Suite struct SamplePlanTests {
  @Test func `the sample plan is proven`() async throws {
    let sample = LianyungangSample(seed: 20_240_612).scenario()
    let scenario = sample.with(programme: sample.programme.with(rules: sample.programme.rules.map { RuleCatalogue.form(of: $0.rule)?.completed($0) ?? $0 }))
    let problem = Problem(scenario)
    for fact in problem.facts { print(fact.phrase.chinese) }
    print(problem.options.count, problem.rows.count)
    let clock = ContinuousClock()
    let start = clock.now
    let planner = Planner(
      problem, solver: GLPKSolver(),
      options: PlannerOptions(version: "test", scenarioName: "lianyungang")
    ) { name, level in
      print(name, level.model.columns.count, level.model.rows.count, clock.now - start)
    }
    let result = try await planner.plan()
    print(clock.now - start)
    guard case .plan(let plan) = result else { print(result); return }
    for level in plan.outcome.levels { print(level) }
    for unplaced in plan.unplaced {
      print(unplaced.demand.text, unplaced.reason, unplaced.explanation.chinese, unplaced.nearest?.missing.map(\.chinese) ?? [])
    }
    for rule in plan.rules { print(rule.rule, rule.subject?.chinese ?? "", rule.used, rule.limit ?? -1, rule.isBinding, rule.waived) }
    #expect(plan.outcome.state == .proven)
  }
}
