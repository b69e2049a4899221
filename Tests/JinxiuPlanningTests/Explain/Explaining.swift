import JinxiuDomain
import JinxiuPlanning
import MIPGLPK
import Testing

/// A plan and its explainer, with GLPK in this process.
struct Explaining {
  let scenario: Scenario
  let plan: Plan
  let explainer: Explainer

  init(_ scenario: Scenario, alternatives: Int = 12) async throws {
    let plan = try await JinxiuPlanningTests.plan(of: scenario)
    self.init(scenario, plan, alternatives: alternatives)
  }

  init(_ scenario: Scenario, _ plan: Plan, alternatives: Int = 12) {
    self.scenario = scenario
    self.plan = plan
    explainer = Explainer(
      scenario, plan: plan, solver: GLPKSolver(),
      options: PlannerOptions(version: "test", scenarioName: "test"), alternatives: alternatives)
  }

  func person(_ name: DemandName) async throws -> PersonExplanation {
    guard case .person(let person) = try await explainer.explain(.demand(name))?.answer else {
      throw NoAnswer()
    }
    return person
  }

  func host(_ id: Identifier<Host>) async throws -> HostExplanation {
    guard case .host(let host) = try await explainer.explain(.host(id))?.answer else {
      throw NoAnswer()
    }
    return host
  }

  func county(_ id: Identifier<County>) async throws -> CountyExplanation {
    guard case .county(let county) = try await explainer.explain(.county(id))?.answer else {
      throw NoAnswer()
    }
    return county
  }

  func unit(_ id: Identifier<JinxiuDomain.Unit>) async throws -> UnitExplanation {
    guard case .unit(let unit) = try await explainer.explain(.unit(id))?.answer else {
      throw NoAnswer()
    }
    return unit
  }

  func rule(_ id: Identifier<RuleSetting>) async throws -> RuleExplanation {
    guard case .rule(let rule) = try await explainer.explain(.rule(id))?.answer else {
      throw NoAnswer()
    }
    return rule
  }

  func refusal(_ trainee: String) async throws -> PersonRefusal {
    try #require(try await person(.trainee(Identifier(trainee))).refusal)
  }
}

struct NoAnswer: Error {}

extension TrialDifference {
  /// Larger is better, as `Enumeration.best`.
  var merit: [Int] { levels.map { $0.isMaximised ? $0.after : -$0.after } }
}
