/// A scenario planned as it is and under other conditions, side by side (情景比较).
package struct WhatIfStudy: Sendable {
  package let scenario: Scenario
  package let base: Plan
  /// What was varied, none to two; cases are then all combinations, the last axis fastest.
  package let axes: [WhatIfAxis]
  package let cases: [WhatIfCase]

  package init(scenario: Scenario, base: Plan, axes: [WhatIfAxis], cases: [WhatIfCase]) {
    self.scenario = scenario
    self.base = base
    self.axes = axes
    self.cases = cases
  }

  /// Whether all that is said of values is proven.
  package var isProven: Bool {
    base.outcome.levels.allSatisfy(\.isProven) && cases.allSatisfy(\.isProven)
  }
}

/// A number, month or word that was varied.
package struct WhatIfAxis: Hashable, Sendable {
  /// As `--vary` writes it, for example `tier-share.percent`.
  package let key: String
  package let title: Phrase
  /// In order.
  package let values: [String]

  package init(key: String, title: Phrase, values: [String]) {
    self.key = key
    self.title = title
    self.values = values
  }

  /// As readers see the values: with a sign where they are added.
  package var shown: [String] {
    guard key.hasSuffix("+") else { return values }
    return values.map { value in
      guard let number = Int(value) else { return value }
      return number < 0 ? "−\(-number)" : number > 0 ? "+\(number)" : "±0"
    }
  }

  /// What a point is called; nil without axes.
  package static func title(_ coordinates: [Int], on axes: [WhatIfAxis]) -> Phrase? {
    let named = zip(axes, coordinates).filter { $0.shown.indices.contains($1) }
    guard !named.isEmpty else { return nil }
    return Phrase(
      named.map { "\($0.title.chinese) \($0.shown[$1])" }.joined(separator: "，"),
      named.map { "\($0.title.english) \($0.shown[$1])" }.joined(separator: "; "))
  }
}

/// The scenario under one set of changes.
package struct WhatIfCase: Sendable {
  package enum Result: Sendable {
    /// Also, of plans with the same values, the one found in which fewest people of the base are
    /// elsewhere; nil where that is the plan itself.
    case plan(Plan, nearest: Plan? = nil)
    /// No plan keeps all hard rules; why.
    case contradiction([Phrase])
    /// Stopped before any plan was found.
    case nothing(OutcomeState)
  }

  package let title: Phrase
  /// What each change does.
  package let words: [Phrase]
  /// For each axis: index of the value.
  package let coordinates: [Int]
  package let scenario: Scenario
  package let result: Result

  package init(
    title: Phrase, words: [Phrase], coordinates: [Int], scenario: Scenario, result: Result
  ) {
    self.title = title
    self.words = words
    self.coordinates = coordinates
    self.scenario = scenario
    self.result = result
  }

  package var plan: Plan? { if case .plan(let plan, _) = result { plan } else { nil } }

  /// The plan by which people, places and money are compared with the base.
  package var compared: Plan? {
    if case .plan(let plan, let nearest) = result { nearest ?? plan } else { nil }
  }

  /// Whether every value, or that there is no plan, is proven.
  package var isProven: Bool {
    switch result {
    case .plan(let plan, _): plan.outcome.levels.allSatisfy(\.isProven)
    case .contradiction: true
    case .nothing: false
    }
  }

  /// People asked for.
  package var asked: Int {
    scenario.trainees.count + scenario.needs.reduce(0) { $0 + $1.count }
  }
}
