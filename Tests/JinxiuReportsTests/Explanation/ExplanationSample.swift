import JinxiuDomain
import JinxiuReports

/// Facts of explanations written by hand over the sample, and their sentences.
enum ExplanationSample {
  static func text(
    _ answer: Explanation.Answer, _ language: Language = .chinese,
    outcome: PlanOutcome = PlanOutcome(state: .proven, levels: Sample.levels),
    effort: TrialEffort = TrialEffort(), masksNames: Bool = false
  ) -> String {
    ExplanationReport(
      scenario: Sample.scenario(),
      explanation: Explanation(
        scenario: Sample.plan().scenario, outcome: outcome, answer: answer, effort: effort),
      language: language, masksNames: masksNames, ruleTitles: Sample.ruleTitles
    ).text(width: 400)
  }

  static func stop(
    _ offer: Identifier<Offer>, _ host: Identifier<Host>, _ specialty: Identifier<Specialty>,
    from month: String = "2024-07"
  ) -> PlanStop {
    PlanStop(offer: offer, host: host, specialty: specialty, spells: [Sample.span(month, 3)])
  }

  static let holder = Holder(
    demand: .trainee("t01"), county: "东海县", people: 1, stay: stop("o1", "h1", "内科"))

  /// July to September 1/1 each.
  static let seats = FullLimit(
    rule: "seats", subject: "o1", name: Phrase("市一院内科", "h1 内科"),
    lines: ["2024-07", "2024-08", "2024-09"].map {
      FullLimit.Line(month: Sample.month($0), used: 1, limit: 1)
    }, heldBy: 1, holders: [holder])

  static let quota = FullLimit(
    rule: "quota", subject: "东海县", name: Phrase("东海县", "东海县"),
    lines: [FullLimit.Line(month: nil, used: 4, limit: 4)], heldBy: 9, holders: [holder])

  static let objection = RuleObjection(
    rule: "licence", fact: Phrase("未填执业资质", "no licence given"))

  static func level(
    _ name: String, _ before: Int, _ after: Int, isProven: Bool = true, bound: Int? = nil
  ) -> LevelChange {
    LevelChange(
      name: name, before: before, after: after, bound: bound ?? after, isProvenBefore: true,
      isProvenAfter: isProven, isMaximised: name != "waivers")
  }

  /// t10 gains the place that t01 loses; t02 moves.
  static let worse = TrialDifference(
    levels: [level("placed-1", 1, 1), level("points", 1204, 1200)],
    moves: [
      PlanMove(demand: .trainee("t10"), people: 1, from: nil, to: stop("o1", "h1", "内科")),
      PlanMove(demand: .trainee("t01"), people: 1, from: stop("o1", "h1", "内科"), to: nil),
      PlanMove(
        demand: .trainee("t02"), people: 1, from: stop("o5", "h4", "外科"),
        to: stop("o5", "h4", "外科", from: "2024-08")),
    ])

  /// t10 gains a place and nobody loses one.
  static let better = TrialDifference(
    levels: [level("placed-1", 1, 2)],
    moves: [PlanMove(demand: .trainee("t10"), people: 1, from: nil, to: stop("o1", "h1", "内科"))])

  static func alternative(
    _ standing: AlternativeStanding, trial: Trial? = nil
  ) -> Alternative {
    Alternative(
      stay: stop("o1", "h1", "内科"), points: [RulePoints(rule: "ground", points: 2)], waivers: [],
      standing: standing, trial: trial)
  }

  static func refusal(
    _ finding: RefusalFinding = .worse, objections: [RuleObjection] = [],
    everywhere: [FullLimit] = [], nearest: Alternative? = nil, remedies: [Remedy] = []
  ) -> PersonRefusal {
    PersonRefusal(
      reason: objections.isEmpty ? .limits : .ineligible, objections: objections, options: 3,
      everywhere: everywhere, nearest: nearest, forced: Trial(changes: [], result: .plan(worse)),
      finding: finding, remedies: remedies)
  }

  /// t10 of a unit without quota, refused, or held where `held` says.
  static func person(
    _ refusal: PersonRefusal?, held: [HeldStay] = [], alternatives: [Alternative] = [],
    refused: [RefusedOffer] = []
  ) -> Explanation.Answer {
    .person(
      PersonExplanation(
        demand: .trainee("t10"), people: 1, county: "市第四人民医院", unit: "u8", level: .township,
        specialties: ["内科"], priorityClass: 1, held: held, refusal: refusal,
        alternatives: alternatives, refused: refused))
  }
}
