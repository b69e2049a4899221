import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `The sentences about a person` {
  private typealias Facts = ExplanationSample

  private func lines(_ answer: Explanation.Answer, _ language: Language) -> String {
    Facts.text(answer, language)
  }

  private func expect(
    _ answer: Explanation.Answer, _ chinese: String, _ english: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    for (language, words) in [(Language.chinese, chinese), (.english, english)] {
      let text = Facts.text(answer, language)
      #expect(text.contains(words), "\(text)", sourceLocation: location)
    }
  }

  @Test func `say who it is and that there is no place`() {
    expect(
      Facts.person(Facts.refusal()), "郑好（t10），市第四人民医院，康复分院，乡镇级，内科：未安排",
      "郑好 (t10), 市第四人民医院, 康复分院, township, 内科: not placed")
  }

  @Test func `say where the person is, with points by rule and rules broken with leave`() {
    let held = HeldStay(
      stay: Facts.stop("o1", "h1", "内科"), people: 1,
      points: [RulePoints(rule: "ground", points: 2)], waivers: ["three-years"])

    expect(Facts.person(nil, held: [held]), "内科：已安排\n", "内科: placed\n")
    expect(
      Facts.person(nil, held: [held]), "连云港市第一人民医院内科（o1） 2024.07–09",
      "连云港市第一人民医院 内科 (o1) 2024.07–09")
    expect(
      Facts.person(nil, held: [held]), "每人2分：ground〔一〕 +2；经批准例外 从业年限〔二〕",
      "2 points a person: ground [一] +2; with leave from years in the profession [二]")
  }

  @Test func `name the rule that forbids, by clause and fact`() {
    let answer = Facts.person(Facts.refusal(.noOption, objections: [Facts.objection]))

    expect(
      answer, "为什么没有安排：不符合条件\n  - 执业资格〔二〕：未填执业资质\n  - 规则没有留下任何可选安排。",
      "Why there is no place: not eligible\n  - licence [二]: no licence given\n"
        + "  - The rules leave no placement at all.")
  }

  @Test func `name each full limit with months, use, and who holds it`() {
    let answer = Facts.person(Facts.refusal(everywhere: [Facts.seats, Facts.quota]))

    expect(
      answer, "招收席位〔五（二）〕（市一院内科） 2024.07–09 1/1；占用者 王建国（t01）",
      "seats [五（二）] (h1 内科) 2024.07–09 1/1; held by 王建国 (t01)")
    expect(
      answer, "县区名额〔附件3〕（东海县） 4/4；占用者 王建国（t01）、另8人",
      "county quota [附件3] (东海县) 4/4; held by 王建国 (t01), 8 others")
    expect(answer, "规则允许3种安排", "The rules allow 3 placements")
  }

  /// What forcing the person showed, in words that say neither more nor less.
  private static let findings: [(RefusalFinding, chinese: String, english: String)] = [
    (.noOption, "规则没有留下任何可选安排", "leave no placement at all"),
    (.impossible, "强制安排后不存在任何方案", "With the person placed there is no plan"),
    (.worse, "已证明：凡安排此人的方案都更差", "Proven: every plan with the person is worse"),
    (.equal, "在同样好的方案之间落选", "the choice fell among equals"),
    (.better, "本方案不是最优，应重新求解", "this plan is not the best; plan again"),
    (.worseFound, "未证明没有同样好的", "that none is as good is not proven"),
    (.unknown, "不作结论", "nothing is known"),
  ]

  @Test(arguments: RefusalFinding.allCases)
  func `tell each finding in its own words, and no other`(finding: RefusalFinding) throws {
    let own = try #require(Self.findings.first { $0.0 == finding })
    let answer = Facts.person(Facts.refusal(finding))

    expect(answer, own.chinese, own.english)
    for other in Self.findings where other.0 != finding {
      #expect(!Facts.text(answer).contains(other.chinese), "\(finding), \(other.0)")
    }
  }

  @Test func `tell of a forced place what falls and who loses, gains and moves`() {
    let answer = Facts.person(Facts.refusal())

    expect(
      answer, "积分 1204 → 1200；1人失去岗位：王建国（t01）；1人得到岗位：郑好（t10）；1人改换岗位：李秀英（t02）",
      "points 1204 → 1200; 1 loses a place: 王建国 (t01); 1 gains a place: 郑好 (t10); "
        + "1 moves: 李秀英 (t02)")
  }

  @Test(arguments: RemedyStrength.allCases)
  func `tell how much is shown of each remedy`(strength: RemedyStrength) {
    let remedy = Remedy(
      changes: [.quota("东海县", by: 1), .seats("o1", during: nil, by: 1)], strength: strength,
      difference: Facts.better)
    let words =
      switch strength {
      case .always: Phrase("已证明：每个最优方案都安排", "proven: every best plan places the person")
      case .possible: Phrase("也可能有同样好的不安排", "one as good may not")
      case .shown: Phrase("是否最优未证明", "a plan shows it and nobody loses a place")
      }

    let answer = Facts.person(Facts.refusal(remedies: [remedy]))

    expect(
      answer, "东海县名额上限增加1人，并且连云港市第一人民医院内科（o1）名额增加1个",
      "1 place more in the quota of 东海县 and 1 seat more in 连云港市第一人民医院 内科 (o1)")
    expect(answer, "安排总数+1；", "+1 placed; ")
    expect(answer, words.chinese, words.english)
  }

  @Test func `say so when no change was confirmed to help`() {
    expect(Facts.person(Facts.refusal()), "没有一项变更被确认有用。", "No change was confirmed to help.")
  }

  @Test func `tell of each alternative what stands between and what it would cost`() {
    let tried = Facts.alternative(
      .full([Facts.seats]), trial: Trial(changes: [], result: .plan(Facts.worse)))
    let answer = Facts.person(
      Facts.refusal(), alternatives: [tried, Facts.alternative(.open)])

    expect(
      answer, "内科（o1） 2024.07–09，每人2分，招收席位〔五（二）〕（市一院内科） 2024.07–09 1/1\n      - 若安排于此：",
      "内科 (o1) 2024.07–09, 2 points a person, seats [五（二）] (h1 内科) 2024.07–09 1/1\n"
        + "      - With it: ")
    expect(answer, "有空位\n      - 未试算", "room\n      - not tried")
  }

  @Test func `count what rules close, with one fact for each rule`() {
    let refused = RefusedOffer(
      offer: "o5", host: "h4", specialty: "外科", objections: [Facts.objection])
    let answer = Facts.person(
      Facts.refusal(), alternatives: [Facts.alternative(.forbidden([Facts.objection]))],
      refused: [refused, refused])

    let row = Facts.text(answer).split(separator: "\n").first { $0.contains("未填执业资质") }
    #expect(
      row?.split(separator: " ").map(String.init) == ["执业资格〔二〕", "2", "1", "未填执业资质"])
  }

  @Test func `mask names where asked, in limits and moves as well`() {
    let answer = Facts.person(
      Facts.refusal(everywhere: [Facts.seats]), alternatives: [Facts.alternative(.open)])

    for language in Language.allCases {
      let text = Facts.text(answer, language, masksNames: true)
      for name in ["郑好", "王建国", "李秀英"] { #expect(!text.contains(name), "\(text)") }
      #expect(text.contains("t01") && text.contains("t10"))
    }
  }

  @Test func `say what nothing is known of`() {
    let answers = [TrialResult.unknown, .impossible([Phrase("两人锁定在一个名额", "two pins on one seat")])]
      .map { result in
        Facts.person(
          Facts.refusal(),
          alternatives: [Facts.alternative(.open, trial: Trial(changes: [], result: result))])
      }

    expect(answers[0], "试算未得出方案就停止，不作结论", "stopped before any plan; nothing is known")
    expect(
      answers[1], "没有任何方案能满足全部硬性规则；两人锁定在一个名额", "no plan keeps all hard rules; two pins on one seat")
  }
}
