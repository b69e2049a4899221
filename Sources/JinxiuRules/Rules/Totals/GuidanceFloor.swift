package import JinxiuDomain

/// Z74, Z76: a city sends no fewer people of a level than its guidance number.
///
/// For each row (city c, level l, people g) of guidance.csv: `Σ_{c, l} x + shortfall ≥
/// ⌊percent · g / 100⌋`, no row for 0. A ceiling there is none.
package struct GuidanceFloor: Rule {
  package static let form = RuleForm(
    key: "guidance-floor",
    title: Phrase("各市指导数", "guidance number of a city"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "percent", .integer(0...1000), standard: .integer(100),
        meaning: Phrase("应完成指导数的百分比", "percentage of the number to be reached"))
    ])
  package static let aspects: RuleAspects = .demandUses

  package let setting: RuleSetting
  private let totals: [Resource]
  private let uses: [Sender: [Use]]

  private struct Sender: Hashable {
    let county: Identifier<County>
    let level: UnitLevel
  }

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    let percent = setting.integer("percent")
    let rows = scenario.guidance.filter { percent * $0.people / 100 > 0 }
    totals =
      rows.map { row in
        let subject = Subject(
          Self.key(row.city, row.level),
          Phrase(
            "\(row.city)\(row.level.phrase.chinese)", "\(row.city) \(row.level.rawValue) level"))
        return .total(Total(subject, .atLeast(percent * row.people / 100)))
      }.sortedBySubject
    let keys = Set(rows.map { Self.key($0.city, $0.level) })
    var uses: [Sender: [Use]] = [:]
    for county in scenario.counties {
      for level in UnitLevel.allCases where keys.contains(Self.key(county.city, level)) {
        uses[Sender(county: county.id, level: level)] = [Use(Self.key(county.city, level))]
      }
    }
    self.uses = uses
  }

  package func resources() -> [Resource] { totals }

  package func uses(of demand: Demand) -> [Use] {
    uses[Sender(county: demand.county, level: demand.level)] ?? []
  }

  private static func key(_ city: String, _ level: UnitLevel) -> String {
    "\(city)|\(level.rawValue)"
  }
}
