import JinxiuDomain
import JinxiuRules

/// A scenario of some people over one to two years, with every kind of row and stay now and then.
func randomMarket(seed: Int, people: ClosedRange<Int> = 5...40) -> Scenario {
  var draft = MarketDraft(seed: seed, people: people)
  return draft.scenario()
}

/// Draws the tables of a random market in an order that never changes.
private struct MarketDraft {
  fileprivate var dice: Dice
  fileprivate let people: Int
  fileprivate let months: Int
  fileprivate let levels: [TrainingLevel]
  fileprivate let specialties = ["内科", "外科", "儿科"]

  init(seed: Int, people range: ClosedRange<Int>) {
    dice = Dice(seed: seed &+ 7_000)
    people = dice.roll(range)
    months = dice.roll(6...18)
    let patterns = [
      SpellPattern(lengths: [1, 1], apart: 1...2), SpellPattern(lengths: [1, 1, 1], apart: 1...1),
    ]
    let isSplit = dice.chance(50)
    levels = [
      TrainingLevel(level: .township, length: dice.roll(2...3)),
      TrainingLevel(level: .county, length: dice.roll(3...4)),
      TrainingLevel(level: .village, length: 2, patterns: isSplit ? patterns : []),
    ]
  }

  private var periods: PeriodSpan { PeriodSpan(from: month(7), count: months) }

  private mutating func span(atLeast count: Int) -> PeriodSpan {
    let length = dice.roll(min(count, months)...months)
    return PeriodSpan(from: month(7 + dice.roll(0...(months - length))), count: length)
  }

  mutating func scenario() -> Scenario {
    let counties = ["A", "B", "C"].map { county($0) }
    let units = ["u", "v", "w", "x", "y", "z"].enumerated().map { unit($0, $1) }
    let hosts = (0..<dice.roll(3...6)).map { host($0) }
    let offers = (0..<max(3, people / 4)).map { offer($0, hosts) }
    let trainees = (0..<people).map { trainee($0, units, hosts) }
    let needs = (0..<dice.roll(0...2)).map { need($0) }
    let guided = Guidance(city: "市", level: .township, people: people / 3)
    let guidance = dice.chance(50) ? [guided] : []
    let rules = rules(hosts)
    let waivers = trainees.filter { _ in dice.chance(20) }.map {
      Waiver(trainee: $0.id, rule: "years-in-profession", reason: "r", approver: "p")
    }
    let late = trainees.filter { _ in dice.chance(10) }.map {
      Waiver(trainee: $0.id, rule: "finish-by", reason: "r", approver: "p")
    }
    let courses = trainees.filter { _ in dice.chance(15) }.map {
      Course(trainee: $0.id, name: "培训", span: span(atLeast: 1))
    }
    let partners = hosts.prefix(2).map {
      Partner(sender: "A", host: $0.id, specialty: nil, kind: "对口支援", points: dice.roll(1...9))
    }
    let distances = counties.flatMap { county in
      hosts.map { Distance(county: county.id, host: $0.id, kilometres: dice.roll(1...200)) }
    }
    return Scenario(
      programme: programme(rules), counties: counties, units: units, hosts: hosts,
      offers: offers, needs: needs, trainees: trainees, partners: Array(partners),
      distances: distances, waivers: waivers + late, courses: courses, guidance: guidance)
  }

  private func programme(_ rules: [RuleSetting]) -> Programme {
    Programme(
      id: "p", title: "方案",
      document: Document(number: "1", issuer: "i", division: "d", dated: "2024-06-03", basis: []),
      periods: periods, levels: levels, asOf: "2024-06-12", filingDeadline: nil,
      language: .chinese, categories: [], rules: indispensable + rules,
      objective: ObjectiveLevel.standard, contact: "", sampleNotice: nil)
  }
}

extension MarketDraft {
  private mutating func county(_ name: String) -> County {
    let quota = dice.chance(60) ? Limit.atMost(dice.roll(1...(people / 2 + 1))) : .unlimited
    return County(
      id: Identifier(name), city: "市", authority: .healthCommission,
      quotaMinimum: dice.chance(30) ? 1 : 0, quotaMaximum: quota, terrain: .plain)
  }

  private mutating func unit(_ index: Int, _ name: String) -> JinxiuDomain.Unit {
    Unit(
      id: Identifier(name), name: name, county: Identifier(["A", "B", "C"][index % 3]),
      level: [.township, .county, .village, .township][dice.roll(0...3)], isGovernmentRun: true,
      consortium: nil, parent: nil,
      maximumAway: dice.chance(50) ? .atMost(dice.roll(1...3)) : .unlimited)
  }

  private mutating func host(_ index: Int) -> Host {
    Host(
      id: Identifier("h\(index)"), name: "h\(index)", city: "市", county: nil,
      tier: [.municipal, .county, .provincial][dice.roll(0...2)],
      kind: dice.chance(70) ? .general : .specialist, consortium: nil, incubationFor: [],
      maximumTrainees: dice.chance(30) ? .atMost(dice.roll(1...4)) : .unlimited,
      beds: dice.chance(20) ? .atMost(dice.roll(1...3)) : .unlimited)
  }

  private mutating func offer(_ index: Int, _ hosts: [Host]) -> Offer {
    let seats = dice.roll(1...3)
    let span = span(atLeast: 3)
    let starts = span.periods.filter { _ in dice.chance(60) }
    return Offer(
      id: Identifier("o\(index)"), host: hosts[dice.roll(0...(hosts.count - 1))].id,
      specialty: Identifier(specialties[dice.roll(0...2)]), technique: nil, level: nil,
      span: span, seats: seats, starts: dice.chance(20) && !starts.isEmpty ? starts : nil,
      mentors: dice.chance(60) ? dice.roll(1...seats) : nil)
  }

  private mutating func trainee(
    _ index: Int, _ units: [JinxiuDomain.Unit], _ hosts: [Host]
  ) -> Trainee {
    let window = dice.chance(50) ? span(atLeast: 3) : nil
    let specialty = specialties[dice.roll(0...2)]
    let others = specialties.filter { $0 != specialty && dice.chance(25) }
    return Trainee(
      id: Identifier("t\(index)"), name: "t\(index)",
      unit: units[dice.roll(0...(units.count - 1))].id, sex: .female, age: dice.roll(25...55),
      title: "", education: "", licence: "执业医师",
      role: dice.chance(70) ? .physician : .nursing, specialty: Identifier(specialty),
      otherSpecialties: others.map { Identifier($0) }, technique: nil, years: dice.roll(1...8),
      featureDepartment: dice.chance(20) ? Identifier(specialty) : nil,
      wishes: dice.chance(60) ? [hosts[dice.roll(0...(hosts.count - 1))].id] : [],
      availableFrom: window?.first, availableTo: window?.last,
      priority: dice.chance(15) ? dice.roll(1...2) : nil, isOnPost: true, ground: nil, note: "")
  }

  private mutating func need(_ index: Int) -> Need {
    Need(
      id: Identifier("n\(index)"), county: Identifier(["A", "B", "C"][dice.roll(0...2)]),
      unit: nil, level: .township, specialty: Identifier(specialties[dice.roll(0...2)]),
      technique: nil, count: dice.roll(1...4), ground: nil, priority: nil)
  }

  private mutating func rules(_ hosts: [Host]) -> [RuleSetting] {
    let base = ["target", "placed", "county-quota"][dice.roll(0...2)]
    let some = ["township", "county", "village"].filter { _ in dice.chance(60) }
    let choices: [(Int, RuleSetting)] = [
      (100, rule("target", [integer("people", dice.roll(people / 2...people + 3))])),
      (60, rule("county-quota", [Parameter("without_quota", .text("within-target"))])),
      (60, rule("mentors")), (50, rule("host-capacity")), (50, rule("beds")),
      (60, rule("away-at-once")), (40, rule("other-courses")),
      (
        60,
        rule(
          "tier-share",
          [
            Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
            integer("percent", dice.roll(1...4) * 20), Parameter("base", .text(base)),
          ])
      ),
      (25, rule("general-hospital-majority")), (25, rule("physician-majority")),
      (25, rule("make-up-reserve", [integer("percent", 25), integer("from_seats", 2)])),
      (25, rule("unit-coverage", [Parameter("levels", .texts(some.isEmpty ? ["county"] : some))])),
      (25, rule("level-floor", [Parameter("level", .text("township")), integer("people", 4)])),
      (20, rule("guidance-floor", [integer("percent", 100)])),
      (30, split), (20, subsidy),
      (50, rule("years-in-profession", kind: .waivable, [integer("minimum", 3)])),
      (40, rule("finish-by", kind: .waivable, [Parameter("month", .text("2025-01"))])),
      (40, rule("feature-first", kind: .wish)), (40, urgent),
      (70, rule("wished-host", kind: .wish)), (60, rule("earlier-start", kind: .wish)),
      (50, rule("first-choice-specialty", kind: .wish)), (50, rule("partners", kind: .wish)),
      (50, rule("distance", kind: .wish)),
    ]
    return choices.filter { dice.chance($0.0) }.map(\.1)
  }

  /// One percentage a year: a stay may begin in 2024 or, in longer programmes, in 2025.
  private var split: RuleSetting {
    let years = 1 + periods.last.year - periods.first.year
    return rule(
      "year-split",
      [
        Parameter("percents", .integers(Array(repeating: 50, count: years))),
        Parameter("levels", .texts(["township"])),
      ])
  }

  private var urgent: RuleSetting {
    rule(
      "priority-people", kind: .wish,
      [Parameter("level", .text("township")), integer("age_below", 35)])
  }

  private var subsidy: RuleSetting {
    rule(
      "subsidy",
      [
        integer("yuan_per_person", 1_000), Parameter("tiers", .texts(["municipal"])),
        Parameter("limit_yuan", .integer(2_000)),
      ])
  }

  private func integer(_ name: String, _ value: Int) -> Parameter {
    Parameter(name, .integer(value))
  }
}
