import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

/// Files as they really come (R33), made by openpyxl, XlsxWriter and LibreOffice
/// (`Scripts/messy.py`), each beside what it must come to.
@Suite("Messy files")
struct MessyFileTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures").path

  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { !$0.hasSuffix(".expected") }.sorted()

  @Test(arguments: names)
  func `a messy file comes to the expected rows, or to exactly the expected faults`(
    name: String
  ) throws {
    let bytes = try #require(FileManager.default.contents(atPath: Self.folder + "/" + name))
    let expected = try String(contentsOfFile: Self.folder + "/\(name).expected", encoding: .utf8)
    let desk = Desk()

    let result = FormImport(into: desk.tables, desk.options)
      .result(of: [ImportSource(name: name, bytes: Array(bytes))])

    let faults = result.faults.map { Self.line($0, in: name) }
    let rows = Self.rows(result)
    #expect(
      faults.sorted() + rows == Self.sorted(expected), "\(name)\n\(result.texts)")
  }

  @Test func `there are more than 60 of them, and both kinds`() throws {
    let expectations = try Self.names.map {
      try String(contentsOfFile: Self.folder + "/\($0).expected", encoding: .utf8)
    }
    #expect(Self.names.count > 60)
    #expect(expectations.count { $0.contains("\nE") || $0.hasPrefix("E") } > 20)
    #expect(expectations.count { $0.contains("trainees ") } > 30)
  }

  /// Faults first, in any order; then rows, in theirs.
  private static func sorted(_ text: String) -> [String] {
    let lines = text.split(separator: "\n").map(String.init)
    let faults = lines.filter { $0.hasPrefix("E0") || $0.hasPrefix("W0") }
    return faults.sorted() + lines.filter { !faults.contains($0) }
  }

  /// Code and place without the name of the file.
  private static func line(_ fault: Fault, in name: String) -> String {
    var place = FaultText.place(fault.place, in: .chinese)
    if place.hasPrefix(name) { place.removeFirst(name.count) }
    if place.hasPrefix(":") { place.removeFirst() }
    let plain = place.hasPrefix(" (") ? String(place.dropFirst()) : place.prefix { $0 != " " }.description
    return plain.isEmpty ? fault.code.rawValue : "\(fault.code.rawValue) \(plain)"
  }

  /// Of what was added or changed, in few words.
  private static func rows(_ result: ImportResult) -> [String] {
    guard let scenario = result.scenario else { return [] }
    return result.differences.flatMap { difference -> [String] in
      let keys = Set(difference.added + difference.changed)
      let lines: [(String, String)] =
        switch difference.table {
        case .trainees: scenario.trainees.map { ($0.id.text, words($0)) }
        case .counties: scenario.counties.map { ($0.id.text, "counties \($0.id) \(number($0.quotaMaximum))") }
        case .hosts: scenario.hosts.map { ($0.id.text, "hosts \($0.id) \($0.name) \(number($0.maximumTrainees))") }
        case .offers:
          scenario.offers.map {
            ($0.id.text, "offers \($0.id) \($0.host) \($0.specialty) \($0.span.first) \($0.span.last) \($0.seats)")
          }
        case .seats:
          scenario.offers.flatMap { offer in
            offer.monthly.map { ("\(offer.id) · \($0.month)", "seats \(offer.id) \($0.month) \($0.seats)") }
          }
        default: []
        }
      return lines.filter { keys.contains($0.0) }.map(\.1)
    }
  }

  private static func number(_ limit: Limit?) -> String { limit?.number.map { "\($0)" } ?? "" }

  private static func words(_ trainee: Trainee) -> String {
    let parts = [
      "trainees", trainee.id.text, trainee.name, trainee.unit.text, String(trainee.age),
      trainee.specialty.text, trainee.wishes.map(\.text).joined(separator: ";"),
      trainee.availableFrom?.description ?? "", trainee.availableTo?.description ?? "",
    ]
    let line = parts.joined(separator: " ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
