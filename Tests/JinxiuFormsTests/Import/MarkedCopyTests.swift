import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

@Suite("Files handed back")
struct MarkedCopyTests {
  private func copies(of name: String) throws -> (files: [OutputFile], faults: [Fault]) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures").path
    let bytes = try #require(FileManager.default.contents(atPath: folder + "/" + name))
    let source = ImportSource(name: name, bytes: Array(bytes))
    let desk = Desk()
    let result = FormImport(into: desk.tables, desk.options).result(of: [source])
    return (MarkedCopies.files(of: [source], result.faults, in: .chinese), result.faults)
  }

  @Test
  func `a workbook comes back under its name, its list of faults passed over when it is imported`()
    throws
  {
    let (files, faults) = try copies(of: "unit-near.xlsx")
    let copy = try #require(files.first)
    #expect(copy.name == "unit-near.xlsx")

    let again = FormImport(into: Desk().tables, ImportOptions())
      .result(of: [ImportSource(name: copy.name, bytes: copy.bytes)])

    #expect(again.errors == faults.filter { $0.severity == .error })
    #expect(again.sheets.count == 1)
  }

  @Test func `other files come back as a list of their faults`() throws {
    let (files, faults) = try copies(of: "utf8.csv")

    #expect(files.map(\.name) == ["utf8.csv.faults.csv"])
    let text = String(decoding: files.first?.bytes.dropFirst(3) ?? [], as: UTF8.self)
    #expect(CSVDocument(text).records.count == faults.count + 1)
  }
}
