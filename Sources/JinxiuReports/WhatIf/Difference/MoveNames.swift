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

  /// Who left is called as before, whoever has the identifier now.
  func person(_ line: PlanChange.Line) -> String {
    line.kind == .removed ? first.person(line.demand) : person(line.demand)
  }

  func host(_ id: Identifier<Host>) -> String {
    second.scenario.host(id) == nil ? first.host(id) : second.host(id)
  }

  func unit(_ id: Identifier<Unit>?) -> String { second.unit(id) }

  /// Before and after as `市一院 内科 2024.07–09`; where these are the same, only the offers being
  /// others, with the offers. Nil where there is no place.
  func stops(_ line: PlanChange.Line) -> (from: String?, to: String?) {
    PlanStop.toldApart(line.from, line.to, stop)
  }

  private func stop(_ stop: PlanStop) -> String {
    "\(host(stop.host)) \(stop.specialty) \(MonthText.short(stop.spells))"
  }
}
