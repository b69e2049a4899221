package import JinxiuDomain

/// What a rule says of a demand, a place or an option.
package enum Verdict: Hashable, Sendable {
  case allowed
  /// Not allowed, with the fact in one clause, for example "从业2年，不足3年".
  case forbidden(Phrase)
  /// Allowed because no column shows the fact (D16); `column` as `table.column`.
  case unverifiable(column: String)
}
