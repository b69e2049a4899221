import JinxiuDomain
import JinxiuRules

extension Explainer {
  func explanation(
    of host: Host, _ desk: inout TrialDesk
  ) async throws -> HostExplanation {
    let offers = market.scenario.offers.filter { $0.host == host.id }
    let facts = LimitFacts(market, standing)
    let own = calendars(of: host, offers)
    let trials = try await oneMoreSeat(offers, own, &desk)
    return HostExplanation(
      host: host.id,
      offers: offers.map { offer in
        OfferExplanation(
          offer: offer.id, specialty: offer.specialty,
          months: facts.loads(own.seats[offer.id] ?? []).first,
          holders: holders { $0.offer == offer.id }, oneMore: trials[offer.id])
      },
      loads: facts.loads(own.others), askers: askers(at: host))
  }

  private struct HostCalendars {
    var seats: [Identifier<Offer>: [Int]] = [:]
    /// Rows of the hospital as a whole and of its specialties.
    var others: [Int] = []
  }

  /// The rows with months that people at the host use, whoever they are.
  private func calendars(of host: Host, _ offers: [Offer]) -> HostCalendars {
    let seats = Set(market.scenario.programme.settings(of: "seats").map(\.id))
    var subjects: Set<RowSubject> = []
    for offer in offers {
      for owned in market.rules.uses(at: Place(offer: offer, host: host)) {
        let rule = market.rules.rules[owned.rule].setting.id
        subjects.insert(RowSubject(rule: rule, subject: owned.use.subject))
      }
    }
    return market.rows.indices.reduce(into: HostCalendars()) { found, index in
      let row = market.rows[index]
      guard row.month != nil,
        subjects.contains(RowSubject(rule: row.rule, subject: row.subject.key))
      else { return }
      if seats.contains(row.rule) {
        found.seats[Identifier(row.subject.key), default: []].append(index)
      } else {
        found.others.append(index)
      }
    }
  }

  private struct RowSubject: Hashable {
    let rule: Identifier<RuleSetting>
    let subject: String
  }

  /// Only where some month is full can one more seat be worth anything; fullest first.
  private func oneMoreSeat(
    _ offers: [Offer], _ own: HostCalendars, _ desk: inout TrialDesk
  ) async throws -> [Identifier<Offer>: Trial] {
    let full = offers.map { offer in
      (offer: offer.id, months: (own.seats[offer.id] ?? []).count { !hasRoom($0) })
    }.filter { $0.months > 0 }.sorted { ($0.months, $1.offer) > ($1.months, $0.offer) }
    desk.leaveOut(max(0, full.count - most))
    var trials: [Identifier<Offer>: Trial] = [:]
    for entry in full.prefix(most) {
      trials[entry.offer] = try await desk.make([.seats(entry.offer, during: nil, by: 1)]).trial
    }
    return trials
  }

  private func hasRoom(_ row: Int) -> Bool {
    if case .atMost(let limit) = market.rows[row].bound { standing.used[row] < limit } else { true }
  }

  /// People placed whose stay fits a condition, by demand, then stay.
  func holders(where fits: (Placement) -> Bool) -> [Holder] {
    plan.placements.filter(fits).map { placement in
      Holder(
        demand: placement.demand, county: placement.county, people: placement.count,
        stay: PlanStop(placement))
    }.sorted { ($0.demand, $0.stay) < ($1.demand, $1.stay) }
  }
}

// Who asked and was turned away.
extension Explainer {
  /// Who wished for the host and is elsewhere, and who has no place and could go there by specialty.
  private func askers(at host: Host) -> [Asker] {
    // One for all, since a copy is as large as the plan.
    var others = standing
    return market.demands.indices.flatMap { index -> [Asker] in
      let demand = market.demands[index].demand
      let wish = demand.trainee?.wishes.firstIndex(of: host.id).map { $0 + 1 }
      let missing = demand.count - standing.people(of: index)
      let elsewhere = standing.holdings[index].filter {
        wish != nil && market.stay($0.choice).host != host.id
      }
      guard missing > 0 || !elsewhere.isEmpty else { return [] }
      let places = market.places(for: demand).filter { $0.host.id == host.id }
      guard wish != nil || !places.isEmpty else { return [] }
      let own = missing > 0 ? nil : standing.holdings[index].first
      if let own { others.add(own.choice, people: -1, in: market) }
      let (nearest, why) = obstacle(to: host, index, places, others)
      if let own { others.add(own.choice, in: market) }
      let unplaced =
        missing > 0
        ? [
          Asker(
            demand: demand.name, county: demand.county, people: missing, wish: wish,
            elsewhere: nil, nearest: nearest, standing: why)
        ] : []
      return unplaced
        + elsewhere.map { holding in
          Asker(
            demand: demand.name, county: demand.county, people: holding.people, wish: wish,
            elsewhere: market.stay(holding.choice), nearest: nearest, standing: why)
        }
    }
  }

  /// The stay there with the least in its way, and what that is.
  ///
  /// - Parameter others: Without the person asked about.
  private func obstacle(
    to host: Host, _ index: Int, _ places: [Place], _ others: Standing
  ) -> (PlanStop?, AlternativeStanding) {
    let facts = StayFacts(market: market, index: index, others: others, book: book)
    let open = facts.open.filter { market.stay($0.choice).host == host.id }
    if let nearest = open.min(by: { $0.rows.count < $1.rows.count }) {
      let limits = LimitFacts(market, others, users: users).limits(nearest.rows)
      return (market.stay(nearest.choice), limits.isEmpty ? .open : .full(limits))
    }
    return (nil, .forbidden(objections(to: host, facts, places)))
  }

  private func objections(
    to host: Host, _ facts: StayFacts, _ places: [Place]
  ) -> [RuleObjection] {
    let whole = market.rules.judge(facts.demand).objections.map(RuleObjection.init)
    if !whole.isEmpty { return whole }
    let forbidden = facts.forbidden()
    let ofOffers = forbidden.offers.filter { $0.host == host.id }.map(\.objections)
    let ofStays = forbidden.stays.filter { $0.stay.host == host.id }.map(\.standing.objections)
    if let fewest = (ofOffers + ofStays).min(by: { $0.count < $1.count }) { return fewest }
    let offers = market.scenario.offers.filter { $0.host == host.id }
    return offers.first.map { offer in
      market.rules.judge(facts.demand, at: Place(offer: offer, host: host))
        .objections.map(RuleObjection.init)
    } ?? []
  }
}
