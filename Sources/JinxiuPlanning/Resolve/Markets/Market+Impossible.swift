import JinxiuDomain
import JinxiuRules

extension Market {
  /// Requirements that ask for options which the rules leave to nobody; nil when there are none.
  func refusal(of requirements: [Requirement]) -> Impossibility? {
    guard requirements.contains(where: \.isDemanding) else { return nil }
    let numbers = demandNumbers
    var facts: [Phrase] = []
    var rules: Set<Identifier<RuleSetting>> = []
    var refused: [Requirement] = []
    for requirement in requirements where requirement.isDemanding {
      guard let objections = objections(to: requirement, numbers) else { continue }
      refused.append(requirement)
      let wish = requirement.phrase(in: scenario)
      facts.append(
        Phrase(
          wish.chinese + "：" + objections.map(\.fact.chinese).joined(separator: "；"),
          wish.english + ": " + objections.map(\.fact.english).joined(separator: "; ")))
      rules.formUnion(objections.map(\.rule))
    }
    guard !refused.isEmpty else { return nil }
    return Impossibility(
      facts: facts, rules: scenario.programme.rules.map(\.id).filter(rules.contains),
      requirements: refused)
  }

  /// What stands against it; nil when there are options for it.
  private func objections(
    to requirement: Requirement, _ numbers: [DemandName: Int]
  ) -> [Objection]? {
    guard let index = numbers[requirement.demand] else {
      return [objection("one-placement", "没有这个人员或需求", "there is no such trainee or need")]
    }
    switch requirement {
    case .placed(_, let people):
      if people > demands[index].people {
        return [
          objection(
            "one-placement", "共\(demands[index].people)人", "\(demands[index].people) in all")
        ]
      }
      return people > 0 && demands[index].links.isEmpty ? objections(toAny: index) : nil
    case .at(_, let offer, let spells):
      return choices(of: index, at: offer, spells).isEmpty
        ? objections(to: index, at: offer, spells) : nil
    case .unplaced, .notAt: return nil
    }
  }

  private func objections(toAny index: Int) -> [Objection] {
    let refusals = refusals(of: index)
    if let whole = refusals.first(where: { $0.place == nil }) { return whole.objections }
    if let nearest = nearestRefusal(among: refusals) { return nearest.objections }
    return [objection("specialty-match", "没有医院招收", "no hospital offers it")]
  }

  private func objections(
    to index: Int, at id: Identifier<Offer>, _ spells: [PeriodSpan]?
  ) -> [Objection] {
    let demand = demands[index].demand
    guard let place = places.first(where: { $0.place.offer.id == id })?.place else {
      return [objection("specialty-match", "没有这个招收计划", "there is no such offer")]
    }
    var judgement = rules.judge(demand).joined(with: rules.judge(demand, at: place))
    if let spells, !spells.isEmpty {
      let option = Option(demand: demand, place: place, spells: spells)
      judgement = judgement.joined(with: rules.judge(rules.stay(of: option)))
    }
    if !judgement.isAllowed { return judgement.objections }
    let there = refusals(of: index).filter { $0.place?.offer.id == id }
    if spells == nil, let nearest = nearestRefusal(among: there) { return nearest.objections }
    return [objection("duration", "没有这样的期间", "no such stay is open there")]
  }

  /// What no rule says in so many words, in the name of the rule behind it.
  private func objection(_ key: String, _ chinese: String, _ english: String) -> Objection {
    let rule = scenario.programme.settings(of: key).first?.id ?? Identifier(key)
    return Objection(rule: rule, fact: Phrase(chinese, english))
  }
}
