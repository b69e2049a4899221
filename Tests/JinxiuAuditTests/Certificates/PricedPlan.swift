import JinxiuAudit
import JinxiuDomain
import TestTools

/// A plan with certificates, and what the audit makes of them.
struct PricedPlan {
  let scenario: ScenarioDraft
  let names: [String]
  private let audit: Audit
  private let plan: PlanDraft

  init(_ scenario: ScenarioDraft, _ plans: AllPlans, _ entry: AllPlans.Entry) {
    self.scenario = scenario
    names = plans.names
    audit = Audit(scenario: scenario.value)
    var plan = entry.plan
    plan.levels = plans.names.enumerated().map { level, name in
      var draft = LevelDraft(
        name, entry.values[level], isMaximised: AllPlans.isMaximised(name))
      draft.bound = plans.best(at: level, keeping: entry.values)
      return draft
    }
    self.plan = plan
  }

  /// What the prices prove; nil when the audit cannot say.
  func bound(_ prices: LevelCertificate) -> Int? {
    let most = AllPlans.isMaximised(prices.level) ? Int.min : Int.max
    return findings(prices, bound: most).first { $0.code == .certificateBound }?.allowed
  }

  func proves(_ prices: LevelCertificate, bound: Int) -> Bool {
    !findings(prices, bound: bound).contains { $0.code == .certificateBound }
  }

  private func findings(_ prices: LevelCertificate, bound: Int) -> [Finding] {
    var plan = plan
    plan.certificates = [
      LevelCertificate(
        level: prices.level, bound: bound, scale: prices.scale, rows: prices.rows,
        goals: prices.goals)
    ]
    return audit.verify(plan.value).findings.filter { $0.code.rawValue.hasPrefix("certificate") }
  }

  func randomPrices(at level: Int, _ generator: inout SeededGenerator) -> LevelCertificate {
    let most = Int.random(in: 1...4, using: &generator)
    var rows: [RowPrice] = []
    for row in scenario.rows where Bool.random(using: &generator) {
      let price = Int.random(in: 0...most, using: &generator)
      rows.append(RowPrice(rule: row.rule, subject: row.subject, month: row.month, price: price))
    }
    var goals: [GoalPrice] = []
    for goal in self.goals(below: level) where Bool.random(using: &generator) {
      let price = Int.random(in: 0...most, using: &generator)
      goals.append(GoalPrice(level: goal.level, county: goal.county, price: price))
    }
    return LevelCertificate(
      level: names[level], bound: 0, scale: Int.random(in: 1...3, using: &generator), rows: rows,
      goals: goals)
  }

  func goals(below level: Int) -> [GoalPrice] {
    names[...level].enumerated().flatMap { index, name -> [GoalPrice] in
      if name == "fairness" {
        return scenario.counties.map { GoalPrice(level: name, county: $0.id, price: 1) }
      }
      return index == level ? [] : [GoalPrice(level: name, price: 1)]
    }
  }

  /// The bound without prices, and the best that changing one price at a time leads to.
  func searchedBound(at level: Int, _ generator: inout SeededGenerator) -> (Int?, Int?) {
    var rows = scenario.rows.map {
      RowPrice(rule: $0.rule, subject: $0.subject, month: $0.month, price: 0)
    }
    let isMaximised = AllPlans.isMaximised(names[level])
    let scale = names[level] == "shortfall" ? 1 : 2
    func worth() -> Int? {
      let bound = bound(
        LevelCertificate(level: names[level], bound: 0, scale: scale, rows: rows, goals: []))
      return bound.map { isMaximised ? -$0 : $0 }
    }
    let zero = worth()
    var best = zero
    for _ in 0..<100 {
      guard let index = rows.indices.randomElement(using: &generator) else { break }
      let old = rows[index]
      let price = [0, 1, 2, 4, 100, 200].randomElement(using: &generator) ?? 0
      rows[index] = RowPrice(rule: old.rule, subject: old.subject, month: old.month, price: price)
      let now = worth()
      if let now, let last = best, now >= last { best = now } else { rows[index] = old }
    }
    return (zero.map { isMaximised ? -$0 : $0 }, best.map { isMaximised ? -$0 : $0 })
  }
}
