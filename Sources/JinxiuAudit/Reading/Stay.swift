import JinxiuDomain

/// An offer with the host that makes it.
struct Seat: Sendable {
  let offer: Offer
  let host: Host
}

/// When somebody is away: in how many spells, and from the first month to the last.
///
/// All spells lie in a window of months exactly when the months from first to last do, so the
/// rules need no more than this.
struct Timing: Sendable {
  let spellCount: Int
  let months: MonthSpan

  init(_ months: MonthSpan) {
    spellCount = 1
    self.months = months
  }

  /// Nil when there is no spell.
  init?(_ spells: [MonthSpan]) {
    guard let first = spells.map(\.first).min(), let last = spells.map(\.last).max(),
      let months = MonthSpan(from: first, to: last)
    else { return nil }
    spellCount = spells.count
    self.months = months
  }
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
