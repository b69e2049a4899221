import Foundation
import Spreadsheet
import Testing

/// Damaged workbooks (R28): 10,000 of them with `JINXIU_MUTATIONS=10000`, fewer otherwise.
struct MutationTests {
  /// Faults of a file as a whole, which have no part to name.
  private static let whole: Set<WorkbookFault.Kind> = [
    .notAWorkbook, .legacyExcel, .encrypted, .tooLarge, .tooManyEntries, .brokenZip,
  ]
  private static let batch = 100

  private static var batches: Range<Int> {
    let wanted = ProcessInfo.processInfo.environment["JINXIU_MUTATIONS"].flatMap { Int($0) }
    return 0..<max(1, (wanted ?? 1_200) / batch)
  }

  /// What became of the damaged workbooks of a batch.
  private struct Tally {
    var read = 0
    var refused: [WorkbookFault.Kind: Int] = [:]
    var marked = 0
  }

  private func check(
    _ bytes: [UInt8], _ seed: Int, _ tally: inout Tally, marks: WorkbookMarks
  ) {
    do throws(WorkbookFault) {
      let workbook = try Workbook(reading: bytes)
      tally.read += 1
      if seed % 8 < 2 { try lay(marks, workbook, bytes, seed, &tally) }
    } catch {
      tally.refused[error.kind, default: 0] += 1
      #expect(error.part != nil || Self.whole.contains(error.kind), "seed \(seed): \(error)")
      #expect(!error.detail.isEmpty, "seed \(seed): \(error)")
    }
  }

  /// Marks are laid, or refused with a place; what was laid reads like what was there.
  private func lay(
    _ marks: WorkbookMarks, _ workbook: Workbook, _ bytes: [UInt8], _ seed: Int,
    _ tally: inout Tally
  ) throws(WorkbookFault) {
    var marks = marks
    marks.notes = [:]
    for sheet in workbook.sheets {
      marks.notes[sheet.name] = [CellNote(row: 3, column: 2, text: "问题")]
    }
    let marked = try Workbook(reading: try marks.laid(into: bytes))
    #expect(Array(marked.sheets.dropFirst()) == workbook.sheets, "seed \(seed)")
    tally.marked += 1
  }

  @Test(arguments: Self.batches)
  func `a damaged workbook is read, or refused at its place`(batch: Int) throws {
    var tally = Tally()
    let list = LeadingSheet(name: "问题清单", rows: [["序号"]], widths: [6])
    let marks = WorkbookMarks(notes: [:], firstSheet: list)
    let fixtures = try Fixture.allCases.map { try $0.bytes() }
    let parts = try fixtures.map { try Unzip.entries(of: $0) }
    for seed in batch * Self.batch..<(batch + 1) * Self.batch {
      var mutation = Mutation(seed: seed)
      let fixture = seed / 2 % fixtures.count
      let bytes =
        seed.isMultiple(of: 2)
        ? mutation.file(fixtures[fixture]) : mutation.part(of: parts[fixture])
      check(bytes, seed, &tally, marks: marks)
    }
    // Most damage must show, and some must not, or nothing was tried.
    #expect(tally.read > 0)
    #expect(tally.refused.values.reduce(0, +) > Self.batch / 4)
    #expect(tally.refused.keys.count > 2)
    #expect(tally.read + tally.refused.values.reduce(0, +) >= Self.batch)
  }
}
