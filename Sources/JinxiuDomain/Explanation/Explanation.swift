/// What may be asked of a finished plan (解释对象).
package enum ExplanationSubject: Hashable, Sendable {
  case demand(DemandName)
  case host(Identifier<Host>)
  case county(Identifier<County>)
  case unit(Identifier<Unit>)
  case rule(Identifier<RuleSetting>)
}

/// The answer: facts alone, from which sentences are made elsewhere (解释).
///
/// Every figure is counted from the plan or comes from a ``Trial``, a plan that was made to find out.
package struct Explanation: Hashable, Sendable {
  package let scenario: ScenarioStamp
  /// What the plan asked about says of its own levels.
  package let outcome: PlanOutcome
  package let answer: Answer
  package let effort: TrialEffort

  package enum Answer: Hashable, Sendable {
    case person(PersonExplanation)
    case host(HostExplanation)
    case county(CountyExplanation)
    case unit(UnitExplanation)
    case rule(RuleExplanation)
  }

  package init(
    scenario: ScenarioStamp, outcome: PlanOutcome, answer: Answer, effort: TrialEffort
  ) {
    self.scenario = scenario
    self.outcome = outcome
    self.answer = answer
    self.effort = effort
  }
}

/// How much was tried for an answer.
package struct TrialEffort: Hashable, Sendable {
  /// Plans that were made.
  package var trials = 0
  /// Alternatives and changes that nobody looked into, since there were more than asked for.
  package var unexamined = 0
  /// Changes that were tried and did not help, or of which it could not be shown.
  package var unconfirmed = 0

  package init() {}
}
