package import JinxiuDomain

/// What all rules together say of a demand, a place or a stay.
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
    self.waivers = waivers.count > 1 ? waivers.sorted() : waivers
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
package struct Objection: Sendable {
  package let rule: Identifier<RuleSetting>
  private let words: @Sendable () -> Phrase

  package init(rule: Identifier<RuleSetting>, fact words: @escaping @Sendable () -> Phrase) {
    self.rule = rule
    self.words = words
  }

  package init(rule: Identifier<RuleSetting>, fact: Phrase) {
    self.init(rule: rule) { fact }
  }

  /// Put into words on every reading.
  package var fact: Phrase { words() }
}

extension Objection: Hashable {
  package static func == (left: Objection, right: Objection) -> Bool {
    left.rule == right.rule && left.fact == right.fact
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(rule)
    hasher.combine(fact)
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
