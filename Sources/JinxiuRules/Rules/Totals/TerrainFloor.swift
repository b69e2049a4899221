package import JinxiuDomain

/// Z11, Z26, D5, D6: mountain and island counties send so many people of a level at least.
///
/// With l = `level` and C the counties of `terrains`: `Σ_{C, l} x + shortfall ≥ people`; only units
/// that are known to be hospitals count if `hospitals_only`.
package struct TerrainFloor: Rule {
  package static let form = RuleForm(
    key: "terrain-floor",
    title: Phrase("山区海岛县人次", "people of counties by terrain"),
    kinds: [.hard],
    parameters: [
      ParameterForm(
        "level", .choice(of: UnitLevel.self),
        meaning: Phrase("派出单位层级", "level of the sending units")),
      ParameterForm(
        "terrains", .choices(of: Terrain.self),
        meaning: Phrase("县区地形", "terrain of the counties that count")),
      ParameterForm(
        "people", .integer(0...1_000_000), meaning: Phrase("最少人次", "fewest people")),
      ParameterForm(
        "hospitals_only", .boolean, standard: .boolean(false),
        meaning: Phrase("是否只计医院派出的人员", "whether only people of hospitals count")),
    ],
    ambiguities: [
      Ambiguity(
        "hospitals_only", ["D6", "Z11"],
        question: Phrase("计入哪些单位的人员", "whose people count"),
        readings: [
          Reading(
            "institutions", Phrase("该层级全部单位", "of all institutions of the level"),
            "hospitals_only", .boolean(false)),
          Reading(
            "hospitals", Phrase("只计医院", "of hospitals alone"), "hospitals_only", .boolean(true)),
        ])
    ])
  package static let aspects: RuleAspects = .demandUses

  package let setting: RuleSetting
  private let level: UnitLevel
  private let hospitalsOnly: Bool
  private let counties: Set<Identifier<County>>

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    level = setting.code("level", as: UnitLevel.self)
    hospitalsOnly = setting.boolean("hospitals_only")
    let terrains = setting.codes("terrains", as: Terrain.self)
    counties = Set(scenario.counties.filter { terrains.contains($0.terrain) }.map(\.id))
  }

  package func resources() -> [Resource] {
    let terrains = Phrase.list(setting.codes("terrains", as: Terrain.self).map(\.phrase))
    let subject = Subject(
      level.rawValue,
      Phrase(
        "\(terrains.chinese)县\(level.phrase.chinese)",
        "\(level.phrase.english) level of counties (\(terrains.english))"))
    return [.total(Total(subject, .atLeast(setting.integer("people"))))]
  }

  package func uses(of demand: Demand) -> [Use] {
    guard demand.level == level, counties.contains(demand.county),
      !hospitalsOnly || demand.unit?.isHospital == true
    else { return [] }
    return [Use(level.rawValue)]
  }
}
