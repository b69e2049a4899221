import JinxiuDomain

/// Numbers and capacities of a row.
extension RowReader {
  /// A whole number in `range`; one of the units, such as 岁, may stand behind it.
  func integer(
    _ column: String, in range: ClosedRange<Int>, unit: String = "",
    outside: FaultCode = .numberOutOfRange, clause: String = ""
  ) -> Int? {
    guard let cell = text(column, clause: clause) else { return nil }
    return number(cell, column, in: range, unit: unit, outside: outside, clause: clause)
  }

  /// A count that must be stated: blank is a fault of its own, since it might mean anything.
  func capacity(_ column: String, in range: ClosedRange<Int>) -> Int? {
    guard let cell = stated(column) else { return nil }
    return number(cell, column, in: range, unit: Self.counters)
  }

  /// What may stand behind a count of people or places.
  private static let counters = "人名个张"

  /// A count of at least 0, or the word `unlimited`.
  func limit(_ column: String) -> Limit? {
    guard let cell = stated(column) else { return nil }
    if QuotaWord.named(cell) == .unlimited { return .unlimited }
    return number(
      cell, column, in: 0...1_000_000, unit: Self.counters,
      orWord: Phrase("或“不限”", ", or unlimited")
    ).map(Limit.atMost)
  }

  /// As `limit`, or the word `none` for a county without a row in the document (D13).
  func quota(_ column: String) -> Quota? {
    guard let cell = stated(column) else { return nil }
    switch QuotaWord.named(cell) {
    case .missing?: return .missing
    case .unlimited?: return .limit(.unlimited)
    case nil:
      let words = Phrase("、“不限”或“无”", ", unlimited or none")
      return number(cell, column, in: 0...1_000_000, unit: Self.counters, orWord: words)
        .map { .limit(.atMost($0)) }
    }
  }

  enum Quota {
    case limit(Limit)
    case missing

    var limit: Limit? { if case .limit(let limit) = self { limit } else { nil } }
  }

  private func stated(_ column: String) -> String? {
    guard let cell = sheet.cell(column, of: record) else { return nil }
    guard cell.isEmpty else { return text(column) }
    add(
      .blankCapacity, column,
      Phrase("“\(header(column))”为空", "“\(header(column))” is blank"),
      Phrase(
        "没有写 0\(acceptsUnlimited(column) ? "，不限写“不限”" : "")",
        "write 0 for none\(acceptsUnlimited(column) ? ", unlimited for no limit" : "")"))
    return nil
  }

  private func acceptsUnlimited(_ column: String) -> Bool {
    column != "seats" && column != "count"
  }

  private func number(
    _ cell: String, _ column: String, in range: ClosedRange<Int>, unit: String = "",
    outside: FaultCode = .numberOutOfRange, orWord: Phrase = Phrase("", ""), clause: String = ""
  ) -> Int? {
    var digits = CellText.normalised(cell)
    if let last = digits.last, unit.contains(last) { digits.removeLast() }
    // Worked out only when something is wrong.
    var bounds: String { "\(range.lowerBound) – \(range.upperBound)" }
    var advice: Phrase {
      Phrase(
        "填写 \(bounds) 的整数\(orWord.chinese)",
        "write a whole number, \(bounds)\(orWord.english)")
    }
    guard let number = CellText.integer(CellText.whole(CellText.trimmed(digits))) else {
      add(
        .notANumber, column, Phrase("“\(cell)”不是整数", "“\(cell)” is not a whole number"), advice,
        clause: clause)
      return nil
    }
    guard range.contains(number) else {
      add(
        outside, column,
        Phrase(
          "\(usualName(column)) \(number) 不在 \(bounds) 之内",
          "\(column) \(number) is outside \(bounds)"),
        advice, clause: clause)
      return nil
    }
    return number
  }
}
