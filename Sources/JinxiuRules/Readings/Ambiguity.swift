package import JinxiuDomain

/// A point at which the text behind a rule can be read in more than one way (歧义), and how.
package struct Ambiguity: Sendable {
  /// Unique in the rule, for example `base`.
  package let name: String
  /// The lines that say so, for example `D15`.
  package let requirements: [String]
  package let question: Phrase
  /// At least two, each once.
  package let readings: [Reading]
  /// Whether it changes what reports say and no plan.
  package let isForReports: Bool

  package init(
    _ name: String, _ requirements: [String], question: Phrase, isForReports: Bool = false,
    readings: [Reading]
  ) {
    self.name = name
    self.requirements = requirements
    self.question = question
    self.readings = readings
    self.isForReports = isForReports
  }
}

/// One way to read a rule: the parameters that it means.
package struct Reading: Sendable {
  package let name: String
  package let meaning: Phrase
  /// Nil where the programme leaves no room for this reading.
  package let parameters: @Sendable (RuleSetting, Programme) -> [Parameter]?

  package init(
    _ name: String, _ meaning: Phrase,
    parameters: @escaping @Sendable (RuleSetting, Programme) -> [Parameter]?
  ) {
    self.name = name
    self.meaning = meaning
    self.parameters = parameters
  }

  /// A reading that sets one parameter to one value, whatever the programme.
  package init(_ name: String, _ meaning: Phrase, _ parameter: String, _ value: ParameterValue) {
    self.init(name, meaning) { _, _ in [Parameter(parameter, value)] }
  }
}
