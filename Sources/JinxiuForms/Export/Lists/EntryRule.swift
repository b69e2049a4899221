import JinxiuReports

/// What one column of a form takes, and what is said to those who fill it in.
struct EntryRule {
  enum Choice {
    /// One of these; where not strict, others are asked about.
    case words([String], isStrict: Bool)
    case whole(ClosedRange<Int>)
    case anything
  }

  let choice: Choice
  let hint: String

  init(_ choice: Choice, _ hint: String) {
    self.choice = choice
    self.hint = hint
  }

  /// Nil where there is nothing to check and nothing to say.
  func validation(
    title: String, rows: ClosedRange<Int>, column: Int, _ lists: inout ChoiceLists
  ) -> SheetValidation? {
    let (rule, alert, isStrict): (SheetValidation.Rule, String, Bool) =
      switch choice {
      case .words(let words, let isStrict):
        (
          lists.rule(title, words),
          isStrict
            ? "请从下拉列表中选择，不要另写。" : "列表中没有这一项。确认无误选“是”，重填选“否”。",
          isStrict
        )
      case .whole(let range):
        (.whole(range), "请填写 \(range.lowerBound) 至 \(range.upperBound) 的整数，不带单位。", true)
      case .anything: (.anything, "", false)
      }
    if rule == .anything, hint.isEmpty { return nil }
    return SheetValidation(
      rows: rows, columns: column...column, rule: rule, title: title, hint: hint, alert: alert,
      isStrict: isStrict)
  }
}
