/// One thing that is different in another scenario than in this one (变更).
///
/// What it names and the scenario does not have changes nothing.
package enum ScenarioChange: Hashable, Sendable {
  /// Places of an offer, more or fewer, never below 0; nil for all its months. More in a month in
  /// which it has none opens that month; 0 more lists it, still closed.
  case seats(Identifier<Offer>, during: PeriodSpan?, by: Int)
  /// Trainees at once in a host as a whole, never below 0; `unlimited` stays.
  case hostCapacity(Identifier<Host>, by: Int)
  /// Trainees lodged at once in a host, never below 0; `unlimited` stays.
  case beds(Identifier<Host>, by: Int)
  /// People of a unit away at once, never below 0; `unlimited` stays.
  case away(Identifier<Unit>, by: Int)
  /// Mentors of an offer, never below 0; what the host does not say stays unsaid.
  case mentors(Identifier<Offer>, by: Int)
  /// The most people of a county, never below 0; no limit stays none.
  case quota(Identifier<County>, by: Int)
  /// One parameter of a rule set to a value.
  case parameter(Identifier<RuleSetting>, Parameter)
  /// The rule left out, with its waivers.
  case withoutRule(Identifier<RuleSetting>)
  /// The rule bound more or less strictly.
  case kind(Identifier<RuleSetting>, RuleKind)
  /// A waiver granted.
  case waiver(Waiver)
  /// A placement decided beforehand, instead of one that the person may have.
  case pin(Pin)
  case withoutPin(Identifier<Trainee>)
  /// The person withdrawn, with pin, waivers and courses.
  case withoutTrainee(Identifier<Trainee>)
  /// The host withdrawn, with its offers, the pins to it and the places set aside there; wishes keep
  /// their ranks.
  case withoutHost(Identifier<Host>)
  /// The offer withdrawn, with the places set aside in it.
  case withoutOffer(Identifier<Offer>)
  /// Months in which a unit releases the person; nil for any.
  case availability(Identifier<Trainee>, PeriodSpan?)
  /// What is optimised, most important first.
  case objective([ObjectiveLevel])
}

extension Scenario {
  /// The scenario with the changes made one after another; its digest is dropped unless there are
  /// none.
  package func applying(_ changes: [ScenarioChange]) -> Scenario {
    guard !changes.isEmpty else { return self }
    var draft = ScenarioDraft(self)
    for change in changes { draft.apply(change) }
    return draft.scenario
  }
}
