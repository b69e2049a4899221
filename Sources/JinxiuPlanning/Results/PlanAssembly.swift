import JinxiuDomain
import JinxiuRules

/// Turns people by option into a plan that names everyone.
struct PlanAssembly {
  private let problem: Problem
  private let assignment: Assignment
  private let outcome: PlanOutcome
  private let options: PlannerOptions

  init(
    _ problem: Problem, _ assignment: Assignment, outcome: PlanOutcome, options: PlannerOptions
  ) {
    self.problem = problem
    self.assignment = assignment
    self.outcome = outcome
    self.options = options
  }

  func plan() -> Plan {
    let scenario = problem.scenario
    let ledger = Ledger(problem, assignment)
    let unplaced = UnplacedReasons(problem, assignment, ledger).unplaced()
    return Plan(
      scenario: ScenarioStamp(id: options.scenarioName, digest: scenario.digest),
      programme: scenario.programme.id,
      made: MakerStamp(
        at: scenario.programme.asOf, version: options.version, seed: options.seed),
      outcome: outcome, placements: placements, unplaced: unplaced,
      rules: RuleUses(problem, assignment, ledger, unplaced).lines(),
      unverifiable: problem.unverifiable)
  }

  /// Options stand by demand, offer and month already, and so do placements.
  private var placements: [Placement] {
    zip(problem.options, assignment).compactMap { option, people in
      people == 0 ? nil : placement(option, people)
    }
  }

  private func placement(_ chosen: ProblemOption, _ people: Int) -> Placement {
    let demand = problem.demands[chosen.demand].demand
    let (offer, host) = (chosen.option.offer, chosen.option.host)
    return Placement(
      demand: demand.name, count: people, county: demand.county, unit: demand.unit?.id,
      level: demand.level, host: host.id, tier: host.tier, kind: host.kind,
      specialty: offer.specialty, offer: offer.id, spells: chosen.option.spells,
      payer: chosen.payer, points: chosen.points, waivers: chosen.waivers)
  }
}
