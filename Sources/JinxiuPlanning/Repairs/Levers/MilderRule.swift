import JinxiuDomain
import JinxiuRules

/// A rule on people or months whose one number or month repairs may make milder, unit by unit.
///
/// A unit is a period, a year of age or of work. Every option that the rule closes is opened by so
/// many units, found by asking the rule itself, so that a new rule needs a line in
/// ``ParameterSteps`` and a price here, and no formula.
struct MilderRule: Sendable {
  let setting: RuleSetting
  let cost: Int
  /// After one unit, two and so on.
  let values: [Parameter]
  /// Today's rule, then those of `values`.
  private let rules: [any Rule]

  /// Nil for a rule that repairs do not make milder.
  init?(_ setting: RuleSetting, in scenario: Scenario, _ costs: RepairCosts) {
    guard let (cost, most) = Self.price(setting.rule, costs, scenario) else { return nil }
    let steps = ParameterSteps(setting, in: scenario)
    let milder = steps.values.prefix(most).compactMap { value in
      steps.rule(with: value).map { (value: value, rule: $0) }
    }
    guard !milder.isEmpty, let today = steps.today else { return nil }
    self.setting = setting
    self.cost = cost
    values = milder.map(\.value)
    rules = [today] + milder.map(\.rule)
  }

  /// What a unit costs, and units at most: months as far as the programme goes, numbers as far as is
  /// still a repair.
  private static func price(
    _ rule: String, _ costs: RepairCosts, _ scenario: Scenario
  ) -> (cost: Int, most: Int)? {
    let periods = scenario.programme.periods.count
    switch rule {
    case FinishBy.form.key: return (costs.deadline, periods)
    case SubsidyDeadline.form.key: return (costs.deadline, periods)
    case EarliestStart.form.key: return (costs.start, periods)
    case YearsInProfession.form.key: return (costs.years, LeverBuilder.mostUnits)
    case AgeBelow.form.key: return (costs.age, LeverBuilder.mostPoints)
    default: return nil
    }
  }

  /// Units under which the rule lets the option be, 0 for today's; nil where none do.
  func units(for option: Option, stay: Stay) -> Int? {
    rules.firstIndex { $0.allows(option, stay) }
  }
}
