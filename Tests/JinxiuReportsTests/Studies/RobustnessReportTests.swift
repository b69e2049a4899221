import Foundation
import JinxiuDomain
import JinxiuReports
import Testing

/// The sample with its hosts withdrawn, the first hurting most.
private enum RobustnessSample {
  static let plan = Sample.plan()

  static func result(
    losing people: Int, atLeast least: Int? = nil, _ name: String = "placed-1"
  ) -> ReplacementResult {
    let placed = plan.placedCount - people
    let levels = plan.outcome.levels.map { level in
      LevelResult(
        name: level.name, value: level.name == "points" ? level.value - 10 * people : level.value,
        bound: level.bound, isProven: least == nil, isMaximised: level.isMaximised)
    }
    let lost = plan.placements.prefix(people).map {
      PlanDifference.moves(of: $0.demand, from: [PlanStop($0): 1], to: [:])
    }
    return .plan(
      Replacement(
        placed: placed, mostPlaced: least.map { plan.placedCount - $0 } ?? placed, levels: levels,
        lost: lost.flatMap(\.self), withoutAnySeat: people,
        brokenLimits: people > 2 ? [Phrase("比例", "share <b>")] : []))
  }

  static func loss(
    _ withdrawal: Withdrawal, _ anew: ReplacementResult, _ kept: ReplacementResult
  ) -> WithdrawalLoss {
    WithdrawalLoss(
      withdrawal: withdrawal, people: plan.people(at: withdrawal), pins: 0, anew: anew, kept: kept)
  }

  static let hosts = Sample.scenario().hosts.map(\.id)
  static let offer = Sample.scenario().offers[0].id

  static var losses: [WithdrawalLoss] {
    [
      loss(.host(hosts[1]), result(losing: 0), result(losing: 1)),
      loss(.host(hosts[0]), result(losing: 2), result(losing: 3)),
      loss(.offer(offer), result(losing: 2, atLeast: 1), result(losing: 2)),
    ]
  }

  static func simulation(_ draws: [WithdrawalDraw]) -> WithdrawalSimulation {
    WithdrawalSimulation(
      seed: 3, asked: 5,
      hosts: [
        HostChance(host: hosts[0], partsPerMillion: 50_000),
        HostChance(host: hosts[1], partsPerMillion: 125_000),
      ], noShow: 20_000, draws: draws)
  }

  static let draws = [
    WithdrawalDraw(withdrawn: [hosts[0]], absent: 1, stranded: [3], isProven: true),
    WithdrawalDraw(withdrawn: [], absent: 0, stranded: [], isProven: true),
    WithdrawalDraw(withdrawn: [hosts[1]], absent: 0, stranded: [1], isProven: false),
    WithdrawalDraw(withdrawn: [], absent: 1, stranded: [], isProven: true),
  ]

  static let reserve = SeatReserve(
    kind: .hosts, seats: [OfferReserve(offer: offer, seats: 2)], bound: 2,
    cases: [
      ReserveCase(
        withdrawal: .host(hosts[0]), people: 4, lostWithout: 3, unavoidable: 1, seats: 2,
        isProven: true)
    ], examined: 3, isConfirmed: true)

  static func study(
    losses: [WithdrawalLoss] = losses, reserves: [SeatReserve] = [reserve], left: [Withdrawal] = [],
    draws: [WithdrawalDraw] = draws, isStopped: Bool = false, gap: Int = 0
  ) -> RobustnessStudy {
    RobustnessStudy(
      scenario: Sample.scenario(), base: plan, losses: losses, left: left,
      simulation: simulation(draws), reserves: reserves, isStopped: isStopped,
      gapPartsPerMillion: gap)
  }

  /// Withdrawn for points more.
  static func gaining(points: Int, _ withdrawal: Withdrawal) -> WithdrawalLoss {
    let levels = plan.outcome.levels.map { level in
      LevelResult(
        name: level.name, value: level.value + (level.name == "points" ? points : 0),
        bound: nil, isProven: true, isMaximised: level.isMaximised)
    }
    let same = ReplacementResult.plan(
      Replacement(placed: plan.placedCount, mostPlaced: plan.placedCount, levels: levels))
    return loss(withdrawal, same, same)
  }
}

@Suite struct `A study of withdrawals` {
  private func document(
    _ study: RobustnessStudy = RobustnessSample.study(), _ language: Language = .english,
    masks: Bool = false
  ) -> RobustnessDocument {
    RobustnessDocument(study, language: language, tables: language, masksNames: masks)
  }

  private func table(_ name: String) throws -> ReportTable {
    try #require(document().tables.first { $0.name == name })
  }

  private var firstHost: String {
    Sample.scenario().host(RobustnessSample.hosts[0])?.name ?? ""
  }

  @Test func `the worst host is named with both figures, told apart in words`() {
    let text = document().summary(width: 400)

    #expect(text.contains("The host whose loss hurts most: \(firstHost), "))
    #expect(
      text.contains("2 fewer are placed when all is planned anew, 3 fewer when all others stay."))
    #expect(text.contains("Of 2 hosts, 1 cost nobody a place when all is planned anew, and 0 when"))
  }

  @Test func `what is not proven is an interval`() throws {
    let text = document().summary(width: 400)

    #expect(text.contains("1–2 fewer are placed when all is planned anew, 2 fewer when"))
    #expect(text.contains("not proven"))
    let losses = try table("robustness-losses")
    let row = try #require(losses.rows.last)
    #expect(row[6] == .number(1))
    #expect(row[7] == .number(2))
  }

  @Test func `hosts that tie are told to tie`() {
    let same = RobustnessSample.hosts.prefix(2).map {
      RobustnessSample.loss(
        .host($0), RobustnessSample.result(losing: 1), RobustnessSample.result(losing: 1))
    }

    #expect(document(RobustnessSample.study(losses: same)).summary().contains("(1 more the same)"))
  }

  @Test func `the tornado has the worst on top, a bar for each figure and numbers of the table`()
    throws
  {
    let page = document().html()
    let chart = try #require(
      page.components(separatedBy: "id=\"tornado-hosts-title\"").last?
        .components(separatedBy: "</svg>").first)

    #expect(chart.contains(">2 / 3</text>"))
    #expect(chart.contains(">0 / 1</text>"))
    #expect(chart.contains(">20</text>"))
    let (first, second) = (chart.range(of: ">2 / 3<"), chart.range(of: ">0 / 1<"))
    #expect(try #require(first).lowerBound < #require(second).lowerBound)
    // The longest bar is three people, the thick one two thirds of it.
    let thick = try width(of: "full", in: chart, at: 1)
    let thin = try width(of: "frame", in: chart, at: 2)
    #expect(abs(3 * thick - 2 * thin) <= 3)
    #expect(thin > 100)
  }

  /// Of the rectangle of a class, the legend's being the first.
  private func width(of kind: String, in chart: String, at index: Int) throws -> Int {
    let boxes = chart.matches(of: /<rect class="(\w+)" x="\d+" y="\d+" width="(\d+)"/)
      .filter { $0.output.1 == kind }
    return try #require(Int(boxes[index].output.2))
  }

  @Test func `the unproven part of a bar is hatched`() throws {
    let chart = try #require(
      document().html().components(separatedBy: "id=\"tornado-offers-title\"").last?
        .components(separatedBy: "</svg>").first)

    #expect(chart.contains("<path d=\"M"))
    #expect(chart.contains(">1–2 / 2</text>"))
  }

  @Test func `points gained have a bar, and the order is explained`() throws {
    let study = RobustnessSample.study(losses: [
      RobustnessSample.gaining(points: 40, .host(RobustnessSample.hosts[0]))
    ])
    let page = document(study).html()
    let chart = try #require(
      page.components(separatedBy: "id=\"tornado-hosts-title\"").last?
        .components(separatedBy: "</svg>").first)

    #expect(chart.contains("<path d=\"M"))
    #expect(chart.contains("-40</text>") || chart.contains("−40</text>"))
    #expect(page.contains("Order: those without any plan first"))
  }

  @Test func `draws tell seed, mean, interval and what is not proven`() {
    let text = document().summary(width: 400)

    #expect(text.contains("4 draws of 5, since it was stopped, seed 3"))
    #expect(text.contains("a chance of 5%, 12.5% and a person stays away with 2%"))
    // 4, 0, 1, 1: mean 1.5, s² = 3, t(3) = 3.183, half width 2.757.
    // Nobody loses fewer than none.
    #expect(
      text.contains("A draw loses 1.5 (95 % interval 0 to 4.257, Student's t, cut at 0) people"))
    #expect(text.contains("So few draws (4) say little"))
    #expect(text.contains("In 1 draw the loss is not proven the least"))
  }

  @Test func `an interval above 0 of many draws stands as it is`() {
    let draws = (0..<30).map {
      WithdrawalDraw(withdrawn: [], absent: 2 + $0 % 2, stranded: [], isProven: true)
    }
    let words = document(RobustnessSample.study(draws: draws)).summary(width: 400)

    // Mean 2.5, s² = 15 / 58, t(29) = 2.046, half width 0.190.
    #expect(words.contains("A draw loses 2.5 ± 0.19 (95 % interval, Student's t) people"))
    #expect(!words.contains("say little"))
  }

  @Test func `draws that all come to the same are no certainty`() {
    let draws = (0..<60).map { _ in
      WithdrawalDraw(withdrawn: [], absent: 0, stranded: [], isProven: true)
    }
    let words = document(RobustnessSample.study(draws: draws)).summary(width: 400)

    #expect(
      words.contains(
        "All 60 draws lose 0 people; another number may still have a chance of up to 5%"))
    #expect(!words.contains("±"))
  }

  @Test func `a reserve is proven, or bounded in words`() {
    let reserve = RobustnessSample.reserve
    let open = SeatReserve(
      kind: .offers, seats: reserve.seats, bound: 1, cases: [], examined: 3, isConfirmed: false)
    let text = document(RobustnessSample.study(reserves: [reserve, open])).summary(width: 400)

    #expect(
      text.contains("The smallest reserve against any one host: 2 seats, proven the fewest"))
    #expect(text.contains("1 withdrawal leaves people whom no seat elsewhere would help"))
    #expect(text.contains("2 seats found, at least 1 needed (not proven the fewest;"))
  }

  @Test func `people stand by withdrawal and way and re-add to the losses`() throws {
    let people = try table("robustness-people")
    let losses = try table("robustness-losses")

    for row in losses.rows {
      for (way, column) in [("planned anew", 8), ("all others stay", 15)] {
        let count = people.rows.filter {
          $0[1] == row[1] && $0[2] == row[2] && $0[4] == .text(way)
        }.count
        #expect(row[column] == .number(count))
      }
    }
    #expect(people.rows.count == 10)
    #expect(Set(people.heads).count == people.heads.count, "every head stands once")
  }

  @Test func `a run that was stopped and what was left out are told`() {
    let left = RobustnessSample.hosts.dropFirst(2).map { Withdrawal.host($0) }
    let text = document(RobustnessSample.study(left: left, isStopped: true)).summary(width: 400)

    #expect(text.contains("The run was stopped; this is what was finished."))
    #expect(text.contains("\(left.count) more were not looked at"))
    #expect(text.contains("Of 2 finished, the host whose loss hurts most"))
  }

  @Test func `of some hosts the worst is that of those looked at`() {
    let left = RobustnessSample.hosts.dropFirst(2).map { Withdrawal.host($0) }
    let text = document(RobustnessSample.study(left: left)).summary(width: 400)

    #expect(text.contains("Of the 2 looked at, the host whose loss hurts most: \(firstHost), "))
    #expect(text.contains("Of 2 hosts looked at, 1 cost nobody a place"))
    #expect(text.contains("what their loss costs is not known"))
    #expect(text.contains("The offer whose loss hurts most"))
  }

  @Test func `where no host costs anybody a place none hurts most`() {
    let harmless = RobustnessSample.loss(
      .host(RobustnessSample.hosts[0]), RobustnessSample.result(losing: 0),
      RobustnessSample.result(losing: 0))
    let text = document(RobustnessSample.study(losses: [harmless])).summary(width: 400)

    #expect(!text.contains("hurts most"))
    #expect(text.contains("Of 1 hosts, 1 cost nobody a place when all is planned anew, and 1 when"))
  }

  @Test func `what is within the gap that was asked for says so`() {
    let study = RobustnessSample.study(gap: 500_000)
    let text = document(study).summary(width: 400)

    #expect(study.isWithinGap)
    #expect(text.contains("Stopped within the gap"))
    #expect(!document().summary(width: 400).contains("Stopped within the gap"))
  }

  @Test func `chances of none and of all are certain`() {
    let simulation = WithdrawalSimulation(
      seed: 1, asked: 2, hosts: [HostChance(host: RobustnessSample.hosts[0], partsPerMillion: 0)],
      noShow: 0,
      draws: (0..<2).map { _ in
        WithdrawalDraw(withdrawn: [], absent: 0, stranded: [], isProven: true)
      })
    let study = RobustnessStudy(
      scenario: Sample.scenario(), base: RobustnessSample.plan, losses: [], left: [],
      simulation: simulation, reserves: [], isStopped: false)
    let text = document(study).summary(width: 400)

    #expect(text.contains("nothing is random: 0 people are lost for certain."))
    #expect(!text.contains("may still have a chance") && !text.contains("say little"))
  }

  @Test(arguments: Language.allCases)
  func `the page has every part, masks names, and data stays text`(language: Language) {
    let names = Sample.scenario().trainees.map(\.name).filter { $0.count > 1 }
    let page = document(RobustnessSample.study(), language).html()
    let masked = document(RobustnessSample.study(), language, masks: true)
    let tables = masked.tables.map { $0.csv() }.joined()

    for part in ["outcome", "tornado-hosts-section", "reserve", "simulation", "details", "method"] {
      #expect(page.contains("<section id=\"\(part)\""), "\(part)")
    }
    #expect(page.contains("share &lt;b&gt;") || language == .chinese)
    #expect(!page.contains("<b>share"))
    #expect(names.contains { page.contains($0) })
    #expect(names.filter { masked.html().contains($0) || tables.contains($0) } == [])
  }

  @Test func `a host without which there is no plan comes first`() {
    let none = WithdrawalLoss(
      withdrawal: .host(RobustnessSample.hosts[2]), people: 1, pins: 0,
      anew: .contradiction([Phrase("矛盾", "clash")]), kept: RobustnessSample.result(losing: 0))
    let study = RobustnessSample.study(losses: RobustnessSample.losses + [none])

    #expect(study.losses.first?.withdrawal == none.withdrawal)
    #expect(document(study).summary(width: 400).contains("no plan keeps all hard rules."))
  }
}
