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

  @Test func `the list has errors first, what is the same in many cells once, and no references`()
    throws
  {
    let (rows, faults) = try list(of: twelvePeople, in: .chinese)

    #expect(faults.count { $0.severity == .error } == 11)
    #expect(rows.map { $0[1] } == ["单元格", "J2:J11", "E13", "", "A2"])
    #expect(rows.map { $0[2] } == ["级别", "错误", "错误", "警告", "警告"])
    #expect(rows[1][4...] == ["进修医院名册中没有“示例第一医院”", "是否指“示例市第一医院”？请改正", "附件1", "E0403"])
  }

  @Test(arguments: Language.allCases)
  func `the list speaks of no tables, which who filled in the form has not`(
    language: Language
  ) throws {
    let (rows, faults) = try list(of: twelvePeople, in: language)

    let named = faults.filter { $0.problem[language].contains(".csv") }
    #expect(Set(named.map(\.code)) == [.unknownReference, .quotaDiffers])
    #expect(rows.map { $0[4] }.filter { $0.contains(".csv") } == [])
  }

  /// Of one county, ten with a hospital that is not known, one with an age in words.
  private var twelvePeople: ImportSource {
    let heads = Desk.heads.map { "\"\($0)\"" }.joined(separator: ",")
    let people = (0..<12).map { number in
      let host = number < 10 ? "示例第一医院" : ""
      let name = "张\(Array("甲乙丙丁戊己庚辛壬癸子丑")[number])"
      return Desk.person(name, age: number == 11 ? "四十" : "45", host: host)
        .joined(separator: ",")
    }
    let text = ([heads] + people).joined(separator: "\n") + "\n"
    return ImportSource(name: "东海县.csv", bytes: Array(text.utf8))
  }

  private func list(
    of source: ImportSource, in language: Language
  ) throws -> (rows: [[String]], faults: [Fault]) {
    let result = FormImport(into: Desk().tables, ImportOptions()).result(of: [source])
    let copy = try #require(MarkedCopies.files(of: [source], result.faults, in: language).first)
    let text = String(decoding: copy.bytes.dropFirst(3), as: UTF8.self)
    return (CSVDocument(text).records.map(\.cells), result.faults)
  }

  @Test func `other files come back as a list of their faults`() throws {
    let (files, faults) = try copies(of: "utf8.csv")

    #expect(files.map(\.name) == ["utf8.csv.faults.csv"])
    let text = String(decoding: files.first?.bytes.dropFirst(3) ?? [], as: UTF8.self)
    #expect(CSVDocument(text).records.count == faults.count + 1)
  }
}
