import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct DurationRuleTests {
  private let rule = make(DurationRule.self)

  @Test func `three consecutive months are right when three are asked`() {
    #expect(rule.judge(.stay(.of(), at: .at(), months(8, 10))) == .allowed)
  }

  @Test(arguments: [2, 4])
  func `a month less or more is not`(count: Int) {
    let option = Option.stay(.of(), at: .at(), months(7, 6 + count))

    #expect(
      rule.judge(option).fact == Phrase("共\(count)个月，应为3个月", "\(count) months, 3 asked"))
  }

  @Test func `three months in two spells are not`() {
    let option = Option.stay(.of(), at: .at(), months(7, 8), months(10, 10))

    #expect(
      rule.judge(option).fact == Phrase("分2段，应连续3个月", "2 spells, 3 months in one asked"))
  }

  @Test func `the programme's months for the level decide`() {
    let longer = make(
      DurationRule.self,
      in: .example(
        programme: .example(levels: [
          TrainingLevel(level: .county, length: 6), TrainingLevel(level: .township, length: 4),
        ])))

    #expect(longer.judge(.stay(.of(), at: .at(), months(7, 10))) == .allowed)
    #expect(longer.judge(.stay(.of(), at: .at(), months(7, 9))).isForbidden)
  }

  @Test(arguments: [
    ([months(7, 7), months(9, 10)], true), ([months(7, 7), months(10, 11)], true),
    ([months(7, 7), months(8, 9)], false), ([months(7, 7), months(11, 12)], false),
    ([months(7, 8), months(10, 10)], false), ([months(7, 7), months(9, 9)], false),
    ([months(7, 9)], true), ([months(7, 10)], false),
    ([months(7, 7), months(9, 10), months(12, 12)], false),
  ])
  func `a pattern of the level gives lengths in order and gaps`(
    spells: [PeriodSpan], isAllowed: Bool
  ) {
    let pattern = SpellPattern(lengths: [1, 2], apart: 1...2)
    let rule = make(
      DurationRule.self,
      in: .example(
        programme: .example(levels: [
          TrainingLevel(level: .township, length: 3, patterns: [pattern])
        ])))
    let option = Option(demand: .of(), place: .at(), spells: spells)

    #expect((rule.judge(option) == .allowed) == isAllowed)
  }

  @Test func `spells that fit no pattern are named`() {
    let pattern = SpellPattern(lengths: [1, 1], apart: 3...3)
    let rule = make(
      DurationRule.self,
      in: .example(
        programme: .example(levels: [
          TrainingLevel(level: .township, length: 1, patterns: [pattern])
        ])))

    #expect(
      rule.judge(.stay(.of(), at: .at(), months(7, 7), months(9, 9))).fact
        == Phrase(
          "分2段（2024-07..2024-07, 2024-09..2024-09），不合方案的分段方式",
          "2 spells (2024-07..2024-07, 2024-09..2024-09) that fit no pattern of the programme"))
  }

  @Test func `a level that is not trained is not placed`() {
    let village = Demand.of(.example(), unit: .example(level: .village))
    let fact = Phrase("方案不含村级人员", "the programme does not train the village level")

    #expect(rule.judge(village).fact == fact)
    #expect(rule.judge(.of()) == .allowed)
  }

  @Test func `needs are judged alike`() {
    let need = Demand.of(need: .example(level: .township))

    #expect(rule.judge(.stay(need, at: .at(), months(7, 9))) == .allowed)
    #expect(rule.judge(.stay(need, at: .at(), months(7, 8))).isForbidden)
    #expect(rule.judge(.of(need: .example(level: .county))).isForbidden)
  }
}
