import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct TerrainFloorTests {
  private func rule(hospitalsOnly: Bool = false) -> TerrainFloor {
    make(
      TerrainFloor.self,
      [
        "level": .text("county"), "terrains": .texts(["mountain", "island"]),
        "people": .integer(900), "hospitals_only": .boolean(hospitalsOnly),
      ],
      in: .example(counties: [
        .example("山县", terrain: .mountain), .example("岛县", terrain: .island),
        .example("平县", terrain: .plain),
      ]))
  }

  private func demand(
    _ county: Identifier<County>, level: UnitLevel = .county, isHospital: Bool? = true
  ) -> Demand {
    .of(.example(), unit: .example(county: county, level: level, isHospital: isHospital))
  }

  @Test func `900 people are a floor, and elastic`() {
    #expect(rule().totals == ["county": .atLeast(900)])
  }

  @Test(arguments: [("山县", true), ("岛县", true), ("平县", false)])
  func `people of mountain and island counties count`(county: String, counts: Bool) {
    #expect(rule().uses(of: demand(Identifier(county))) == (counts ? [Use("county")] : []))
  }

  @Test func `people of other levels do not`() {
    #expect(rule().uses(of: demand("山县", level: .township)) == [])
  }

  @Test(arguments: [(true, true), (false, false), (nil, false)])
  func `where only hospitals count, others and unknown ones do not`(
    isHospital: Bool?, counts: Bool
  ) {
    let demand = demand("山县", isHospital: isHospital)

    #expect(rule(hospitalsOnly: true).uses(of: demand) == (counts ? [Use("county")] : []))
    #expect(rule().uses(of: demand) == [Use("county")])
  }

  @Test func `a need of no named unit counts unless only hospitals do`() {
    let need = Demand.of(need: .example(county: "岛县", level: .county))

    #expect(rule().uses(of: need) == [Use("county")])
    #expect(rule(hospitalsOnly: true).uses(of: need) == [])
  }
}
