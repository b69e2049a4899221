import JinxiuDomain
import MIP

/// Repairs of a market too large to be planned anew for each: around some who have no place.
///
/// A proposal comes with a plan, in which everybody else stays where they are; the plan is counted
/// again under the changed rules. It places so many more at least. That nothing is cheaper, prices
/// prove for everybody, or it is not said.
extension RepairSearch {
  private static var mostFailures: Int { 6 }

  func localRepairs(
    of plan: Plan, _ most: Int, _ cancellation: Cancellation
  ) async throws -> [Repair] {
    let tally = PlanTally(scenario)
    let scope = RepairScope(market, plan, tally, costs)
    let cheaper = CheaperChanges(market, plan, costs)
    let held = scope.held
    var program = ElasticProgram(
      scope.widened, fixed: scope.fixed, costs: costs,
      choicesOf: { scope.choices(of: $0, held: held) })
    let placed = scope.seats.reduce(into: [DemandName: Int]()) {
      $0[$1.key.demand, default: 0] += $1.value
    }
    program.ask(people: placed.reduce(0) { $0 + $1.value } + 1, levers: Self.mostSteps)
    program.keep(placed: placed)
    program.keep(shortfall: program.shortfall(with: held))
    program.prefer(keeping: held)
    let shortfall = tally.shortfall(tally.used(by: plan.seats))
    return try await collect(program, most: most, failures: Self.mostFailures, cancellation) {
      proposal, program, _ in
      let fuller = try await self.proposal(program.placingMost(with: proposal.used), cancellation)
      return try await counted(
        fuller ?? proposal, program, scope, plan, shortfall: shortfall, cheaper)
    }
  }

  /// Nil where the plan of the proposal does not keep every rule, or is worse in some floor.
  private func counted(
    _ proposal: Proposal, _ program: ElasticProgram, _ scope: RepairScope, _ plan: Plan,
    shortfall: Int, _ cheaper: CheaperChanges
  ) async throws -> Repair? {
    let all = steps(proposal.used, program.levers)
    var seats = plan.seats.filter { !scope.names.contains($0.key.demand) }
    var there: [PlanTally.Seat: Int] = [:]
    for (choice, people) in zip(program.choices, proposal.values) where people > 0 {
      there[scope.seat(choice), default: 0] += people
    }
    seats.merge(there) { $0 + $1 }
    let everybody = seats
    func holds(_ steps: [RepairStep]) -> Bool {
      let tally = PlanTally(scenario.applying(steps.map(\.change)))
      let used = tally.used(by: everybody)
      return tally.isFeasible(everybody, used) && tally.shortfall(used) <= shortfall
    }
    guard holds(all) else { return nil }
    let steps = try await trimmed(all) { holds($0) }
    let before = people(of: scope.seats)
    let after = people(of: there)
    let gain = after.values.reduce(0, +) - before.values.reduce(0, +)
    let stay = scope.seats.reduce(0) { $0 + min($1.value, there[$1.key] ?? 0) }
    guard gain > 0, !all.isEmpty else { return nil }
    return Repair(
      steps: steps, purpose: .placesMore, gain: gain, placed: plan.placedCount + gain,
      moved: before.values.reduce(0, +) - stay, lost: 0,
      newlyPlaced: after.filter { $0.value > before[$0.key] ?? 0 }.map(\.key).sorted(),
      proof: .plan,
      isCheapest: steps.reduce(0) { $0 + $1.cost } <= cheaper.leastCost)
  }

  private func people(of seats: [PlanTally.Seat: Int]) -> [DemandName: Int] {
    seats.reduce(into: [:]) { $0[$1.key.demand, default: 0] += $1.value }
  }
}
