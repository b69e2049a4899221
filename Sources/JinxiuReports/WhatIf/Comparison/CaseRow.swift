import JinxiuDomain

/// One case against the base, or the base itself, in numbers.
struct CaseRow {
  /// 0 for the base.
  let number: Int
  let title: Phrase
  let words: [Phrase]
  let coordinates: [Int]
  let scenario: Scenario
  let result: WhatIfCase.Result
  /// That of the case; its values are proven as far as it says.
  let plan: Plan?
  /// Waivers of the plan that is compared; nil without one.
  let waivers: Int?
  /// Nil without a plan.
  let change: PlanChange?
  let money: [MoneyByPayer]

  var placed: Int? { plan?.placedCount }

  func level(_ name: String) -> LevelResult? {
    plan?.outcome.levels.first { $0.name == name }
  }

  /// People who gained a place, lost one, or are elsewhere; those who joined or left the scenario
  /// count as gained and lost.
  var gained: Int? { change.map { $0.people(.gained) + $0.people(.added) } }
  var lost: Int? { change.map { $0.people(.lost) + $0.people(.removed) } }
  var moved: Int? { change.map { $0.people(.moved) } }

  /// The base first.
  static func all(of study: WhatIfStudy) -> [CaseRow] {
    let base = WhatIfCase(
      title: ReportWords.baseCase, words: [], coordinates: [], scenario: study.scenario,
      result: .plan(study.base))
    return ([base] + study.cases).enumerated().map { CaseRow($0, $1, beside: study.base) }
  }

  private init(_ number: Int, _ one: WhatIfCase, beside base: Plan) {
    self.number = number
    title = one.title
    words = one.words
    coordinates = one.coordinates
    scenario = one.scenario
    result = one.result
    plan = one.plan
    let compared = one.compared
    waivers = compared?.placements.reduce(0) { $0 + $1.waivers.count * $1.count }
    change = compared.map { PlanChange(from: base, to: $0) }
    money = compared.map { MoneyByPayer.all(in: one.scenario, $0) } ?? []
  }

  /// Its point on the axes, a value for each; the base has none and says so in the first.
  func point(on axes: [WhatIfAxis], in language: Language) -> [String] {
    axes.enumerated().map { index, axis in
      coordinates.indices.contains(index)
        ? axis.shown[coordinates[index]] : index == 0 ? ReportWords.baseCase[language] : ""
    }
  }

  /// Names of levels that any of the rows has, in the order of the first that has them.
  static func levels(of rows: [CaseRow]) -> [String] {
    rows.reduce(into: []) { names, row in
      for level in row.plan?.outcome.levels ?? [] where !names.contains(level.name) {
        names.append(level.name)
      }
    }
  }
}
