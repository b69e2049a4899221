import JinxiuDomain

/// Which changes were tried for somebody, and which helped.
struct RemedySearch: Sendable {
  /// With so many ways to help nobody looks for more.
  private static let enough = 5

  /// Sets of changes that may still be tried.
  private var left: Int
  private var seen: Set<Set<ScenarioChange>> = []
  /// For each stay what would end the objections of rules to it.
  private let ofRules: Set<Set<ScenarioChange>>
  private(set) var skipped = 0
  var confirmed: [Remedy] = []

  init(left: Int, ofRules: [[ScenarioChange]]) {
    self.left = left
    self.ofRules = Set(ofRules.map(Set.init))
  }

  /// Whether to try: nothing twice, nothing that has more than what helps already, and no more than
  /// asked for.
  mutating func takes(_ changes: [ScenarioChange]) -> Bool {
    let all = Set(changes)
    guard seen.insert(all).inserted,
      !confirmed.contains(where: { all.isStrictSuperset(of: $0.changes) }),
      !isFartherStep(changes),
      // Whoever moves, what a rule forbids stays forbidden.
      ofRules.contains(where: { $0.isSubset(of: all) })
    else { return false }
    guard left > 0, confirmed.count < Self.enough else {
      skipped += 1
      return false
    }
    left -= 1
    return true
  }

  /// Whether a smaller step of the same parameter helps already; the smaller ones come first.
  private func isFartherStep(_ changes: [ScenarioChange]) -> Bool {
    guard changes.count == 1, case .parameter(let rule, let parameter) = changes[0] else {
      return false
    }
    return confirmed.contains { remedy in
      guard remedy.changes.count == 1, case .parameter(rule, let known) = remedy.changes[0] else {
        return false
      }
      return known.name == parameter.name
    }
  }
}

extension ScenarioChange {
  /// As often as many more; a change that is no number stays as it is.
  func times(_ factor: Int) -> ScenarioChange {
    switch self {
    case .seats(let offer, let months, let by): .seats(offer, during: months, by: by * factor)
    case .hostCapacity(let host, let by): .hostCapacity(host, by: by * factor)
    case .beds(let host, let by): .beds(host, by: by * factor)
    case .away(let unit, let by): .away(unit, by: by * factor)
    case .mentors(let offer, let by): .mentors(offer, by: by * factor)
    case .quota(let county, let by): .quota(county, by: by * factor)
    case .parameter, .withoutRule, .kind, .waiver, .pin, .withoutPin, .withoutTrainee,
      .withoutHost, .withoutOffer, .availability, .objective:
      self
    }
  }
}
