import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct UnitCoverageTests {
  private func rule(_ units: Unit..., onlyGovernment: Bool = false) -> UnitCoverage {
    make(
      UnitCoverage.self,
      ["levels": .texts(["township"]), "government_run_only": .boolean(onlyGovernment)],
      in: .example(
        units: units, trainees: units.map { .example(Identifier("T\($0.id)"), unit: $0.id) }))
  }

  @Test func `every unit of the level sends one at least`() {
    #expect(rule(.example("U1"), .example("U2")).totals == ["U1": .atLeast(1), "U2": .atLeast(1)])
  }

  @Test func `units of other levels need not`() {
    #expect(rule(.example("U1", level: .village)).totals == [:])
  }

  @Test func `a unit that nominates nobody has no row`() {
    let rule = make(
      UnitCoverage.self, ["levels": .texts(["township"])],
      in: .example(
        units: [.example("U1"), .example("U2"), .example("U3")],
        needs: [.example(unit: "U2")], trainees: [.example(unit: "U1")]))

    #expect(rule.totals == ["U1": .atLeast(1), "U2": .atLeast(1)])
  }

  @Test(arguments: [(true, true), (false, false), (nil, false)])
  func `only units known to be government-run, where the rule says so`(
    isGovernmentRun: Bool?, isCovered: Bool
  ) {
    let unit = Unit.example("U1", isGovernmentRun: isGovernmentRun)

    #expect(rule(unit, onlyGovernment: true).totals.keys.contains("U1") == isCovered)
    #expect(rule(unit).totals.keys.contains("U1"))
  }

  @Test func `people count for their own unit, trainee or need`() {
    let rule = rule(.example("U1"), .example("U2"), .example("U3", level: .village))

    #expect(rule.uses(of: .of(.example(), unit: .example("U2"))) == [Use("U2")])
    #expect(rule.uses(of: .of(need: .example(unit: "U1"), unit: .example("U1"))) == [Use("U1")])
    #expect(rule.uses(of: .of(need: .example())) == [])
    #expect(rule.uses(of: .of(.example(), unit: .example("U3", level: .village))) == [])
  }
}
