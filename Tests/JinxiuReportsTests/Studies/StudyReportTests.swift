import JinxiuDomain
import JinxiuReports
import Testing

/// The sample with two readings of its share, and a curve of three points.
enum StudySample {
  static let other = Sample.plan(
    placements: Sample.placements.dropFirst(2) + [
      Sample.placement("t01", "u1", "h4", "内科", "o5", from: "2024-07"),
      Sample.placement("t08", "u2", "h4", "外科", "o5", from: "2024-08"),
    ])

  static let study = ReadingStudy(
    questions: [
      OpenQuestion(
        rule: "city-general", name: "base", requirements: ["L18", "D15"],
        question: Phrase("占比以什么为基数", "what the percentage is taken of"),
        readings: [
          .init(
            name: "target", meaning: Phrase("目标", "of the target"),
            parameters: [Parameter("base", .text("target"))]),
          .init(
            name: "placed", meaning: Phrase("实际", "of those placed"),
            parameters: [Parameter("base", .text("placed"))]),
        ], inForce: 0),
      OpenQuestion(
        rule: "subsidy", name: "fees_waived", requirements: ["D20"],
        question: Phrase("免收范围", "whose fees are waived"),
        readings: [
          .init(
            name: "subsidised", meaning: Phrase("补助医院", "at subsidised hosts"),
            parameters: [Parameter("fees_waived", .text("subsidised"))]),
          .init(
            name: "all", meaning: Phrase("全部", "of all"),
            parameters: [Parameter("fees_waived", .text("all"))]),
        ], inForce: 0, isForReports: true),
    ],
    base: Sample.plan(),
    variants: [
      ReadingVariant(
        choices: [1, 0], changes: [.parameter("city-general", Parameter("base", .text("placed")))],
        result: .plan(other), isNearest: true),
      ReadingVariant(
        choices: [0, 1], changes: [.parameter("subsidy", Parameter("fees_waived", .text("all")))],
        result: .plan(Sample.plan()), isNearest: true),
      ReadingVariant(
        choices: [1, 1], changes: [], result: .contradiction([Phrase("矛盾", "clash")]),
        isNearest: false),
    ], hasCombinations: true)

  static let curve = FairnessCurve(
    method: .required,
    points: [(0, 0, 9, 40), (250, 500, 9, 31), (750, 1000, 8, 33)].map { point in
      FairnessPoint(
        required: point.0, filling: point.1, placed: point.2,
        levels: [
          LevelResult(
            name: "points", value: point.3, bound: point.3, isProven: true, isMaximised: true)
        ],
        counties: [point.2 - 4, 1, 1, 1, 1])
    })
}

@Suite struct `Studies in a report` {
  private let studies = PlanStudies(readings: StudySample.study, fairness: StudySample.curve)

  private var tables: [ReportTable] {
    ReportTables(
      scenario: Sample.scenario(), plan: Sample.plan(), language: .english, studies: studies
    ).all
  }

  private func table(_ name: String) throws -> ReportTable {
    try #require(tables.first { $0.name == name })
  }

  private func report(_ language: Language) -> PlanReport {
    PlanReport(
      scenario: Sample.scenario(), plan: Sample.plan(), language: language, masksNames: true,
      ruleTitles: Sample.ruleTitles, studies: studies)
  }

  private func number(_ cell: ReportCell) -> Int? {
    if case .number(let number) = cell { number } else { nil }
  }

  @Test func `who is affected is told exactly`() {
    let summaries = ReadingSummary.all(of: StudySample.study, in: Sample.scenario())

    #expect(summaries.map(\.variant) == [nil, 0, 1])
    #expect(summaries[1].people.map(\.demand.text) == ["t08", "t02", "t01"])
    #expect(summaries[1].people.map(\.effect) == [.gains, .loses, .moves])
    // Those at hosts that are not subsidised.
    #expect(summaries[2].people.map(\.effect).allSatisfy { $0 == .fees })
    #expect(summaries[2].count(.fees) == 9 - 4)
    #expect(summaries.map(\.freed) == [4, 3, 9])
  }

  @Test func `every subsidy frees whom it covers`() {
    let further = Sample.rule(
      "county-subsidy", "subsidy", .hard, "四", "",
      [
        Parameter("yuan_per_person", .integer(5_000)), Parameter("tiers", .texts(["county"])),
        Parameter("payer", .text("county")), Parameter("fees_waived", .text("subsidised")),
      ])
    let scenario = Sample.scenario(programme: Sample.programme(rules: Sample.rules + [further]))

    let summaries = ReadingSummary.all(of: StudySample.study, in: scenario)

    #expect(summaries.map(\.freed) == [9, 9, 9])
    #expect(summaries.map { $0.count(.fees) } == [0, 0, 0])
  }

  @Test func `people in the table add up to the figures beside it`() throws {
    let results = try table("readings")
    let people = try table("readings-people")

    for row in results.rows {
      guard let variant = number(row[0]), variant != 3 else { continue }
      for (column, effect) in [
        (3, "Gain a place"), (4, "Lose it"), (5, "Moved"), (6, "Fees change"),
      ] {
        let sum = people.rows.filter { $0[0] == row[0] && $0[5] == .text(effect) }
          .reduce(0) { $0 + (number($1[4]) ?? 0) }
        #expect(number(row[column]) == sum, "\(variant) \(effect)")
      }
    }
  }

  @Test func `a reading without a plan says why and has no figures`() throws {
    let row = try #require(try table("readings").rows.last)

    #expect(row[2] == .empty)
    #expect(row.last == .text("contradicts itself, there is no plan: clash"))
  }

  @Test func `a curve that ended early says why`() {
    func rest(_ stopped: OutcomeState?) -> String {
      PlanReport(
        scenario: Sample.scenario(), plan: Sample.plan(), language: .english, masksNames: true,
        ruleTitles: Sample.ruleTitles,
        studies: PlanStudies(
          fairness: FairnessCurve(
            method: .required, points: StudySample.curve.points, stopped: stopped))
      ).html()
    }

    #expect(rest(.timeLimit).contains("The search ended early (Time limit reached)"))
    #expect(!rest(nil).contains("there may be further"))
  }

  @Test func `counties of a point add up to the people placed`() throws {
    let counties = try table("fairness-counties")

    for row in try table("fairness").rows {
      let sum = counties.rows.filter { $0[0] == row[0] }.reduce(0) { $0 + (number($1[2]) ?? 0) }
      #expect(number(row[3]) == sum)
    }
  }

  @Test func `loss counts from the first point`() throws {
    let rows = try table("fairness").rows

    #expect(rows.map { number($0[4]) } == [0, 0, 1])
    #expect(rows.map { number($0[6]) } == [0, 9, 7])
  }

  @Test func `groups of statistics add up to everybody`() throws {
    let statistics = GroupStatistics.all(in: Sample.scenario(), Sample.plan())

    #expect(statistics.map(\.kind) == GroupStatistics.Kind.allCases)
    for kind in statistics {
      #expect(kind.groups.reduce(0) { $0 + $1.asked } == 14, "\(kind.kind)")
      #expect(kind.groups.reduce(0) { $0 + $1.placed } == 9, "\(kind.kind)")
    }
    let sexes = try #require(statistics.first { $0.kind == .sex }).groups
    #expect(sexes.map(\.name.english) == ["male", "female", "to be named"])
    #expect(sexes.map(\.placed) == [5, 2, 2])
  }

  @Test func `wishes that came true are ranked`() throws {
    let wishes: [Identifier<Host>] = ["h4", "h1"]
    let trainees = Sample.trainees.map { $0.id == "t01" ? wished($0, wishes) : $0 }

    let groups = try #require(
      GroupStatistics.all(in: Sample.scenario(trainees: trainees), Sample.plan())
        .first { $0.kind == .county }
    ).groups

    #expect(groups[0].wished == 1)
    #expect(groups[0].atWish == 1)
    #expect(groups[0].atFirstWish == 0)
    #expect(groups[0].rankSum == 2)
  }

  private func wished(_ trainee: Trainee, _ wishes: [Identifier<Host>]) -> Trainee {
    Trainee(
      id: trainee.id, name: trainee.name, unit: trainee.unit, sex: trainee.sex, age: trainee.age,
      title: trainee.title, education: trainee.education, licence: trainee.licence,
      role: trainee.role, specialty: trainee.specialty, otherSpecialties: [], technique: nil,
      years: trainee.years, featureDepartment: nil, wishes: wishes, availableFrom: nil,
      availableTo: nil, priority: nil, isOnPost: nil, ground: nil, note: "")
  }

  @Test(arguments: Language.allCases)
  func `the page has curve and readings, and no name in full`(language: Language) {
    let page = report(language).html()

    #expect(page.contains("id=\"fairness\"") && page.contains("id=\"readings\""))
    #expect(page.contains("stroke-dasharray"))
    for trainee in Sample.trainees { #expect(!page.contains(trainee.name)) }
  }

  @Test(arguments: Language.allCases)
  func `the terminal keeps the words of its snapshot`(language: Language) throws {
    try expectSnapshot(report(language).summary(), "studies.\(language.rawValue).txt")
  }

  @Test func `ranks of counties that are alike are one line`() {
    let ranks = (2...5).map { rank in
      LevelResult(
        name: "fairness-\(rank)", value: rank < 4 ? 500 : 1000, bound: rank < 4 ? 500 : 1000,
        isProven: true, isMaximised: true)
    }
    let page = PlanReport(
      scenario: Sample.scenario(), plan: Sample.plan(levels: ranks), language: .english
    ).html()

    #expect(page.contains("counties 2 to 3 from below"))
    #expect(page.contains("counties 4 to 5 from below"))
  }
}
