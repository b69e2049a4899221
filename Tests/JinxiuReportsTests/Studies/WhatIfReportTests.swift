import JinxiuDomain
import JinxiuReports
import Testing

/// The sample under other conditions: two people gone, two elsewhere, one new.
private enum WhatIfSample {
  static func study(axes: [WhatIfAxis] = [], _ cases: [WhatIfCase]) -> WhatIfStudy {
    WhatIfStudy(scenario: Sample.scenario(), base: Sample.plan(), axes: axes, cases: cases)
  }

  static func one(
    _ title: String, _ result: WhatIfCase.Result = .plan(StudySample.other), at: [Int] = []
  ) -> WhatIfCase {
    WhatIfCase(
      title: Phrase(title, title), words: [Phrase("东海县增加1人", "one more")], coordinates: at,
      scenario: Sample.scenario(), result: result)
  }

  static let axis = WhatIfAxis(
    key: "city-general.percent", title: Phrase("上限", "Ceiling"), values: ["10", "20", "30"])

  static let sweep = study(
    axes: [axis],
    [
      one("10", .contradiction([Phrase("矛盾", "clash")]), at: [0]), one("20", at: [1]),
      one("30", .plan(Sample.plan()), at: [2]),
    ])
}

@Suite struct `A comparison` {
  private func document(_ study: WhatIfStudy, masks: Bool = false) -> WhatIfDocument {
    WhatIfDocument(study, language: .english, tables: .english, masksNames: masks)
  }

  private func table(_ name: String, of study: WhatIfStudy) throws -> ReportTable {
    try #require(document(study).tables.first { $0.name == name })
  }

  @Test func `the base stands first, and every case against it`() throws {
    let cases = try table("whatif-cases", of: WhatIfSample.study([WhatIfSample.one("a")]))

    let columns = ["Placed", "Difference", "Gained a place", "Lost the place", "Moved"]
    let numbers = cases.rows.map { row in
      columns.map { column in cases.heads.firstIndex(of: column).map { row[$0] } }
    }
    #expect(numbers[0] == [.number(9), .number(0), .number(0), .number(0), .number(0)])
    #expect(numbers[1] == [.number(9), .number(0), .number(1), .number(1), .number(1)])
  }

  @Test func `who moves stands with both places, and counties and hosts re-add to people`() throws {
    let study = WhatIfSample.study([WhatIfSample.one("a")])
    let people = try table("whatif-people", of: study)
    let hosts = try table("whatif-hosts", of: study)

    #expect(people.rows.count == 3)
    let after = try #require(hosts.heads.firstIndex(of: "Placed after"))
    let sum = hosts.rows.reduce(0) { sum, row in
      if case .number(let number) = row[after] { sum + number } else { sum }
    }
    #expect(sum == StudySample.other.placedCount)
  }

  @Test func `money is told by payer for the base and each case`() throws {
    let money = try table("whatif-money", of: WhatIfSample.study([WhatIfSample.one("a")]))

    #expect(money.rows.contains { $0[0] == .number(0) && $0[4] == .number(40_000) })
    #expect(money.rows.contains { $0[0] == .number(1) })
  }

  @Test func `a range has a curve, break points and no point where there is no plan`() {
    let page = document(WhatIfSample.sweep).html()

    #expect(page.contains("id=\"sweep-curves-title\""))
    #expect(page.contains("10: no plan keeps the hard rules."))
    #expect(page.contains("no plan keeps the hard rules (proven)"))
    #expect(page.contains("<li>Why there is no plan at Ceiling 10: clash</li>"))
    // A value stays on one line, a status need not.
    #expect(page.contains("<th scope=\"row\" class=\"nowrap\">20</th>"))
    #expect(!page.contains("<td class=\"nowrap\">"))
  }

  @Test func `points without a plan for the same reason are told together`() {
    let clash = WhatIfCase.Result.contradiction([Phrase("矛盾", "clash")])
    let study = WhatIfSample.study(
      axes: [WhatIfSample.axis],
      [
        WhatIfSample.one("10", clash, at: [0]), WhatIfSample.one("20", clash, at: [1]),
        WhatIfSample.one("30", .contradiction([Phrase("别的", "other")]), at: [2]),
      ])
    let lines = document(study).summary(width: 400).split(separator: "\n").map(String.init)

    #expect(lines.contains("· Why there is no plan at Ceiling 10; Ceiling 20: clash"))
    #expect(lines.contains("· Why there is no plan at Ceiling 30: other"))
  }

  @Test func `what is not proven says from which side its bound limits it`() {
    let levels = [
      LevelResult(name: "shortfall", value: 300, bound: 100, isProven: false, isMaximised: false),
      LevelResult(name: "points", value: 1_100, bound: 1_204, isProven: false, isMaximised: true),
    ]
    let page = document(
      WhatIfSample.study([WhatIfSample.one("a", .plan(Sample.plan(levels: levels)))])
    ).html()

    #expect(page.contains("300<br/><span class=\"id\">≥ 100</span>"))
    #expect(page.contains("1,100<br/><span class=\"id\">≤ 1,204</span>"))
  }

  @Test func `two ranges have a grid with a cross where there is no plan`() {
    let other = WhatIfAxis(key: "k", title: Phrase("座", "Seats"), values: ["1"])
    let study = WhatIfSample.study(
      axes: [WhatIfSample.axis, other],
      [
        WhatIfSample.one("a", .contradiction([]), at: [0, 0]), WhatIfSample.one("b", at: [1, 0]),
        WhatIfSample.one("c", at: [2, 0]),
      ])

    let page = document(study).html()

    #expect(page.contains("id=\"sweep-grid-title\""))
    #expect(page.contains(">×</text>"))
    #expect(page.contains("<li>No plan keeps the hard rules at Ceiling 10, Seats 1.</li>"))
  }

  @Test func `two ranges say where most people have a place and which range no longer matters`() {
    let other = WhatIfAxis(key: "seats+", title: Phrase("座", "Seats"), values: ["-1", "0", "1"])
    let none = WhatIfCase.Result.contradiction([])
    let fewer = Sample.plan(
      levels: [LevelResult(name: "points", value: 1, bound: 1, isProven: true, isMaximised: true)],
      placements: Sample.placements.dropLast())
    let results: [[WhatIfCase.Result]] = [
      [none, .plan(Sample.plan()), .plan(Sample.plan())],
      [none, .plan(Sample.plan()), .plan(Sample.plan())],
      [none, .plan(fewer), .plan(fewer)],
    ]
    let study = WhatIfSample.study(
      axes: [WhatIfSample.axis, other],
      results.enumerated().flatMap { row, line in
        line.enumerated().map { WhatIfSample.one("x", $1, at: [row, $0]) }
      })

    let lines = document(study).summary(width: 400).split(separator: "\n").map(String.init)

    #expect(lines.contains("· Ceiling: up to 20 nothing changes, whatever Seats is."))
    #expect(lines.contains("· Seats: from ±0 on nothing changes, whatever Ceiling is."))
    #expect(
      lines.contains("· Most people (9) have a place at Ceiling 10 to 20, Seats ±0 to +1."))
    #expect(lines.contains("· No plan keeps the hard rules at Ceiling 10 to 30, Seats −1."))
  }

  @Test func `a curve has an upright line at the value from which nothing changes`() {
    let axis = WhatIfAxis(
      key: "city-general.percent", title: Phrase("上限", "Ceiling"),
      values: ["10", "20", "30", "40"])
    let base = WhatIfCase.Result.plan(Sample.plan())
    let study = WhatIfSample.study(
      axes: [axis],
      [.contradiction([]), base, base, base].enumerated().map {
        WhatIfSample.one("x", $1, at: [$0])
      })

    let page = document(study).html()

    #expect(page.contains("From 20 on nothing changes."))
    #expect(page.split(separator: "class=\"edge\"").count == 2)
  }

  @Test func `the rows of a sweep of 41 points stand open, so that they are printed`() {
    let axis = WhatIfAxis(
      key: "a.b", title: Phrase("上限", "Ceiling"), values: (0..<41).map(String.init))
    let study = WhatIfSample.study(
      axes: [axis], (0..<41).map { WhatIfSample.one("\($0)", .plan(Sample.plan()), at: [$0]) })

    let page = document(study).html()

    // Cases and money.
    #expect(page.split(separator: "<details open=\"\">").count == 3)
    #expect(page.split(separator: "<details>").count == 42)
  }

  @Test func `a long title is cut in the table of a terminal and stands whole below it`() {
    let title = String(repeating: "第一综合医院停收", count: 9)
    let study = WhatIfSample.study([
      WhatIfSample.one(title), WhatIfSample.one("b", .contradiction([Phrase("矛盾", "a clash")])),
    ])

    let lines = document(study).summary(width: 400).split(separator: "\n").map(String.init)

    #expect(lines.contains(title))
    #expect(lines.count { $0.contains("第一综合医院停收") } == 2)
    #expect(lines.contains("  ! a clash"))
  }

  @Test func `names are masked wherever people stand`() {
    let study = WhatIfSample.study([WhatIfSample.one("a")])
    let names = Sample.scenario().trainees.map(\.name).filter { $0.count > 1 }

    let open = document(study)
    let masked = document(study, masks: true)

    let tables = masked.tables.map { $0.csv() }.joined()
    #expect(names.contains { open.html().contains($0) })
    #expect(names.filter { masked.html().contains($0) || tables.contains($0) } == [])
  }

  @Test func `hostile titles and words stay text`() {
    for (index, text) in Hostile.markup.enumerated() where index % 7 == 0 {
      let page = document(WhatIfSample.study([WhatIfSample.one(text)])).html()
      #expect(!page.contains("<script>"), "\(text)")
      #expect(!page.contains("<img"), "\(text)")
    }
  }

  @Test func `a terminal shows a line for each case and what breaks where`() {
    let lines = document(WhatIfSample.sweep).summary(width: 100).split(separator: "\n")

    #expect(lines.count { $0.contains("Proven best") } == 3)
    #expect(lines.contains { $0.hasPrefix("· 10: no plan") })
  }
}

@Suite struct `A difference of plans` {
  private func document(_ before: Plan, _ after: Plan) -> DiffDocument {
    DiffDocument(
      before, in: Sample.scenario(), to: after, in: Sample.scenario(), language: .english,
      tables: .english)
  }

  @Test func `same, moved, gained and lost add up to both plans`() throws {
    let text = document(Sample.plan(), StudySample.other).summary(width: 200)

    #expect(
      text.contains(
        "9 → 9 people placed; the same: 7, moved: 1, gained a place: 1, withdrawn: 1."))
  }

  @Test func `who changes the offer alone is told with both offers`() throws {
    let moved = Sample.placement("t01", "u1", "h1", "内科", "o-other", from: "2024-07")
    let document = document(
      Sample.plan(), Sample.plan(placements: [moved] + Sample.placements.dropFirst()))
    let summary = document.summary(width: 200)
    let people = try #require(document.tables.first { $0.name == "diff-people" })

    #expect(summary.contains("moved: 1."))
    #expect(summary.contains("(o1)") && summary.contains("(o-other)"))
    #expect(document.html().contains("(o-other)"))
    let columns = ["Offer before", "Offer after"].map { people.heads.firstIndex(of: $0) }
    let offers = columns.map { $0.map { people.rows[0][$0] } }
    #expect(offers == [.text("o1"), .text("o-other")])
    // Other moves go without.
    #expect(!self.document(Sample.plan(), StudySample.other).summary().contains("(o"))
  }

  @Test func `nothing changes from a plan to itself`() {
    let same = document(Sample.plan(), Sample.plan())

    #expect(same.isNothing)
    #expect(same.summary().contains("the same: 9."))
    #expect(same.html().contains("Nobody moves."))
  }

  @Test func `people of one scenario alone are new or withdrawn`() {
    let gone = Sample.plan(unplaced: Sample.unplaced.filter { $0.demand != .trainee("t08") })

    let text = document(gone, StudySample.other).summary(width: 200)

    #expect(text.contains("new, placed: 1"))
    #expect(!text.contains("gained a place"))
  }

  @Test func `an identifier that stands for somebody else is one who left and one who is new`() {
    let change = PlanChange(
      from: Sample.plan(), to: Sample.plan(), others: [Sample.placements[0].demand])

    #expect(change.same == Sample.plan().placedCount - Sample.placements[0].count)
    #expect(change.lines.map(\.kind) == [.added, .removed])
    #expect(change.lines.allSatisfy { $0.demand == Sample.placements[0].demand })
  }

  @Test func `a page draws who goes from which host to which`() {
    let page = document(Sample.plan(), StudySample.other).html()

    #expect(page.contains("id=\"flow-title\""))
    #expect(page.contains("data-value=\"1\""))
  }
}
