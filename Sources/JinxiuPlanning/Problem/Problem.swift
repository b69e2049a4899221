package import JinxiuDomain
package import JinxiuRules

/// A market small enough to list its options, as GLPK takes it whole.
///
/// `max` the goals of the programme in turn, over integers `0 ≤ x_o ≤ n_d` for every option o of
/// demand d, subject to the rows.
package struct Problem: Sendable {
  package let market: Market
  /// By demand name.
  package let demands: [ProblemDemand]
  /// By demand, then offer, then shape of spells, then first month.
  package let options: [ProblemOption]
  /// Those of the market, then one for each demand: placed once.
  package let rows: [ResourceRow]

  package var scenario: Scenario { market.scenario }

  /// The classes of urgency that occur, most urgent first.
  package var priorityClasses: [Int] { market.priorityClasses }

  /// The programme's objective, level by level.
  package var goals: [Goal] { market.goals }
}

/// A demand and where its options lie.
package struct ProblemDemand: Sendable {
  package let demand: Demand
  /// 1 is the most urgent.
  package let priorityClass: Int
  /// Indices into `Problem.options`; empty when no option is allowed.
  package let options: Range<Int>
}

/// An allowed option with what it earns and uses.
package struct ProblemOption: Sendable {
  /// Index into `Problem.demands`.
  package let demand: Int
  package let choice: Choice
  package let option: Option
  /// Of one person.
  package let points: Int
  /// Waivable rules that one person breaks with leave.
  package let waivers: Int
  /// By row.
  package let uses: [RowUse]
}

/// One inequality over the plan: a month of a calendar, or a total.
package struct ResourceRow: Sendable {
  /// Whose row it is; all months of a calendar share one.
  let owner: RowOwner
  /// Nil for a total.
  package let month: Period?
  package let bound: TotalBound

  package var rule: Identifier<RuleSetting> { owner.rule }
  package var subject: Subject { owner.subject }

  init(_ owner: RowOwner, month: Period? = nil, _ bound: TotalBound) {
    self.owner = owner
    self.month = month
    self.bound = bound
  }

  /// The same row with another bound.
  func with(_ bound: TotalBound) -> ResourceRow { ResourceRow(owner, month: month, bound) }
}

/// The rule of a row and what the rule limits by it; one object for all months, since a province
/// has a hundred thousand rows, which every change of a scenario compares.
final class RowOwner: Sendable {
  let rule: Identifier<RuleSetting>
  let subject: Subject

  init(_ rule: Identifier<RuleSetting>, _ subject: Subject) {
    self.rule = rule
    self.subject = subject
  }

  /// Subjects are told apart by their keys within a rule.
  func isSame(as other: RowOwner) -> Bool {
    self === other || subject.key == other.subject.key && rule == other.rule
  }
}

/// What one person in an option adds to a row.
package struct RowUse: Hashable, Sendable {
  /// Index into `Problem.rows`.
  package let row: Int
  package let amount: Int
  /// What it adds to the base of a share.
  package let base: Int
}
