import JinxiuDomain
import JinxiuRules

/// A pinned person whom rules leave no option, in words.
struct PinRefusal {
  /// The rules against the pinned placement.
  let rules: [Identifier<RuleSetting>]
  let sentence: Phrase

  init(_ market: Market, _ system: ClashSystem, _ group: Int, _ parts: Set<Int>) {
    let name = system.name(of: group)
    var objections: [Objection] = parts.sorted().compactMap { part in
      guard case .condition(_, let rule, let fact) = system.parts[part] else { return nil }
      return Objection(rule: rule, fact: fact)
    }
    if objections.isEmpty, let demand = system.groups[group].demand {
      objections = MissingOption(market).objections(to: demand)
    }
    rules = objections.map(\.rule)
    let programme = system.market.scenario.programme
    let facts = objections.map { programme.ruled($0.rule, $0.fact) }
    sentence = Phrase(
      "\(name.chinese)已锁定，但规则不允许：" + facts.map(\.chinese).joined(separator: "；"),
      "\(name.english) is pinned, but the rules forbid it: "
        + facts.map(\.english).joined(separator: "; "))
  }
}

/// Why the place that a pin names has no stay at all to offer.
struct MissingOption {
  private let market: Market

  init(_ market: Market) { self.market = market }

  func objections(to demand: Demand) -> [Objection] {
    let scenario = market.scenario
    guard let pin = scenario.pins.first(where: { .trainee($0.trainee) == demand.name }),
      let rule = scenario.programme.settings(of: Pins.form.key).first
    else { return [] }
    if let known = refused(demand, pin) { return known }
    let host = scenario.host(pin.host)?.name ?? pin.host.text
    let wanted =
      pin.specialty?.text ?? demand.specialties.map(\.text).joined(separator: "、")
    let from = pin.from.map { " \($0)" } ?? ""
    guard scenario.reserved.isEmpty else {
      return [
        Objection(
          rule: rule.id,
          fact: Phrase(
            "名额方案没有在\(host)为\(demand.county)预留\(wanted)名额\(from)",
            "the plan of counts reserves no place in \(wanted) at \(host) for "
              + "\(demand.county)\(from)"))
      ]
    }
    return [
      Objection(
        rule: rule.id,
        fact: Phrase(
          "\(host)没有可用的\(wanted)招收计划\(from)",
          "\(host) has no usable offer for \(wanted)\(from)"))
    ]
  }

  /// What rules that say what a stay is have against the pinned months, or the whole person.
  private func refused(_ demand: Demand, _ pin: Pin) -> [Objection]? {
    guard let index = market.demands.firstIndex(where: { $0.demand.name == demand.name }) else {
      return nil
    }
    let pins = Set(market.scenario.programme.settings(of: Pins.form.key).map(\.id))
    let refusals = market.refusals(of: index).compactMap { refusal -> [Objection]? in
      guard refusal.place.map({ $0.host.id == pin.host }) ?? true else { return nil }
      let rest = refusal.objections.filter { !pins.contains($0.rule) }
      return rest.count < refusal.objections.count || rest.isEmpty
        ? nil : rest
    }
    return refusals.min { $0.count < $1.count }
  }
}
