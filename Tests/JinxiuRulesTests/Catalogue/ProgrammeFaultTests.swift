import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct ProgrammeFaultTests {
  private static let indispensable = RuleCatalogue.types.map { $0.form }
    .filter(\.isIndispensable).map { RuleSetting.example($0.key) }

  private func faults(
    _ added: RuleSetting..., without key: String = ""
  ) -> [ProgrammeFault] {
    let rules = Self.indispensable.filter { $0.rule != key } + added
    return RuleCatalogue.faults(in: .example(rules: rules))
  }

  private func share(base: String) -> RuleSetting {
    .example(
      "tier-share",
      [
        "tier": .text("municipal"), "kind": .text("general"), "percent": .integer(30),
        "base": .text(base),
      ])
  }

  @Test func `the indispensable rules are enough`() {
    #expect(faults() == [])
  }

  @Test(arguments: indispensable.map(\.rule))
  func `each of them is missed`(key: String) {
    let found = faults(without: key)

    #expect(found.count == 1)
    #expect(found.first?.position == nil)
    #expect(found.first?.rule == nil)
    #expect(found.first?.fault.problem.english.contains(" \(key) (") == true)
    #expect(found.first?.fault.advice.english == "Add one with rule: \(key) to the rules.")
  }

  @Test func `an unknown rule is met with the one that was meant`() {
    let found = faults(.example("tier-shares", id: "cap"))

    #expect(
      found == [
        ProgrammeFault(
          position: Self.indispensable.count, rule: "cap",
          fault: SettingFault(
            parameter: nil,
            problem: Phrase("没有规则 tier-shares", "there is no rule tier-shares"),
            advice: Phrase("是否指“tier-share”？", "Did you mean 'tier-share'?")))
      ])
  }

  @Test func `an unknown rule that resembles none is met with all of them`() {
    let advice = faults(.example("xyzzy")).first?.fault.advice

    #expect(advice?.english.hasPrefix("The rules are: sending-level, ") == true)
    #expect(advice?.chinese.hasSuffix("、earlier-start。") == true)
  }

  @Test func `an id used twice is a fault of the second rule`() {
    let found = faults(.example("beds", id: "x"), .example("mentors", id: "x"))

    #expect(found.map(\.position) == [Self.indispensable.count + 1])
    #expect(
      found.map(\.fault.problem) == [Phrase("规则编号 x 重复", "the rule id x is used twice")])
  }

  @Test func `one rule may be set twice under two ids`() {
    #expect(faults(.example("seats", id: "more")) == [])
  }

  @Test func `a level has one channel`() {
    func channel(_ id: Identifier<RuleSetting>, _ level: String) -> RuleSetting {
      .example("channel", id: id, ["level": .text(level)])
    }

    #expect(faults(channel("a", "village"), channel("b", "county")) == [])
    let found = faults(channel("a", "village"), channel("b", "village"))
    #expect(found.map(\.rule) == ["b"])
    #expect(found.map(\.fault.parameter) == ["level"])
  }

  @Test(arguments: [([100], 0), ([50, 50], 1), ([], 1)])
  func `a split over the years has a percentage for each`(percents: [Int], count: Int) {
    let split = RuleSetting.example(
      "year-split", ["percents": .integers(percents), "levels": .texts(["village"])])

    #expect(faults(split).map(\.fault.parameter) == Array(repeating: "percents", count: count))
  }

  @Test func `what depends on the months is not judged while they are not known`() {
    let split = RuleSetting.example(
      "year-split", ["percents": .integers([50, 50]), "levels": .texts(["village"])])
    let programme = Programme.example(rules: Self.indispensable + [split])

    #expect(RuleCatalogue.faults(in: programme, monthsAreKnown: false) == [])
  }

  @Test func `a share of the target needs the rule target`() {
    let target = RuleSetting.example("target", ["people": .integer(50)])

    #expect(faults(share(base: "target")).map(\.fault.parameter) == ["base"])
    #expect(faults(share(base: "target"), target) == [])
    #expect(faults(share(base: "placed")) == [])
    #expect(faults(share(base: "county-quota")) == [])
  }

  @Test func `faults of settings come with their rule`() {
    let found = faults(.example("target", id: "t", ["people": .integer(-1)]))

    #expect(found.map(\.rule) == ["t"])
    #expect(found.map(\.fault.parameter) == ["people"])
  }

  @Test func `faults come in programme order, missing rules last`() {
    let found = faults(
      .example("xyzzy", id: "a"), .example("target", id: "b"), without: "pins")

    #expect(found.map(\.rule) == ["a", "b", nil])
  }
}
