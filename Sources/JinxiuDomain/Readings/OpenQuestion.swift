/// What the text behind one rule of a programme leaves open (歧义), and the ways to read it.
package struct OpenQuestion: Hashable, Sendable {
  /// One way to read it.
  package struct Reading: Hashable, Sendable {
    package let name: String
    package let meaning: Phrase
    /// Of the rule, as this reading sets them.
    package let parameters: [Parameter]

    package init(name: String, meaning: Phrase, parameters: [Parameter]) {
      self.name = name
      self.meaning = meaning
      self.parameters = parameters
    }
  }

  package let rule: Identifier<RuleSetting>
  /// Unique in the rule, for example `base`.
  package let name: String
  /// The lines that say so, for example `D15`.
  package let requirements: [String]
  package let question: Phrase
  /// At least two.
  package let readings: [Reading]
  /// Index into `readings`: what the programme says now.
  package let inForce: Int
  /// Whether it changes what reports say and no plan.
  package let isForReports: Bool

  package init(
    rule: Identifier<RuleSetting>, name: String, requirements: [String], question: Phrase,
    readings: [Reading], inForce: Int, isForReports: Bool = false
  ) {
    precondition(readings.indices.contains(inForce), "one of the readings is in force")
    self.rule = rule
    self.name = name
    self.requirements = requirements
    self.question = question
    self.readings = readings
    self.inForce = inForce
    self.isForReports = isForReports
  }

  /// What a reading changes of the scenario; nothing for the one in force.
  package func changes(to reading: Int) -> [ScenarioChange] {
    reading == inForce ? [] : readings[reading].parameters.map { .parameter(rule, $0) }
  }
}
