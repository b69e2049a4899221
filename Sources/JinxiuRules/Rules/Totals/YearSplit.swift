package import JinxiuDomain

/// D8: the people of several years are spread over the years as planned.
///
/// For each calendar year y of the programme and level l of `levels`, over people whose stay begins
/// in y: `Σ_{l, y} x + shortfall ≥ ⌊percents[y] · G_l / 100⌋`, with G_l the sum of the level's numbers
/// in guidance.csv; no row for 0.
package struct YearSplit: Rule {
  package static let form = RuleForm(
    key: "year-split",
    title: Phrase("年度分配", "split over the years"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "percents", .integers(0...100),
        meaning: Phrase("各年度占指导数的百分比，逐年列出", "percentage of each calendar year in turn")),
      ParameterForm(
        "levels", .choices(of: UnitLevel.self),
        meaning: Phrase("适用的单位层级", "levels of units that it is asked of")),
    ])
  package static let aspects: RuleAspects = .demandUses

  package let setting: RuleSetting
  private let totals: [Total]
  private let uses: [UnitLevel: [Use]]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    let years = scenario.programme.years
    var totals: [Total] = []
    var uses: [UnitLevel: [Use]] = [:]
    for level in setting.codes("levels", as: UnitLevel.self) {
      let people = scenario.guidance.reduce(0) { $0 + ($1.level == level ? $1.people : 0) }
      let ofLevel = zip(years, setting.integers("percents")).compactMap { year, percent in
        Self.total(
          of: level, in: PeriodSpan(year: year, on: scenario.programme.grid),
          atLeast: percent * people / 100)
      }
      totals += ofLevel
      uses[level] = ofLevel.map { Use($0.subject.key) }
    }
    self.totals = totals
    self.uses = uses
  }

  package func resources() -> [Resource] { totals.map(Resource.total).sortedBySubject }

  package func uses(of demand: Demand) -> [Use] { uses[demand.level] ?? [] }

  private static func total(
    of level: UnitLevel, in span: PeriodSpan, atLeast people: Int
  ) -> Total? {
    guard people > 0 else { return nil }
    let year = span.first.year
    let subject = Subject(
      "\(level.rawValue)|\(year)",
      Phrase("\(year)年\(level.phrase.chinese)", "\(level.phrase.english) level in \(year)"))
    return Total(subject, .atLeast(people), starting: span)
  }
}

extension Programme {
  /// The calendar years in which its months lie.
  var years: ClosedRange<Int> { periods.first.year...periods.last.year }
}
