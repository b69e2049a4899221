import JinxiuDomain
import JinxiuPlanning
import JinxiuRules

extension Dice {
  mutating func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[roll(0...elements.count - 1)]
  }

  /// One change of any kind that fits the scenario.
  mutating func change(of scenario: Scenario) -> ScenarioChange? {
    switch roll(0...14) {
    case 0, 1:
      let offer = pick(scenario.offers)
      let months = offer.flatMap { pick($0.span.periods) }.map { PeriodSpan(from: $0, count: 1) }
      let isWhole = chance(50)
      let places = roll(-2...2)
      return offer.map { .seats($0.id, during: isWhole ? nil : months, by: places) }
    case 2: return amount(pick(scenario.hosts)?.id) { .hostCapacity($0, by: $1) }
    case 3: return amount(pick(scenario.offers)?.id) { .mentors($0, by: $1) }
    case 4: return amount(pick(scenario.counties)?.id) { .quota($0, by: $1) }
    case 5: return parameter(of: scenario)
    case 6:
      let free = scenario.programme.rules.filter {
        RuleCatalogue.form(of: $0.rule)?.isIndispensable == false
      }
      return pick(free).map { .withoutRule($0.id) }
    case 7: return person(scenario) { .withoutTrainee($0) }
    case 8: return pick(scenario.hosts).map { .withoutHost($0.id) }
    case 9: return pick(scenario.offers).map { .withoutOffer($0.id) }
    case 10:
      let first = roll(7...9)
      let months = chance(70) ? span(first, first + roll(2...3)) : nil
      return person(scenario) { .availability($0, months) }
    case 11: return pin(scenario)
    case 12:
      guard let rule = scenario.programme.rules.first(where: { $0.kind == .waivable }) else {
        return nil
      }
      return person(scenario) {
        .waiver(Waiver(trainee: $0, rule: rule.id, reason: "r", approver: "a"))
      }
    case 13:
      let rule = scenario.programme.rules.first { $0.rule == "years-in-profession" }
      return rule.map { .kind($0.id, $0.kind == .hard ? .waivable : .hard) }
    default:
      return .objective(
        [[.placed, .points], [.placed, .fairness], [.shortfall, .placed, .waivers, .points]][
          roll(0...2)])
    }
  }

  private mutating func amount<Entity>(
    _ id: Identifier<Entity>?, _ change: (Identifier<Entity>, Int) -> ScenarioChange
  ) -> ScenarioChange? {
    let by = roll(-2...2)
    return id.map { change($0, by) }
  }

  private mutating func person(
    _ scenario: Scenario, _ change: (Identifier<Trainee>) -> ScenarioChange
  ) -> ScenarioChange? {
    pick(scenario.trainees).map { change($0.id) }
  }

  private mutating func parameter(of scenario: Scenario) -> ScenarioChange? {
    let names = ["target": "people", "tier-share": "percent", "years-in-profession": "minimum"]
    let rules = scenario.programme.rules.filter { names[$0.rule] != nil }
    guard let rule = pick(rules), let name = names[rule.rule], let now = rule[name]?.integer
    else { return nil }
    let step = rule.rule == "tier-share" ? 20 : 1
    let value = now + (chance(50) ? step : -step)
    return .parameter(rule.id, Parameter(name, .integer(min(100, max(0, value)))))
  }

  private mutating func pin(_ scenario: Scenario) -> ScenarioChange? {
    guard let trainee = pick(scenario.trainees), let host = pick(scenario.hosts) else { return nil }
    if chance(20), let pinned = pick(scenario.pins) { return .withoutPin(pinned.trainee) }
    return .pin(
      Pin(trainee: trainee.id, host: host.id, specialty: nil, from: nil, reason: "r"))
  }

  /// One requirement of any kind.
  mutating func requirement(of scenario: Scenario) -> Requirement? {
    guard let demand = pick(scenario.demands), let offer = pick(scenario.offers) else { return nil }
    switch roll(0...4) {
    case 0: return .placed(demand.name, atLeast: roll(1...demand.count))
    case 1: return .unplaced(demand.name)
    case 2: return .at(demand.name, offer.id, spells: nil)
    case 3:
      let starts = offer.span.count - 2
      guard starts > 0 else { return nil }
      let first = offer.span.first.advanced(by: roll(0...starts - 1))
      return .at(demand.name, offer.id, spells: [PeriodSpan(from: first, count: 3)])
    default: return .notAt(demand.name, offer.id)
    }
  }
}
