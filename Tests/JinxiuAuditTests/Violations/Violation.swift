import JinxiuAudit
import Testing

/// One thing wrong with the demo, and what the audit has to say of it.
struct Violation: Sendable, CustomTestStringConvertible {
  let claim: String
  let code: FindingCode
  /// Person, hospital, months, clause: each has to stand in both languages.
  let naming: [String]
  let spoil: @Sendable (inout Fixture) -> Void

  init(
    _ claim: String, _ code: FindingCode, naming: [String] = [],
    _ spoil: @escaping @Sendable (inout Fixture) -> Void
  ) {
    self.claim = claim
    self.code = code
    self.naming = naming
    self.spoil = spoil
  }

  var testDescription: String { claim }

  static let all: [Violation] = [
    people, places, months, waivers, calendars, totals, accounts, references, money, outcome,
    claims, further, certificates, reserved,
  ].flatMap { $0 }
}
