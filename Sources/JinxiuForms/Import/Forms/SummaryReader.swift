import JinxiuDomain
import JinxiuFiles

/// Reads Annex 2 (汇总表), which fills no table: it is compared (L65–L67).
struct SummaryReader {
  let input: SheetInput

  func read(_ rows: SheetRows, into forms: inout ReadForms) {
    guard let county = input.index("county"), let total = input.index("total") else { return }
    let categories = FormCategory.allCases.map { input.index($0.rawValue) }
    var sheet = SummarySheet(origin: input.origin())
    var all: [[Int?]] = []
    for row in rows.data {
      let cells = categories.map { $0.map { row.text($0) } ?? "" }
      // A prepared row: 小计 is a formula that has nothing to add yet.
      guard cells.contains(where: { !$0.isEmpty }) else {
        all.append(cells.map { _ in 0 })
        continue
      }
      let counts = zip(categories, cells).map { index, text in number(text, row.number, index) }
      checkSum(counts, stated: row.text(total), row.number, total)
      all.append(counts)
      sheet.rows.append(
        SummarySheet.Row(
          county: PersonWords.withoutBlanks(row.text(county)), number: row.number, counts: counts))
    }
    checkTotals(rows, all, categories, total)
    forms.summaries.append(sheet)
  }

  /// Blank, — and 无 are 0; nil after a fault.
  private func number(_ text: String, _ row: Int, _ column: Int?) -> Int? {
    guard !text.isEmpty, !BlankWords.isNone(text) else { return 0 }
    guard !input.refusesError(text, at: input.place(row, column)) else { return nil }
    guard let number = Self.people(text), number >= 0 else {
      input.book.add(.notANumber(text, at: input.place(row, column), clause: "L65 · 附件2"))
      return nil
    }
    return number
  }

  static func people(_ text: String) -> Int? { CountText.number(text) }

  /// L66; a sum that nobody wrote is not wrong.
  private func checkSum(_ counts: [Int?], stated text: String, _ row: Int, _ column: Int) {
    guard !text.isEmpty, let stated = number(text, row, column),
      counts.allSatisfy({ $0 != nil })
    else { return }
    let sum = counts.reduce(0) { $0 + ($1 ?? 0) }
    guard sum != stated else { return }
    input.book.add(
      .sumDiffers(
        stated: stated, sum: sum, of: "\(row)", at: input.place(row, column), clause: "L66 · 附件2"))
  }

  /// L69 for each column.
  private func checkTotals(
    _ rows: SheetRows, _ counts: [[Int?]], _ categories: [Int?], _ total: Int
  ) {
    for line in rows.totals {
      guard let first = line.rows.first, let last = line.rows.last else { continue }
      let span = "\(rows.data[first].number)–\(rows.data[last].number)"
      for (position, index) in categories.enumerated() {
        check(line, index, counts[line.rows].map { $0[position] }, span)
      }
      check(line, total, counts[line.rows].flatMap { $0 }, span)
    }
  }

  private func check(_ line: TotalRow, _ index: Int?, _ parts: [Int?], _ span: String) {
    guard let index, parts.allSatisfy({ $0 != nil }), let stated = Self.people(line.row.text(index))
    else { return }
    let sum = parts.reduce(0) { $0 + ($1 ?? 0) }
    guard sum != stated else { return }
    input.book.add(
      .sumDiffers(
        stated: stated, sum: sum, of: span, at: input.place(line.row.number, index),
        clause: "L69 · 附件2"))
  }
}
