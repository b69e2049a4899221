import JinxiuDomain

/// Months as the forms and the reports write them.
enum MonthText {
  /// `2024.07—2024.09`, the months of L61; several stays are set apart by 、.
  static func form(_ spells: [MonthSpan]) -> String {
    spells.map { "\(dotted($0.first))—\(dotted($0.last))" }.joined(separator: "、")
  }

  /// `2024.07`.
  static func dotted(_ month: Month) -> String {
    "\(month.year).\(month.number < 10 ? "0" : "")\(month.number)"
  }

  /// `7月` or `Jul`; the year stands before January and before the first month of an axis.
  static func axis(_ month: Month, isFirst: Bool, _ language: Language) -> String {
    let showsYear = isFirst || month.number == 1
    switch language {
    case .chinese: return (showsYear ? "\(month.year)年" : "") + "\(month.number)月"
    case .english: return names[month.number - 1] + (showsYear ? " \(month.year)" : "")
    }
  }

  private static let names = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
