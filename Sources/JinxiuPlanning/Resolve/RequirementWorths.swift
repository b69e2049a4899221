/// What the options of a demand are worth under prices: those that a requirement is about, and all
/// others.
struct RequirementWorths {
  /// The best; nil where there are none.
  private var inside: Int?
  /// The best, with no option at all as one of them.
  private var outside = 0

  mutating func add(_ worth: Int, isConcerned: Bool) {
    if isConcerned {
      inside = max(inside ?? worth, worth)
    } else {
      outside = max(outside, worth)
    }
  }

  /// What people lose by the requirement against the others, so that the bound falls by just that;
  /// nil where it is about no option.
  func price(of requirement: Requirement) -> Int? {
    inside.map { inside in
      requirement.isDemanding ? max(0, outside - inside) : max(0, inside - outside)
    }
  }
}
