package import JinxiuDomain

/// One rule of a programme: what it forbids, limits or prefers.
///
/// A rule compiles to eligibility of options, calendars, totals and points, and to nothing else.
/// Each conforming type stands in a file of its own, and its doc comment is its formula.
package protocol Rule: Sendable {
  static var form: RuleForm { get }

  var setting: RuleSetting { get }

  /// `setting` has been checked against `form` and completed with its defaults.
  init(_ setting: RuleSetting, in scenario: Scenario)

  /// Whether the person or need may be placed at all.
  func judge(_ demand: Demand) -> Verdict
  /// Whether the demand may take a seat of this offer, in any months.
  func judge(_ demand: Demand, at place: Place) -> Verdict
  /// Whether the months are allowed.
  func judge(_ option: Option) -> Verdict

  /// Calendars and totals, sorted by subject.
  func resources() -> [Resource]
  /// What one person in `option` uses of `resources()`.
  func uses(of option: Option) -> [Use]

  /// Points of one person in `option`; negative for a penalty.
  func points(of option: Option) -> Int
  /// The class of urgency, 1 the most urgent; nil when this rule does not class people.
  func priorityClass(of demand: Demand) -> Int?
  /// Who pays for a stay; nil when this rule does not say.
  func payer(of option: Option) -> Payer?
}

extension Rule {
  package func judge(_ demand: Demand) -> Verdict { .allowed }
  package func judge(_ demand: Demand, at place: Place) -> Verdict { .allowed }
  package func judge(_ option: Option) -> Verdict { .allowed }
  package func resources() -> [Resource] { [] }
  package func uses(of option: Option) -> [Use] { [] }
  package func points(of option: Option) -> Int { 0 }
  package func priorityClass(of demand: Demand) -> Int? { nil }
  package func payer(of option: Option) -> Payer? { nil }
}
