/// Who is to be placed: a trainee or a need.
package enum DemandName: Hashable, Comparable, Sendable {
  case trainee(Identifier<Trainee>)
  case need(Identifier<Need>)

  package var text: String {
    switch self {
    case .trainee(let id): id.text
    case .need(let id): id.text
    }
  }

  package static func < (left: DemandName, right: DemandName) -> Bool {
    switch (left, right) {
    case (.trainee(let left), .trainee(let right)): left < right
    case (.need(let left), .need(let right)): left < right
    case (.trainee, .need): true
    case (.need, .trainee): false
    }
  }
}

/// A trainee, or a need with its multiplicity, as rules look at it.
package struct Demand: Hashable, Sendable {
  package let name: DemandName
  /// People: 1 for a trainee.
  package let count: Int
  package let county: Identifier<County>
  package let unit: Unit?
  package let level: UnitLevel
  /// The specialty first, then second choices.
  package let specialties: [Identifier<Specialty>]
  package let technique: Identifier<Technique>?
  /// Nil for a need: personal conditions cannot be seen yet.
  package let trainee: Trainee?
  package let ground: Ground?
  /// Priority class that the tables give; nil for the rules to decide.
  package let priority: Int?

  package init(_ trainee: Trainee, of unit: Unit) {
    name = .trainee(trainee.id)
    count = 1
    county = unit.county
    self.unit = unit
    level = unit.level
    specialties = [trainee.specialty] + trainee.otherSpecialties
    technique = trainee.technique
    self.trainee = trainee
    ground = trainee.ground
    priority = trainee.priority
  }

  package init(_ need: Need, of unit: Unit?) {
    name = .need(need.id)
    count = need.count
    county = need.county
    self.unit = unit
    level = need.level
    specialties = [need.specialty]
    technique = need.technique
    trainee = nil
    ground = need.ground
    priority = need.priority
  }
}

extension Scenario {
  /// Trainees, then needs, each by id; a trainee whose unit is unknown is left out (a file fault).
  package var demands: [Demand] {
    trainees.compactMap { trainee in unit(trainee.unit).map { Demand(trainee, of: $0) } }
      + needs.map { Demand($0, of: $0.unit.flatMap(unit)) }
  }
}
