import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `Floors` {
  private func use(
    _ rule: Identifier<RuleSetting>, _ subject: String, _ used: Int, _ limit: Int,
    isBinding: Bool = true
  ) -> RuleUse {
    RuleUse(
      rule: rule, subject: Phrase(subject, subject), used: used, limit: limit,
      isBinding: isBinding, waived: 0)
  }

  private func floors(_ uses: [RuleUse]) -> [FloorUse] {
    FloorUse.all(in: Sample.scenario(), Sample.plan(rules: uses))
  }

  @Test func `are told from ceilings by what binds`() {
    let floors = floors([
      use("seats", "一", 1, 1), use("seats", "二", 1, 3, isBinding: false),
      use("quota", "东海县", 4, 4), use("quota", "东海县下限", 3, 4),
    ])

    #expect(floors.map(\.setting.id) == ["quota"])
    #expect(floors.first?.missed.map(\.subject?.chinese) == ["东海县下限"])
  }

  @Test func `of counties are counted also when they are met exactly`() {
    let floors = floors([use("quota", "东海县", 4, 4), use("quota", "东海县下限", 4, 4)])

    #expect(floors.first?.lines.count == 1)
    #expect(floors.first?.missed.isEmpty == true)
  }

  @Test func `put the largest shortfall first and add up`() {
    let floors = floors([
      use("quota", "甲下限", 3, 4), use("quota", "乙下限", 1, 4),
      use("quota", "丙下限", 9, 4, isBinding: false),
    ])

    #expect(floors.first?.missed.map(\.used) == [1, 3])
    #expect(floors.first?.shortfall == 4)
    #expect(floors.first?.lines.count == 3)
  }
}
