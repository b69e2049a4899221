package import JinxiuDomain

/// L20: bonds between senders and hosts earn the points that their table gives.
///
/// `Σ points` of the partner rows with `row.host = host`, `row.specialty` nil or `offer.specialty`,
/// and `row.sender` the county, the unit or the unit's consortium.
package struct Partners: Rule {
  package static let form = RuleForm(
    key: "partners",
    title: Phrase("协作关系", "partner hospitals"),
    kinds: [.wish])
  package static let aspects: RuleAspects = .points

  package let setting: RuleSetting
  private let bonds: [Bond: [Partner]]

  private struct Bond: Hashable {
    let sender: String
    let host: Identifier<Host>
  }

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    bonds = Dictionary(grouping: scenario.partners) { Bond(sender: $0.sender, host: $0.host) }
  }

  package func points(of demand: Demand, at place: Place) -> Int {
    guard !bonds.isEmpty else { return 0 }
    let county = demand.county.text
    var points = points(at: place, sender: county)
    guard let unit = demand.unit else { return points }
    // A row counts once, even when county, unit and consortium share a name.
    if unit.id.text != county { points += self.points(at: place, sender: unit.id.text) }
    if let consortium = unit.consortium, consortium != county, consortium != unit.id.text {
      points += self.points(at: place, sender: consortium)
    }
    return points
  }

  private func points(at place: Place, sender: String) -> Int {
    var points = 0
    for bond in bonds[Bond(sender: sender, host: place.host.id)] ?? []
    where bond.specialty == nil || bond.specialty == place.offer.specialty {
      points += bond.points
    }
    return points
  }
}
