/// A count of people for a specialty before names are known (需求); never those already named.
package struct Need: Hashable, Sendable {
  package let id: Identifier<Need>
  package let county: Identifier<County>
  package let unit: Identifier<Unit>?
  package let level: UnitLevel
  package let specialty: Identifier<Specialty>
  package let technique: Identifier<Technique>?
  /// People, at least 1.
  package let count: Int
  package let ground: Ground?
  /// Priority class, 1 the most urgent; nil for the rules to decide.
  package let priority: Int?

  package init(
    id: Identifier<Need>, county: Identifier<County>, unit: Identifier<Unit>?, level: UnitLevel,
    specialty: Identifier<Specialty>, technique: Identifier<Technique>?, count: Int,
    ground: Ground?, priority: Int?
  ) {
    self.id = id
    self.county = county
    self.unit = unit
    self.level = level
    self.specialty = specialty
    self.technique = technique
    self.count = count
    self.ground = ground
    self.priority = priority
  }
}
