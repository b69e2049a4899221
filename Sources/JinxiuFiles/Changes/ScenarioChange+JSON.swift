import JinxiuDomain

extension ScenarioChange {
  /// Keys besides `kind` depend on it.
  var json: JSONDocument {
    switch self {
    case .seats(let offer, let months, let by):
      number("seats", "offer", offer, by).and(["months": months?.json ?? .null])
    case .hostCapacity(let host, let by): number("host-capacity", "host", host, by)
    case .beds(let host, let by): number("beds", "host", host, by)
    case .away(let unit, let by): number("away", "unit", unit, by)
    case .mentors(let offer, let by): number("mentors", "offer", offer, by)
    case .quota(let county, let by): number("quota", "county", county, by)
    case .parameter(let rule, let parameter):
      named("parameter", "rule", rule).and([
        "name": .text(parameter.name), "value": parameter.value.json,
      ])
    case .withoutRule(let rule): named("without-rule", "rule", rule)
    case .kind(let rule, let kind):
      named("kind", "rule", rule).and(["value": .text(kind.rawValue)])
    case .waiver(let waiver):
      named("waiver", "rule", waiver.rule).and(["trainee": .text(waiver.trainee.text)])
    case .pin(let pin):
      named("pin", "trainee", pin.trainee).and([
        "host": .text(pin.host.text), "specialty": JSONDocument(pin.specialty?.text),
        "from": JSONDocument(pin.from?.description),
      ])
    case .withoutPin(let trainee): named("without-pin", "trainee", trainee)
    case .withoutTrainee(let trainee): named("without-trainee", "trainee", trainee)
    case .withoutHost(let host): named("without-host", "host", host)
    case .withoutOffer(let offer): named("without-offer", "offer", offer)
    case .availability(let trainee, let months):
      named("availability", "trainee", trainee).and(["months": months?.json ?? .null])
    case .objective(let levels):
      .object(["kind": "objective", "value": levels.json { .text($0.rawValue) }])
    }
  }

  private func named<Entity>(
    _ kind: String, _ key: String, _ id: Identifier<Entity>
  ) -> JSONDocument {
    .object(["kind": .text(kind), key: .text(id.text)])
  }

  private func number<Entity>(
    _ kind: String, _ key: String, _ id: Identifier<Entity>, _ by: Int
  ) -> JSONDocument {
    named(kind, key, id).and(["by": .integer(by)])
  }
}

extension PeriodSpan {
  var json: JSONDocument {
    .object(["from": .text(first.description), "to": .text(last.closing)])
  }
}

extension ParameterValue {
  var json: JSONDocument {
    switch self {
    case .integer(let number): .integer(number)
    case .boolean(let flag): .flag(flag)
    case .text(let word): .text(word)
    case .integers(let numbers): numbers.json { .integer($0) }
    case .texts(let words): words.json { .text($0) }
    }
  }
}
