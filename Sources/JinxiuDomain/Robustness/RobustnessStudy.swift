/// A plan and what withdrawals do to it (稳健性分析).
package struct RobustnessStudy: Sendable {
  package let scenario: Scenario
  package let base: Plan
  /// The worst first.
  package let losses: [WithdrawalLoss]
  /// Withdrawals that were not looked at: with fewest people, or not reached before the stop.
  package let left: [Withdrawal]
  /// Nil where none was asked for.
  package let simulation: WithdrawalSimulation?
  package let reserves: [SeatReserve]
  /// Whether the run was stopped before its end.
  package let isStopped: Bool

  package init(
    scenario: Scenario, base: Plan, losses: [WithdrawalLoss], left: [Withdrawal],
    simulation: WithdrawalSimulation?, reserves: [SeatReserve], isStopped: Bool
  ) {
    self.scenario = scenario
    self.base = base
    self.losses = losses.ranked(against: base)
    self.left = left.sorted()
    self.simulation = simulation
    self.reserves = reserves
    self.isStopped = isStopped
  }

  package func losses(ofHosts isHost: Bool) -> [WithdrawalLoss] {
    losses.filter { $0.withdrawal.isHost == isHost }
  }

  /// Whether every figure of every withdrawal is proven to lie within a relative gap, in millionths.
  package func isWithin(partsPerMillion gap: Int) -> Bool {
    losses.allSatisfy { loss in
      [loss.anew, loss.kept].allSatisfy { result in
        switch result {
        case .plan(let plan): plan.levels.allSatisfy { $0.isWithin(partsPerMillion: gap) }
        case .contradiction: true
        case .nothing: false
        }
      }
    }
  }
}
