package import JinxiuDomain

/// One rule of a programme: what it forbids, limits or prefers.
///
/// A rule compiles to eligibility of options, calendars, totals and points, and to nothing else.
/// Each conforming type stands in a file of its own, and its doc comment is its formula.
///
/// The methods say what depends on what, so that options need not be listed to be priced: what is
/// true wherever a demand goes, whoever takes a place, of the two together, or of the months alone.
/// No method repeats what another says.
package protocol Rule: Sendable {
  static var form: RuleForm { get }
  /// The methods below that this rule has of its own.
  static var aspects: RuleAspects { get }

  var setting: RuleSetting { get }

  /// `setting` has been checked against `form` and completed with its defaults.
  init(_ setting: RuleSetting, in scenario: Scenario)

  /// Whether the person or need may be placed at all.
  func judge(_ demand: Demand) -> Verdict
  /// Whether the demand may take a seat of this offer, in any months; never unverifiable, which
  /// `blank` says.
  func judge(_ demand: Demand, at place: Place) -> Verdict
  /// Beyond it every place is forbidden to the demand, and `judge` need not be asked; nil when the
  /// rule forbids no hosts by what ``Reach`` knows of them.
  func reach(of demand: Demand) -> Reach?
  /// The column that does not show for people of the county whether the place is right, as
  /// `table.column` (D16); nil when it does.
  func blank(from county: Identifier<County>, at place: Place) -> String?
  /// Whether the months are allowed.
  func judge(_ stay: Stay) -> Verdict
  /// The only stays that are open to the demand there; nil where this rule leaves all open.
  func fixedStays(of demand: Demand, at place: Place) -> [FixedStay]?

  /// Calendars and totals, sorted by subject.
  func resources() -> [Resource]
  /// What one person of `demand` uses of `resources()` wherever they go.
  func uses(of demand: Demand) -> [Use]
  /// What one person at `place` uses, whoever it is.
  func uses(at place: Place) -> [Use]
  /// What one person of `demand` at `place` uses besides.
  func uses(of demand: Demand, at place: Place) -> [Use]

  /// Points of one person there in any months; negative for a penalty.
  func points(of demand: Demand, at place: Place) -> Int
  /// Points of the months.
  func points(of stay: Stay) -> Int
  /// The class of urgency, 1 the most urgent; nil when this rule does not class the demand.
  func priorityClass(of demand: Demand) -> Int?
  /// The largest class that this rule names; nil when it classes nobody.
  var largestClass: Int? { get }
  /// Who pays for a stay; nil when this rule does not say.
  func payer(of demand: Demand, at place: Place) -> Payer?
}

extension Rule {
  package func judge(_ demand: Demand) -> Verdict { .allowed }
  package func judge(_ demand: Demand, at place: Place) -> Verdict { .allowed }
  package func reach(of demand: Demand) -> Reach? { nil }
  package func blank(from county: Identifier<County>, at place: Place) -> String? { nil }
  package func judge(_ stay: Stay) -> Verdict { .allowed }
  package func fixedStays(of demand: Demand, at place: Place) -> [FixedStay]? { nil }
  package func resources() -> [Resource] { [] }
  package func uses(of demand: Demand) -> [Use] { [] }
  package func uses(at place: Place) -> [Use] { [] }
  package func uses(of demand: Demand, at place: Place) -> [Use] { [] }
  package func points(of demand: Demand, at place: Place) -> Int { 0 }
  package func points(of stay: Stay) -> Int { 0 }
  package func priorityClass(of demand: Demand) -> Int? { nil }
  package var largestClass: Int? { nil }
  package func payer(of demand: Demand, at place: Place) -> Payer? { nil }
}

extension Rule {
  /// What one person in `option` uses of `resources()`, each subject once.
  package func uses(of option: Option) -> [Use] {
    uses(of: option.demand) + uses(at: option.place) + uses(of: option.demand, at: option.place)
  }
}
