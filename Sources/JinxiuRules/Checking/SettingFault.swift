package import JinxiuDomain

/// What is wrong with one rule setting, and what to write instead.
package struct SettingFault: Hashable, Sendable {
  /// Nil when the fault is of the rule itself, for example of its kind.
  package let parameter: String?
  package let problem: Phrase
  package let advice: Phrase

  package init(parameter: String?, problem: Phrase, advice: Phrase) {
    self.parameter = parameter
    self.problem = problem
    self.advice = advice
  }
}

/// A fault of the list of rules of a programme.
package struct ProgrammeFault: Hashable, Sendable {
  /// Index into `programme.rules`; nil when a rule is missing.
  package let position: Int?
  /// The rule's id; nil when a rule is missing.
  package let rule: Identifier<RuleSetting>?
  package let fault: SettingFault

  package init(position: Int?, rule: Identifier<RuleSetting>?, fault: SettingFault) {
    self.position = position
    self.rule = rule
    self.fault = fault
  }
}
