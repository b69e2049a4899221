import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIP
import MIPGLPK
import Testing

func resolver(
  _ scenario: Scenario, _ plan: Plan, by method: PlanningMethod = .automatic,
  gap: Int = 0, solver: any Solver = GLPKSolver()
) -> Resolver {
  Resolver(
    scenario, plan: plan, solver: solver,
    options: PlannerOptions(
      gapPartsPerMillion: gap, version: "test", scenarioName: "test", method: method))
}

extension Resolution {
  /// Larger is better; nil without a plan.
  var values: [Int]? {
    plan == nil ? nil : levels.map { $0.isMaximised ? $0.value : -$0.value }
  }

  /// Larger is better.
  var bounds: [Int] {
    levels.map { level in
      level.bound.map { level.isMaximised ? $0 : -$0 } ?? .max
    }
  }
}

/// What numbers of people by option keep every requirement.
private func keeping(_ requirements: [Requirement], in problem: Problem) -> ([Int]) -> Bool {
  let matching = requirements.map { requirement in
    problem.options.indices.filter { index in
      let option = problem.options[index].option
      guard option.demand.name == requirement.demand else { return false }
      switch requirement {
      case .placed, .unplaced: return true
      case .at(_, let offer, let spells):
        return option.offer.id == offer && (spells.map { $0 == option.spells } ?? true)
      case .notAt(_, let offer): return option.offer.id == offer
      }
    }
  }
  return { people in
    zip(requirements, matching).allSatisfy { requirement, options in
      let sum = options.reduce(0) { $0 + people[$1] }
      return switch requirement {
      case .placed(_, let number): sum >= number
      case .at: sum >= 1
      case .unplaced, .notAt: sum == 0
      }
    }
  }
}

@Suite struct ResolverAgreementTests {
  private static let methods = [PlanningMethod.whole, .prices]

  /// A scenario with a plan, and a change or two of it.
  private func draw(_ seed: Int) async throws -> (Scenario, Plan, [ScenarioChange], Dice)? {
    let scenario = randomScenario(seed: seed)
    guard case .plan(let plan) = try await planned(scenario, by: .whole) else { return nil }
    var dice = Dice(seed: seed &+ 90_000)
    var changes: [ScenarioChange] = []
    for _ in 0..<dice.roll(1...2) {
      if let change = dice.change(of: scenario.applying(changes)) { changes.append(change) }
    }
    return (scenario, plan, changes, dice)
  }

  private func checked(
    _ resolution: Resolution, in scenario: Scenario, _ seed: Int
  ) -> Resolution {
    if let plan = resolution.plan {
      let findings = Audit(scenario: scenario).verify(plan).findings
      #expect(findings.map(\.phrase.english) == [], "seed \(seed)")
    }
    return resolution
  }

  /// Otherwise the tests below would check little.
  @Test func `most draws have a plan and a change, and few enough options to try everything`()
    async throws
  {
    var (drawn, small) = (0, 0)
    for seed in 0..<300 {
      guard let (scenario, _, changes, _) = try await draw(seed), !changes.isEmpty else { continue }
      drawn += 1
      if Problem(scenario).options.count < 24 { small += 1 }
    }

    #expect(drawn >= 240)
    #expect(small >= 200)
  }

  @Test(arguments: 0..<300)
  func `a changed scenario comes to what planning it anew comes to`(seed: Int) async throws {
    guard let (scenario, base, changes, _) = try await draw(seed) else { return }
    let changed = scenario.applying(changes)
    let fresh = try await planned(changed, by: .whole)

    let resolution = checked(
      try await resolver(scenario, base).resolve(changes), in: changed, seed)

    #expect(resolution.isExact, "seed \(seed)")
    switch fresh {
    case .plan(let plan): #expect(resolution.values == plan.merit, "seed \(seed): \(changes)")
    case .contradiction: #expect(resolution.plan == nil, "seed \(seed): \(changes)")
    case .nothing: Issue.record("seed \(seed): no plan")
    }
  }

  @Test(arguments: 0..<300)
  func `under requirements every level is that of trying everything`(seed: Int) async throws {
    guard let (scenario, base, changes, rest) = try await draw(seed) else { return }
    var dice = rest
    let kept = dice.chance(50) ? changes.filter(\.isNoObjective) : []
    let changed = scenario.applying(kept)
    let requirements = (0..<dice.roll(1...2)).compactMap { _ in dice.requirement(of: changed) }
    let problem = Problem(changed)
    guard problem.options.count < 24 else { return }
    let expected = Enumeration(problem, keeping: keeping(requirements, in: problem)).best

    let resolution = checked(
      try await resolver(scenario, base).resolve(kept, requiring: requirements), in: changed, seed)

    #expect(resolution.isExact, "seed \(seed)")
    #expect(resolution.values == expected, "seed \(seed): \(kept) \(requirements)")
    let plan = resolution.plan
    #expect(plan.map { keeps($0, requirements) } ?? true, "seed \(seed): \(requirements)")
  }

  private func keeps(_ plan: Plan, _ requirements: [Requirement]) -> Bool {
    requirements.allSatisfy { requirement in
      let own = plan.placements.filter { $0.demand == requirement.demand }
      func people(_ isMeant: (Placement) -> Bool) -> Int {
        own.filter(isMeant).reduce(0) { $0 + $1.count }
      }
      return switch requirement {
      case .placed(_, let number): people { _ in true } >= number
      case .unplaced: own.isEmpty
      case .at(_, let offer, let spells):
        people { $0.offer == offer && (spells ?? $0.spells) == $0.spells } >= 1
      case .notAt(_, let offer): people { $0.offer == offer } == 0
      }
    }
  }

  @Test(arguments: 0..<300)
  func `around those concerned nothing is claimed that is not so`(seed: Int) async throws {
    guard let (scenario, base, changes, rest) = try await draw(seed) else { return }
    var dice = rest
    let changed = scenario.applying(changes)
    let requirements = (0..<dice.roll(0...2)).compactMap { _ in dice.requirement(of: changed) }
    let exact = try await resolver(scenario, base, by: .whole).resolve(
      changes, requiring: requirements)

    let local = checked(
      try await resolver(scenario, base, by: .prices).resolve(changes, requiring: requirements),
      in: changed, seed)

    guard let best = exact.values else {
      #expect(local.plan == nil, "seed \(seed): \(changes) \(requirements)")
      return
    }
    if case .contradiction = local.outcome {
      Issue.record("seed \(seed): refused, but there is a plan: \(changes) \(requirements)")
    }
    for (level, (value, (bound, best))) in zip(
      local.values ?? [], zip(local.bounds, best)
    ).enumerated() {
      #expect(value <= bound && value <= best && best <= bound, "seed \(seed), level \(level)")
      // Below a level that falls short another plan may be better.
      if value != best { break }
    }
    #expect(!local.isExact || local.values == exact.values, "seed \(seed)")
  }
}

extension ScenarioChange {
  fileprivate var isNoObjective: Bool { if case .objective = self { false } else { true } }
}
