package import JinxiuDomain
package import JinxiuRules

/// A scenario as mathematics sees it: demands pick options, options use rows (see ``ResourceRow``).
///
/// `max` the goals of the programme in turn, over integers `0 ≤ x_o ≤ n_d` for every option o of
/// demand d, subject to the rows. Options that a rule forbids are not here; `refusals` has why.
package struct Problem: Sendable {
  package let scenario: Scenario
  package let rules: CompiledRules
  /// By demand name.
  package let demands: [ProblemDemand]
  /// By demand, then offer, then first month.
  package let options: [ProblemOption]
  /// By rule in programme order, then subject, then month.
  package let rows: [ResourceRow]
  /// What no column shows, by rule in programme order.
  package let unverifiable: [Unverifiable]

  /// The classes of urgency that occur, most urgent first.
  package var priorityClasses: [Int] { Set(demands.map(\.priorityClass)).sorted() }

  /// People asked for.
  package var peopleCount: Int { demands.reduce(0) { $0 + $1.demand.count } }
}

/// A demand and where its options lie.
package struct ProblemDemand: Sendable {
  package let demand: Demand
  /// 1 is the most urgent.
  package let priorityClass: Int
  /// Indices into `Problem.options`; empty when no option is allowed.
  package let options: Range<Int>
  /// Why options were dropped; empty when none was.
  package let refusals: [Refusal]
}

/// An option that the rules do not allow, or a whole demand when `place` is nil.
package struct Refusal: Sendable {
  package let place: Place?
  /// Nil where the place is refused for all months.
  package let span: MonthSpan?
  package let objections: [Objection]
}

/// An allowed option with what it earns and uses.
package struct ProblemOption: Sendable {
  /// Index into `Problem.demands`.
  package let demand: Int
  package let option: Option
  /// Of one person.
  package let points: Int
  package let payer: Payer
  /// Waivable rules that it breaks with leave, sorted.
  package let waivers: [Identifier<RuleSetting>]
  /// By row.
  package let uses: [RowUse]
}

/// One inequality over the plan: a month of a calendar, or a total.
package struct ResourceRow: Sendable {
  package let rule: Identifier<RuleSetting>
  package let subject: Subject
  /// Nil for a total.
  package let month: Month?
  package let bound: TotalBound
}

/// What one person in an option adds to a row.
package struct RowUse: Hashable, Sendable {
  /// Index into `Problem.rows`.
  package let row: Int
  package let amount: Int
  /// What it adds to the base of a share.
  package let base: Int
}
