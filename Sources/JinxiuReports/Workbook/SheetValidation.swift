/// What may be typed into some cells of a sheet, and what is said when they are selected.
package struct SheetValidation: Hashable, Sendable {
  package enum Rule: Hashable, Sendable {
    /// One of few words that `fits`, which stand in the rule itself.
    case words([String])
    /// One of the words of a range, for example `'选项'!$A$2:$A$40`.
    case range(String)
    case whole(ClosedRange<Int>)
    /// Anything; only the hint is shown.
    case anything
  }

  /// Counted from 0.
  package let rows: ClosedRange<Int>
  package let columns: ClosedRange<Int>
  package let rule: Rule
  /// At most 32 characters, above hint and alert.
  package let title: String
  /// At most 255 characters, shown when the cell is selected; empty for none.
  package let hint: String
  /// At most 255 characters, shown when something else was typed.
  package let alert: String
  /// Whether something else is refused, and not only asked about.
  package let isStrict: Bool

  package init(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, rule: Rule, title: String, hint: String,
    alert: String, isStrict: Bool
  ) {
    self.rows = rows
    self.columns = columns
    self.rule = rule
    self.title = title
    self.hint = hint
    self.alert = alert
    self.isStrict = isStrict
  }

  /// Whether words may stand in the rule itself.
  ///
  /// Excel allows 255 characters; libxlsxwriter 1.1 holds as many bytes and would write beyond.
  package static func fits(_ words: [String]) -> Bool {
    words.reduce(-1) { $0 + $1.utf8.count + 1 } <= 255
      && words.allSatisfy { word in
        !word.isEmpty && !word.hasPrefix("=")
          && !word.contains { $0 == "," || $0 == "\"" || $0.isNewline }
      }
  }
}
