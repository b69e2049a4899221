import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct SettingFaultTests {
  private let share: [String: ParameterValue] = [
    "tier": .text("municipal"), "kind": .text("general"), "percent": .integer(30),
    "base": .text("placed"),
  ]

  private func faults(_ changes: [String: ParameterValue]) -> [SettingFault] {
    TierShare.form.faults(
      in: .example("tier-share", share.merging(changes) { _, changed in changed }))
  }

  private func faults<Checked: Rule>(
    of _: Checked.Type, _ parameters: [String: ParameterValue]
  ) -> [String?] {
    Checked.form.faults(
      in: .example(Checked.form.key, kind: Checked.form.kinds[0], parameters)
    ).map(\.parameter)
  }

  @Test func `a right setting has no fault`() {
    #expect(faults([:]) == [])
  }

  @Test func `a kind that the rule cannot have is a fault of the rule`() {
    let found = TierShare.form.faults(in: .example("tier-share", kind: .wish, share))

    #expect(
      found == [
        SettingFault(
          parameter: nil,
          problem: Phrase(
            "规则 tier-share 的 kind 不能为 wish", "rule tier-share cannot be of kind wish"),
          advice: Phrase("kind 可填：hard。", "Its kind may be: hard."))
      ])
  }

  @Test func `an unknown parameter is met with the one that was meant`() {
    let found = faults(["pecrent": .integer(30)])

    #expect(found.map(\.parameter) == ["pecrent"])
    #expect(
      found.first?.problem
        == Phrase("规则 tier-share 没有参数 pecrent", "rule tier-share has no parameter pecrent"))
    #expect(
      found.first?.advice.english
        == "Did you mean 'percent'? Its parameters: tier, kind, percent, base.")
  }

  @Test func `a rule without parameters says so`() {
    let found = Mentors.form.faults(in: .example("mentors", ["people": .integer(1)]))

    #expect(found.map(\.advice.english) == ["The rule has no parameters: leave it out."])
  }

  @Test func `a missing parameter is a fault that tells its meaning`() {
    let found = TierShare.form.faults(
      in: .example("tier-share", share.filter { $0.key != "percent" }))

    #expect(
      found == [
        SettingFault(
          parameter: "percent",
          problem: Phrase(
            "规则 tier-share 缺少参数 percent（上限百分比）",
            "rule tier-share lacks the parameter percent (ceiling in percent)"),
          advice: Phrase("请填 0 至 100 的整数。", "Write a whole number from 0 to 100."))
      ])
  }

  @Test func `a missing parameter that has a default is none`() {
    #expect(faults(of: EarlierStart.self, [:]) == [])
  }

  @Test(arguments: [(-1, 1), (0, 0), (100, 0), (101, 1)])
  func `a number out of range is a fault`(percent: Int, count: Int) {
    #expect(faults(["percent": .integer(percent)]).count == count)
  }

  @Test func `a number out of range is named`() {
    #expect(
      faults(["percent": .integer(101)]).map(\.problem)
        == [Phrase("101 超出允许范围", "101 is out of range")])
  }

  @Test func `a word in place of a number is a fault`() {
    #expect(
      faults(["percent": .text("30%")]).map(\.problem)
        == [Phrase("“30%”不是可用的值", "'30%' is not a value it can have")])
  }

  @Test func `an unknown word is met with the one that was meant`() {
    #expect(
      faults(["tier": .text("munincipal")]) == [
        SettingFault(
          parameter: "tier",
          problem: Phrase("“munincipal”不是可选的词", "'munincipal' is not one of its words"),
          advice: Phrase(
            "是否指“municipal”？请填以下之一：provincial、municipal、county、township、out-of-province。",
            "Did you mean 'municipal'? "
              + "Write one of: provincial, municipal, county, township, out-of-province."))
      ])
  }

  @Test func `a list where one word is asked is a fault`() {
    #expect(faults(["tier": .texts(["municipal", "county"])]).map(\.parameter) == ["tier"])
  }

  @Test func `a list of words has at least one and only known ones`() {
    #expect(faults(of: HostTier.self, ["tiers": .texts(["county"])]) == [])
    #expect(faults(of: HostTier.self, ["tiers": .text("county")]) == [])
    #expect(faults(of: HostTier.self, ["tiers": .texts([])]) == ["tiers"])
    #expect(faults(of: HostTier.self, ["tiers": .texts(["county", "city"])]) == ["tiers"])
    #expect(faults(of: HostTier.self, ["tiers": .integer(1)]) == ["tiers"])
  }

  @Test func `a list that may be empty has known words only`() {
    let village: [String: ParameterValue] = ["level": .text("village")]

    for tiers: ParameterValue in [.texts([]), .texts(["county"]), .text("county")] {
      #expect(faults(of: Channel.self, village.merging(["tiers": tiers]) { $1 }) == [])
    }
    let wrong = village.merging(["tiers": .texts(["county", "city"])]) { $1 }
    #expect(faults(of: Channel.self, wrong) == ["tiers"])
  }

  @Test func `a month is written as year and month`() {
    #expect(faults(of: EarliestStart.self, ["month": .text("2024-08")]) == [])
    #expect(faults(of: EarliestStart.self, ["month": .text("2024-13")]) == ["month"])
    #expect(faults(of: EarliestStart.self, ["month": .integer(8)]) == ["month"])
  }

  @Test func `a switch is true or false`() {
    let october: [String: ParameterValue] = ["month": .text("2024-10")]

    #expect(faults(of: FinishBy.self, october.merging(["open": .boolean(true)]) { $1 }) == [])
    #expect(
      faults(of: FinishBy.self, october.merging(["open": .text("yes")]) { $1 }) == ["open"])
  }

  @Test func `a limit is a number from 0 or unlimited`() {
    func faults(_ limit: ParameterValue) -> [String?] {
      self.faults(
        of: Subsidy.self,
        [
          "yuan_per_person": .integer(1), "tiers": .texts(["municipal"]), "limit_yuan": limit,
        ])
    }

    #expect(faults(.integer(0)) == [])
    #expect(faults(.text("unlimited")) == [])
    #expect(faults(.integer(-1)) == ["limit_yuan"])
    #expect(faults(.text("none")) == ["limit_yuan"])
    #expect(faults(.boolean(true)) == ["limit_yuan"])
  }

  @Test func `a list of numbers is checked number by number`() {
    #expect(faults(of: WishedHost.self, ["points": .integers([1000, -1000])]) == [])
    #expect(faults(of: WishedHost.self, ["points": .integer(6)]) == [])
    #expect(faults(of: WishedHost.self, ["points": .integers([6, 1001])]) == ["points"])
    #expect(faults(of: WishedHost.self, ["points": .texts(["six"])]) == ["points"])
  }

  @Test func `a list of any words may be empty but holds words`() {
    #expect(faults(of: Licence.self, ["nursing": .texts([])]) == [])
    #expect(faults(of: Licence.self, ["nursing": .texts(["护士执业证书"])]) == [])
    #expect(faults(of: Licence.self, ["nursing": .integers([1])]) == ["nursing"])
  }

  @Test func `all faults of a setting are found at once`() {
    let found = TierShare.form.faults(
      in: .example(
        "tier-share", kind: .wish,
        ["tier": .text("city"), "percent": .integer(130), "bases": .text("placed")]))

    #expect(found.map(\.parameter) == [nil, "bases", "percent", "tier", "kind", "base"])
  }

  @Test func `completing adds defaults and overrides nothing`() {
    let given = RuleSetting.example("subsidy", ["payer": .text("unit")])

    let completed = Subsidy.form.completed(given)

    #expect(
      completed.parameters == [
        Parameter("fees_waived", .text("subsidised")), Parameter("limit_yuan", .text("unlimited")),
        Parameter("otherwise", .text("county")), Parameter("payer", .text("unit")),
      ])
    #expect(completed.id == given.id)
    #expect(completed.quote == given.quote)
  }
}
