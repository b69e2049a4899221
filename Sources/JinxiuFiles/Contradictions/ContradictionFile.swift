package import JinxiuDomain

/// Writes why a scenario has no plan, as `plan --json` and `check --json` print it.
package enum ContradictionText {
  /// Keys sorted, months as `YYYY-MM`; the same contradiction gives the same bytes.
  package static func text(_ contradiction: Contradiction, under programme: Programme) -> String {
    guard
      let bytes = try? JSONTextEncoder.text(ContradictionFile(contradiction, under: programme))
    else { preconditionFailure("a contradiction of texts and integers can be encoded") }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}

/// The document; `format` names its version.
private struct ContradictionFile: Encodable {
  let format = "jinxiu-contradiction/1"
  let complete: Bool
  let causes: [Cause]

  struct Cause: Encodable {
    let pins: [String]
    let conditions: [Condition]
    let limits: [Limit]
    let rules: [Rule]
    let proof: PhraseFile?
    let facts: [PhraseFile]
    let minimal: Bool
    let resolved: Bool
  }

  struct Condition: Encodable {
    let rule: String
    let trainee: String
    let fact: PhraseFile
  }

  struct Limit: Encodable {
    let rule: String
    let subject: String
    let name: PhraseFile
    let month: String?
    let people: Int?
    let percent: Int?
  }

  struct Rule: Encodable {
    let id: String
    let clause: String
    let quote: String
  }

  init(_ contradiction: Contradiction, under programme: Programme) {
    complete = contradiction.isComplete
    causes = contradiction.causes.map { Cause($0, under: programme) }
  }
}

extension ContradictionFile.Cause {
  init(_ cause: ContradictionCause, under programme: Programme) {
    typealias File = ContradictionFile
    pins = cause.pins.map(\.text)
    conditions = cause.conditions.map {
      File.Condition(rule: $0.rule.text, trainee: $0.trainee.text, fact: PhraseFile($0.fact))
    }
    limits = cause.limits.map {
      File.Limit(
        rule: $0.rule.text, subject: $0.subject, name: PhraseFile($0.phrase),
        month: $0.month.map(\.description), people: $0.isShare ? nil : $0.limit,
        percent: $0.isShare ? $0.limit : nil)
    }
    rules = cause.rules.compactMap { id in
      programme.rule(id).map { File.Rule(id: id.text, clause: $0.clause, quote: $0.quote) }
    }
    proof = cause.proof.map { PhraseFile($0) }
    facts = cause.facts.map { PhraseFile($0) }
    minimal = cause.isMinimal
    resolved = cause.isResolved
  }
}
