package import JinxiuDomain

/// What is wrong with a text that is no end of a span on a grid, and what to write instead.
package struct MonthWords {
  let text: String
  let edge: Edge
  let grid: Grid

  package init(text: String, edge: Edge, grid: Grid) {
    self.text = text
    self.edge = edge
    self.grid = grid
  }

  package var problem: Phrase {
    switch (grid, edge) {
    case (.month, _): Phrase("“\(text)”不是月份", "“\(text)” is not a month")
    case (.halfMonth, .first):
      Phrase("“\(text)”不是半月的首日", "“\(text)” is not the first day of a half month")
    case (.halfMonth, .last):
      Phrase("“\(text)”不是半月的末日", "“\(text)” is not the last day of a half month")
    }
  }

  /// Without a stop, so that it can be continued.
  package var advice: Phrase {
    let near = MonthGuess.month(in: text)
    guard grid == .halfMonth else { return wholeMonths(near) }
    let month = near ?? Period(index: 2024 * 12 + 6)
    let halves = (0...1).map { Period(index: month.index * 2 + $0, on: .halfMonth).text(edge) }
    return Phrase(
      "写作 \(halves[0]) 或 \(halves[1])\(near == nil ? " 这样的日期" : "")，或写整月 \(month)",
      "write \(near == nil ? "a day such as " : "")\(halves[0]) or \(halves[1]), or \(month) for the "
        + (edge == .first ? "1st" : "end of the month"))
  }

  private func wholeMonths(_ near: Period?) -> Phrase {
    let question = near.map { Phrase("是否指 \($0)？", "did you mean \($0)? ") } ?? Phrase("", "")
    let isHalf = Period(CellText.normalised(text), edge, on: .halfMonth) != nil
    return Phrase(
      question.chinese + (isHalf ? "方案按整月安排（半月须写 grid: half-month），" : "")
        + "写作 YYYY-MM，例如 2024-07",
      question.english + (isHalf ? "the programme counts whole months (no grid: half-month): " : "")
        + "write YYYY-MM, for example 2024-07")
  }
}

/// What month a text most likely means, for advice only.
enum MonthGuess {
  /// Reads `2024/7`, `2024.07`, `2024年7月`, `202407`, `2024-7-1`.
  static func month(in text: String) -> Period? {
    let parts = CellText.normalised(text).unicodeScalars
      .split { !("0"..."9").contains($0) }.map { Int(String($0)) ?? 0 }
    if parts.count >= 2 { return Period(year: parts[0], number: parts[1]) }
    guard parts.count == 1, (100_001...999_912).contains(parts[0]) else { return nil }
    return Period(year: parts[0] / 100, number: parts[0] % 100)
  }
}
