package import JinxiuDomain

/// One thing that is wrong with a plan, with the facts apart from the words.
package struct Finding: Hashable, Sendable {
  package let code: FindingCode
  /// The rule that is broken; nil when no rule of the programme is.
  package let rule: Identifier<RuleSetting>?
  package let demand: DemandName?
  /// The trainee's name, or the need by its id.
  package let person: Phrase?
  package let county: Identifier<County>?
  package let host: Identifier<Host>?
  /// The months that it concerns.
  package let span: PeriodSpan?
  /// The number that was counted, in the unit of `allowed`.
  package let found: Int?
  /// The number that the rule or the rest of the plan asks for.
  package let allowed: Int?
  /// One sentence that names person, hospital and months where they exist, and the clause.
  package let phrase: Phrase

  init(
    _ code: FindingCode, rule: RuleSetting? = nil, at site: Site = Site(), found: Int? = nil,
    allowed: Int? = nil, _ statement: Phrase
  ) {
    self.code = code
    self.rule = rule?.id
    demand = site.demand
    person = site.person
    county = site.county
    host = site.host
    span = site.span
    self.found = found
    self.allowed = allowed
    phrase = site.sentence(statement, clause: rule?.clause)
  }
}

extension Finding: Comparable {
  package static func < (left: Finding, right: Finding) -> Bool {
    if left.code != right.code { return left.code < right.code }
    if left.demand != right.demand { return Order.precedes(left.demand, right.demand) }
    if left.host != right.host { return Order.precedes(left.host, right.host) }
    if left.span != right.span { return Order.precedes(left.span, right.span) }
    if left.rule != right.rule { return Order.precedes(left.rule, right.rule) }
    return left.phrase.english.unicodeScalars.lexicographicallyPrecedes(
      right.phrase.english.unicodeScalars)
  }
}

/// Orders values that may be missing: what is missing comes first.
private enum Order {
  static func precedes<Value: Comparable>(_ left: Value?, _ right: Value?) -> Bool {
    guard let right else { return false }
    guard let left else { return true }
    return left < right
  }
}
