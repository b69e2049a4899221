import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIP
import MIPGLPK

func search(_ scenario: Scenario, _ plan: Plan) -> WithdrawalSearch {
  WithdrawalSearch(
    Market(scenario), plan: plan, solver: GLPKSolver(),
    options: PlannerOptions(version: "test", scenarioName: "test"))
}

/// A random scenario with its plan; nil where the rules contradict each other.
func plannedScenario(seed: Int) async throws -> (scenario: Scenario, plan: Plan)? {
  let scenario = randomScenario(seed: seed)
  guard case .plan(let plan) = try await result(of: scenario) else { return nil }
  return (scenario, plan)
}

/// Where people of a plan stay who are not at what withdraws.
struct Staying {
  private struct Place: Hashable {
    let demand: DemandName
    let offer: Identifier<Offer>
    let spells: [PeriodSpan]
  }

  private var people: [Place: Int] = [:]
  private var most: [DemandName: Int] = [:]

  init(_ plan: Plan, without withdrawal: Withdrawal) {
    for placement in plan.placements {
      most[placement.demand, default: 0] += placement.count
      guard !withdrawal.takes(placement) else { continue }
      let place = Place(
        demand: placement.demand, offer: placement.offer, spells: placement.spells)
      people[place, default: 0] += placement.count
    }
  }

  /// Whether everybody else keeps place and months, and nobody is placed who had no place.
  func holds(_ counts: [Int], in problem: Problem) -> Bool {
    var placed: [DemandName: Int] = [:]
    var kept = 0
    for (option, count) in zip(problem.options, counts) {
      let name = problem.demands[option.demand].demand.name
      placed[name, default: 0] += count
      let place = Place(demand: name, offer: option.option.offer.id, spells: option.option.spells)
      let least = people[place] ?? 0
      guard count >= least else { return false }
      kept += least
    }
    return kept == people.values.reduce(0, +)
      && placed.allSatisfy { $0.value <= most[$0.key] ?? 0 }
  }
}

extension [LevelResult] {
  /// Larger is better.
  var merits: [Int] { map { $0.isMaximised ? $0.value : -$0.value } }
}
