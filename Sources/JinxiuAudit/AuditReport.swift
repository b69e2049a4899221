/// What an audit found, and what it computed itself.
package struct AuditReport: Hashable, Sendable {
  /// Sorted by code, then demand, host, months, rule and text.
  package let findings: [Finding]
  /// Every level that the programme's objective implies, in its order, from the placements (R18).
  package let recomputed: [RecomputedLevel]

  package init(findings: [Finding], recomputed: [RecomputedLevel]) {
    self.findings = findings
    self.recomputed = recomputed
  }

  /// Nothing found, not even a warning.
  package var isClean: Bool { findings.isEmpty }

  /// Nothing found that makes the plan wrong; it may still claim more than it shows.
  package var isValid: Bool { findings.allSatisfy { $0.code.severity == .warning } }
}

/// The value of one level of the objective, computed from the placements alone.
package struct RecomputedLevel: Hashable, Sendable {
  /// As in `LevelResult`.
  package let name: String
  /// Nil when the sum leaves the range of integers, which is a finding too.
  package let value: Int?

  package init(name: String, value: Int?) {
    self.name = name
    self.value = value
  }
}
