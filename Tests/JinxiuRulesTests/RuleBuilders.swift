import JinxiuDomain
import JinxiuRules
import Testing

extension RuleSetting {
  /// A setting whose id is its key, unless given.
  static func example(
    _ key: String, id: Identifier<RuleSetting>? = nil, kind: RuleKind = .hard,
    _ parameters: [String: ParameterValue] = [:]
  ) -> RuleSetting {
    RuleSetting(
      id: id ?? Identifier(key), rule: key, kind: kind, requirements: ["L1"], clause: "一",
      quote: "原文", parameters: parameters.map { Parameter($0.key, $0.value) })
  }
}

/// The rule as a programme would set it, its defaults added.
func make<Made: Rule>(
  _ type: Made.Type, kind: RuleKind? = nil, _ parameters: [String: ParameterValue] = [:],
  in scenario: Scenario = .example()
) -> Made {
  let setting = RuleSetting.example(type.form.key, kind: kind ?? type.form.kinds[0], parameters)
  #expect(
    type.form.faults(in: setting, on: scenario.programme.grid) == [],
    "a test sets \(type.form.key) wrongly")
  return Made(type.form.completed(setting), in: scenario)
}

extension Verdict {
  /// The fact on which it forbids.
  var fact: Phrase? { if case .forbidden(let fact) = self { fact() } else { nil } }

  var isForbidden: Bool { fact != nil }
}

extension Stay {
  /// The months of an option, with what the tables of `scenario` say of the person.
  static func of(_ option: Option, in scenario: Scenario = .example()) -> Stay {
    CompiledRules(scenario).stay(of: option)
  }
}

// Options have all that a rule may look at, so that a test need not know where it looks.
extension Rule {
  func judge(_ option: Option, in scenario: Scenario = .example()) -> Verdict {
    judge(Stay.of(option, in: scenario))
  }

  func points(of option: Option) -> Int {
    points(of: option.demand, at: option.place) + points(of: Stay.of(option))
  }

  func payer(of option: Option) -> Payer? { payer(of: option.demand, at: option.place) }
}

extension Rule {
  /// Bounds of its totals by subject key.
  var totals: [String: TotalBound] {
    var bounds: [String: TotalBound] = [:]
    for case .total(let total) in resources() { bounds[total.subject.key] = total.bound }
    return bounds
  }

  /// Capacities of its calendars by subject key.
  var calendars: [String: [Period: Int]] {
    var capacities: [String: [Period: Int]] = [:]
    for case .calendar(let calendar) in resources() {
      capacities[calendar.subject.key] = calendar.capacity
    }
    return capacities
  }

  /// Subject keys in the order of the resources.
  var subjects: [String] { resources().map(\.subject.key) }
}

/// The same number in each month of a span.
func steadily(_ people: Int, _ span: PeriodSpan) -> [Period: Int] {
  Dictionary(uniqueKeysWithValues: span.periods.map { ($0, people) })
}
