import JinxiuDomain
import JinxiuFiles
import JinxiuSample
import TestTools

extension FormSample {
  /// A scenario with something in every table, of whole or of half months, drawn by a seed.
  static func anything(seed: Int) -> Scenario {
    var random = SeededGenerator(seed: seed)
    let base =
      seed % 3 == 2
      ? ZhejiangSample(seed: seed, people: 60, level: nil, city: "丽水市", years: 1).scenario()
      : LianyungangSample(seed: seed, people: 20 + seed).scenario()
    let mixed = seed % 2 == 1 ? base.counted(byUnit: [.township]) : base
    var draft = ScenarioDraft(mixed)
    draft.trainees = Array(base.trainees.prefix(15)).map { vary($0, base, &random) }
    draft.waivers = draft.waivers.filter { row in draft.trainees.contains { $0.id == row.trainee } }
    draft.pins = draft.pins.filter { row in draft.trainees.contains { $0.id == row.trainee } }
    addRows(to: &draft, &random)
    return draft.scenario.stamped
  }

  /// Names of units and hosts that others have too, months, transfers, courses, numbers of cities.
  private static func addRows(to draft: inout ScenarioDraft, _ random: inout SeededGenerator) {
    let span = draft.programme.periods
    draft.offers = draft.offers.map { offer in
      guard Bool.random(using: &random) else { return offer }
      return offer.with(
        monthly: offer.span.periods.filter { _ in Bool.random(using: &random) }.map {
          MonthlySeats(month: $0, seats: Int.random(in: 0...9, using: &random))
        })
    }
    if let host = draft.hosts.first {
      draft.hosts.append(
        Host(
          id: "H-2", name: host.name, city: host.city, county: nil, tier: .outOfProvince,
          kind: .specialist, consortium: nil,
          incubationFor: draft.offers.prefix(1).map(\.specialty),
          maximumTrainees: .unlimited, beds: .atMost(0)))
    }
    if let unit = draft.units.first {
      draft.units.append(
        Unit(
          id: "U-2", name: unit.name, county: unit.county, level: unit.level,
          isGovernmentRun: nil, consortium: nil, parent: unit.id, maximumAway: .atMost(1),
          isHospital: true))
    }
    draft.courses = draft.trainees.prefix(3).map {
      Course(trainee: $0.id, name: "转岗培训", span: PeriodSpan(from: span.first, count: 1))
    }
    if draft.counties.count > 1, (draft.counties[0].quotaMaximum?.number ?? 0) > 0 {
      draft.transfers = [
        Transfer(from: draft.counties[0].id, to: draft.counties[1].id, count: 1, reason: "=1+1")
      ]
    }
    draft.guidance = [Guidance(city: draft.counties[0].city, level: .township, people: 3)]
  }

  private static func vary(
    _ trainee: Trainee, _ scenario: Scenario, _ random: inout SeededGenerator
  ) -> Trainee {
    let notes = ["", "=1+1", "两行\n备注", "_x0041_", "＋", "'引号", "，,；;\"", "  中间  空格"]
    let wishes = scenario.hosts.map(\.id).shuffled(using: &random).prefix(
      Int.random(in: 0...3, using: &random))
    return Trainee(
      id: trainee.id, name: trainee.name, unit: trainee.unit, sex: trainee.sex, age: trainee.age,
      title: trainee.title, education: trainee.education,
      licence: Bool.random(using: &random) ? trainee.licence : nil, role: trainee.role,
      specialty: trainee.specialty,
      otherSpecialties: trainee.specialty == "外科" ? [] : ["外科"],
      technique: trainee.technique, years: Bool.random(using: &random) ? trainee.years : nil,
      featureDepartment: trainee.featureDepartment, wishes: Array(wishes),
      availableFrom: Bool.random(using: &random) ? scenario.programme.periods.first : nil,
      availableTo: Bool.random(using: &random) ? scenario.programme.periods.last : nil,
      priority: Bool.random(using: &random) ? 3 : nil,
      isOnPost: [true, false, nil].randomElement(using: &random) ?? nil,
      ground: Ground.allCases.randomElement(using: &random),
      note: CellText.trimmed(notes.randomElement(using: &random) ?? ""))
  }
}
