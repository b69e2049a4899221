package import JinxiuDomain

/// Months and half months as the forms and the reports write them.
package enum MonthText {
  /// `2024.07—2024.09`, the months of L61, or the days of half months, `2024.07.16—2024.10.15`;
  /// several stays are set apart by 、.
  package static func form(_ spells: [PeriodSpan]) -> String {
    spells.map { "\(dotted($0.first))—\(dotted($0.last, .last))" }.joined(separator: "、")
  }

  /// `2024.07–12`, for lists in which the year would only repeat itself.
  package static func short(_ spells: [PeriodSpan]) -> String {
    spells.map { span in
      if span.grid == .month, span.count == 1 { return dotted(span.first) }
      let last = dotted(span.last, .last)
      return dotted(span.first) + "–"
        + (span.first.year == span.last.year ? String(last.dropFirst(5)) : last)
    }.joined(separator: "、")
  }

  /// `2024.07`, or a day, `2024.07.16`.
  static func dotted(_ month: Period, _ edge: Edge = .first) -> String {
    month.text(edge).split(separator: "-").joined(separator: ".")
  }

  /// `7月` or `Jul`; the half of a month `7月上` or `1 Jul`.
  static func axis(_ month: Period, _ language: Language) -> String {
    let name = Period.names[month.number - 1].prefix(3)
    switch (month.grid, language) {
    case (.month, .chinese): return "\(month.number)月"
    case (.month, .english): return "\(name)"
    case (.halfMonth, .chinese): return "\(month.number)月\(month.beginsMonth ? "上" : "下")"
    case (.halfMonth, .english): return "\(month.firstDay) \(name)"
    }
  }
}
