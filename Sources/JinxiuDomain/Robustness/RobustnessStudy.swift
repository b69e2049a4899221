/// A plan and what withdrawals do to it (稳健性分析).
package struct RobustnessStudy: Sendable {
  package let scenario: Scenario
  package let base: Plan
  /// The worst first.
  package let losses: [WithdrawalLoss]
  /// Withdrawals that were not looked at: beyond those asked for, or not reached before the stop.
  package let left: [Withdrawal]
  /// Nil where none was asked for.
  package let simulation: WithdrawalSimulation?
  package let reserves: [SeatReserve]
  /// Whether the run was stopped before its end.
  package let isStopped: Bool
  /// That was asked for, in millionths.
  package let gapPartsPerMillion: Int

  package init(
    scenario: Scenario, base: Plan, losses: [WithdrawalLoss], left: [Withdrawal],
    simulation: WithdrawalSimulation?, reserves: [SeatReserve], isStopped: Bool,
    gapPartsPerMillion: Int = 0
  ) {
    self.scenario = scenario
    self.base = base
    self.losses = losses.ranked(against: base)
    self.left = left.sorted()
    self.simulation = simulation
    self.reserves = reserves
    self.isStopped = isStopped
    self.gapPartsPerMillion = gapPartsPerMillion
  }

  package func losses(ofHosts isHost: Bool) -> [WithdrawalLoss] {
    losses.filter { $0.withdrawal.isHost == isHost }
  }

  /// Whether not all hosts, or offers, were looked at.
  package func isPartial(ofHosts isHost: Bool) -> Bool {
    left.contains { $0.isHost == isHost }
  }

  /// Whether every level is proven to lie within the gap that was asked for.
  package func isWithinGap(_ plan: Replacement) -> Bool {
    plan.levels.allSatisfy { $0.isWithin(partsPerMillion: gapPartsPerMillion) }
  }

  /// Whether every figure of every withdrawal is proven to lie within that gap.
  package var isWithinGap: Bool {
    losses.allSatisfy { loss in
      [loss.anew, loss.kept].allSatisfy { result in
        switch result {
        case .plan(let plan): isWithinGap(plan)
        case .contradiction: true
        case .nothing: false
        }
      }
    }
  }
}
