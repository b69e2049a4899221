package import JinxiuDomain

/// L22: a trainee is placed once at most, a need at most as often as it has people.
///
/// For each demand d: `Σ_d x ≤ n_d`.
package struct OnePlacement: Rule {
  package static let form = RuleForm(
    key: "one-placement",
    title: Phrase("一人一处", "one placement each"),
    kinds: [.hard],
    isIndispensable: true)
  package static let aspects: RuleAspects = .demandUses

  package let setting: RuleSetting
  private let scenario: Scenario

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    self.scenario = scenario
  }

  package func resources() -> [Resource] {
    scenario.demands.map { demand in
      .total(
        Total(Self.subject(of: demand), .atMost(demand.count)))
    }.sortedBySubject
  }

  package func uses(of demand: Demand) -> [Use] { [Use(Self.key(of: demand))] }

  /// What the row of a demand is called.
  package static func subject(of demand: Demand) -> Subject {
    Subject(key(of: demand), phrase(of: demand))
  }

  private static func key(of demand: Demand) -> String {
    switch demand.name {
    case .trainee(let id): "trainee:" + id.text
    case .need(let id): "need:" + id.text
    }
  }

  private static func phrase(of demand: Demand) -> Phrase {
    guard let trainee = demand.trainee else {
      return Phrase("需求\(demand.name.text)", "need \(demand.name.text)")
    }
    return Phrase("\(trainee.name)（\(trainee.id)）", "\(trainee.name) (\(trainee.id))")
  }
}
