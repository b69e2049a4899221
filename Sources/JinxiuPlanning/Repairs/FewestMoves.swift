import JinxiuDomain
import JinxiuRules
import MIP

/// The plan of a market that reaches given levels and takes fewest people from where they are.
///
/// First nobody who has a place loses it, as far as can be; then most stay where they are:
/// `max W · Σ t_d + Σ k_o` with `t_d ≤ placed now`, `t_d ≤ Σ_d x`, `k_o ≤ there now`, `k_o ≤ x_o`.
struct FewestMoves {
  private let market: Market
  private let problem: Problem
  private let plan: Plan

  struct Result {
    let moved: Int
    let lost: Int
    let newlyPlaced: [DemandName]
  }

  init(_ market: Market, from plan: Plan) {
    self.market = market
    problem = Problem(market)
    self.plan = plan
  }

  /// Nil when the solver was stopped before it found a plan.
  func find(
    keeping fixed: [FixedGoal], solver: any Solver, options: SolverOptions,
    _ cancellation: Cancellation
  ) async throws -> Result? {
    var level = LevelModelBuilder.build(problem, for: .points, fixed: fixed)
    for index in level.model.columns.indices { level.model.columns[index].cost = 0 }
    level.model.sense = .maximize
    let kept = addKept(to: &level.model)
    let placed = addPlaced(to: &level.model)
    let outcome = try await solver.solve(
      level.model, options: options, cancellation: cancellation)
    guard let solution = outcome.solution else { return nil }
    let stay = kept.reduce(0) { $0 + solution.values[$1] }
    let still = placed.reduce(0) { $0 + solution.values[$1] }
    let before = placedBefore
    let newly = problem.demands.filter { demand in
      let now = demand.options.reduce(0) { $0 + solution.values[$1] }
      return now > before[demand.demand.name] ?? 0
    }
    return Result(
      moved: still - stay, lost: plan.placedCount - still,
      newlyPlaced: newly.map(\.demand.name).sorted())
  }

  private var placedBefore: [DemandName: Int] {
    plan.placements.reduce(into: [:]) { $0[$1.demand, default: 0] += $1.count }
  }

  private struct Seat: Hashable {
    let demand: DemandName
    let offer: Identifier<Offer>
    let spells: [PeriodSpan]
  }

  private func addKept(to model: inout Model) -> [Int] {
    let now = plan.placements.reduce(into: [Seat: Int]()) { seats, placement in
      let seat = Seat(
        demand: placement.demand, offer: placement.offer, spells: placement.spells)
      seats[seat, default: 0] += placement.count
    }
    var options: [Seat: [Int]] = [:]
    var order: [Seat] = []
    for (index, option) in problem.options.enumerated() {
      let seat = Seat(
        demand: option.option.demand.name, offer: option.option.offer.id,
        spells: option.option.spells)
      guard now[seat] != nil else { continue }
      if options[seat] == nil { order.append(seat) }
      options[seat, default: []].append(index)
    }
    return order.map { seat in
      let column = model.addColumn(lower: 0, upper: now[seat] ?? 0, cost: 1)
      let there = (options[seat] ?? []).map { Term(column: $0, coefficient: -1) }
      model.addRow([Term(column: column, coefficient: 1)] + there, .atMost(0))
      return column
    }
  }

  private func addPlaced(to model: inout Model) -> [Int] {
    let before = placedBefore
    return problem.demands.compactMap { demand in
      guard let people = before[demand.demand.name], !demand.options.isEmpty else { return nil }
      let column = model.addColumn(lower: 0, upper: people, cost: 1 + plan.placedCount)
      let there = demand.options.map { Term(column: $0, coefficient: -1) }
      model.addRow([Term(column: column, coefficient: 1)] + there, .atMost(0))
      return column
    }
  }
}
