/// A change under which somebody would be placed, shown by a re-solve (若……即可安排).
package struct Remedy: Hashable, Sendable {
  package let changes: [ScenarioChange]
  package let strength: RemedyStrength
  /// Of the plan that shows it, in which the person has a place.
  package let difference: TrialDifference

  package init(
    changes: [ScenarioChange], strength: RemedyStrength, difference: TrialDifference
  ) {
    self.changes = changes
    self.strength = strength
    self.difference = difference
  }
}

/// How much a re-solve shows of a remedy.
package enum RemedyStrength: String, CaseIterable, Sendable {
  /// Every best plan of the changed scenario places the person, proven.
  case always
  /// A best plan does, proven; another one as good may not.
  case possible
  /// A plan is at hand that does and in which nobody loses a place; that it is best is not proven.
  case shown
}
