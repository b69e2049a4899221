/// A limit that leaves no room for one more person, with who holds it (已满的限额).
package struct FullLimit: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  /// As in certificates: an offer, a host, a unit, a county, or `all`.
  package let subject: String
  package let name: Phrase
  /// The months in the way, or one line without a month for a total.
  package let lines: [Line]
  /// People who hold some of it in one of these months.
  package let heldBy: Int
  /// The first of them, by demand, at most ``mostHolders``.
  package let holders: [Holder]

  /// Of a limit that thousands share nobody reads the names.
  package static let mostHolders = 20

  package struct Line: Hashable, Sendable {
    /// Nil for a total.
    package let month: Period?
    /// In the limit's unit: people, or yuan of a subsidy.
    package let used: Int
    /// For a share of those placed, what is allowed at the number now placed.
    package let limit: Int
    /// People now placed, for a share of them; 0 for other limits.
    package let base: Int

    package init(month: Period?, used: Int, limit: Int, base: Int = 0) {
      self.month = month
      self.used = used
      self.limit = limit
      self.base = base
    }
  }

  package init(
    rule: Identifier<RuleSetting>, subject: String, name: Phrase, lines: [Line], heldBy: Int,
    holders: [Holder]
  ) {
    self.rule = rule
    self.subject = subject
    self.name = name
    self.lines = lines
    self.heldBy = heldBy
    self.holders = holders
  }

  package var months: [Period] { lines.compactMap(\.month) }
}

/// People of one demand who sit somewhere.
package struct Holder: Hashable, Sendable {
  package let demand: DemandName
  package let county: Identifier<County>
  package let people: Int
  package let stay: PlanStop

  package init(
    demand: DemandName, county: Identifier<County>, people: Int, stay: PlanStop
  ) {
    self.demand = demand
    self.county = county
    self.people = people
    self.stay = stay
  }
}
