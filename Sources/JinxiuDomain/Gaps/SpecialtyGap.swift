/// Where the people of one specialty were lost, step by step (专科缺口分解).
///
/// `need = placed + Σ steps`. Each step is the difference of two optima of the specialty by itself:
/// the most people when this cause and all after it are lifted, less the most when it holds.
package struct SpecialtyGap: Hashable, Sendable {
  package let specialty: Identifier<Specialty>
  /// People asked for.
  package let need: Int
  package let placed: Int
  /// Person-periods asked for, each person in the shortest stay of the level.
  package let needPeriods: Int
  /// Seat-periods published inside the programme.
  package let seatPeriods: Int
  /// In the order of `GapCause`, all of them.
  package let steps: [GapStep]

  package init(
    specialty: Identifier<Specialty>, need: Int, placed: Int, needPeriods: Int, seatPeriods: Int,
    steps: [GapStep]
  ) {
    self.specialty = specialty
    self.need = need
    self.placed = placed
    self.needPeriods = needPeriods
    self.seatPeriods = seatPeriods
    self.steps = steps
  }

  /// People without a place.
  package var unplaced: Int { need - placed }

  package func people(_ cause: GapCause) -> Int {
    steps.first { $0.cause == cause }?.people ?? 0
  }

  /// People whom no redistribution of the specialty's seats over months and hosts could place.
  package var short: Int { people(.tooFew) }

  /// People whom the best redistribution would place.
  package var spread: Int { people(.months) + people(.hosts) }
}

/// People lost to one cause.
package struct GapStep: Hashable, Sendable {
  package let cause: GapCause
  package let people: Int
  /// Whether both optima of the difference are proven.
  package let isProven: Bool

  package init(_ cause: GapCause, _ people: Int, isProven: Bool) {
    self.cause = cause
    self.people = people
    self.isProven = isProven
  }
}

/// Why people of a specialty have no place, in the order in which causes are lifted.
package enum GapCause: String, CaseIterable, Sendable {
  /// A rule about the person or the unit.
  case ineligible
  /// No period of the programme is open to the person.
  case unavailable
  /// No offer of the specialty teaches the technique or takes people of the level, at whatever host
  /// its seats were (招收条件不合).
  case terms
  /// Seats are too few even if all of them could be moved freely (总量不足).
  case tooFew = "too-few"
  /// They would do if they could be moved between months (月份不对).
  case months
  /// They would do in their months if they could be moved between hosts and tiers (分布不均).
  case hosts
  /// Mentors, beds, the host as a whole, the reserve for make-up training.
  case hostLimits = "host-limits"
  /// People of a unit away at once.
  case away
  /// Quotas of counties, the target.
  case quota
  /// The subsidy as a whole.
  case money
  /// The ceiling on a tier of hosts.
  case tierShare = "tier-share"
  /// Another limit of the programme.
  case other
  /// The goals of the programme: somebody else's place counts more.
  case goals
}
