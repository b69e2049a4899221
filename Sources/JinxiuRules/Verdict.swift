package import JinxiuDomain

/// What a rule says of a demand, a place or the months of a stay.
package enum Verdict: Sendable {
  case allowed
  /// Not allowed, with the fact in one clause, for example "从业2年，不足3年".
  ///
  /// The fact is put into words only when somebody reads it: of millions of refusals few are shown.
  case forbidden(@Sendable () -> Phrase)
  /// Allowed because no column shows the fact (D16); `column` as `table.column`.
  case unverifiable(column: String)
}

extension Verdict: Equatable {
  package static func == (left: Verdict, right: Verdict) -> Bool {
    switch (left, right) {
    case (.allowed, .allowed): true
    case (.forbidden(let left), .forbidden(let right)): left() == right()
    case (.unverifiable(let left), .unverifiable(let right)): left == right
    case (.allowed, _), (.forbidden, _), (.unverifiable, _): false
    }
  }
}
