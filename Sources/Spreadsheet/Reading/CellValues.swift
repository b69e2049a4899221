/// From what a file writes of a cell to what it holds.
struct CellValues {
  let texts: SharedTexts
  let formats: CellFormats
  let countsFrom1904: Bool

  /// A cell as the file has it.
  struct Draft {
    var type: String
    var format: Int
    var isFormula = false
    /// What `v` says; none where there is no `v`.
    var stored: String?
    /// What `is` says, the text in place.
    var inline: String?
  }

  enum Refusal: Error {
    case tooLong
    case noText(String)
  }

  /// The value; none for a blank.
  func value(of draft: Draft) throws(Refusal) -> CellValue? {
    let stored = draft.stored ?? ""
    switch draft.type {
    case "s": return text(try shared(stored), of: draft)
    case "inlineStr": return text(draft.inline ?? stored, of: draft)
    case "str":
      guard draft.stored != nil else { return blank(draft) }
      return text(EscapedText.decode(stored), of: draft)
    default: break
    }
    let trimmed = stored.withoutOuterBlanks
    guard !trimmed.isEmpty else { return blank(draft) }
    switch draft.type {
    case "b": return .flag(trimmed != "0" && trimmed != "false")
    case "e": return .error(trimmed)
    case "d":
      let day = DayNumber(written: trimmed)
      return day.map { date($0, under: .date) } ?? .text(trimmed)
    default: return number(trimmed, under: formats[draft.format])
    }
  }

  private func shared(_ number: String) throws(Refusal) -> String {
    if number.isEmpty { return "" }
    guard let index = Int(number.withoutOuterBlanks), texts.texts.indices.contains(index) else {
      throw .noText(number)
    }
    if texts.tooLong.contains(index) { throw .tooLong }
    return texts.texts[index]
  }

  private func text(_ text: String, of draft: Draft) -> CellValue? {
    text.isEmpty && !draft.isFormula ? nil : .text(text)
  }

  private func blank(_ draft: Draft) -> CellValue? {
    draft.isFormula ? .uncomputed : nil
  }

  /// What is no number at all stays as text, for those who expect one to say so.
  private func number(_ text: String, under format: DateFormat) -> CellValue {
    if format != .number, let day = DayNumber(text, countsFrom1904: countsFrom1904) {
      return date(day, under: format)
    }
    return NumberText.shortened(text).map { .number($0) } ?? .text(text)
  }

  private func date(_ day: DayNumber, under format: DateFormat) -> CellValue {
    format == .yearMonth
      ? .yearMonth(year: day.year, month: day.month)
      : .date(year: day.year, month: day.month, day: day.day, hasTime: day.hasTime)
  }
}
