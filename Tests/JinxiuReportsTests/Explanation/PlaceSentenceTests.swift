import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `The sentences about a host, county, unit and rule` {
  private typealias Facts = ExplanationSample

  private func expect(
    _ answer: Explanation.Answer, _ chinese: String, _ english: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    for (language, words) in [(Language.chinese, chinese), (.english, english)] {
      let text = Facts.text(answer, language)
      #expect(text.contains(words), "\(text)", sourceLocation: location)
    }
  }

  private let load = LimitLoad(
    rule: "seats", subject: "o1", name: Phrase("市一院内科", "h1 内科"),
    lines: [FullLimit.Line(month: Sample.month("2024-07"), used: 1, limit: 3)])
  private let unplaced = UnplacedFact(Sample.unplaced[0])
  private let gain = Trial(changes: [], result: .plan(Facts.better))

  private func host(_ standing: AlternativeStanding, wish: Int? = 1) -> Explanation.Answer {
    .host(
      HostExplanation(
        host: "h1",
        offers: [
          OfferExplanation(
            offer: "o1", specialty: "内科", months: load, holders: [Facts.holder], oneMore: gain),
          OfferExplanation(
            offer: "o2", specialty: "影像", months: nil, holders: [], oneMore: nil),
        ], loads: [load],
        askers: [
          Asker(
            demand: .trainee("t10"), county: "市第四人民医院", people: 1, wish: wish, elsewhere: nil,
            nearest: nil, standing: standing)
        ]))
  }

  @Test func `a host's seats month by month, who sits there and what one more would do`() {
    let answer = host(.open)

    expect(answer, "连云港市第一人民医院（h1），连云港市，市级综合医院", "连云港市第一人民医院 (h1), 连云港市, ")
    let row = Facts.text(answer).split(separator: "\n").first { $0.contains("2024.07  ") }
    #expect(row?.split(separator: " ").map(String.init) == ["2024.07", "1", "3", "2"])
    expect(answer, "- 王建国（t01），东海县，2024.07–09", "- 王建国 (t01), 东海县, 2024.07–09")
    expect(
      answer, "各月增加1个名额：第1优先级安排人数 1 → 2；1人得到岗位：郑好（t10）",
      "One more seat in all its months: ")
    expect(answer, "现有人员：无人", "Who is here: nobody")
  }

  @Test func `why somebody was turned away, in each of three ways`() {
    expect(
      host(.open), "郑好（t10）（市第四人民医院，第1志愿）：未安排；此处有空位；整个方案取了别的安排",
      "郑好 (t10) (市第四人民医院, wish 1): not placed; there is room; the plan as a whole chose otherwise")
    expect(
      host(.full([Facts.quota]), wish: nil), "郑好（t10）（市第四人民医院）：未安排；县区名额〔附件3〕（东海县） 4/4",
      "not placed; county quota [附件3] (东海县) 4/4")
    expect(
      host(.forbidden([Facts.objection])), "未安排；执业资格〔二〕：未填执业资质", "licence [二]: no licence given")
  }

  @Test func `how a county fared against the worst, who has no place, what one more would do`() {
    func county(_ filling: Int, worst: [Identifier<County>]) -> Explanation.Answer {
      .county(
        CountyExplanation(
          county: "东海县", quota: 4, asked: 5, placed: 4, entitled: 4, filling: filling,
          worstFilling: 500, worst: worst, unplaced: [unplaced],
          oneMore: Loosening(change: .quota("东海县", by: 1), trial: gain)))
    }

    expect(
      county(1000, worst: ["灌南县"]), "东海县：名额4，申请5人，已安排4人。", "东海县: Quota 4, 5 asked, 4 placed.")
    expect(
      county(1000, worst: ["灌南县"]), "可安排4人，完成1000‰；全部县区中最低为500‰。",
      "1000 ‰ of the 4 it may fill; the worst county has 500 ‰.")
    expect(county(500, worst: ["东海县"]), "最低为500‰，即本县区。", "500 ‰: this one.")
    expect(
      county(500, worst: ["东海县"]), "未安排1人：\n  - 周洁（t08）：不符合条件；周洁没有执业资质。",
      "1 not placed:\n  - 周洁 (t08): not eligible; 周洁 holds no licence.")
    expect(
      county(500, worst: ["东海县"]), "- 东海县名额上限增加1人：第1优先级安排人数 1 → 2",
      "- 1 place more in the quota of 东海县: ")
  }

  @Test func `a county without a limit says so`() {
    let answer = Explanation.Answer.county(
      CountyExplanation(
        county: "东海县", quota: nil, asked: 5, placed: 5, entitled: nil, filling: nil,
        worstFilling: 0, worst: [], unplaced: [], oneMore: nil))

    expect(answer, "东海县：名额不限，申请5人", "东海县: Quota unlimited, 5 asked")
    #expect(!Facts.text(answer).contains("‰") && !Facts.text(answer).contains("放宽"))
  }

  @Test func `a unit's people away by month, or that nothing limits them`() {
    func unit(_ away: LimitLoad?) -> Explanation.Answer {
      .unit(
        UnitExplanation(
          unit: "u1", away: away, holders: [Facts.holder], unplaced: [], oneMore: nil))
    }

    expect(unit(load), "平明中心卫生院（u1）\n", "平明中心卫生院 (u1)\n")
    expect(unit(load), "逐月外出人数：", "Away by month:\n")
    expect(unit(nil), "没有规则限制同期外出人数。", "No rule limits how many are away at once.")
    expect(
      unit(nil), "王建国（t01）：连云港市第一人民医院内科（o1） 2024.07–09",
      "王建国 (t01): 连云港市第一人民医院 内科 (o1) 2024.07–09")
  }

  private func rule(_ uses: [RuleUse], roomy: Int = 0) -> Explanation.Answer {
    .rule(
      RuleExplanation(
        rule: "three-years", uses: uses, roomy: roomy, unplaced: [unplaced],
        waived: [Facts.holder],
        loosenings: [
          Loosening(
            change: .parameter("three-years", Parameter("minimum", .integer(2))), trial: gain)
        ]))
  }

  @Test func `a rule by clause and the notice's own words, where it binds and who has leave`() {
    let use = RuleUse(
      rule: "three-years", subject: Phrase("东海县", "东海县"), used: 4, limit: 4, isBinding: true,
      waived: 0)

    expect(
      rule([use], roomy: 2), "从业年限（three-years）：原则性规则，依据：二\n“原则上从事专业工作3年及以上”",
      "years in the profession (three-years): ")
    expect(rule([use], roomy: 2), "在哪里起作用：\n  - 东海县", "Where it binds:\n  - 东海县")
    expect(rule([use], roomy: 2), "另有2处尚有余量。", "2 other limits have room.")
    expect(rule([]), "现在不起限制作用。", "It binds nowhere.")
    expect(rule([]), "经批准例外的人员：\n  - 王建国（t01）", "Placed with leave from it:\n  - 王建国 (t01)")
    expect(
      rule([]), "“从业年限”〔二〕的最低年限由3改为2：第1优先级",
      "minimum of “years in the profession” [二] from 3 to 2: ")
  }

  @Test func `every answer says what it rests on and what nobody looked into`() {
    var effort = TrialEffort()
    (effort.trials, effort.unconfirmed, effort.unexamined) = (1, 2, 3)
    let open = PlanOutcome(
      state: .timeLimit,
      levels: [
        LevelResult(name: "points", value: 1, bound: 2, isProven: false, isMaximised: true)
      ])

    let chinese = Facts.text(rule([]), .chinese, outcome: open, effort: effort)
    let english = Facts.text(rule([]), .english, outcome: open, effort: effort)

    for words in ["并非每一级都已证明最优", "经1次重新求解", "另有2项变更试算后不能确认", "还有3项没有试算"] {
      #expect(chinese.contains(words), "\(words)")
    }
    for words in [
      "Not every level of this plan is proven best", "1 re-solve stands behind this",
      "2 more changes were tried and not confirmed", "3 more were not tried",
    ] {
      #expect(english.contains(words), "\(words)")
    }
    let proven = Facts.text(rule([]))
    #expect(!proven.contains("并非每一级") && !proven.contains("重新求解得出"))
  }

  @Test(arguments: Language.allCases)
  func `break at the width and keep the indent`(language: Language) {
    let text = ExplanationReport(
      scenario: Sample.scenario(),
      explanation: Explanation(
        scenario: Sample.plan().scenario,
        outcome: PlanOutcome(state: .proven, levels: Sample.levels),
        answer: Facts.person(Facts.refusal(everywhere: [Facts.seats, Facts.quota])),
        effort: TrialEffort()), language: language, ruleTitles: Sample.ruleTitles
    ).text(width: 40)

    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 42 }, "\(text)")
    #expect(text.hasSuffix("\n") && lines.contains { $0.hasPrefix("      ") })
  }
}
