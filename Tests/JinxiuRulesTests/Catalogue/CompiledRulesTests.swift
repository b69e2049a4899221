import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct CompiledRulesTests {
  private func years(
    _ minimum: Int, id: Identifier<RuleSetting> = "years", kind: RuleKind = .waivable
  ) -> RuleSetting {
    .example("years-in-profession", id: id, kind: kind, ["minimum": .integer(minimum)])
  }

  private func compiled(_ rules: RuleSetting..., waivers: [Waiver] = []) -> CompiledRules {
    let completed = rules.map { RuleCatalogue.form(of: $0.rule)?.completed($0) ?? $0 }
    return CompiledRules(
      .example(programme: .example(rules: completed), trainees: [.example()], waivers: waivers))
  }

  private let novice = Demand.of(.example(years: 2))
  private let fact = Phrase("从业2年，不足3年", "2 years in the profession, 3 asked")

  @Test func `a rule that forbids is an objection with its fact`() {
    let judgement = compiled(years(3)).judge(novice)

    #expect(!judgement.isAllowed)
    #expect(judgement == Judgement(objections: [Objection(rule: "years", fact: fact)]))
  }

  @Test func `nothing against it is allowed`() {
    #expect(compiled(years(2)).judge(novice) == Judgement())
    #expect(Judgement().isAllowed)
  }

  @Test func `a waiver turns the objection into a rule broken with leave`() {
    let judgement = compiled(years(3), waivers: [.example("T1", "years")]).judge(novice)

    #expect(judgement.isAllowed)
    #expect(judgement == Judgement(waivers: ["years"]))
  }

  @Test func `a waiver that is not needed is not used`() {
    #expect(
      compiled(years(2), waivers: [.example("T1", "years")]).judge(novice) == Judgement())
  }

  @Test func `a waiver of another rule or another person changes nothing`() {
    let rules = compiled(
      years(3), years(1, id: "other"),
      waivers: [.example("T1", "other"), .example("T2", "years")])

    #expect(rules.judge(novice).objections.map(\.rule) == ["years"])
  }

  @Test func `a hard rule has no waiver`() {
    let rules = compiled(years(3, kind: .hard), waivers: [.example("T1", "years")])

    #expect(rules.judge(novice).objections.map(\.rule) == ["years"])
  }

  @Test func `a waivable rule whose switch is off has no waiver`() {
    let closed = RuleSetting.example("finish-by", kind: .waivable, ["month": .text("2024-08")])
    let open = RuleSetting.example(
      "finish-by", kind: .waivable, ["month": .text("2024-08"), "open": .boolean(true)])
    let waivers = [Waiver.example("T1", "finish-by")]

    let shut = compiled(closed, waivers: waivers)
    let opened = compiled(open, waivers: waivers)

    #expect(!shut.judge(shut.stay(of: .stay())).isAllowed)
    #expect(opened.judge(opened.stay(of: .stay())).waivers == ["finish-by"])
  }

  @Test func `a need has no waiver, whatever its name`() {
    let unit = Unit.example(isGovernmentRun: false)
    let rules = compiled(
      .example("government-run", kind: .waivable), waivers: [.example("T1", "government-run")])

    #expect(!rules.judge(.of(need: .example("T1", unit: "U1"), unit: unit)).isAllowed)
    #expect(rules.judge(.of(.example("T1"), unit: unit)).isAllowed)
  }

  @Test func `objections and gaps come in programme order, waivers sorted`() {
    let rules = compiled(
      years(4, id: "z"), years(3, id: "y"), .example("on-post", id: "x"),
      .example("role", id: "w", ["roles": .texts(["nursing"])]),
      .example("government-run", id: "a"),
      waivers: [.example("T1", "z"), .example("T1", "y")])
    let demand = Demand.of(
      .example(years: 2, isOnPost: nil), unit: .example(isGovernmentRun: nil))

    let judgement = rules.judge(demand)

    #expect(judgement.waivers == ["y", "z"])
    #expect(judgement.objections.map(\.rule) == ["w"])
    #expect(
      judgement.gaps == [
        EvidenceGap(rule: "x", column: "trainees.on_post"),
        EvidenceGap(rule: "a", column: "units.government_run"),
      ])
  }

  @Test func `demand, place and months are judged apart and joined`() {
    let rules = compiled(
      years(3, kind: .hard), .example("specialty-match"),
      .example("earliest-start", ["month": .text("2024-08")]))
    let option = Option.stay(novice, at: .at(.example(), .example(specialty: "外科")))

    #expect(rules.judge(novice).objections.map(\.rule) == ["years"])
    #expect(rules.judge(novice, at: option.place).objections.map(\.rule) == ["specialty-match"])
    #expect(rules.judge(rules.stay(of: option)).objections.map(\.rule) == ["earliest-start"])
    #expect(
      rules.judgeWhole(option).objections.map(\.rule) == [
        "years", "specialty-match", "earliest-start",
      ])
  }

  @Test func `joining counts nothing twice`() {
    let objection = Objection(rule: "a", fact: fact)
    let gap = EvidenceGap(rule: "b", column: "units.government_run")
    let one = Judgement(objections: [objection], waivers: ["c"], gaps: [gap])
    let two = Judgement(objections: [objection], waivers: ["c", "b"], gaps: [gap])

    #expect(
      one.joined(with: two)
        == Judgement(objections: [objection], waivers: ["b", "c"], gaps: [gap]))
  }

  @Test func `points of all rules add up`() {
    let rules = compiled(
      .example("first-choice-specialty", kind: .wish), .example("earlier-start", kind: .wish),
      .example("seats"))

    #expect(rules.points(of: .stay(.of(), at: .at(), months(8, 10))) == 3 + 2)
  }

  @Test func `the tables' priority wins over rules, and rules over nothing`() {
    let rules = compiled(.example("feature-first", kind: .wish))

    #expect(rules.priorityClass(of: .of(.example(featureDepartment: "内科"))) == 1)
    #expect(rules.priorityClass(of: .of(.example())) == 2)
    #expect(rules.priorityClass(of: .of(.example(priority: 4))) == 4)
    #expect(rules.priorityClass(of: .of(need: .example(priority: 3))) == 3)
    #expect(compiled(years(3)).priorityClass(of: .of(.example())) == 1)
  }

  @Test func `who is in no class comes after all classes that the rules name`() {
    #expect(CompiledRules(.example()).priorityClass(of: .of()) == 1)
    let rules = compiled(
      .example(
        "priority-people", kind: .wish,
        ["level": .text("township"), "age_below": .integer(30), "class": .integer(2)]))
    #expect(rules.priorityClass(of: .of(.example(age: 29))) == 2)
    #expect(rules.priorityClass(of: .of(.example(age: 30))) == 3)
    #expect(rules.priorityClass(of: .of(need: .example(level: .village))) == 3)
  }

  @Test func `uses of demand, place and both are told apart and name their rule`() {
    let rules = compiled(
      .example("target", ["people": .integer(5)]), .example("seats"),
      .example(
        "tier-share",
        [
          "tier": .text("municipal"), "kind": .text("general"), "percent": .integer(30),
          "base": .text("county-quota"),
        ]))
    let option = Option.stay()

    #expect(rules.uses(of: option.demand) == [OwnedUse(rule: 0, use: Use("all"))])
    #expect(rules.uses(at: option.place) == [OwnedUse(rule: 1, use: Use("O1"))])
    #expect(rules.uses(of: option.demand, at: option.place) == [])
    #expect(rules.uses(of: option).map(\.rule) == [0, 1])
  }

  @Test func `a stay knows of the person what rules about months may ask`() {
    let finishBy = RuleSetting.example(
      "finish-by", kind: .waivable, ["month": .text("2024-08"), "open": .boolean(true)])
    let trainee = Trainee.example("T1", availableFrom: month(7), availableTo: month(10))
    let rules = CompiledRules(
      .example(
        programme: .example(rules: [finishBy, years(3)]), trainees: [trainee],
        pins: [.example("T1", from: month(8))],
        waivers: [.example("T1", "finish-by"), .example("T1", "years")]))

    #expect(
      rules.months(of: .of(trainee))
        == DemandMonths(
          level: .township, availableFrom: month(7), availableTo: month(10),
          pinnedFrom: month(8), leave: ["finish-by"]))
    #expect(rules.months(of: .of(need: .example("T1"))) == DemandMonths(level: .township))
  }

  @Test func `the first rule that names a payer decides`() {
    let subsidy: [String: ParameterValue] = [
      "yuan_per_person": .integer(1), "tiers": .texts(["municipal"]),
    ]
    let rules = compiled(
      years(3), .example("subsidy", id: "a", subsidy),
      .example("subsidy", id: "b", subsidy.merging(["payer": .text("unit")]) { _, new in new }))

    #expect(rules.payer(of: .of(), at: .at()) == .city)
    #expect(compiled(years(3)).payer(of: .of(), at: .at()) == nil)
  }
}
