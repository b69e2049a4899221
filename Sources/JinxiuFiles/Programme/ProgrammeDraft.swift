import JinxiuDomain

/// What could be read of a programme, whole or not, for the checks of other files.
struct ProgrammeDraft {
  /// Nil after any fault.
  let programme: Programme?
  /// The rules that could be read; nil when the list of rules could not.
  let rules: [RuleSetting]?
  /// Nil when the crosswalk could not be read.
  let categories: [SpecialtyCategory]?

  /// Nothing could be read.
  static let unreadable = ProgrammeDraft(programme: nil, rules: nil, categories: nil)
}
