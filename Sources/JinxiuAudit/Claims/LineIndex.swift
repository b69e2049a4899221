import JinxiuDomain

/// Finds what a line about a rule is about, by the words of its subject.
struct LineIndex {
  private struct Key: Hashable {
    let rule: Identifier<RuleSetting>
    /// Nil for the whole plan.
    let text: String?
  }

  /// Rules whose every line is about something that may not be exceeded.
  static let rulesOfCeilings = [
    "seats", "mentors", "make-up-reserve", "host-capacity", "beds", "away-at-once", "target",
    "tier-share", "subsidy",
  ]

  /// What a line about everybody together may be called.
  private static let wholePlan = ["全市", "全部安排"]

  private let ceilings: [Key: [Int]]
  private let limits: [Key: [Int]]
  /// By what lines call them in Chinese.
  private let months: [String: Period]

  init(_ book: RuleBook, _ periods: PeriodSpan) {
    ceilings = Dictionary(grouping: book.ceilings.indices) { index in
      Key(rule: book.ceilings[index].setting.id, text: book.ceilings[index].county?.text)
    }
    limits = Dictionary(grouping: book.limits.indices) { index in
      Key(rule: book.limits[index].setting.id, text: book.limits[index].label)
    }
    months = Dictionary(
      periods.periods.map { ($0.phrase.chinese, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A position in `RuleBook.ceilings`; nil when the line is about something else.
  func ceiling(of line: RuleUse) -> Int? {
    let text = line.subject.map(\.chinese)
    let isWhole = text.map(Self.wholePlan.contains) ?? true
    return ceilings[Key(rule: line.rule, text: isWhole ? nil : text)]?.first
  }

  /// Positions in `RuleBook.limits` and a month, from a subject such as `市一院内科带教 · 2024-08`
  /// or `市一院内科带教 · 2024年8月下半月`.
  func limits(of line: RuleUse) -> ([Int], Period)? {
    guard let text = line.subject?.chinese, let dot = text.lastIndex(of: "·") else { return nil }
    let (label, words) = (text[..<dot], text[text.index(after: dot)...])
    guard label.hasSuffix(" "), words.hasPrefix(" "),
      let month = months[String(words.dropFirst())],
      let found = limits[Key(rule: line.rule, text: String(label.dropLast()))]
    else { return nil }
    return (found, month)
  }
}
