import JinxiuAudit
import JinxiuDomain
import TestTools

/// A tiny random scenario that few plans fit, with every kind of row, for trying all plans.
extension ScenarioDraft {
  static func priced(_ generator: inout SeededGenerator) -> ScenarioDraft {
    var draft = ScenarioDraft()
    draft.periods = spell("2024-11", "2025-02")
    draft.levels = [
      TrainingLevel(level: .township, length: 2),
      TrainingLevel(
        level: .village, length: 2, patterns: [SpellPattern(lengths: [1, 1], apart: 1...2)]),
    ]
    draft.objective =
      [
        [.shortfall, .placed, .waivers, .fairness, .points],
        [.placed, .shortfall, .points],
        [.waivers, .placed, .fairness, .shortfall, .points],
        [.points, .placed, .waivers, .shortfall],
        [.fairness, .shortfall, .waivers, .points, .placed],
      ].randomElement(using: &generator) ?? ObjectiveLevel.standard
    draft.rules = pricedRules(&generator)
    draft.counties = ["甲", "乙"].map { id in
      CountyDraft(
        id: id, quotaMinimum: Int.random(in: 0...2, using: &generator),
        quotaMaximum: Bool.random(using: &generator)
          ? .unlimited : .atMost(Int.random(in: 1...2, using: &generator)),
        city: "市\(id)", terrain: id == "甲" ? .mountain : .plain)
    }
    draft.units = [
      UnitDraft(id: "U1", name: "甲院", county: "甲", maximumAway: away(&generator)),
      UnitDraft(id: "U2", name: "乙院", county: "乙", level: .village, maximumAway: away(&generator)),
    ]
    draft.hosts = [
      HostDraft(id: "H1", name: "一院", tier: .municipal),
      HostDraft(
        id: "H2", name: "二院", tier: .county, kind: .specialist,
        maximumTrainees: Bool.random(using: &generator) ? .atMost(1) : .unlimited),
    ]
    draft.offers = ["H1", "H2"].map { host in
      OfferDraft(
        id: Identifier("O\(host)"), host: Identifier(host), specialty: "内科",
        span: Bool.random(using: &generator)
          ? spell("2024-11", "2025-02") : spell("2024-12", "2025-02"),
        seats: Int.random(in: 1...2, using: &generator),
        starts: Int.random(in: 0..<4, using: &generator) == 0
          ? [month("2024-12"), month("2025-01")] : nil)
    }
    draft.guidance = [
      Guidance(city: "市甲", level: .township, people: 2),
      Guidance(city: "市乙", level: .village, people: 1),
    ]
    draft.addPeople(&generator)
    return draft
  }

  private mutating func addPeople(_ generator: inout SeededGenerator) {
    let named = Bool.random(using: &generator) ? 1 : 3
    for number in 1...named {
      let id: Identifier<Trainee> = Identifier("T\(number)")
      trainees.append(
        TraineeDraft(
          id: id, name: "人员\(number)",
          unit: Int.random(in: 0..<3, using: &generator) > 0 ? "U1" : "U2",
          role: Bool.random(using: &generator) ? .physician : .nursing,
          years: Bool.random(using: &generator) ? 5 : 1,
          wishes: Bool.random(using: &generator) ? ["H2", "H1"] : [],
          availableFrom: Bool.random(using: &generator) ? month("2024-12") : nil,
          priority: Int.random(in: 1...2, using: &generator)))
      for rule: Identifier<RuleSetting> in ["years", "availability"]
      where Int.random(in: 0..<3, using: &generator) > 0 {
        waivers.append(Waiver(trainee: id, rule: rule, reason: "", approver: ""))
      }
    }
    if trainees.count == 1 {
      needs = [NeedDraft(id: "N1", county: "甲", unit: "U1", specialty: "内科", count: 2)]
    }
    if Int.random(in: 0..<3, using: &generator) == 0 {
      courses = [
        Course(trainee: "T1", name: "转岗培训", span: spell("2025-01", "2025-01"))
      ]
    }
  }

  private static func away(_ generator: inout SeededGenerator) -> Limit {
    Bool.random(using: &generator) ? .atMost(1) : .unlimited
  }

  /// Rules of people, places and months always; a random half of those that add up.
  private static func pricedRules(_ generator: inout SeededGenerator) -> [RuleDraft] {
    let always: [RuleDraft] = [
      .rule("specialty-match"), .rule("duration"), .rule("within-periods"), .rule("seats"),
      .rule("one-placement"), .rule("pins"),
      .rule("years", key: "years-in-profession", kind: .waivable, ["minimum": .integer(3)]),
      .rule("availability", kind: .waivable), .rule("other-courses"),
      .rule("wished-host", kind: .wish), .rule("earlier-start", kind: .wish),
    ]
    let people = Int.random(in: 1...3, using: &generator)
    let sums: [RuleDraft] = [
      .rule("host-capacity"), .rule("away-at-once"), .rule("county-quota"),
      .rule("target", ["people": .integer(people)]),
      .rule("share", key: "tier-share", shareOf(["placed", "county-quota"], &generator)),
      .rule("general-hospital-majority", ["percent": .integer(60)]),
      .rule("physician-majority", ["percent": .integer(50)]),
      .rule("unit-coverage", ["levels": .texts(["township", "village"])]),
      .rule("guidance-floor"),
      .rule("level-floor", ["level": .text("village"), "people": .integer(2)]),
      .rule(
        "terrain-floor",
        [
          "level": .text("township"), "people": .integer(2), "terrains": .texts(["mountain"]),
        ]),
      .rule(
        "year-split",
        ["levels": .texts(["township", "village"]), "percents": .integers([50, 100])]),
      .rule(
        "subsidy",
        [
          "yuan_per_person": .integer(3), "tiers": .texts(["municipal"]),
          "limit_yuan": .integer(Int.random(in: 3...7, using: &generator)),
        ]),
    ]
    return always + sums.filter { _ in Bool.random(using: &generator) }
  }

  private static func shareOf(
    _ bases: [String], _ generator: inout SeededGenerator
  ) -> [String: ParameterValue] {
    [
      "tier": .text("municipal"), "kind": .text("general"), "percent": .integer(50),
      "base": .text(bases.randomElement(using: &generator) ?? "placed"),
    ]
  }
}

extension ScenarioDraft {
  /// Every row that a price may speak of, and some that there are not.
  var rows: [RowPrice] {
    rules.flatMap { rule -> [RowPrice] in
      switch rule.key {
      case "seats": offers.flatMap { row(rule.id, $0.id.text, $0.span.periods) }
      case "host-capacity":
        hosts.filter { $0.maximumTrainees != .unlimited }
          .flatMap { row(rule.id, $0.id.text, periods.periods) }
      case "away-at-once":
        units.filter { $0.maximumAway != .unlimited }
          .flatMap { row(rule.id, $0.id.text, periods.periods) }
      case "county-quota":
        counties.filter { $0.quotaMaximum != .unlimited }.flatMap { row(rule.id, $0.id.text) }
          + counties.filter { $0.quotaMinimum > 0 }.flatMap { row(rule.id, "min:\($0.id)") }
      case "tier-share":
        rule.parameters["base"] == .text("placed")
          ? row(rule.id, "all")
          : counties.filter { $0.quotaMaximum != .unlimited }.flatMap { row(rule.id, $0.id.text) }
      case "target", "general-hospital-majority", "physician-majority", "subsidy":
        row(rule.id, "all")
      case "unit-coverage": Set(trainees.map(\.unit.text)).sorted().flatMap { row(rule.id, $0) }
      case "guidance-floor": ["市甲|township", "市乙|village"].flatMap { row(rule.id, $0) }
      case "level-floor": row(rule.id, "village")
      case "terrain-floor": row(rule.id, "township")
      case "year-split":
        ["township|2024", "township|2025", "village|2025"].flatMap { row(rule.id, $0) }
      case "one-placement":
        trainees.flatMap { row(rule.id, "trainee:\($0.id)") }
          + needs.flatMap { row(rule.id, "need:\($0.id)") }
      default: []
      }
    }
  }

  private func row(_ rule: Identifier<RuleSetting>, _ subject: String) -> [RowPrice] {
    [RowPrice(rule: rule, subject: subject, month: nil, price: 1)]
  }

  private func row(
    _ rule: Identifier<RuleSetting>, _ subject: String, _ months: [Period]
  ) -> [RowPrice] {
    months.map { RowPrice(rule: rule, subject: subject, month: $0, price: 1) }
  }
}
