import JinxiuDomain

/// Months as the forms and the reports write them.
enum MonthText {
  /// `2024.07—2024.09`, the months of L61; several stays are set apart by 、.
  static func form(_ spells: [MonthSpan]) -> String {
    spells.map { "\(dotted($0.first))—\(dotted($0.last))" }.joined(separator: "、")
  }

  /// `2024.07–12`, for lists in which the year would only repeat itself.
  static func short(_ spells: [MonthSpan]) -> String {
    spells.map { span in
      if span.count == 1 { return dotted(span.first) }
      let last = dotted(span.last)
      return dotted(span.first) + "–"
        + (span.first.year == span.last.year ? String(last.suffix(2)) : last)
    }.joined(separator: "、")
  }

  /// `2024.07`.
  static func dotted(_ month: Month) -> String {
    "\(month.year).\(month.number < 10 ? "0" : "")\(month.number)"
  }

  /// `7月` or `Jul`.
  static func axis(_ month: Month, _ language: Language) -> String {
    language == .chinese ? "\(month.number)月" : names[month.number - 1]
  }

  private static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
