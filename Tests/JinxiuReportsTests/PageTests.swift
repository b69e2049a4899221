import Foundation
import JinxiuDomain
import JinxiuReports
import TestTools
import Testing

@Suite struct `The page` {
  private func page(
    _ language: Language = .chinese, _ scenario: Scenario = Sample.scenario(),
    _ plan: Plan = Sample.plan()
  ) -> String {
    PlanReport(
      scenario: scenario, plan: plan, facts: Sample.facts, language: language,
      ruleTitles: Sample.ruleTitles
    ).html()
  }

  private func faults(
    of page: String, tables: Int = 13, drawings: Int = 7
  ) throws -> String {
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("page.html")
      try Data(page.utf8).write(to: file)
      return try Tool.python("page.py", [file.path, "\(tables)", "\(drawings)"])
    }
  }

  /// The page as a browser understands it.
  private func asSeenByBrowser(_ page: String) throws -> String {
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("page.html")
      try Data(page.utf8).write(to: file)
      return try Tool.run(
        "/usr/bin/chromium",
        [
          "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder.path)/profile",
          "--dump-dom", file.absoluteString,
        ])
    }
  }

  @Test(arguments: Language.allCases)
  func `keeps the words of its snapshot`(language: Language) throws {
    try expectSnapshot(page(language), "report.\(language.rawValue).html")
  }

  @Test(arguments: Language.allCases)
  func `is well formed, accessible and loads nothing`(language: Language) throws {
    #expect(try faults(of: page(language)) == "")
    #expect(!page(language).contains("http:") && !page(language).contains("https:"))
    #expect(!page(language).contains("url("))
  }

  @Test func `is understood by a browser as it was written`() throws {
    let seen = try asSeenByBrowser(page())

    #expect(try faults(of: seen) == "")
    #expect(seen.contains("已证明最优"))
    #expect(seen.matches(of: /<svg/).count == page().matches(of: /<svg/).count)
    #expect(seen.matches(of: /<tr/).count == page().matches(of: /<tr/).count)
  }

  @Test func `lets its own style sheet apply and nothing else`() throws {
    try expectOwnStyleAlone(page())
  }

  @Test func `escapes hostile text in every field`() throws {
    let payloads = Hostile.markup
    #expect(payloads.count == 300)
    // Each build of the scenario takes the next payloads, a different one for each field.
    for start in stride(from: 0, to: payloads.count, by: 30) {
      let sample = HostileSample(Array(payloads[start..<start + 30]))
      for language in Language.allCases {
        let report = PlanReport(
          scenario: sample.scenario, plan: sample.plan, facts: sample.facts, language: language)

        #expect(
          try faults(of: report.html(), tables: 9, drawings: 4) == "", "payloads from \(start)")
      }
    }
  }

  @Test func `shows the sample notice and whom to call`() {
    #expect(page().contains("<strong>示例：</strong>"))
    #expect(page().contains("基层处 0518-00000000"))
  }

  @Test func `leaves out the sample notice when all is real`() {
    let scenario = Sample.scenario(programme: Sample.programme(sampleNotice: nil))

    #expect(!page(.chinese, scenario).contains("示例"))
  }

  @Test func `has words for a plan that places nobody`() throws {
    let plan = Sample.plan(placements: [], unplaced: [], rules: [], unverifiable: [])
    let page = page(.english, Sample.scenario(), plan)

    #expect(page.contains("Nobody is placed.") && page.contains("Everyone is placed."))
    #expect(page.contains("No rule is binding.") && page.contains("No waiver is used."))
  }

  @Test func `stays below 2 MB with 5,000 people`() {
    let placements = (0..<5_000).map { index in
      Sample.placement(
        Identifier("p\(index)"), "u1", index % 2 == 0 ? "h1" : "h4", "内科", "o1",
        from: index % 3 == 0 ? "2024-07" : "2024-08")
    }

    #expect(
      page(.chinese, Sample.scenario(), Sample.plan(placements: placements)).utf8.count < 2_000_000)
  }

  @Test func `is the same each time`() {
    #expect(page() == page())
  }

  @Test(arguments: Language.allCases)
  func `names the levels that rest on the solver's word, and only these`(language: Language) {
    func page(_ levels: [LevelResult]) -> String {
      PlanReport(
        scenario: Sample.scenario(), plan: Sample.plan(levels: levels), language: language
      ).html()
    }
    let words = Phrase("凭求解器所言", "is the solver&#39;s word, without")

    let some = page(Sample.levels)
    let none = page(Sample.levels.filter { $0.proof == .prices })

    #expect(some.contains(words[language]) && !none.contains(words[language]))
    #expect(some.contains("--export-model placed-2.mps --level placed-2"))
  }

  @Test func `has cross-references as tooltips, and clauses in words`() {
    let page = PlanReport(
      scenario: Sample.scenario(), plan: Sample.plan(), language: .chinese,
      ruleTitles: Sample.ruleTitles
    ).html()

    #expect(page.contains("<span title=\"要求编号：L4\">执业资格〔二〕</span>"))
    #expect(!page.contains(">L4<"))
  }
}
