import JinxiuDomain

/// An offer with the host that makes it; where places are reserved, in their months alone.
struct Seat: Sendable {
  /// Position in `Reading.seats`.
  let position: Int
  let offer: Offer
  let host: Host
  /// The only stay; empty where nothing is reserved, nil where months are free.
  var only: [PeriodSpan]?
}

/// When somebody is away: the spells, and the months from the first to the last.
struct Timing: Sendable {
  /// In the order of the plan.
  let spells: [PeriodSpan]
  let months: PeriodSpan

  init(_ months: PeriodSpan) {
    spells = [months]
    self.months = months
  }

  /// Nil when there is no spell.
  init?(_ spells: [PeriodSpan]) {
    guard let first = spells.map(\.first).min(), let last = spells.map(\.last).max(),
      let months = PeriodSpan(from: first, to: last)
    else { return nil }
    self.spells = spells
    self.months = months
  }

  func overlaps(_ span: PeriodSpan) -> Bool { spells.contains { $0.overlaps(span) } }
}

/// A placement of the plan with the rows of the tables that it names.
struct Stay: Sendable {
  let placement: Placement
  /// Position in `Reading.demands`.
  let demandIndex: Int
  let demand: Demand
  let seat: Seat
  let timing: Timing
  let site: Site

  var count: Int { placement.count }
}

/// A rule of the programme in the form in which the audit applies it.
struct Clause<Form: Sendable>: Sendable {
  let setting: RuleSetting
  let form: Form
}

/// What a rule has against a person, a place or some months.
struct Objection: Sendable {
  let setting: RuleSetting
  let code: FindingCode
  let fact: Phrase
}
