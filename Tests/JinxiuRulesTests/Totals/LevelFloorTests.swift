import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct LevelFloorTests {
  private let rule = make(
    LevelFloor.self, ["level": .text("county"), "people": .integer(5000)])

  @Test func `5,000 people of the level are a floor, and elastic`() {
    #expect(rule.totals == ["county": .atLeast(5000)])
  }

  @Test func `people of the level count, trainee or need`() {
    #expect(rule.uses(of: .of(.example(), unit: .example(level: .county))) == [Use("county")])
    #expect(rule.uses(of: .of(need: .example(level: .county))) == [Use("county")])
  }

  @Test func `people of other levels do not`() {
    #expect(rule.uses(of: .of(.example(), unit: .example(level: .village))) == [])
    #expect(rule.uses(of: .of(need: .example(level: .township))) == [])
  }
}
