package import JinxiuDomain

/// L32: near hosts are better, since units bear the cost of travel.
///
/// `−⌊km / kilometres_per_point⌋` by the distance from county to host; not to be verified, and 0,
/// when the table has no row for them.
package struct DistanceRule: Rule {
  package static let form = RuleForm(
    key: "distance",
    title: Phrase("就近安排", "distance"),
    kinds: [.wish],
    parameters: [
      ParameterForm(
        "kilometres_per_point", .integer(1...10_000), standard: .integer(20),
        meaning: Phrase("每多少公里扣1分", "kilometres that cost one point"))
    ])
  package static let aspects: RuleAspects = [.blanks, .points]

  package let setting: RuleSetting
  private let penalty: [Journey: Int]

  private struct Journey: Hashable {
    let county: Identifier<County>
    let host: Identifier<Host>
  }

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    let kilometresPerPoint = setting.integer("kilometres_per_point")
    penalty = Dictionary(
      scenario.distances.map {
        (Journey(county: $0.county, host: $0.host), $0.kilometres / kilometresPerPoint)
      },
      uniquingKeysWith: { first, _ in first })
  }

  package func blank(from county: Identifier<County>, at place: Place) -> String? {
    penalty[Journey(county: county, host: place.host.id)] == nil ? "distances.km" : nil
  }

  package func points(of demand: Demand, at place: Place) -> Int {
    -(penalty[Journey(county: demand.county, host: place.host.id)] ?? 0)
  }
}
