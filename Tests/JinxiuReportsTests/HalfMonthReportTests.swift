import JinxiuDomain
import JinxiuForms
import JinxiuReports
import Testing

extension PeriodSpan {
  /// The same days, less the first half of the first month.
  fileprivate var fromThe16th: PeriodSpan {
    PeriodSpan(from: Period(index: 2 * first.index + 1, on: .halfMonth), count: 2 * count - 1)
  }
}

extension Scenario {
  fileprivate var fromThe16th: Scenario {
    Scenario(
      programme: programme.fromThe16th, counties: counties, units: units, hosts: hosts,
      offers: offers.map { offer in
        Offer(
          id: offer.id, host: offer.host, specialty: offer.specialty, technique: offer.technique,
          level: offer.level, span: offer.span.fromThe16th, seats: offer.seats, starts: nil,
          mentors: offer.mentors)
      }, needs: needs, trainees: trainees, waivers: waivers, guidance: guidance, digest: digest)
  }
}

extension Programme {
  fileprivate var fromThe16th: Programme {
    Programme(
      id: id, title: title, document: document, periods: periods.fromThe16th, levels: levels,
      asOf: asOf, filingDeadline: filingDeadline, language: language, categories: categories,
      rules: rules, objective: objective, contact: contact, sampleNotice: sampleNotice)
  }
}

extension Plan {
  fileprivate var fromThe16th: Plan {
    Plan(
      scenario: scenario, programme: programme, made: made, outcome: outcome,
      placements: placements.map { placement in
        Placement(
          demand: placement.demand, count: placement.count, county: placement.county,
          unit: placement.unit, level: placement.level, host: placement.host,
          tier: placement.tier, kind: placement.kind, specialty: placement.specialty,
          offer: placement.offer, spells: placement.spells.map(\.fromThe16th),
          payer: placement.payer, points: placement.points, waivers: placement.waivers)
      }, unplaced: unplaced, rules: rules, unverifiable: unverifiable)
  }
}

/// Stays from the 16th, which half months are for (D21).
@Suite struct `The report of half months` {
  private let scenario = Sample.scenario().fromThe16th
  private let plan = Sample.plan().fromThe16th

  private func report(_ language: Language) -> String {
    PlanReport(scenario: scenario, plan: plan, language: language).html()
  }

  @Test func `writes first and last days into the annex`() {
    let rows = Registration.all(in: scenario, plan)

    #expect(rows.first { $0.name == "王建国" }?.months == "2024.07.16—2024.09.30")
    #expect(
      AnnexForms(scenario: scenario, plan: plan).annex1CSV().contains("2024.07.16—2024.09.30"))
  }

  @Test func `writes first and last days into the list of placements`() {
    let table = ReportTables(scenario: scenario, plan: plan, language: .english).placements

    #expect(table.csv().contains(",2024-07-16,2024-09-30,"))
  }

  @Test func `has a column for each half month`() {
    let chinese = report(.chinese)
    let english = report(.english)

    for head in ["6月下", "7月上", "7月下", "10月下", "2024年"] { #expect(chinese.contains(">\(head)<")) }
    #expect(!chinese.contains(">6月上<"))
    for head in ["16 Jun", "1 Jul", "16 Jul", "16 Oct"] { #expect(english.contains(">\(head)<")) }
  }

  @Test func `has a line for each host and half month`() {
    let table = ReportTables(scenario: scenario, plan: plan, language: .english).hosts.csv()

    #expect(table.contains("Half month (first day)"))
    #expect(table.contains(",2024-06-16,0,") && table.contains(",2024-07-16,"))
    #expect(HostOccupancy.all(in: scenario, plan).allSatisfy { $0.months.count == 9 })
  }

  @Test func `counts people in each half`() {
    let loads = MonthLoad.all(in: scenario, plan)

    let july = loads.filter { $0.month.number == 7 }.map(\.total)
    #expect(july.count == 2 && july[0] == 0 && july[1] > 0)
  }

  @Test(arguments: [(Language.chinese, "每半月在修人数"), (.english, "People in training by half month")])
  func `adds up person-months and a half`(language: Language, title: String) {
    let (scenario, plan) = (LargeSample.shared.scenario, LargeSample.shared.plan)
    let (halves, stays) = (scenario.fromThe16th, plan.fromThe16th)

    let levels = LevelFilling.all(in: halves, stays)
    let report = PlanReport(scenario: halves, plan: stays, language: language)

    // 30,000, 9,000 and 3,000 months less half a month for each of 5,000, 3,000 and 3,000 people.
    #expect(levels.map(\.personPeriods) == [55_000, 15_000, 3_000])
    for page in [report.html(), report.summary()] {
      #expect(page.contains("27,500") && page.contains("7,500") && page.contains("1,500"))
    }
    #expect(report.html().contains(title))
  }

  @Test func `adds up an odd number of halves`() {
    #expect(ReportWords.months(55_001, on: .halfMonth) == "27,500.5")
    #expect(ReportWords.months(1, on: .halfMonth) == "0.5")
    #expect(ReportWords.months(42_000, on: .month) == "42,000")
  }
}
