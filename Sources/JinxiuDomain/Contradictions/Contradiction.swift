/// Hard rules and pins that cannot hold together (互相矛盾), so that no plan exists.
package struct Contradiction: Hashable, Sendable {
  /// Independent of each other: no part stands in two of them, but for the pin of somebody whom
  /// several rules refuse each by itself. At least one.
  package let causes: [ContradictionCause]
  /// Whether everything besides these was shown to hold together; false when the search for
  /// further ones was cut short.
  package let isComplete: Bool
  /// Rules that take part, in programme order.
  package let rules: [Identifier<RuleSetting>]

  /// - Parameter programme: Gives the order of the rules.
  package init(_ causes: [ContradictionCause], isComplete: Bool, under programme: Programme) {
    self.causes = causes
    self.isComplete = isComplete
    let involved = Set(causes.flatMap(\.rules))
    rules = programme.rules.map(\.id).filter(involved.contains)
  }

  /// Pinned people who take part.
  package var pins: [Identifier<Trainee>] { causes.flatMap(\.pins) }
  /// One sentence for each part.
  package var facts: [Phrase] { causes.flatMap(\.facts) }
  /// Whether every one is minimal.
  package var isMinimal: Bool { causes.allSatisfy(\.isMinimal) }
}

/// Pins, conditions and limits that contradict each other, none of them superfluous.
package struct ContradictionCause: Hashable, Sendable {
  /// Pinned people, by id.
  package let pins: [Identifier<Trainee>]
  /// Rules that close options to one of them, by person, then in programme order.
  package let conditions: [PersonCondition]
  /// Limits that the pins share, by rule in programme order, then subject, then month.
  package let limits: [SharedLimit]
  /// Rules that take part, in programme order.
  package let rules: [Identifier<RuleSetting>]
  /// One sentence for each part; for people whom a rule turns away one for each person.
  package let facts: [Phrase]
  /// Why it is one, by counting alone; nil where only a solver shows it.
  package let proof: Phrase?
  /// Whether each part was left out once and the rest shown to hold together; false when that was
  /// cut short. The contradiction itself is proven in either case.
  package let isMinimal: Bool
  /// Whether a solver, asked again for these parts alone, found no way; false when it was cut short.
  package let isResolved: Bool

  package init(
    pins: [Identifier<Trainee>], conditions: [PersonCondition], limits: [SharedLimit],
    rules: [Identifier<RuleSetting>], facts: [Phrase], proof: Phrase?, isMinimal: Bool,
    isResolved: Bool
  ) {
    self.pins = pins
    self.conditions = conditions
    self.limits = limits
    self.rules = rules
    self.facts = facts
    self.proof = proof
    self.isMinimal = isMinimal
    self.isResolved = isResolved
  }
}

/// A rule about people, places or months as it binds one pinned person.
package struct PersonCondition: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  package let trainee: Identifier<Trainee>
  /// What the rule says of the pinned placement.
  package let fact: Phrase

  package init(rule: Identifier<RuleSetting>, trainee: Identifier<Trainee>, fact: Phrase) {
    self.rule = rule
    self.trainee = trainee
    self.fact = fact
  }
}

/// A ceiling of a rule: one subject, in one month or over the whole plan.
package struct SharedLimit: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  /// What is limited, as the rule calls it.
  package let subject: String
  package let phrase: Phrase
  /// Nil for a total.
  package let month: Period?
  /// People, or yuan for a budget; percent of those placed where `isShare`.
  package let limit: Int
  package let isShare: Bool

  package init(
    rule: Identifier<RuleSetting>, subject: String, phrase: Phrase, month: Period?, limit: Int,
    isShare: Bool
  ) {
    self.rule = rule
    self.subject = subject
    self.phrase = phrase
    self.month = month
    self.limit = limit
    self.isShare = isShare
  }
}
