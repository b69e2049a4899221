import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import TestTools
import Testing

/// Damaged files through the whole import (R28): 10,000 of them with `JINXIU_MUTATIONS=10000`, fewer
/// otherwise.
@Suite("Damaged files")
struct MutatedFileTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures").path

  private static let batch = 100

  private static var batches: Range<Int> {
    let wanted = ProcessInfo.processInfo.environment["JINXIU_MUTATIONS"].flatMap { Int($0) }
    return 0..<max(1, (wanted ?? 500) / batch)
  }

  private static let sources: [ImportSource] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { !$0.hasSuffix(".expected") }.compactMap { name in
      FileManager.default.contents(atPath: folder + "/" + name)
        .map { ImportSource(name: name, bytes: Array($0)) }
    }
  }()

  /// A workbook or, as often, a table of text: there are few of these, and most damage to a workbook
  /// already ends in its zip.
  private static func source(_ numbers: inout SeededGenerator) -> ImportSource? {
    let isText = Bool.random(using: &numbers)
    return sources.filter { $0.name.hasSuffix(".csv") == isText }.randomElement(using: &numbers)
  }

  private static let words = [
    "\"", ",", "\r\n", "\u{0}", "合计", "XXX", "2024-13", "9999999999999999999", "#REF!", "=1+1",
    "县区", "\t",
  ].map { Array($0.utf8) }

  private static func damaged(_ bytes: [UInt8], _ numbers: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &numbers) where bytes.count > 2 {
      let place = Int.random(in: 0..<bytes.count, using: &numbers)
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
      case 2: bytes.insert(contentsOf: words.randomElement(using: &numbers) ?? [], at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + 40))
      default:
        let end = min(bytes.count, place + Int.random(in: 1...400, using: &numbers))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    return bytes
  }

  @Test(arguments: batches)
  func `a damaged file is imported, or refused with a place in it`(batch: Int) {
    let desk = Desk()
    for number in 0..<Self.batch {
      let seed = batch * Self.batch + number
      var numbers = SeededGenerator(seed: seed)
      guard let whole = Self.source(&numbers) else { continue }
      let source = ImportSource(
        name: whole.name, bytes: Self.damaged(whole.bytes, &numbers))
      let result = FormImport(into: desk.tables, desk.options).result(of: [source])
      #expect(result.isRefused == !result.errors.isEmpty, "seed \(seed): \(result.texts)")
      for fault in result.faults {
        #expect(
          fault.place.file == whole.name || fault.place.file.hasSuffix(".csv"), "seed \(seed)")
      }
      if !result.faults.isEmpty, seed % 10 == 0 {
        #expect(MarkedCopies.files(of: [source], result.faults, in: .chinese).count <= 1)
      }
    }
  }

  @Test func `some damaged files are still imported and others refused`() {
    var refused = 0
    for seed in 0..<300 {
      var numbers = SeededGenerator(seed: seed)
      guard let whole = Self.source(&numbers) else { continue }
      let source = ImportSource(name: whole.name, bytes: Self.damaged(whole.bytes, &numbers))
      if FormImport(into: Desk().tables, ImportOptions()).result(of: [source]).isRefused {
        refused += 1
      }
    }
    #expect((60..<300).contains(refused))
  }
}
