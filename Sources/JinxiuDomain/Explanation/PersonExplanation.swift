/// Why a trainee, or the people of a need, are where they are, or nowhere.
package struct PersonExplanation: Hashable, Sendable {
  package let demand: DemandName
  package let people: Int
  package let county: Identifier<County>
  package let unit: Identifier<Unit>?
  package let level: UnitLevel
  package let specialties: [Identifier<Specialty>]
  /// 1 is the most urgent.
  package let priorityClass: Int
  /// By offer, then months.
  package let held: [HeldStay]
  /// Nil when all are placed.
  package let refusal: PersonRefusal?
  /// All that the rules allow, then those that they do not, each by offer, then months.
  package let alternatives: [Alternative]
  /// By offer; offers of other specialties are not listed.
  package let refused: [RefusedOffer]

  package init(
    demand: DemandName, people: Int, county: Identifier<County>, unit: Identifier<Unit>?,
    level: UnitLevel, specialties: [Identifier<Specialty>], priorityClass: Int,
    held: [HeldStay], refusal: PersonRefusal?, alternatives: [Alternative],
    refused: [RefusedOffer]
  ) {
    self.demand = demand
    self.people = people
    self.county = county
    self.unit = unit
    self.level = level
    self.specialties = specialties
    self.priorityClass = priorityClass
    self.held = held
    self.refusal = refusal
    self.alternatives = alternatives
    self.refused = refused
  }

  package var unplaced: Int { people - held.reduce(0) { $0 + $1.people } }
}

/// Why somebody has no place, what came nearest and what would help.
package struct PersonRefusal: Hashable, Sendable {
  package let reason: UnplacedReason
  /// Rules about the person, which forbid every place.
  package let objections: [RuleObjection]
  /// Options that the rules allow.
  package let options: Int
  /// Limits that are used up wherever the person might go.
  package let everywhere: [FullLimit]
  /// The stay with the least in its way; nil when no host offers any.
  package let nearest: Alternative?
  /// A plan in which one person more of the demand has a place, whatever it costs.
  package let forced: Trial
  package let finding: RefusalFinding
  /// Confirmed, the smallest first.
  package let remedies: [Remedy]

  package init(
    reason: UnplacedReason, objections: [RuleObjection], options: Int, everywhere: [FullLimit],
    nearest: Alternative?, forced: Trial, finding: RefusalFinding, remedies: [Remedy]
  ) {
    self.reason = reason
    self.objections = objections
    self.options = options
    self.everywhere = everywhere
    self.nearest = nearest
    self.forced = forced
    self.finding = finding
    self.remedies = remedies
  }
}

/// What forcing the person into the plan showed.
package enum RefusalFinding: String, CaseIterable, Sendable {
  /// Rules leave the person no option; nothing is there to force.
  case noOption = "no-option"
  /// No plan that keeps the hard rules and pins has a place for the person.
  case impossible
  /// Every plan with the person is worse, proven.
  case worse
  /// An equally good plan has a place for the person, proven: somebody else would have none.
  case equal
  /// A better plan has a place for the person: the plan asked about was not proven best.
  case better
  /// The best plan found with the person is worse; that none is as good is not proven.
  case worseFound = "worse-found"
  /// No plan with the person was found before the search stopped.
  case unknown
}
