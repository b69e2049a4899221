import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct GuidanceFloorTests {
  private func rule(percent: Int = 100, _ guidance: Guidance...) -> GuidanceFloor {
    make(
      GuidanceFloor.self, ["percent": .integer(percent)],
      in: .example(
        counties: [
          .example("西湖区", city: "杭州市"), .example("桐庐县", city: "杭州市"),
          .example("定海区", city: "舟山市"),
        ], guidance: guidance))
  }

  /// Two numbers of the notice's annex, Z74.
  private let hangzhou = Guidance(city: "杭州市", level: .township, people: 460)
  private let zhoushan = Guidance(city: "舟山市", level: .village, people: 70)

  @Test func `each city has a floor for each level, and no ceiling`() {
    let rule = rule(hangzhou, zhoushan)

    #expect(rule.totals == ["杭州市|township": .atLeast(460), "舟山市|village": .atLeast(70)])
    #expect(
      rule.resources().first?.subject.phrase == Phrase("杭州市乡镇级", "杭州市 township level"))
  }

  @Test(arguments: [(100, 70), (50, 35), (33, 23), (120, 84)])
  func `a percentage of the number is rounded down`(percent: Int, people: Int) {
    #expect(rule(percent: percent, zhoushan).totals == ["舟山市|village": .atLeast(people)])
  }

  @Test func `a number of 0 is no row`() {
    #expect(rule(Guidance(city: "杭州市", level: .county, people: 0)).totals == [:])
  }

  @Test func `people of all counties of the city count, trainee or need`() {
    let rule = rule(hangzhou, zhoushan)

    for county: Identifier<County> in ["西湖区", "桐庐县"] {
      #expect(
        rule.uses(of: .of(.example(), unit: .example(county: county))) == [Use("杭州市|township")])
      #expect(rule.uses(of: .of(need: .example(county: county))) == [Use("杭州市|township")])
    }
  }

  @Test func `people of other levels and cities do not`() {
    let rule = rule(hangzhou)

    #expect(rule.uses(of: .of(need: .example(county: "西湖区", level: .village))) == [])
    #expect(rule.uses(of: .of(need: .example(county: "定海区"))) == [])
  }
}
