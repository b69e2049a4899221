import JinxiuDomain

/// Whom, where and when a finding concerns, as far as they exist.
struct Site: Sendable {
  var demand: DemandName?
  var person: Phrase?
  var county: Identifier<County>?
  var host: Identifier<Host>?
  var hostName: String?
  var span: PeriodSpan?

  /// The statement with person, hospital and months before it and the clause behind it.
  func sentence(_ statement: Phrase, clause: String?) -> Phrase {
    let clause = clause ?? ""
    return Phrase(
      heading(person?.chinese, ("（", "）"), "：") { Words.span($0).chinese }
        + statement.chinese + (clause.isEmpty ? "" : "（依据：\(clause)）"),
      heading(person?.english, (" (", ")"), ": ") { Words.span($0).english }
        + statement.english + (clause.isEmpty ? "" : " (clause \(clause))"))
  }

  private func heading(
    _ person: String?, _ brackets: (String, String), _ end: String, months: (PeriodSpan) -> String
  ) -> String {
    let county = county?.text
    let who = person.map { name in
      name + (county.map { brackets.0 + $0 + brackets.1 } ?? "")
    }
    let parts = [who ?? county, hostName ?? host?.text, span.map(months)].compactMap { $0 }
    return parts.isEmpty ? "" : parts.joined(separator: " · ") + end
  }
}
