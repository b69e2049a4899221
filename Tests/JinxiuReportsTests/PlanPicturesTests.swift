import Foundation
import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `The pictures of a plan` {
  private func month(_ specialty: Identifier<Specialty>, need: Int, seats: Int) -> GapMonth {
    var month = GapMonth(
      key: GapKey(specialty: specialty, tier: .municipal, city: "市", county: nil),
      period: Sample.offers[0].span.first)
    (month.need, month.waiting, month.published) = (need, need, seats)
    month.free = seats
    return month
  }

  private var balance: [GapMonth] {
    [month("内科", need: 5, seats: 2), month("儿科", need: 0, seats: 4)]
  }

  private func page(_ studies: PlanStudies, _ language: Language = .chinese) -> String {
    PlanReport(
      scenario: Sample.scenario(), plan: Sample.plan(), language: language,
      ruleTitles: Sample.ruleTitles, studies: studies
    ).html()
  }

  @Test(arguments: Language.allCases)
  func `show need beside seats and who goes where without any solve`(language: Language) {
    let page = page(PlanStudies(balance: balance), language)

    for section in ["heat-map", "supply", "flow"] {
      #expect(page.contains("<section id=\"\(section)\""), "\(section)")
    }
    #expect(page.contains(">−3</text>") && page.contains(">+4</text>"))
    let nowhere = Phrase("未安排 5</text>", "Not placed 5</text>")
    #expect(page.contains(nowhere[language]))
    #expect(!page.contains("id=\"telephone\""))
  }

  @Test func `show the telephone list where it was asked for`() throws {
    let offer = try #require(Sample.offers.first)
    let value = SeatValue(
      offer: offer.id, ask: .seat, span: nil,
      isOpening: false, gains: [LevelGain("placed-1", Gain(exactly: 1))], proof: .resolve)
    let gaps = GapReport(
      scenario: Sample.plan().scenario, months: balance, places: [],
      offers: [
        OfferUse(
          offer: offer.id, host: offer.host, specialty: offer.specialty, runs: [], freeStays: 0,
          placed: 0)
      ], specialties: [], funding: [],
      values: SeatValues(all: [value], isBaseProven: true, resolves: 1))

    let page = page(PlanStudies(gaps: gaps))

    #expect(page.contains("<section id=\"telephone\""))
    #expect(page.contains("gap-values.csv|"))
    #expect(page.contains("<section id=\"heat-map\""))
  }

  @Test func `are left out where nobody counted`() {
    let page = page(PlanStudies())

    for section in ["heat-map", "supply", "flow", "telephone"] {
      #expect(!page.contains("id=\"\(section)\""), "\(section)")
    }
  }

  @Test(arguments: [false, true])
  func `are sums over tables that are written beside the report`(hasGaps: Bool) {
    let gaps = GapReport(
      scenario: Sample.plan().scenario, months: balance, places: [], offers: [], specialties: [],
      funding: [], values: SeatValues(all: [], isBaseProven: true, resolves: 0))
    let studies = hasGaps ? PlanStudies(gaps: gaps) : PlanStudies(balance: balance)
    let page = page(studies)
    let written = ReportTables(
      scenario: Sample.scenario(), plan: Sample.plan(), language: .chinese, studies: studies
    ).all

    let cited = Set(page.matches(of: /data-sum="([a-z-]+)\.csv/).map { String($0.1) })
    #expect(cited == ["gap-months", "gap-flow"])
    #expect(cited.isSubset(of: written.map(\.name)))
    #expect(Set(written.map(\.title)).count == written.count, "sheets of one name")
  }

  @Test func `flow from cities to tiers where people are many`() {
    let (scenario, plan) = (LargeSample.shared.scenario, LargeSample.shared.plan)
    let page = PlanReport(
      scenario: scenario, plan: plan, language: .english,
      studies: PlanStudies(balance: balance)
    ).html()

    #expect(page.utf8.count < 2_000_000)
    let flow = page.components(separatedBy: "<section id=\"flow\"").last ?? ""
    #expect(flow.contains("杭州市"))
    #expect(flow.contains(">city ") && !flow.contains(">市级 "))
  }
}
