package import JinxiuDomain

/// All that rules about months may look at; equal stays are judged alike.
///
/// Few different values occur among many people and offers, so an engine can judge each once.
package struct Stay: Hashable, Sendable {
  package let demand: DemandMonths
  package let place: PlaceMonths
  /// In order, not overlapping, at least one.
  package let spells: [PeriodSpan]

  package init(demand: DemandMonths, place: PlaceMonths, spells: [PeriodSpan]) {
    precondition(!spells.isEmpty, "a stay has at least one spell")
    self.demand = demand
    self.place = place
    self.spells = spells
  }

  package var firstPeriod: Period { spells[0].first }
  package var lastPeriod: Period { spells[spells.count - 1].last }
}

/// What matters of a demand to rules about months.
package struct DemandMonths: Hashable, Sendable {
  package let level: UnitLevel
  /// Months of release; nil is open, and so is a need.
  package let availableFrom: Period?
  package let availableTo: Period?
  /// Other courses of the person, in order.
  package let courses: [CourseMonths]
  /// The start that a pin fixes.
  package let pinnedFrom: Period?
  /// Rules about months that may be broken for the person, sorted.
  package let leave: [Identifier<RuleSetting>]

  package init(
    level: UnitLevel, availableFrom: Period? = nil, availableTo: Period? = nil,
    courses: [CourseMonths] = [], pinnedFrom: Period? = nil,
    leave: [Identifier<RuleSetting>] = []
  ) {
    self.level = level
    self.availableFrom = availableFrom
    self.availableTo = availableTo
    self.courses = courses
    self.pinnedFrom = pinnedFrom
    self.leave = leave.sorted()
  }
}

/// A course without the person who takes it.
package struct CourseMonths: Hashable, Sendable {
  package let name: String
  package let span: PeriodSpan

  package init(name: String, span: PeriodSpan) {
    self.name = name
    self.span = span
  }
}

/// What matters of a place to rules about months.
package struct PlaceMonths: Hashable, Sendable {
  /// The months in which the offer's seats exist.
  package let span: PeriodSpan
  /// Months in which a stay may begin; nil for any.
  package let starts: [Period]?
  package let tier: Tier

  package init(span: PeriodSpan, starts: [Period]?, tier: Tier) {
    self.span = span
    self.starts = starts
    self.tier = tier
  }

  package init(_ place: Place) {
    self.init(span: place.offer.span, starts: place.offer.starts, tier: place.host.tier)
  }
}
