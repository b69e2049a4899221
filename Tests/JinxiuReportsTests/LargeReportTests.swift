import Foundation
import JinxiuDomain
import JinxiuForms
import JinxiuReports
import TestTools
import Testing

@Suite struct `The report of 11,000 people` {
  private func report(_ language: Language = .chinese) -> PlanReport {
    PlanReport(
      scenario: LargeSample.shared.scenario, plan: LargeSample.shared.plan, language: language,
      ruleTitles: Sample.ruleTitles)
  }

  private var tables: ReportTables {
    ReportTables(
      scenario: LargeSample.shared.scenario, plan: LargeSample.shared.plan, language: .chinese)
  }

  @Test(arguments: Language.allCases)
  func `is a page below 2 MB, well formed and accessible`(language: Language) throws {
    let page = report(language).html()

    #expect(page.utf8.count < 2_000_000)
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("page.html")
      try Data(page.utf8).write(to: file)
      #expect(try Tool.python("page.py", [file.path, "18", "4"]) == "")
    }
  }

  @Test func `names everybody placed under level, city, county and unit`() {
    let page = report().html()
    let trees = PlacementTree.all(in: LargeSample.shared.scenario, LargeSample.shared.plan)

    #expect(trees.map(\.people) == [5_000, 3_000, 3_000])
    #expect(trees.allSatisfy { $0.cities.count == 11 })
    #expect(trees.flatMap(\.cities).allSatisfy { $0.counties.count == 8 })
    for tree in trees {
      for county in tree.cities.flatMap(\.counties) {
        #expect(page.contains("<summary>\(county.id.text) <b>\(county.people)人 · "))
      }
    }
    #expect(page.matches(of: /<li>(<b>[^<]*<\/b> )?[^<]+ <i>/).count >= 11_000)
  }

  @Test func `opens without a script`() {
    let page = report().html()

    #expect(page.matches(of: /<details/).count == page.matches(of: /<summary>/).count)
    #expect(!page.contains("<script"))
  }

  @Test func `groups hosts by city and tier and draws months instead of people`() {
    let page = report().html()

    #expect(page.contains("杭州市市级（16家）"))
    #expect(page.contains("每月在修人数"))
    #expect(!page.contains("id=\"timeline-1\""))
  }

  @Test func `shows some of those unplaced and counts the rest`() {
    let page = report().html()

    #expect(page.contains("不符合条件 <b>"))
    #expect(page.matches(of: /条，见 unplaced\.csv/).count > 10)
  }

  @Test(arguments: Language.allCases)
  func `is one screen in a terminal`(language: Language) {
    let lines = report(language).summary().split(separator: "\n", omittingEmptySubsequences: false)

    #expect(lines.count <= 40)
    #expect(lines.allSatisfy { DisplayWidth.of(String($0)) <= 84 })
  }

  @Test func `leaves nobody out of the tables`() {
    #expect(tables.placements.rows.count == 11_000)
    #expect(tables.unplaced.rows.count == LargeSample.shared.plan.unplaced.count)
    #expect(tables.waivers.rows.count == 220)
    #expect(tables.units.rows.count == LargeSample.shared.scenario.units.count)
    #expect(tables.rules.rows.count >= LargeSample.shared.plan.rules.count)
  }

  @Test func `is a form with a row for each person`() throws {
    let forms = AnnexForms(scenario: LargeSample.shared.scenario, plan: LargeSample.shared.plan)

    #expect(forms.annex1CSV().split(separator: "\r\n").count >= 11_000)
    let rows = try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("book.xlsx")
      try Data(forms.annex1XLSX()).write(to: file)
      return try Tool.run(
        "/usr/bin/python3",
        [
          "-c",
          "import openpyxl,sys;print(openpyxl.load_workbook(sys.argv[1],read_only=True).active.max_row)",
          file.path,
        ])
    }
    #expect((Int(rows.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0) >= 11_003)
  }
}
