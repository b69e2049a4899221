import JinxiuDomain

/// Months and half months of a row, on the grid of the programme.
extension RowReader {
  func month(_ column: String, _ edge: Edge, clause: String = "") -> Period? {
    guard let cell = text(column, clause: clause) else { return nil }
    return month(of: cell, column, edge, clause: clause)
  }

  /// A list of first months or days, ascending; empty when blank.
  func starts(_ column: String) -> [Period] {
    list(column).compactMap { month(of: $0, column, .first, clause: "") }.sorted()
  }

  private func month(
    of text: String, _ column: String, _ edge: Edge, clause: String
  ) -> Period? {
    // The grid that takes most, where the programme does not say.
    if let month = Period(written(text), edge, on: register.grid ?? .halfMonth) { return month }
    let words = MonthWords(text: text, edge: edge, grid: register.grid ?? .month)
    let advice = words.advice
    add(
      .notAMonth, column, words.problem,
      Phrase(
        advice.chinese + "；Excel 中先把该列设为“文本”格式",
        advice.english + ", in a column of format Text"),
      clause: clause)
    return nil
  }

  /// Days as spreadsheets show them, `2024/7/16`, as they are meant; months are no days.
  private func written(_ text: String) -> String {
    let cell = CellText.normalised(text)
    let parts = cell.split(separator: "/", omittingEmptySubsequences: false)
    guard register.grid == .halfMonth, parts.count == 3, parts[0].utf8.count == 4,
      parts[1...].allSatisfy({ (1...2).contains($0.utf8.count) })
    else { return cell }
    return parts.map { $0.utf8.count == 1 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }
}
