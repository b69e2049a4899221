import Foundation
import Testing

/// The workbooks as an office program reads them.
@Suite struct OfficeTests {
  @Test func `LibreOffice finds in each annex what its CSV says`() async throws {
    let plan = try await YearlyPlan.made
    let annexes = ["annex1", "annex2", "annex3"]

    let read = try await converted(annexes, of: plan)

    for annex in annexes {
      let written = try Spreadsheet.cells("\(plan.folder)/\(annex).csv").map(plain)
      #expect(read[annex]?.map(plain) == written, "\(annex)")
      #expect(written.count > 10)
    }
  }

  /// The cells of each workbook, by way of the program's own CSV.
  private func converted(
    _ names: [String], of plan: YearlyPlan
  ) async throws -> [String: [[String]]] {
    try await Workspace.with { workspace in
      // Commas, double quotes, UTF-8, cells as shown, every sheet.
      let filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
      _ = try await Program.debian("/usr/bin/soffice", package: "libreoffice-calc-nogui").output(
        [
          "-env:UserInstallation=file://" + workspace("profile"), "--headless", "--convert-to",
          filter, "--outdir", "read",
        ] + names.map { "\(plan.folder)/\($0).xlsx" }, in: workspace)
      return try names.reduce(into: [:]) { cells, name in
        let files = workspace.names(in: "read").filter { $0.hasPrefix(name + "-") }
        try #require(files.count == 1, "\(workspace.names(in: "read"))")
        cells[name] = try Spreadsheet.cells(workspace("read/\(files[0])"))
      }
    }
  }

  /// Without the line breaks of the form's heads and the empty cells at the end of a row.
  private func plain(_ row: [String]) -> [String] {
    let cells = row.map { $0.filter { !$0.isNewline } }
    return Array(cells.prefix((cells.lastIndex { !$0.isEmpty } ?? -1) + 1))
  }
}
