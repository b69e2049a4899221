/// A stay that somebody does not have, and what stands between (备选安排).
package struct Alternative: Hashable, Sendable {
  package let stay: PlanStop
  /// Of one person, by rule; empty where a rule forbids it.
  package let points: [RulePoints]
  /// Rules that would be broken with leave, sorted.
  package let waivers: [Identifier<RuleSetting>]
  package let standing: AlternativeStanding
  /// What having it would cost; nil where it was not tried.
  package let trial: Trial?

  package init(
    stay: PlanStop, points: [RulePoints], waivers: [Identifier<RuleSetting>],
    standing: AlternativeStanding, trial: Trial?
  ) {
    self.stay = stay
    self.points = points
    self.waivers = waivers
    self.standing = standing
    self.trial = trial
  }

  /// Of one person.
  package var total: Int { points.reduce(0) { $0 + $1.points } }
}

package enum AlternativeStanding: Hashable, Sendable {
  /// A rule does not allow it.
  case forbidden([RuleObjection])
  /// The rules allow it, and these limits are used up.
  case full([FullLimit])
  /// There is room, and the plan as a whole is no better with it, or was not finished.
  case open

  package var objections: [RuleObjection] {
    if case .forbidden(let objections) = self { objections } else { [] }
  }

  package var limits: [FullLimit] {
    if case .full(let limits) = self { limits } else { [] }
  }
}

/// An offer that rules close to somebody whatever the months (不符合条件的招收计划).
package struct RefusedOffer: Hashable, Sendable {
  package let offer: Identifier<Offer>
  package let host: Identifier<Host>
  package let specialty: Identifier<Specialty>
  package let objections: [RuleObjection]

  package init(
    offer: Identifier<Offer>, host: Identifier<Host>, specialty: Identifier<Specialty>,
    objections: [RuleObjection]
  ) {
    self.offer = offer
    self.host = host
    self.specialty = specialty
    self.objections = objections
  }
}
