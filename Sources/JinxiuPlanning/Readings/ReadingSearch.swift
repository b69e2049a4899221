package import JinxiuDomain
import JinxiuRules
package import MIP

/// Plans a programme under each reading of what its text leaves open.
///
/// Every variant is a re-solve of the changed scenario: exact, and of plans as good the one nearest
/// to the base, where the market is small; around those concerned, with bounds, where it is large.
package struct ReadingSearch: Sendable {
  /// Combinations up to which all are planned; beyond them each reading is varied alone.
  package static let mostCombinations = 64

  private let scenario: Scenario
  private let base: Plan
  private let resolver: Resolver
  private let questions: [OpenQuestion]

  /// - Parameter plan: Of the scenario as it is.
  package init(
    _ scenario: Scenario, plan: Plan, solver: any Solver, options: PlannerOptions
  ) {
    self.scenario = scenario
    base = plan
    resolver = Resolver(scenario, plan: plan, solver: solver, options: options)
    questions = RuleCatalogue.questions(of: scenario.programme)
  }

  /// All combinations only of a market that is taken whole.
  ///
  /// - Parameter onVariant: Hears how many of how many are done.
  /// - Throws: As `Resolver.resolve`.
  package func study(
    cancellation: Cancellation = Cancellation(),
    onVariant: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> ReadingStudy {
    let combinations = questions.reduce(1) { $0 * $1.readings.count }
    let hasCombinations =
      combinations <= Self.mostCombinations
      && resolver.isWhole
    let all = hasCombinations ? ReadingChoices.all(of: questions) : []
    let singles = ReadingChoices.singles(of: questions)
    let choices = singles + all.filter { !singles.contains($0) }
    var variants: [ReadingVariant] = []
    var solved: [[Int]: ReadingVariant] = [
      questions.map(\.inForce): ReadingVariant(
        choices: [], changes: [], result: .plan(base), isNearest: true)
    ]
    for (index, choice) in choices.enumerated() {
      let known = solved[planned(choice)]
      let variant = try await variant(choice, as: known, cancellation)
      if known == nil { solved[planned(choice)] = variant }
      variants.append(variant)
      onVariant(index + 1, choices.count)
    }
    return ReadingStudy(
      questions: questions, base: base, variants: variants, hasCombinations: hasCombinations)
  }

  /// The choice without what only reports tell apart: those that agree in it have the same plan.
  private func planned(_ choices: [Int]) -> [Int] {
    zip(questions, choices).map { $0.isForReports ? $0.inForce : $1 }
  }

  private func variant(
    _ choices: [Int], as known: ReadingVariant?, _ cancellation: Cancellation
  ) async throws -> ReadingVariant {
    let changes = zip(questions, choices).flatMap { $0.changes(to: $1) }
    if let known {
      return ReadingVariant(
        choices: choices, changes: changes, result: known.result.withoutDigest,
        isNearest: known.isNearest)
    }
    let resolution = try await resolver.resolve(changes, cancellation: cancellation)
    return ReadingVariant(
      choices: choices, changes: changes, result: resolution.outcome.replanned,
      isNearest: resolution.isNearest)
  }
}

extension ReadingVariant.Result {
  /// As of a changed scenario, which has no digest.
  fileprivate var withoutDigest: Self {
    guard case .plan(let plan) = self else { return self }
    return .plan(
      Plan(
        scenario: ScenarioStamp(id: plan.scenario.id, digest: ""), programme: plan.programme,
        made: plan.made, outcome: plan.outcome, placements: plan.placements,
        unplaced: plan.unplaced, rules: plan.rules, unverifiable: plan.unverifiable,
        certificates: plan.certificates, reserved: plan.reserved))
  }
}

/// Which readings go together.
enum ReadingChoices {
  private static func base(of questions: [OpenQuestion]) -> [Int] { questions.map(\.inForce) }

  /// Each question read otherwise alone.
  static func singles(of questions: [OpenQuestion]) -> [[Int]] {
    questions.enumerated().flatMap { position, question in
      question.readings.indices.filter { $0 != question.inForce }.map { reading in
        var choices = base(of: questions)
        choices[position] = reading
        return choices
      }
    }
  }

  /// Every combination but the one in force; the last question changes fastest.
  static func all(of questions: [OpenQuestion]) -> [[Int]] {
    let start: [[Int]] = [[]]
    return questions.reduce(start) { choices, question in
      choices.flatMap { choice in question.readings.indices.map { choice + [$0] } }
    }.filter { $0 != base(of: questions) }
  }
}
