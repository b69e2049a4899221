import JinxiuDomain

/// Where the people of a plan are, by demand.
struct PlanStops: Sendable {
  private let placements: [DemandName: [Placement]]

  init(_ plan: Plan) { placements = Dictionary(grouping: plan.placements, by: \.demand) }

  /// Who is elsewhere in a run, by demand: as a difference of the plans tells it, without writing
  /// the plan of the run.
  func moves(in run: ResolveRun, of changed: ResolveBase.Changed) -> [PlanMove] {
    let market = run.required.plain
    let standing = run.required.plain(run.standing)
    var names: Set<DemandName> = []
    for (index, demand) in market.demands.enumerated() {
      let isThere =
        changed.seated.standing.holdings[index] == standing.holdings[index]
        && !changed.seated.displaced.contains(index)
      if !isThere { names.insert(demand.demand.name) }
    }
    let numbers = market.demandNumbers
    names.formUnion(placements.keys.filter { numbers[$0] == nil })
    return names.sorted().flatMap { name -> [PlanMove] in
      let now = numbers[name].map { standing.holdings[$0] } ?? []
      return PlanDifference.moves(
        of: name, from: stops(of: name),
        to: now.reduce(into: [:]) { $0[market.stay($1.choice), default: 0] += $1.people })
    }
  }

  private func stops(of demand: DemandName) -> [PlanStop: Int] {
    (placements[demand] ?? []).reduce(into: [:]) { $0[PlanStop($1), default: 0] += $1.count }
  }
}
