import JinxiuDomain
import JinxiuRules

/// A rule with its one number or month made milder, step by step.
struct ParameterSteps {
  private let setting: RuleSetting
  private let scenario: Scenario

  init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    self.scenario = scenario
  }

  private struct Step {
    let name: String
    let isUpwards: Bool
  }

  /// The parameter that loosens a rule, and in which direction; others have none.
  private static let steps: [String: Step] = [
    "target": Step(name: "people", isUpwards: true),
    "tier-share": Step(name: "percent", isUpwards: true),
    "make-up-reserve": Step(name: "percent", isUpwards: false),
    "subsidy": Step(name: "limit_yuan", isUpwards: true),
    "years-in-profession": Step(name: "minimum", isUpwards: false),
    "age-below": Step(name: "below", isUpwards: true),
    "finish-by": Step(name: "month", isUpwards: true),
    "subsidy-deadline": Step(name: "month", isUpwards: true),
    "earliest-start": Step(name: "month", isUpwards: false),
  ]

  /// The mildest loosening that moves a limit, since 31 % of 50 people are as many as 30 %; one step
  /// for a rule without limits. Nil where the rule has no such parameter.
  var one: Parameter? {
    let limits = today?.resources() ?? []
    return limits.isEmpty ? values.first : first { $0.resources() != limits }
  }

  /// Steps to a value, 0 for one that no step leads to.
  func size(of parameter: Parameter) -> Int {
    (values.firstIndex(of: parameter) ?? -1) + 1
  }

  /// The first value, from that of the programme on, with which the rule passes; nil where none
  /// does.
  func first(where passes: (any Rule) -> Bool) -> Parameter? {
    let values = values
    var (low, high) = (0, values.count)
    // A milder rule never forbids what a stricter one allows.
    while low < high {
      let middle = (low + high) / 2
      if rule(with: values[middle]).map(passes) ?? false { high = middle } else { low = middle + 1 }
    }
    return low < values.count ? values[low] : nil
  }

  /// Milder and milder, never more than the form allows.
  var values: [Parameter] {
    guard let step = Self.steps[setting.rule],
      let form = RuleCatalogue.form(of: setting.rule)?.parameters.first(where: {
        $0.name == step.name
      })
    else { return [] }
    let now = RuleCatalogue.form(of: setting.rule)?.completed(setting)[step.name]
    switch form.type {
    case .integer(let range):
      guard let number = now?.integer else { return [] }
      return numbers(from: number, step, range).map { Parameter(step.name, .integer($0)) }
    case .limit:
      guard let number = now?.integer else { return [] }
      return numbers(from: number, step, 0...Int.max).map { Parameter(step.name, .integer($0)) }
    case .month(let edge):
      guard let month = now?.month(edge, on: scenario.programme.grid) else { return [] }
      return (1...scenario.programme.periods.count).map {
        let moved = month.advanced(by: step.isUpwards ? $0 : -$0)
        return Parameter(step.name, .text(moved.text(edge)))
      }
    default: return []
    }
  }

  /// At most a thousand, in steps of what one person is worth.
  private func numbers(from number: Int, _ step: Step, _ range: ClosedRange<Int>) -> [Int] {
    let unit = setting.rule == "subsidy" ? max(1, setting["yuan_per_person"]?.integer ?? 1) : 1
    return (1...1_000).map { number + (step.isUpwards ? $0 : -$0) * unit }
      .filter(range.contains)
  }

  /// The rule as it is.
  var today: (any Rule)? { rule(setting) }

  /// The rule alone, beside the target on which shares are based.
  func rule(with parameter: Parameter) -> (any Rule)? {
    rule(changed(to: parameter))
  }

  private func changed(to parameter: Parameter) -> RuleSetting {
    RuleSetting(
      id: setting.id, rule: setting.rule, kind: setting.kind,
      requirements: setting.requirements, clause: setting.clause, quote: setting.quote,
      parameters: setting.parameters.filter { $0.name != parameter.name } + [parameter])
  }

  private func rule(_ changed: RuleSetting) -> (any Rule)? {
    let others = scenario.programme.settings(of: Target.form.key).filter { $0.id != setting.id }
    let small = scenario.programme.with(rules: [changed] + others)
    return RuleCatalogue.rules(of: scenario.with(programme: small)).first {
      $0.setting.id == setting.id
    }
  }
}

extension Rule {
  /// Whether it forbids nothing of the option: the person, the place and the months.
  ///
  /// - Parameter stay: That of the option.
  func allows(_ option: Option, _ stay: Stay) -> Bool {
    [judge(option.demand), judge(option.demand, at: option.place), judge(stay)]
      .allSatisfy { if case .forbidden = $0 { false } else { true } }
  }
}
