/// A plan that was made only to find out, against the plan asked about (试算).
package struct Trial: Hashable, Sendable {
  /// What was changed in the scenario; empty when a place alone was demanded.
  package let changes: [ScenarioChange]
  package let result: TrialResult

  package init(changes: [ScenarioChange], result: TrialResult) {
    self.changes = changes
    self.result = result
  }

  /// Nil where no plan came out.
  package var difference: TrialDifference? {
    if case .plan(let difference) = result { difference } else { nil }
  }
}

package enum TrialResult: Hashable, Sendable {
  case plan(TrialDifference)
  /// No plan keeps all hard rules, shown by the solver.
  case impossible([Phrase])
  /// Stopped before a plan was found; nothing is known.
  case unknown
}

/// What the plan of a trial has otherwise.
package struct TrialDifference: Hashable, Sendable {
  /// In the order of the objective.
  package let levels: [LevelChange]
  /// People who are elsewhere, gain a place or lose one, by demand.
  package let moves: [PlanMove]

  package init(levels: [LevelChange], moves: [PlanMove]) {
    self.levels = levels
    self.moves = moves
  }

  /// The most important level of another value; nil when all are equal.
  package var firstChange: LevelChange? { levels.first { $0.before != $0.after } }

  /// Whether every value of the trial is proven best.
  package var isProven: Bool { levels.allSatisfy(\.isProvenAfter) }

  /// Whether no plan under the trial's conditions is as good as the plan asked about, proven: every
  /// level down to the first that falls is.
  package var isProvenWorse: Bool {
    guard let index = levels.firstIndex(where: { $0.before != $0.after }), levels[index].gain < 0
    else { return false }
    return levels[index].isProvenAfter
      && levels.prefix(index).allSatisfy { $0.isProvenBefore || $0.isProvenAfter }
  }

  package var losing: [PlanMove] { moves.filter { $0.to == nil } }
  package var gaining: [PlanMove] { moves.filter { $0.from == nil } }
  package var moving: [PlanMove] { moves.filter { $0.from != nil && $0.to != nil } }

  /// People placed more, negative for fewer.
  package var placedMore: Int {
    gaining.reduce(0) { $0 + $1.count } - losing.reduce(0) { $0 + $1.count }
  }
}

/// One level of the objective in the plan asked about and in a trial.
package struct LevelChange: Hashable, Sendable {
  /// As in `LevelResult.name`.
  package let name: String
  package let before: Int
  package let after: Int
  /// The best value that the trial can have, as far as known.
  package let bound: Int?
  /// Whether the value of the plan asked about is proven best, the levels above at theirs.
  package let isProvenBefore: Bool
  /// Whether that of the trial is.
  package let isProvenAfter: Bool
  package let isMaximised: Bool

  package init(
    name: String, before: Int, after: Int, bound: Int?, isProvenBefore: Bool,
    isProvenAfter: Bool, isMaximised: Bool
  ) {
    self.name = name
    self.before = before
    self.after = after
    self.bound = bound
    self.isProvenBefore = isProvenBefore
    self.isProvenAfter = isProvenAfter
    self.isMaximised = isMaximised
  }

  /// By how much the trial is better, negative when it is worse.
  package var gain: Int { isMaximised ? after - before : before - after }
}
