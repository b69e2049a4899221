import Foundation
import JinxiuRules
import Testing

/// CONTRIBUTING.md says of every line of both notices where it is.
@Suite struct RequirementTableTests {
  private struct Row {
    let lines: [String]
    let cells: [String]
  }

  private static let keys = Set(RuleCatalogue.types.map { $0.form.key })

  private static func section(_ title: String) throws -> [Row] {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let text = try String(contentsOf: folder.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let section = try #require(
      text.components(separatedBy: "\n## ").first { $0.hasPrefix(title) })
    return section.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| Z") || line.hasPrefix("| L") || line.hasPrefix("| D"),
        cells.first != "Line"
      else { return nil }
      return Row(lines: lines(of: cells[0]), cells: cells)
    }
  }

  /// `Z16–Z19` is four lines.
  private static func lines(of cell: String) -> [String] {
    let ends = cell.components(separatedBy: "–")
    let numbers = ends.compactMap { Int($0.dropFirst()) }
    guard numbers.count == 2, numbers[0] < numbers[1] else { return [cell] }
    return (numbers[0]...numbers[1]).map { "\(cell.prefix(1))\($0)" }
  }

  private static func quoted(_ row: Row) -> [String] {
    row.cells.joined(separator: " ").components(separatedBy: "`").enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map(\.element)
  }

  @Test func `every line of the Zhejiang notice stands there once`() throws {
    let found = try Self.section("Zhejiang").flatMap(\.lines)

    let traps = Array(1...11) + [25]
    #expect(found == (1...77).map { "Z\($0)" } + traps.map { "D\($0)" })
  }

  @Test func `every line says what it is about and where it is, or later`() throws {
    for row in try Self.section("Zhejiang") {
      #expect(row.cells.count == 3, "\(row.lines)")
      #expect(row.cells.allSatisfy { !$0.isEmpty }, "\(row.lines)")
    }
  }

  @Test func `every rule named there exists`() throws {
    let named = try Self.section("Zhejiang").flatMap(Self.quoted)

    #expect(named.count > 50)
    #expect(named.filter { !Self.keys.contains($0) } == [])
  }

  @Test func `every rule of the catalogue answers a line of a notice`() throws {
    let rows = try Self.section("Zhejiang") + Self.section("The notice, line by line")
    let named = Set(rows.flatMap(Self.quoted))

    #expect(Self.keys.subtracting(named) == [])
  }
}
