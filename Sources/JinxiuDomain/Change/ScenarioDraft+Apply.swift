extension ScenarioDraft {
  mutating func apply(_ change: ScenarioChange) {
    switch change {
    case .seats(let offer, let months, let places):
      update(offer) { $0 = $0.adding(places, during: months) }
    case .mentors(let offer, let people):
      update(offer) { $0.mentors = $0.mentors.map { max(0, $0 + people) } }
    case .hostCapacity(let host, let people):
      for index in hosts.indices where hosts[index].id == host {
        hosts[index].maximumTrainees = hosts[index].maximumTrainees.adding(people)
      }
    case .quota(let county, let people): changeQuota(of: county, by: people)
    case .parameter, .withoutRule, .kind, .objective: applyToProgramme(change)
    case .waiver(let waiver):
      guard has(waiver.trainee), programme.rule(waiver.rule) != nil else { return }
      waivers.removeAll { $0.trainee == waiver.trainee && $0.rule == waiver.rule }
      waivers.append(waiver)
    case .pin(let pin):
      guard has(pin.trainee), hosts.contains(where: { $0.id == pin.host }) else { return }
      pins.removeAll { $0.trainee == pin.trainee }
      pins.append(pin)
    case .withoutPin(let trainee): pins.removeAll { $0.trainee == trainee }
    case .withoutTrainee(let trainee): remove(trainee)
    case .withoutHost(let host): remove(host)
    case .withoutOffer(let offer): remove([offer])
    case .availability(let trainee, let months):
      for index in trainees.indices where trainees[index].id == trainee {
        trainees[index].availableFrom = months?.first
        trainees[index].availableTo = months?.last
      }
    }
  }

  private func has(_ trainee: Identifier<Trainee>) -> Bool {
    trainees.contains { $0.id == trainee }
  }

  private mutating func update(_ offer: Identifier<Offer>, _ change: (inout Offer) -> Void) {
    for index in offers.indices where offers[index].id == offer { change(&offers[index]) }
  }

  /// A county without a quota may send nobody, unless only the target limits it (D13).
  private mutating func changeQuota(of county: Identifier<County>, by people: Int) {
    let isOpen = programme.settings(of: "county-quota").contains {
      $0["without_quota"]?.text == "within-target"
    }
    for index in counties.indices where counties[index].id == county {
      guard counties[index].quotaMaximum != nil || !isOpen else { continue }
      let now = counties[index].quotaMaximum ?? .atMost(0)
      counties[index].quotaMaximum = now.adding(people)
    }
  }

  private mutating func applyToProgramme(_ change: ScenarioChange) {
    switch change {
    case .parameter(let rule, let parameter):
      update(rule) { setting in
        let others = setting.parameters.filter { $0.name != parameter.name }
        return setting.with(setting.kind, others + [parameter])
      }
    case .kind(let rule, let kind): update(rule) { $0.with(kind, $0.parameters) }
    case .withoutRule(let rule):
      programme = programme.with(rules: programme.rules.filter { $0.id != rule })
      waivers.removeAll { $0.rule == rule }
    case .objective(let levels): programme = programme.with(objective: levels)
    default: break
    }
  }

  private mutating func update(
    _ rule: Identifier<RuleSetting>, _ change: (RuleSetting) -> RuleSetting
  ) {
    programme = programme.with(
      rules: programme.rules.map { $0.id == rule ? change($0) : $0 })
  }

  private mutating func remove(_ trainee: Identifier<Trainee>) {
    trainees.removeAll { $0.id == trainee }
    pins.removeAll { $0.trainee == trainee }
    waivers.removeAll { $0.trainee == trainee }
    courses.removeAll { $0.trainee == trainee }
  }

  private mutating func remove(_ host: Identifier<Host>) {
    remove(Set(offers.filter { $0.host == host }.map(\.id)))
    hosts.removeAll { $0.id == host }
    partners.removeAll { $0.host == host }
    distances.removeAll { $0.host == host }
    pins.removeAll { $0.host == host }
  }

  private mutating func remove(_ gone: Set<Identifier<Offer>>) {
    offers.removeAll { gone.contains($0.id) }
    reserved.removeAll { gone.contains($0.offer) }
  }
}

extension Limit {
  /// The limit with so many more, never below 0; `unlimited` stays.
  fileprivate func adding(_ people: Int) -> Limit {
    number.map { .atMost(max(0, $0 + people)) } ?? .unlimited
  }
}

extension RuleSetting {
  fileprivate func with(_ kind: RuleKind, _ parameters: [Parameter]) -> RuleSetting {
    RuleSetting(
      id: id, rule: rule, kind: kind, requirements: requirements, clause: clause, quote: quote,
      parameters: parameters)
  }
}
