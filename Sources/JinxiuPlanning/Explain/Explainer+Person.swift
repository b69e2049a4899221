import JinxiuDomain
import JinxiuRules

extension Explainer {
  func person(_ index: Int, _ desk: inout TrialDesk) async throws -> PersonExplanation {
    let demand = market.demands[index]
    let held = standing.holdings[index].sorted {
      market.stay($0.choice) < market.stay($1.choice)
    }
    let missing = demand.people - standing.people(of: index)
    let facts = StayFacts(
      market: market, index: index, others: missing > 0 ? standing : without(held.first),
      book: book)
    let forbidden = facts.forbidden()
    let options = try await alternatives(facts, besides: held, isPlaced: missing == 0, &desk)
    let refusal =
      missing > 0
      ? try await refusal(facts, options, forbidden.stays, held: standing.people(of: index), &desk)
      : nil
    return PersonExplanation(
      demand: demand.demand.name, people: demand.people, county: demand.demand.county,
      unit: demand.demand.unit?.id, level: demand.demand.level,
      specialties: demand.demand.specialties, priorityClass: demand.priorityClass,
      held: held.map(facts.held), refusal: refusal, alternatives: options + forbidden.stays,
      refused: forbidden.offers)
  }

  /// One person taken out, so that limits are seen as they would be without.
  private func without(_ holding: Holding?) -> Standing {
    guard let holding else { return standing }
    var others = standing
    others.add(holding.choice, people: -1, in: market)
    return others
  }

  /// What the rules allow and the person does not have; the most promising ones are tried.
  private func alternatives(
    _ facts: StayFacts, besides held: [Holding], isPlaced: Bool, _ desk: inout TrialDesk
  ) async throws -> [Alternative] {
    let taken = Set(held.map { market.stay($0.choice) })
    let open = facts.open.filter { !taken.contains(market.stay($0.choice)) }
    let limits = LimitFacts(market, facts.others, users: users)
    var alternatives = open.map { alternative($0, facts, limits) }
    let order = alternatives.indices.sorted { left, right in
      let (one, other) = (alternatives[left], alternatives[right])
      let (rows, others) = (one.obstacles, other.obstacles)
      return isPlaced
        ? (-one.total, rows, left) < (-other.total, others, right)
        : (rows, -one.total, left) < (others, -other.total, right)
    }
    for position in order.prefix(most) {
      let found = alternatives[position]
      let made = try await desk.make(
        requiring: [
          .at(facts.demand.name, found.stay.offer, spells: found.stay.spells)
        ])
      alternatives[position] = found.tried(made.trial)
    }
    desk.leaveOut(max(0, order.count - most))
    return alternatives
  }

  private func alternative(
    _ open: StayFacts.Open, _ facts: StayFacts, _ limits: LimitFacts
  ) -> Alternative {
    let option = market.option(open.choice)
    return Alternative(
      stay: PlanStop(option), points: facts.points(of: option),
      waivers: market.waivedRules(open.choice),
      standing: open.rows.isEmpty ? .open : .full(limits.limits(open.rows)), trial: nil)
  }
}

extension Alternative {
  /// Months and totals without room.
  var obstacles: Int { standing.limits.reduce(0) { $0 + $1.lines.count } }

  fileprivate func tried(_ trial: Trial) -> Alternative {
    Alternative(
      stay: stay, points: points, waivers: waivers, standing: standing, trial: trial)
  }
}

// Why somebody has no place.
extension Explainer {
  private func refusal(
    _ facts: StayFacts, _ options: [Alternative], _ forbidden: [Alternative], held: Int,
    _ desk: inout TrialDesk
  ) async throws -> PersonRefusal {
    let objections = market.rules.judge(facts.demand).objections.map(RuleObjection.init)
    let forced = try await desk.make(
      requiring: [.placed(facts.demand.name, atLeast: held + 1)])
    let reason: UnplacedReason =
      if !objections.isEmpty { .ineligible } else if options.isEmpty && held == 0 { .noOffer } else
      { .limits }
    let finding = finding(forced.trial, hasOptions: !facts.open.isEmpty)
    return PersonRefusal(
      reason: reason, objections: objections,
      options: facts.open.count, everywhere: everywhere(facts),
      nearest: nearest(options, forbidden), forced: forced.trial,
      finding: finding,
      remedies: try await remedies(
        Refused(facts: facts, held: held, finding: finding, forced: forced.trial), &desk))
  }

  /// Limits that are full for every stay that the rules allow.
  private func everywhere(_ facts: StayFacts) -> [FullLimit] {
    let open = facts.open
    guard let first = open.first else { return [] }
    let rows = open.reduce(Set(first.rows)) { $0.intersection($1.rows) }
    return LimitFacts(market, facts.others, users: users).limits(rows.sorted())
  }

  /// Of the allowed the one with the fewest months and totals in its way, then most points; else
  /// that with the fewest objections.
  private func nearest(_ options: [Alternative], _ forbidden: [Alternative]) -> Alternative? {
    let allowed = options.min { left, right in
      (left.obstacles, -left.total) < (right.obstacles, -right.total)
    }
    return allowed
      ?? forbidden.min { $0.standing.objections.count < $1.standing.objections.count }
  }

  private func finding(_ forced: Trial, hasOptions: Bool) -> RefusalFinding {
    guard hasOptions else { return .noOption }
    switch forced.result {
    case .impossible: return .impossible
    case .unknown: return .unknown
    case .plan(let difference):
      guard let change = difference.firstChange else { return .equal }
      if change.gain > 0 { return .better }
      return difference.isProvenWorse ? .worse : .worseFound
    }
  }
}
