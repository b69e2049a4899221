import Foundation
import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `The report for a terminal` {
  @Test(arguments: Language.allCases)
  func `keeps the words of its snapshot`(language: Language) throws {
    let report = PlanReport(
      scenario: Sample.scenario(), plan: Sample.plan(), language: language,
      ruleTitles: Sample.ruleTitles)

    try expectSnapshot(report.summary(), "summary.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `says each outcome in words of its own`(language: Language) {
    let heads = OutcomeState.allCases.map { state in
      let report = PlanReport(
        scenario: Sample.scenario(), plan: Sample.plan(state: state), language: language)
      return report.summary().split(separator: "\n")[3]
    }

    #expect(Set(heads).count == OutcomeState.allCases.count)
    #expect(heads.filter { $0.contains("已证明最优") || $0.contains("Proven best") }.count == 1)
  }

  @Test func `tells how far an unproven level can be from the best`() {
    let levels = [
      LevelResult(name: "points", value: 1204, bound: 1207, isProven: false, isMaximised: true),
      LevelResult(name: "waivers", value: 3, bound: 1, isProven: false, isMaximised: false),
      LevelResult(name: "fairness", value: 500, bound: nil, isProven: false, isMaximised: true),
    ]
    let plan = Sample.plan(state: .timeLimit, levels: levels)

    let report = PlanReport(
      scenario: Sample.scenario(), plan: plan, language: .english)

    #expect(report.html().contains("at most 3 more possible"))
    #expect(report.html().contains("at most 2 fewer possible"))
    #expect(report.summary().contains("no bound known"))
  }

  @Test func `breaks sentences at the width of the terminal`() {
    let report = PlanReport(scenario: Sample.scenario(), plan: Sample.plan(), language: .chinese)

    let sentences = report.summary(width: 40).split(separator: "\n").filter {
      $0.contains("。") || $0.contains("，")
    }

    #expect(sentences.count > 5)
    // Closing punctuation may hang over the edge by one character.
    #expect(sentences.allSatisfy { DisplayWidth.of(String($0)) <= 42 })
  }

  @Test func `lists twenty unplaced people and says where the others are`() {
    let unplaced = (0..<23).map { index in
      Unplaced(
        demand: .trainee(Identifier("p\(index)")), count: 1, county: "东海县", unit: "u1",
        reason: .limits, rules: [], explanation: Phrase("席位已用完。", "No seat is left."),
        nearest: nil)
    }
    let plan = Sample.plan(unplaced: unplaced)

    let summary = PlanReport(
      scenario: Sample.scenario(), plan: plan, language: .chinese
    ).summary()

    #expect(summary.matches(of: /席位已用完。/).count == 20)
    #expect(summary.contains("另有 3 条，见 unplaced.csv"))
  }

  @Test func `passes no control character on to the terminal`() {
    let hostile = "\u{1B}[31m红\u{07}\u{202E}名"
    let trainees = [Sample.trainee("t08", hostile, "u2", "外科")]

    let summary = PlanReport(
      scenario: Sample.scenario(trainees: trainees), plan: Sample.plan(), language: .chinese
    ).summary()

    #expect(summary.contains("�[31m红��名"))
    #expect(!summary.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test(arguments: Language.allCases)
  func `masks names everywhere when asked`(language: Language) {
    let report = PlanReport(
      scenario: Sample.scenario(), plan: Sample.plan(),
      facts: [Phrase("王建国已锁定。", "王建国 is pinned.")], language: language, masksNames: true)
    let tables = ReportTables(
      scenario: Sample.scenario(), plan: Sample.plan(), language: language, masksNames: true)

    let texts = [report.summary(), report.html()] + tables.all.map { $0.csv() }

    #expect(report.html().contains("王*国") && report.html().contains("欧**娜"))
    for name in Sample.trainees.map(\.name) {
      #expect(texts.allSatisfy { !$0.contains(name) }, "\(name)")
    }
  }
}
