/// Which methods of ``Rule`` a rule has of its own, so that the others need not be asked.
///
/// A rule that declares too little would silently not apply; a test compares the declaration with
/// the methods in the rule's file.
package struct RuleAspects: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// `judge(demand)`.
  package static let demands = RuleAspects(rawValue: 1 << 0)
  /// `judge(demand, at: place)`.
  package static let places = RuleAspects(rawValue: 1 << 1)
  /// `judge(stay)`.
  package static let months = RuleAspects(rawValue: 1 << 2)
  /// `uses(of: demand)`.
  package static let demandUses = RuleAspects(rawValue: 1 << 3)
  /// `uses(at: place)`.
  package static let placeUses = RuleAspects(rawValue: 1 << 4)
  /// `uses(of: demand, at: place)`.
  package static let pairUses = RuleAspects(rawValue: 1 << 5)
  /// `points(of: demand, at: place)`.
  package static let points = RuleAspects(rawValue: 1 << 6)
  /// `points(of: stay)`.
  package static let monthPoints = RuleAspects(rawValue: 1 << 7)
  /// `priorityClass(of: demand)`.
  package static let classes = RuleAspects(rawValue: 1 << 8)
  /// `payer(of: demand, at: place)`.
  package static let payer = RuleAspects(rawValue: 1 << 9)
  /// `reach(of: demand)`.
  package static let reach = RuleAspects(rawValue: 1 << 10)
  /// `blank(from: county, at: place)`.
  package static let blanks = RuleAspects(rawValue: 1 << 11)
  /// `fixedStays(of: demand, at: place)`.
  package static let fixedStays = RuleAspects(rawValue: 1 << 12)
}
