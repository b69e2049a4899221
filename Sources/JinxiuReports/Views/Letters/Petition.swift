package import JinxiuDomain

/// What was asked for a demand, as its row says (申报情况); nothing of age, title or licence (R47).
package struct Petition: Hashable, Sendable {
  package let demand: DemandName
  package let county: Identifier<County>
  package let unit: Identifier<Unit>?
  package let level: UnitLevel
  /// The specialty first, then second choices.
  package let specialties: [Identifier<Specialty>]
  package let technique: Identifier<Technique>?
  /// Hosts in order of preference, L60.
  package let wishes: [Identifier<Host>]
  /// First and last month in which the unit releases the person; nil for any.
  package let from: Period?
  package let to: Period?
  package let ground: Ground?

  /// Nil when the scenario has no such demand.
  package init?(of demand: DemandName, in scenario: Scenario) {
    switch demand {
    case .trainee(let id):
      guard let trainee = scenario.trainee(id), let unit = scenario.unit(trainee.unit) else {
        return nil
      }
      self.init(
        demand: demand, county: unit.county, unit: unit.id, level: unit.level,
        specialties: [trainee.specialty] + trainee.otherSpecialties, technique: trainee.technique,
        wishes: trainee.wishes, from: trainee.availableFrom, to: trainee.availableTo,
        ground: trainee.ground)
    case .need(let id):
      guard let need = scenario.need(id) else { return nil }
      self.init(
        demand: demand, county: need.county, unit: need.unit, level: need.level,
        specialties: [need.specialty], technique: need.technique, wishes: [], from: nil, to: nil,
        ground: need.ground)
    }
  }

  private init(
    demand: DemandName, county: Identifier<County>, unit: Identifier<Unit>?, level: UnitLevel,
    specialties: [Identifier<Specialty>], technique: Identifier<Technique>?,
    wishes: [Identifier<Host>], from: Period?, to: Period?, ground: Ground?
  ) {
    self.demand = demand
    self.county = county
    self.unit = unit
    self.level = level
    self.specialties = specialties
    self.technique = technique
    self.wishes = wishes
    self.from = from
    self.to = to
    self.ground = ground
  }
}
