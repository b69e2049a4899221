import JinxiuDomain
import JinxiuFiles
import Testing

/// Tables as Excel saves them where the comma is the decimal sign, and as “Unicode text” (R32).
@Suite("Separators of tables")
struct TableSeparatorTests {
  /// The folder with other signs between the cells of all tables, quoted where that is needed.
  private func folder(by sign: String, lead: String = "") -> Folder {
    var folder = Folder()
    for name in folder.files.keys where name.hasSuffix(".csv") {
      let rows = CSVDocument(folder[name]).records.map { record in
        record.cells.map { cell in
          cell.contains(sign) || cell.contains("\"") || cell.contains("\n")
            ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
        }.joined(separator: sign)
      }
      folder[name] = lead + rows.joined(separator: "\r\n") + "\r\n"
    }
    return folder
  }

  @Test(arguments: [(";", ""), ("\t", ""), (";", "sep=;\r\n"), (",", "sep=,\r\n")])
  func `semicolons and tabs are read like commas`(sign: String, lead: String) throws {
    let reading = folder(by: sign, lead: lead).read()

    #expect(reading.faults.isEmpty, "\(reading.faults.map { FaultText.text($0, in: .english) })")
    let expected = try #require(Folder().read().scenario)
    #expect(isSame(try #require(reading.scenario), expected))
  }

  @Test func `a fault stands in the row and column of the file`() throws {
    var folder = folder(by: ";")
    folder["counties.csv"] = folder["counties.csv"].replacing(";10;", with: ";zehn;")

    let fault = try #require(folder.read().faults.first)

    #expect(fault.code == .notANumber)
    #expect(FaultText.place(fault.place, in: .english).hasPrefix("counties.csv:2:"))
  }

  @Test func `a header that is known under no sign is told as it stands`() {
    var folder = Folder()
    folder["counties.csv"] = "a;b;c\n1;2;3\n"

    let codes = Set(folder.read().faults.filter { $0.place.file == "counties.csv" }.map(\.code))

    #expect(codes.contains(.unknownColumn) && codes.contains(.missingColumn))
  }
}
