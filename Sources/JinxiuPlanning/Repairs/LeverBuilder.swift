import JinxiuDomain
import JinxiuRules

/// Lists everything that may be loosened and could matter to a market.
struct LeverBuilder {
  /// Units of one lever at most: more in one place is another programme and no repair.
  static let mostUnits = 3
  /// Percentage points of a share at most.
  static let mostPoints = 10

  private let market: Market
  private let scenario: Scenario
  private let costs: RepairCosts
  private let rows: [RowName: Int]
  private let binding: Set<Int>

  private struct RowName: Hashable {
    let rule: Identifier<RuleSetting>
    let subject: String
    let month: Period?
  }

  /// - Parameter scenario: The one to be repaired; `market` may be a wider one of the same rows.
  init(_ market: Market, of scenario: Scenario, _ costs: RepairCosts, binding: Set<Int>) {
    self.market = market
    self.scenario = scenario
    self.costs = costs
    self.binding = binding
    rows = Dictionary(
      market.rows.enumerated().map { index, row in
        (RowName(rule: row.rule, subject: row.subject.key, month: row.month), index)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Those that raise a limit which could bind, by kind, then subject.
  ///
  /// - Parameter stays: The months of stays at each offer, first to last.
  func limits(stays: [Identifier<Offer>: Set<PeriodSpan>]) -> [Lever] {
    let offers = scenario.offers.filter { stays[$0.id] != nil }
    let seats = offers.flatMap { offer in
      (stays[offer.id] ?? []).sorted().compactMap { self.seats(offer, $0) }
    }
    let hosts = Set(offers.map(\.host)).sorted()
    return seats + offers.compactMap(mentors) + hosts.compactMap(capacity)
      + scenario.counties.compactMap(quota) + scenario.programme.rules.compactMap(number)
  }

  /// Those that permit what a rule forbids.
  func permissions(_ keys: [WidenedMarket.Key]) -> [Lever] {
    var most: [Lever.Kind: Int] = [:]
    for key in keys { most[key.kind] = max(most[key.kind] ?? 0, key.units) }
    var seen: Set<Lever.Kind> = []
    return keys.compactMap { key in
      guard seen.insert(key.kind).inserted else { return nil }
      let units = most[key.kind] ?? 1
      let none = Array(repeating: [Lever.RowGain](), count: units)
      switch key.kind {
      case .waiver(_, let rule):
        return Lever(kind: key.kind, rule: rule, cost: costs.waiver, most: units, gains: none)
      case .deadline(let rule, _):
        return Lever(kind: key.kind, rule: rule, cost: costs.deadline, most: units, gains: none)
      case .withoutPin:
        let rule = scenario.programme.settings(of: Pins.form.key).first?.id ?? "pins"
        return Lever(kind: key.kind, rule: rule, cost: costs.pin, most: units, gains: none)
      default: return nil
      }
    }
  }
}

extension LeverBuilder {
  private func rules(_ key: String) -> [Identifier<RuleSetting>] {
    scenario.programme.settings(of: key).map(\.id)
  }

  private func row(_ rule: Identifier<RuleSetting>, _ subject: String, _ month: Period?) -> Int? {
    rows[RowName(rule: rule, subject: subject, month: month)]
  }

  /// One in each of these months.
  private func calendar(_ key: String, _ subject: String, _ months: PeriodSpan) -> [Lever.RowGain] {
    rules(key).flatMap { rule in
      months.periods.compactMap { month in
        row(rule, subject, month).map { Lever.RowGain(row: $0, amount: 1) }
      }
    }
  }

  private func lever(
    _ kind: Lever.Kind, _ key: String, cost: Int, _ gains: [Lever.RowGain]
  ) -> Lever? {
    guard let rule = rules(key).first, gains.contains(where: { binding.contains($0.row) }) else {
      return nil
    }
    return Lever(
      kind: kind, rule: rule, cost: cost, most: Self.mostUnits,
      gains: Array(repeating: gains, count: Self.mostUnits))
  }

  /// A seat more may also be one more above the reserve, and never more than one.
  private func seats(_ offer: Offer, _ months: PeriodSpan) -> Lever? {
    let own = calendar(Seats.form.key, offer.id.text, months)
    let reserve = calendar(
      MakeUpReserve.form.key, "\(offer.host)|\(offer.specialty)", months)
    return lever(.seats(offer.id, months), Seats.form.key, cost: costs.seat, own + reserve)
  }

  private func mentors(_ offer: Offer) -> Lever? {
    let subject = "\(offer.host)|\(offer.specialty)"
    let gains = calendar(Mentors.form.key, subject, offer.span)
    return lever(.mentors(offer.id), Mentors.form.key, cost: costs.mentor, gains)
  }

  private func capacity(_ host: Identifier<Host>) -> Lever? {
    let gains = calendar(HostCapacity.form.key, host.text, scenario.programme.periods)
    return lever(.hostCapacity(host), HostCapacity.form.key, cost: costs.host, gains)
  }

  /// A place more may also be one more under a share of the county's quota.
  private func quota(_ county: County) -> Lever? {
    let keys = [CountyQuota.form.key, TierShare.form.key]
    let gains = keys.flatMap(rules).compactMap { rule in
      row(rule, county.id.text, nil).map { Lever.RowGain(row: $0, amount: 1) }
    }
    return lever(.quota(county.id), CountyQuota.form.key, cost: costs.quota, gains)
  }

  private func number(_ setting: RuleSetting) -> Lever? {
    switch setting.rule {
    case Target.form.key: target(setting)
    case TierShare.form.key: share(setting)
    case Subsidy.form.key: budget(setting)
    default: nil
    }
  }

  /// A person more in the target may also be one more under a share of it.
  private func target(_ setting: RuleSetting) -> Lever? {
    guard let people = setting["people"]?.integer else { return nil }
    let shares = scenario.programme.settings(of: TierShare.form.key).filter {
      $0["base"]?.text == "target"
    }
    let gains = ([setting.id] + shares.map(\.id)).compactMap { rule in
      row(rule, "all", nil).map { Lever.RowGain(row: $0, amount: 1) }
    }
    return lever(
      .number(setting.id, "people", now: people, each: 1), Target.form.key, cost: costs.target,
      gains)
  }

  private func budget(_ setting: RuleSetting) -> Lever? {
    guard let limit = setting["limit_yuan"]?.integer,
      let each = setting["yuan_per_person"]?.integer, each > 0,
      let row = row(setting.id, "all", nil)
    else { return nil }
    return lever(
      .number(setting.id, "limit_yuan", now: limit, each: each), Subsidy.form.key,
      cost: costs.budget, [Lever.RowGain(row: row, amount: each)])
  }

  /// Point by point, since a point is more or less than a person.
  private func share(_ setting: RuleSetting) -> Lever? {
    guard let percent = setting["percent"]?.integer else { return nil }
    let most = min(Self.mostPoints, 100 - percent)
    let mine = market.rows.indices.filter { market.rows[$0].rule == setting.id }
    guard most > 0, mine.contains(where: binding.contains) else { return nil }
    let quotas = scenario.effectiveQuotas
    let gains = (1...most).map { point in
      mine.compactMap { row -> Lever.RowGain? in
        if case .shareAtMost = market.rows[row].bound { return Lever.RowGain(row: row, amount: 1) }
        let base =
          setting["base"]?.text == "target"
          ? scenario.programme.targetPeople
          : quotas[Identifier(market.rows[row].subject.key)]
        let now = percent + point
        guard let base, now * base / 100 > (now - 1) * base / 100 else { return nil }
        return Lever.RowGain(row: row, amount: now * base / 100 - (now - 1) * base / 100)
      }
    }
    return Lever(
      kind: .number(setting.id, "percent", now: percent, each: 1), rule: setting.id,
      cost: costs.share, most: most, gains: gains)
  }
}
