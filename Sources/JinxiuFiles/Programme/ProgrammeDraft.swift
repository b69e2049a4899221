import JinxiuDomain

/// What could be read of a programme, whole or not, for the checks of other files.
struct ProgrammeDraft {
  /// Nil after any fault.
  let programme: Programme?
  /// The rules that could be read; nil when the list of rules could not.
  let rules: [RuleSetting]?
  /// What the crosswalk maps, rightly or not; nil when it could not be read.
  let mappedSpecialties: [String]?

  /// Nil when it could not be read.
  let grid: Grid?

  /// Nothing could be read.
  static let unreadable = ProgrammeDraft(
    programme: nil, rules: nil, mappedSpecialties: nil, grid: nil)
}
