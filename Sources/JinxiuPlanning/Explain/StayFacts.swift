import JinxiuDomain
import JinxiuRules

/// Stays of one demand in facts: what they earn, which rules forbid them, which limits are full.
struct StayFacts: Sendable {
  let market: Market
  /// Index into `Market.demands`.
  let index: Int
  /// Without the person asked about.
  let others: Standing
  let book: RowBook

  var demand: Demand { market.demands[index].demand }

  /// An allowed stay with the rows that leave no room for it.
  struct Open: Sendable {
    let choice: Choice
    let rows: [Int]
  }

  /// Every allowed stay once, by offer, then months, through the link with the fewest rows full.
  var open: [Open] {
    var best: [PlanStop: Open] = [:]
    for choice in market.choices(of: index) {
      let found = Open(choice: choice, rows: others.blockers(of: choice, in: market))
      let stay = market.stay(choice)
      if let known = best[stay], known.rows.count <= found.rows.count { continue }
      best[stay] = found
    }
    return best.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What each rule gives one person, in programme order.
  func points(of option: Option) -> [RulePoints] {
    let stay = market.rules.stay(of: option)
    return market.rules.rules.compactMap { rule in
      let points = rule.points(of: option.demand, at: option.place) + rule.points(of: stay)
      return points == 0 ? nil : RulePoints(rule: rule.setting.id, points: points)
    }
  }

  func held(_ holding: Holding) -> HeldStay {
    let option = market.option(holding.choice)
    return HeldStay(
      stay: PlanStop(option), people: holding.people, points: points(of: option),
      waivers: market.waivedRules(holding.choice))
  }

  /// Stays and offers that rules forbid; nothing where a rule forbids the person as a whole.
  func forbidden() -> (stays: [Alternative], offers: [RefusedOffer]) {
    let refusals = market.refusals(of: index)
    var stays: [Alternative] = []
    var offers: [RefusedOffer] = []
    for refusal in refusals {
      guard let place = refusal.place else { continue }
      let objections = refusal.objections.map(RuleObjection.init)
      guard let span = refusal.span else {
        offers.append(RefusedOffer(place, objections))
        continue
      }
      let option = Option(demand: demand, place: place, spells: [span])
      stays.append(
        Alternative(
          stay: PlanStop(option), points: [], waivers: [],
          standing: .forbidden(objections), trial: nil))
    }
    let known = Set(offers.map(\.offer) + stays.map(\.stay.offer))
    return (
      stays.sorted { $0.stay < $1.stay },
      (offers + tooShort(besides: known)).sorted { $0.offer < $1.offer }
    )
  }

  /// Offers in whose months no stay has room.
  private func tooShort(besides known: Set<Identifier<Offer>>) -> [RefusedOffer] {
    guard market.rules.judge(demand).isAllowed, market.scenario.reserved.isEmpty,
      let length = market.scenario.programme.length(for: demand.level)
    else { return [] }
    let open = Set(market.choices(of: index).map(market.offer(of:)))
    return market.places(for: demand).compactMap { place in
      guard !known.contains(place.offer.id), !open.contains(place.offer.id) else { return nil }
      let span = PeriodSpan(from: place.offer.span.first, count: length)
      let option = Option(demand: demand, place: place, spells: [span])
      let judgement = market.rules.judge(market.rules.stay(of: option))
      guard !judgement.isAllowed else { return nil }
      return RefusedOffer(place, judgement.objections.map(RuleObjection.init))
    }
  }

  /// Every stay in one run at a place of the demand's specialties, whatever the rules say.
  var thinkable: [Option] {
    guard let length = market.scenario.programme.length(for: demand.level) else { return [] }
    return market.places(for: demand).flatMap { place -> [Option] in
      if let fixed = market.rules.fixedStays(of: demand, at: place) {
        return fixed.map { Option(demand: demand, place: place, spells: $0.spells) }
      }
      return market.spans(of: length, in: place.offer).map {
        Option(demand: demand, place: place, spells: [$0])
      }
    }
  }
}

extension RuleObjection {
  init(_ objection: Objection) { self.init(rule: objection.rule, fact: objection.fact) }
}

extension RefusedOffer {
  init(_ place: Place, _ objections: [RuleObjection]) {
    self.init(
      offer: place.offer.id, host: place.host.id, specialty: place.offer.specialty,
      objections: objections)
  }
}
