import Foundation
import JinxiuDomain
import JinxiuReports
import TestTools
import Testing

@Suite struct `The gap report` {
  private func gap(
    seats: Int = 9, _ lost: [GapCause: Int], isProven: Bool = true
  ) -> SpecialtyGap {
    let unplaced = lost.values.reduce(0, +)
    return SpecialtyGap(
      specialty: "内科", need: unplaced + 1, placed: 1, needPeriods: 3 * (unplaced + 1),
      seatPeriods: seats,
      steps: GapCause.allCases.map { GapStep($0, lost[$0] ?? 0, isProven: isProven) })
  }

  private func document(
    _ gaps: [SpecialtyGap], offers: [OfferUse] = [], months: [GapMonth] = [],
    values: [SeatValue] = [], language: Language = .chinese, masks: Bool = false,
    hosts: [JinxiuDomain.Host] = Sample.hosts
  ) -> GapDocument {
    GapDocument(
      scenario: Sample.scenario(hosts: hosts), plan: Sample.plan(),
      report: GapReport(
        scenario: Sample.plan().scenario, months: months, places: [], offers: offers,
        specialties: gaps, funding: [],
        values: SeatValues(all: values, isBaseProven: true, resolves: 1)),
      language: language, tables: .chinese, masksNames: masks, ruleTitles: Sample.ruleTitles)
  }

  private func verdict(_ gap: SpecialtyGap, _ language: Language = .chinese) -> String {
    document([gap], language: language).summary(width: 400)
  }

  @Test func `says when seats are enough and their months are wrong`() {
    let text = verdict(gap([.months: 2]))

    #expect(text.contains("内科：名额总量够（公布9人月，需9人月），但月份不对，2人因此没有名额"))
    #expect(!text.contains("总量不足"))
    #expect(
      verdict(gap([.months: 2]), .english).contains("enough seats")
        && verdict(gap([.months: 2]), .english).contains("wrong months for 2"))
  }

  @Test func `says when there are too few however they are moved`() {
    let text = verdict(gap(seats: 3, [.tooFew: 2]))

    #expect(text.contains("名额总量不足（公布3人月，需9人月），随意调换月份和医院仍缺2人"))
    #expect(verdict(gap(seats: 0, [.tooFew: 2])).contains("没有医院招收，缺2人"))
  }

  @Test func `does not call seats enough when some are short and some in wrong months`() {
    let text = verdict(gap([.tooFew: 1, .months: 1]))

    #expect(text.contains("总量不足"))
    #expect(!text.contains("总量够"))
  }

  @Test func `says when the ceiling on a tier blocks`() {
    #expect(verdict(gap([.tierShare: 1])).contains("层级占比上限：1人（医院有名额，但该层级医院的占比已到上限）"))
  }

  @Test func `marks what is not proven`() {
    #expect(verdict(gap([.hosts: 1], isProven: false)).contains("（未证明）"))
    #expect(!verdict(gap([.hosts: 1])).contains("（未证明）"))
  }

  private func value(
    _ offer: Identifier<Offer>, _ ask: SeatAsk, _ span: PeriodSpan?, people: Int, points: Int
  ) -> SeatValue {
    SeatValue(
      offer: offer, ask: ask, span: span,
      isOpening: false,
      gains: [
        LevelGain("placed-1", Gain(exactly: people)), LevelGain("points", Gain(exactly: points)),
      ], proof: .resolve)
  }

  private var offers: [OfferUse] {
    Sample.offers.map {
      OfferUse(
        offer: $0.id, host: $0.host, specialty: $0.specialty,
        runs: [
          SeatRun(
            span: $0.span, published: 2, used: 0, free: 1, lost: [SeatLoss(.mentors, 1)])
        ], freeStays: 1, placed: 0)
    }
  }

  @Test func `asks for the least that is worth as much`() throws {
    let offer = try #require(Sample.offers.first)
    let stay = PeriodSpan(from: offer.span.first, count: 2)
    let text = document(
      [gap([.tooFew: 1])], offers: offers,
      values: [
        value(offer.id, .place, nil, people: 1, points: 4),
        value(offer.id, .seat, nil, people: 1, points: 4),
        value(offer.id, .seat, stay, people: 1, points: 4),
      ]
    ).summary(width: 400)

    let calls = text.split(separator: "\n").filter { $0.contains("→") }
    #expect(calls.count == 1)
    #expect(calls.first?.contains("增加1个名额 →") == true)
    #expect(calls.first?.contains("全部月份") == false)
    #expect(calls.first?.hasSuffix("+1人，+4分") == true)
  }

  @Test func `whom to telephone stands in list, page and table, where somebody said it`() throws {
    let offer = try #require(Sample.offers.first)
    let hosts = Sample.hosts.map { host in
      JinxiuDomain.Host(
        id: host.id, name: host.name, city: host.city, county: host.county, tier: host.tier,
        kind: host.kind, consortium: nil, incubationFor: [], maximumTrainees: .unlimited,
        beds: .unlimited, contact: host.id == offer.host ? "王<五>" : "", telephone: "0518-1")
    }
    let values = [value(offer.id, .seat, nil, people: 1, points: 4)]
    let told = document([gap([.tooFew: 1])], offers: offers, values: values, hosts: hosts)
    let plain = document([gap([.tooFew: 1])], offers: offers, values: values)
    let table = try #require(told.tables.first { $0.name == "gap-values" })
    let column = try #require(table.heads.firstIndex(of: "联系人及联系方式"))

    #expect(table.rows.first?[column] == .text("王<五> 0518-1"))
    #expect(told.summary(width: 400).contains("（王<五> 0518-1）："))
    #expect(told.html().contains("王&lt;五&gt; 0518-1"))
    #expect(plain.tables.first { $0.name == "gap-values" }?.heads.contains("联系人及联系方式") == false)
    #expect(table.rows.allSatisfy { $0.count == table.heads.count })
  }

  @Test func `a price is no gain`() throws {
    let offer = try #require(Sample.offers.first)
    let priced = SeatValue(
      offer: offer.id, ask: .seat, span: nil,
      isOpening: false, gains: [LevelGain("points", Gain(atLeast: 0, atMost: 90), price: 7)],
      proof: .bounded)
    let text = document([gap([:])], offers: offers, values: [priced]).summary(width: 400)

    #expect(text.contains("0人，价格7分"))
    #expect(!text.contains("+90"))
  }

  private func call(_ value: SeatValue) -> String? {
    document([gap([:])], offers: offers, values: [value]).summary(width: 400)
      .split(separator: "\n").first { $0.contains("→") }.map(String.init)
  }

  private func compared(_ gains: [LevelGain]) throws -> SeatValue {
    SeatValue(
      offer: try #require(Sample.offers.first).id, ask: .seat, span: nil, isOpening: false,
      gains: gains,
      proof: .compared)
  }

  @Test func `a place names all that it takes`() throws {
    let value = SeatValue(
      offer: try #require(Sample.offers.first).id, ask: .place, companions: [.mentor, .room],
      span: nil, isOpening: false, gains: [LevelGain("placed-1", Gain(exactly: 1))], proof: .resolve
    )

    #expect(call(value)?.contains("1个名额（同时增加带教1名、全院人数1人） →") == true)
  }

  @Test func `waivers and floors missed are told by how their number changes`() throws {
    let text = call(
      try compared([
        LevelGain("shortfall", Gain(atLeast: 0, atMost: 300), found: 200),
        LevelGain("placed-1", Gain(exactly: 1)), LevelGain("waivers", Gain(exactly: -1)),
      ]))

    #expect(text?.contains("未达下限（百分之一人）求得方案−200（至多−300）") == true)
    #expect(text?.contains("例外数+1") == true)
  }

  @Test func `people are told as exact where points are not`() throws {
    let value = try compared([LevelGain("points", Gain(atLeast: 0, atMost: 90), found: 7)])
    let table = try #require(
      document([gap([:])], offers: offers, values: [value]).tables.first { $0.name == "gap-values" }
    )
    let proof = try #require(table.heads.firstIndex(of: "依据"))

    #expect(call(value)?.hasSuffix("→ 恰为0人，求得方案+7分（至多+90）") == true)
    #expect(table.rows.first?[proof] == .text("除积分外为精确值；积分为有无该名额两次求解之差"))
  }

  @Test func `a class that gains what another loses is told`() throws {
    let text = call(
      try compared([
        LevelGain("placed-1", Gain(exactly: 1)), LevelGain("placed-2", Gain(exactly: -1)),
      ]))

    #expect(text?.contains("→ 0人（第1优先级安排人数+1，第2优先级安排人数−1）") == true)
  }

  @Test func `what is unknown is blank and never a zero`() throws {
    let offer = try #require(Sample.offers.first)
    let open = SeatValue(
      offer: offer.id, ask: .seat, span: nil,
      isOpening: false,
      gains: [
        LevelGain("placed-1", Gain(atLeast: 0, atMost: 2), price: 1),
        LevelGain("placed-2", .unknown), LevelGain("points", .unknown),
      ], proof: .bounded)
    let report = document([gap([:])], offers: offers, values: [open])
    let table = try #require(report.tables.first { $0.name == "gap-values" })
    let row = try #require(table.rows.first)

    for head in ["多安排（至少）", "多安排（至多）", "积分增加（至少）", "积分增加（至多）"] {
      let column = try #require(table.heads.firstIndex(of: head))
      #expect(row[column] == .empty, "\(head)")
    }
    let call = report.summary(width: 400).split(separator: "\n").first { $0.contains("→") }
    #expect(call?.hasSuffix("→ 人数未知") == true)
  }

  @Test func `nothing to ask for is said`() {
    #expect(document([gap([:])]).summary().contains("增加任何一个名额都不会多安排人"))
  }

  @Test func `seats of a table re-add to what was published`() throws {
    let table = try #require(
      document([gap([:])], offers: offers).tables.first { $0.name == "gap-seats" })
    let columns = ["公布名额", "已用", "空余", "不能用", "带教不足"].map {
      table.heads.firstIndex(of: $0)
    }

    for row in table.rows {
      let cells = columns.map { column -> Int in
        if let column, case .number(let number) = row[column] { number } else { -1 }
      }
      #expect(cells[0] == cells[1] + cells[2] + cells[3])
      #expect(cells[3] == cells[4])
    }
    #expect(table.rows.count == Sample.offers.count)
  }

  @Test(arguments: Language.allCases)
  func `the page is well formed and accessible and loads nothing`(language: Language) throws {
    let offer = try #require(Sample.offers.first)
    var month = GapMonth(
      key: GapKey(specialty: "内科", tier: .municipal, city: "<市>", county: nil),
      period: offer.span.first)
    (month.need, month.waiting, month.published) = (2, 2, 1)
    let page = document(
      [gap([.months: 2])], offers: offers, months: [month],
      values: [value(offer.id, .seat, nil, people: 1, points: 0)], language: language
    ).html()

    let faults = try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("page.html")
      try Data(page.utf8).write(to: file)
      return try Tool.python("page.py", [file.path, "6", "4", "11"])
    }
    #expect(faults == "")
    #expect(!page.contains("http:") && !page.contains("url(") && !page.contains("<市>"))
  }

  @Test func `names are masked in the table of people when asked`() throws {
    let table = try #require(
      document([gap([:])], masks: true).tables.first { $0.name == "gap-people" })
    let names = Sample.plan().unplaced.compactMap { unplaced -> String? in
      guard case .trainee(let id) = unplaced.demand else { return nil }
      return Sample.scenario().trainee(id)?.name
    }

    #expect(!names.isEmpty)
    for name in names { #expect(!table.csv().contains(name)) }
  }
}
