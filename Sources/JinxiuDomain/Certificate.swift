/// Prices that bound one level of the objective by addition alone (价格证明).
///
/// The bound holds for any prices that are not negative, so nobody needs to trust a solver. Prices
/// are in `1/scale` of the level's unit.
package struct LevelCertificate: Hashable, Sendable {
  /// As in `LevelResult.name`.
  package let level: String
  /// The bound that the prices give, in the level's unit.
  package let bound: Int
  /// At least 1.
  package let scale: Int
  /// Of the rows of rules, sorted by rule, subject and month; a row that is not listed has the price 0.
  package let rows: [RowPrice]
  /// Of the levels above, sorted by level and county, each kept at its value; a level that is not listed has the price 0.
  package let goals: [GoalPrice]

  package init(level: String, bound: Int, scale: Int, rows: [RowPrice], goals: [GoalPrice]) {
    self.level = level
    self.bound = bound
    self.scale = scale
    self.rows = rows
    self.goals = goals
  }
}

/// The price of one row of a rule: of a calendar in one month, or of a total.
package struct RowPrice: Hashable, Sendable {
  package let rule: Identifier<RuleSetting>
  /// As in the model: an offer, a host, a unit, a county, a city with a level, or `all`.
  package let subject: String
  /// Nil for a total.
  package let month: Period?
  /// At least 1.
  package let price: Int

  package init(rule: Identifier<RuleSetting>, subject: String, month: Period?, price: Int) {
    self.rule = rule
    self.subject = subject
    self.month = month
    self.price = price
  }
}

/// The price of keeping a level above at its value.
package struct GoalPrice: Hashable, Sendable {
  /// As in `LevelResult.name`.
  package let level: String
  /// The county whose floor it is, for the level `fairness` only.
  package let county: Identifier<County>?
  /// At least 1.
  package let price: Int

  package init(level: String, county: Identifier<County>? = nil, price: Int) {
    self.level = level
    self.county = county
    self.price = price
  }
}
