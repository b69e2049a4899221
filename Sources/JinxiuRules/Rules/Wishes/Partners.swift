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

  package func points(of option: Option) -> Int {
    guard !bonds.isEmpty else { return 0 }
    let unit = option.demand.unit
    // A set, so that a county and a consortium of one name do not count a row twice.
    let senders = Set(
      [option.demand.county.text, unit?.id.text, unit?.consortium].compactMap(\.self))
    return senders.reduce(0) { $0 + points(of: option, sender: $1) }
  }

  private func points(of option: Option, sender: String) -> Int {
    (bonds[Bond(sender: sender, host: option.host.id)] ?? [])
      .filter { $0.specialty == nil || $0.specialty == option.offer.specialty }
      .reduce(0) { $0 + $1.points }
  }
}
