import Foundation
import JinxiuDomain
import JinxiuReports
import TestTools
import Testing

@Suite struct `The plain tables` {
  private func tables(_ language: Language = .chinese) -> ReportTables {
    ReportTables(
      scenario: Sample.scenario(), plan: Sample.plan(), language: language,
      ruleTitles: Sample.ruleTitles)
  }

  @Test func `are named after their files`() {
    #expect(
      tables().all.map(\.name) == [
        "placements", "unplaced", "rules", "counties", "units", "hosts", "waivers",
        "unverifiable", "levels", "statistics",
      ])
  }

  @Test(arguments: Language.allCases)
  func `keep the cells of their snapshots`(language: Language) throws {
    for table in tables(language).all {
      try expectSnapshot(table.csv(), "\(table.name).\(language.rawValue).csv")
    }
  }

  @Test func `have a row for each placement, host month and limit`() {
    let tables = tables()

    #expect(tables.placements.rows.count == Sample.placements.count)
    #expect(tables.unplaced.rows.count == Sample.unplaced.count)
    #expect(tables.counties.rows.count == Sample.counties.count)
    #expect(tables.hosts.rows.count == Sample.hosts.count * 5)
    // Nine rules; one has two limits.
    #expect(tables.rules.rows.count == 10)
  }

  /// Takes some seconds, and an office suite that not every machine has.
  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/soffice")))
  func `compute nothing when a spreadsheet program opens them`() throws {
    let texts = Hostile.formulas + Hostile.markup
    let csv = CSVText.encode(texts.map { [.text($0)] })

    let seen = try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("hostile.csv")
      try Data(csv.utf8).write(to: file)
      _ = try Tool.run(
        "/usr/bin/soffice",
        [
          "--headless", "-env:UserInstallation=file://\(folder.path)/profile", "--convert-to",
          "xlsx", "--outdir", folder.path,
          // Comma, double quote, UTF-8, from line 1, formulas evaluated as a user's click would.
          "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1", file.path,
        ])
      return try Tool.python("workbook.py", [folder.path + "/hostile.xlsx"])
    }

    #expect(seen.contains("\"formulas\": []"))
    #expect(seen.contains("cmd|"))
  }
}
