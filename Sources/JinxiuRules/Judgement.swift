package import JinxiuDomain

/// What all rules together say of a demand, a place or an option.
package struct Judgement: Hashable, Sendable {
  /// Those that stand, in programme order.
  package let objections: [Objection]
  /// Waivable rules broken with leave, sorted; each costs one waiver per person.
  package let waivers: [Identifier<RuleSetting>]
  /// Conditions that no column shows (D16), in programme order.
  package let gaps: [EvidenceGap]

  package init(
    objections: [Objection] = [], waivers: [Identifier<RuleSetting>] = [], gaps: [EvidenceGap] = []
  ) {
    self.objections = objections
    self.waivers = waivers.sorted()
    self.gaps = gaps
  }

  package var isAllowed: Bool { objections.isEmpty }

  /// This judgement and `other`, for example of a demand and of its place; nothing counts twice.
  package func joined(with other: Judgement) -> Judgement {
    Judgement(
      objections: objections + other.objections.filter { !objections.contains($0) },
      waivers: waivers + other.waivers.filter { !waivers.contains($0) },
      gaps: gaps + other.gaps.filter { !gaps.contains($0) })
  }
}

/// A rule that forbids, and the fact on which it does.
package struct Objection: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  package let fact: Phrase

  package init(rule: Identifier<RuleSetting>, fact: Phrase) {
    self.rule = rule
    self.fact = fact
  }
}

/// A condition that a rule asks for and the data cannot show (无法核验), D16.
package struct EvidenceGap: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  /// Table and column, for example `trainees.on_post`.
  package let column: String

  package init(rule: Identifier<RuleSetting>, column: String) {
    self.rule = rule
    self.column = column
  }
}
