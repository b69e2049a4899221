import JinxiuDomain

/// The programme's rules as the audit reads them, family by family, each in programme order.
struct RuleBook: Sendable {
  private(set) var persons: [Clause<PersonRule>] = []
  private(set) var places: [Clause<PlaceRule>] = []
  private(set) var months: [Clause<MonthRule>] = []
  private(set) var limits: [MonthlyLimit] = []
  private(set) var ceilings: [Ceiling] = []
  private(set) var floors: [Floor] = []
  private(set) var scores: [Clause<Score>] = []
  private(set) var urgencies: [Clause<Urgency>] = []
  private(set) var subsidies: [Clause<Subsidy>] = []
  private(set) var lodgings: [Clause<Lodging>] = []
  /// The rule that names keep a plan of counts (L38).
  private(set) var reserved: RuleSetting?
  /// Rules that the audit cannot read, and so cannot vouch for.
  private(set) var findings: [Finding] = []

  init(_ scenario: Scenario, _ demands: [Demand], _ tables: Tables) {
    let quotas = Quotas(scenario)
    for setting in scenario.programme.rules {
      guard let kinds = RuleKinds.allowed(for: setting.rule), kinds.contains(setting.kind) else {
        refuse(setting, "规则“\(setting.rule)”或其类别", "the rule \(setting.rule), or its kind,")
        continue
      }
      do throws(Unreadable) {
        try read(setting, in: scenario, tables)
        try readSums(setting, in: scenario, quotas, demands)
      } catch {
        refuse(setting, "参数“\(error.parameter)”", "the parameter \(error.parameter)")
      }
    }
  }

  private mutating func read(
    _ setting: RuleSetting, in scenario: Scenario, _ tables: Tables
  ) throws(Unreadable) {
    if setting.rule == "reserved-places", reserved == nil { reserved = setting }
    if let form = try PersonRule.read(setting) {
      persons.append(Clause(setting: setting, form: form))
    }
    if let form = try PlaceRule.read(setting) {
      places.append(Clause(setting: setting, form: form))
    }
    if let form = try MonthRule.read(setting, in: scenario) {
      months.append(Clause(setting: setting, form: form))
    }
    if let form = try Score.read(setting, in: scenario, tables) {
      scores.append(Clause(setting: setting, form: form))
    }
    if let form = try Urgency.read(setting) {
      urgencies.append(Clause(setting: setting, form: form))
    }
    if let form = try Subsidy.read(setting) {
      subsidies.append(Clause(setting: setting, form: form))
    }
    if let form = try Lodging.read(setting) {
      lodgings.append(Clause(setting: setting, form: form))
    }
  }

  private mutating func readSums(
    _ setting: RuleSetting, in scenario: Scenario, _ quotas: Quotas, _ demands: [Demand]
  ) throws(Unreadable) {
    limits += try MonthlyLimit.read(setting, in: scenario)
    ceilings += try Ceiling.read(setting, in: scenario, quotas: quotas)
    floors += try Floor.read(setting, in: scenario, demands)
  }

  private mutating func refuse(_ setting: RuleSetting, _ chinese: String, _ english: String) {
    findings.append(
      Finding(
        .unreadableRule, rule: setting,
        Phrase(
          "规则\(setting.id)：\(chinese)无法识别，未能核验",
          "rule \(setting.id): \(english) cannot be read, so nothing is verified for it")))
  }
}
