import Foundation
import Testing

/// Forms that people open, change and save in an office program before they send them back.
@Suite struct OfficeRoundTripTests {
  private static let scenario = "lianyungang-2024"

  @Test func `Forms filled into an empty folder give the same plan, byte for byte`() async throws {
    let plan = try await YearlyPlan.made
    try await Workspace.with { workspace in
      let jinxiu = try Program.jinxiu(["LANG": "C"])
      _ = try await jinxiu.output(
        ["export", Project.scenario(Self.scenario), "--forms", "--out", "forms"], in: workspace)
      try FileManager.default.createDirectory(
        atPath: workspace(Self.scenario), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: Project.scenario(Self.scenario) + "/programme.yaml",
        toPath: workspace(Self.scenario + "/programme.yaml"))

      _ = try await jinxiu.output(["import", "forms", "--into", Self.scenario], in: workspace)
      _ = try await jinxiu.output(["plan", Self.scenario, "--out", "plan"], in: workspace)

      #expect(
        try workspace.text("plan/plan.json")
          == String(contentsOfFile: plan.folder + "/plan.json", encoding: .utf8))
    }
  }

  @Test func `Saved by LibreOffice, forms change nothing; edited there, just what was edited`()
    async throws
  {
    try await Workspace.with { workspace in
      let jinxiu = try Program.jinxiu(["LANG": "C"])
      try workspace.copy(Self.scenario)
      _ = try await jinxiu.output(
        ["export", "scenario", "--forms", "--out", "forms"], in: workspace)
      let names = [
        "附件1-登记表-01-东海县.xlsx", "附件2-汇总表.xlsx", "附件3-分配表.xlsx",
        "进修招收计划-01-示例市第一综合医院.xlsx", "基础数据.xlsx",
      ]
      try await save(names.map { "forms/" + $0 }, to: "saved", in: workspace)

      let same = try await jinxiu.run(
        ["import", "saved", "--into", "scenario", "--dry-run", "--json"], in: workspace)
      #expect(same.code == 0, "\(same.output)")
      #expect(try changes(same.output).values.allSatisfy { $0 == [0, 0, 0] })

      _ = try await Program.debian("/usr/bin/python3", package: "python3-openpyxl").output(
        [Project.script("edit.py"), "saved/" + names[0], "登记表", "E5", "29"], in: workspace)
      try await save(["saved/" + names[0]], to: "edited", in: workspace)

      let edited = try await jinxiu.run(
        ["import", "edited", "--into", "scenario", "--json"], in: workspace)
      #expect(edited.code == 0, "\(edited.output)")
      #expect(try changes(edited.output) == ["trainees.csv": [0, 1, 0]])
      let rows = try Spreadsheet.cells(workspace("scenario/trainees.csv"))
      #expect(rows[1].prefix(5) == ["T001", "方松", "U001", "男", "29"])
    }
  }

  @Test func `LibreOffice computes none of the text in a form`() async throws {
    try await Workspace.with { workspace in
      try workspace.copy("tiny")
      let hostile = [
        "=1+1", "+SUM(1)", "-2+3", "@SUM(1)", "＝1+1", "=HYPERLINK(1;2)", "=cmd|'x'!A0",
      ]
      for (index, text) in hostile.enumerated() {
        let row = "X\(index),李\(index),U1,男,34,医师,本科,执业医师,医师,内科,9,,,,\"\(text)\"\n"
        let before = try workspace.text("scenario/trainees.csv")
        try workspace.write(before + row, to: "scenario/trainees.csv")
      }
      _ = try await Program.jinxiu().output(
        ["export", "scenario", "--forms", "--out", "forms"], in: workspace)

      // Commas, double quotes, UTF-8, formulas and not their values.
      let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true"
      try await save(["forms/附件1-登记表-02-甲县.xlsx"], to: "read", as: filter, in: workspace)

      let rows = try Spreadsheet.cells(workspace("read/附件1-登记表-02-甲县.csv"))
      let notes = rows.filter { $0[1].hasPrefix("李") && $0[1] != "李四" }.map { $0[11] }
      #expect(notes == hostile)
    }
  }

  private func save(
    _ files: [String], to folder: String, as filter: String = "xlsx", in workspace: Workspace
  ) async throws {
    _ = try await Program.debian("/usr/bin/soffice", package: "libreoffice-calc-nogui").output(
      [
        "-env:UserInstallation=file://" + workspace("profile"), "--headless", "--convert-to",
        filter, "--outdir", folder,
      ] + files, in: workspace)
  }

  /// Rows that an import added, changed and removed, by table.
  private func changes(_ json: String) throws -> [String: [Int]] {
    let document = try JSONDecoder().decode(Outcome.self, from: Data(json.utf8))
    return document.tables.reduce(into: [:]) { $0[$1.table] = [$1.added, $1.changed, $1.removed] }
  }

  private struct Outcome: Decodable {
    struct Table: Decodable {
      let table: String
      let added: Int
      let changed: Int
      let removed: Int
    }
    let tables: [Table]
  }
}
