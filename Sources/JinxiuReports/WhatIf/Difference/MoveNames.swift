import JinxiuDomain

/// How people and places of two scenarios are called; the second knows best.
struct MoveNames {
  let first: Nameplate
  let second: Nameplate

  init(
    _ first: Scenario, _ second: Scenario, language: Language, masksNames: Bool,
    ruleTitles: [String: Phrase] = [:]
  ) {
    self.first = Nameplate(
      scenario: first, language: language, masksNames: masksNames, ruleTitles: ruleTitles)
    self.second = Nameplate(
      scenario: second, language: language, masksNames: masksNames, ruleTitles: ruleTitles)
  }

  var language: Language { second.language }

  func person(_ demand: DemandName) -> String {
    if case .trainee(let id) = demand, second.scenario.trainee(id) == nil {
      return first.person(demand)
    }
    return second.person(demand)
  }

  func host(_ id: Identifier<Host>) -> String {
    second.scenario.host(id) == nil ? first.host(id) : second.host(id)
  }

  func unit(_ id: Identifier<Unit>?) -> String { second.unit(id) }

  /// `市一院 内科 2024.07–09`; nil where there is no place.
  func stop(_ stop: PlanStop?) -> String? {
    stop.map { "\(host($0.host)) \($0.specialty) \(MonthText.short($0.spells))" }
  }
}
