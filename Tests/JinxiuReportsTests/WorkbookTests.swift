import Foundation
import JinxiuDomain
import JinxiuForms
import JinxiuReports
import TestTools
import Testing

@Suite struct `The workbooks` {
  private struct Workbook: Decodable {
    let created: String
    let title: String
    let sheets: [Sheet]
  }

  private struct Sheet: Decodable {
    let name: String
    let rows: [[String]]
    let formulas: [String]
    let types: [String]
    let merged: [String]
    let frozen: String
    let filter: String
    let repeated: String
    let orientation: String
    let paper: Int
    let fitsWidth: Bool
    let fonts: [String]
  }

  private func read(_ bytes: [UInt8]) throws -> Workbook {
    try Tool.withFolder { folder in
      let file = folder.appendingPathComponent("book.xlsx")
      try Data(bytes).write(to: file)
      let json = try Tool.python("workbook.py", [file.path])
      return try JSONDecoder().decode(Workbook.self, from: Data(json.utf8))
    }
  }

  private func sheet(_ bytes: [UInt8]) throws -> Sheet {
    try #require(read(bytes).sheets.first)
  }

  private func forms(
    _ scenario: Scenario = Sample.scenario(), _ plan: Plan = Sample.plan()
  ) -> AnnexForms {
    AnnexForms(scenario: scenario, plan: plan)
  }

  @Test func `say the same as the CSV files`() throws {
    let pairs = [
      (try sheet(forms().annex1XLSX()), forms().annex1CSV()),
      (try sheet(forms().annex2XLSX()), forms().annex2CSV()),
      (try sheet(forms().annex3XLSX()), forms().annex3CSV()),
    ]

    for (sheet, csv) in pairs {
      let lines = csv.replacing("\u{FEFF}", with: "").replacing("\"", with: "")
        .split(separator: "\r\n").map { $0.split(separator: ",").joined(separator: ",") }
      let rows = sheet.rows.map { row in
        row.filter { !$0.isEmpty }.joined(separator: ",").replacing("\n", with: "")
      }
      #expect(rows == lines)
    }
  }

  @Test func `set the first annex up for print and filters`() throws {
    let sheet = try sheet(forms().annex1XLSX())

    #expect(sheet.name == "登记表")
    #expect(sheet.frozen == "A4")
    #expect(sheet.filter == "A3:L12")
    #expect(sheet.repeated == "$3:$3")
    #expect(sheet.orientation == "landscape")
    #expect(sheet.paper == 9)
    #expect(sheet.fitsWidth)
    #expect(sheet.fonts.contains("仿宋") && sheet.fonts.contains("宋体"))
    #expect(sheet.merged.contains("A1:L1"))
  }

  @Test func `compute the sums of the second annex by formulas`() throws {
    let sheet = try sheet(forms().annex2XLSX())

    #expect(sheet.merged.contains("A3:A4") && sheet.merged.contains("B3:M3"))
    #expect(sheet.formulas.contains("B5") && sheet.formulas.contains("M10"))
    #expect(sheet.rows[9].prefix(2) == ["合计", "9"])
    #expect(sheet.repeated == "$3:$4")
  }

  @Test func `print the third annex upright`() throws {
    let sheet = try sheet(forms().annex3XLSX())

    #expect(sheet.orientation == "portrait")
    #expect(sheet.rows[7] == ["合计", "9", "9", "0"])
  }

  @Test func `hold every table of the report`() throws {
    let tables = ReportTables(
      scenario: Sample.scenario(), plan: Sample.plan(), language: .chinese)

    let book = try read(tables.workbook())

    #expect(book.sheets.map(\.name) == tables.all.map(\.title))
    #expect(book.sheets.map(\.rows.count) == tables.all.map { $0.rows.count + 1 })
    #expect(book.sheets.allSatisfy { $0.frozen == "A2" && !$0.filter.isEmpty })
  }

  @Test func `claim the programme's day as their time`() throws {
    #expect(try read(forms().annex1XLSX()).created == "2024-06-03T00:00:00")
  }

  @Test func `are the same bytes at another time`() async throws {
    let first = try [forms().annex1XLSX(), forms().annex2XLSX(), forms().annex3XLSX()]
    let tables = ReportTables(
      scenario: Sample.scenario(), plan: Sample.plan(), language: .english)
    let book = try tables.workbook()

    // Times in archives have a grain of two seconds.
    try await Task.sleep(for: .seconds(2.1))

    #expect(try [forms().annex1XLSX(), forms().annex2XLSX(), forms().annex3XLSX()] == first)
    #expect(try tables.workbook() == book)
  }

  @Test func `store hostile text as text`() throws {
    let names = Hostile.formulas.prefix(60)
    let trainees = names.enumerated().map { index, name in
      Sample.trainee(Identifier("x\(index)"), name, "u1", "内科", note: name)
    }
    let placements = trainees.map {
      Sample.placement($0.id, "u1", "h1", "内科", "o1", from: "2024-07")
    }

    let sheet = try sheet(
      forms(Sample.scenario(trainees: trainees), Sample.plan(placements: placements)).annex1XLSX())

    #expect(sheet.formulas.isEmpty)
    #expect(Set(sheet.types).isSubset(of: ["s", "n"]))
    #expect(sheet.rows.count == names.count + 5)
  }

  @Test func `survive text longer than a cell and with controls`() throws {
    let long = String(repeating: "长", count: 40_000) + "\u{0}\u{1}"
    let trainees = [Sample.trainee("t01", "\u{0}a\u{FFFE}", "u1", "内科", note: long)]

    let rows = try sheet(
      forms(
        Sample.scenario(trainees: trainees),
        Sample.plan(placements: [Sample.placements[0]])
      ).annex1XLSX()
    ).rows

    #expect(rows[3][1] == "�a�")
    #expect(rows[3][11].count == 15_001)
  }
}
