import JinxiuDomain
import JinxiuRules

/// Lists everything that may be loosened and could matter to a market.
struct LeverBuilder {
  /// Units of one lever at most: more in one place is another programme and no repair.
  static let mostUnits = 3
  /// Percentage points of a share at most.
  static let mostPoints = 10

  let market: Market
  let scenario: Scenario
  let costs: RepairCosts
  private let rows: RowNames
  let binding: Set<Int>
  /// By host and specialty, as the reserve names them.
  let offersByPlace: [String: [Offer]]

  /// - Parameter scenario: The one to be repaired; `market` may be a wider one of the same rows.
  init(_ market: Market, of scenario: Scenario, _ costs: RepairCosts, binding: Set<Int>) {
    self.market = market
    self.scenario = scenario
    self.costs = costs
    self.binding = binding
    offersByPlace = Dictionary(grouping: scenario.offers, by: Self.key)
    rows = RowNames(market)
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
    return seats + offers.compactMap(mentors) + hosts.compactMap(capacity) + hosts.compactMap(beds)
      + scenario.units.compactMap(away) + scenario.counties.compactMap(quota)
      + scenario.programme.rules.compactMap(number)
  }

  /// Those that permit what a rule forbids.
  func permissions(_ keys: [WidenedMarket.Key], _ milder: [MilderRule]) -> [Lever] {
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
      case .milder(let id, _):
        guard let rule = milder.first(where: { $0.setting.id == id }) else { return nil }
        return Lever(kind: key.kind, rule: id, cost: rule.cost, most: units, gains: none)
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

  func row(_ rule: Identifier<RuleSetting>, _ subject: String, _ month: Period?) -> Int? {
    rows[rule, subject, month]
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
    _ kind: Lever.Kind, _ key: String, cost: Int, _ gains: (Int) -> [Lever.RowGain]
  ) -> Lever? {
    let units = (1...Self.mostUnits).map { gains($0).filter { $0.amount != 0 } }
    guard let rule = rules(key).first,
      units.joined().contains(where: { binding.contains($0.row) })
    else { return nil }
    return Lever(kind: kind, rule: rule, cost: cost, most: Self.mostUnits, gains: units)
  }

  /// Of seats that others hold as well the first units may add nothing; this is not looked at.
  private func seats(_ offer: Offer, _ months: PeriodSpan) -> Lever? {
    let own = calendar(Seats.form.key, offer.id.text, months)
    let isOpening = offer.isClosed(inSomeOf: months)
    let mentors = isOpening ? mentors(opening: offer, months) : []
    return lever(
      .seats(offer.id, months), Seats.form.key, cost: isOpening ? costs.opening : costs.seat
    ) { unit in own + reserve(offer, months, unit) + (unit == 1 ? mentors : []) }
  }

  /// Those of an offer count from the first seat that it has in a month.
  private func mentors(opening offer: Offer, _ months: PeriodSpan) -> [Lever.RowGain] {
    rules(Mentors.form.key).flatMap { rule in
      months.periods.compactMap { month in
        offer.seats(in: month) > 0
          ? nil
          : row(rule, Self.key(offer), month).map {
            Lever.RowGain(row: $0, amount: offer.mentors ?? 0)
          }
      }
    }
  }

  private func mentors(_ offer: Offer) -> Lever? {
    let subject = Self.key(offer)
    let gains = calendar(Mentors.form.key, subject, scenario.programme.periods)
    return lever(.mentors(offer.id), Mentors.form.key, cost: costs.mentor) { _ in gains }
  }

  private func beds(_ host: Identifier<Host>) -> Lever? {
    let gains = calendar(Beds.form.key, host.text, scenario.programme.periods)
    return lever(.beds(host), Beds.form.key, cost: costs.bed) { _ in gains }
  }

  private func away(_ unit: Unit) -> Lever? {
    guard unit.maximumAway != .unlimited else { return nil }
    let gains = calendar(AwayAtOnce.form.key, unit.id.text, scenario.programme.periods)
    return lever(.away(unit.id), AwayAtOnce.form.key, cost: costs.away) { _ in gains }
  }

  private func capacity(_ host: Identifier<Host>) -> Lever? {
    let gains = calendar(HostCapacity.form.key, host.text, scenario.programme.periods)
    return lever(.hostCapacity(host), HostCapacity.form.key, cost: costs.host) { _ in gains }
  }

  /// A place more may also be one more under a share of the county's quota.
  private func quota(_ county: County) -> Lever? {
    let own = rules(CountyQuota.form.key).compactMap { row($0, county.id.text, nil) }
    let now = scenario.effectiveQuotas[county.id]
    return lever(.quota(county.id), CountyQuota.form.key, cost: costs.quota) { unit in
      own.map { Lever.RowGain(row: $0, amount: 1) }
        + shares(of: "county-quota", county.id.text, now, unit)
    }
  }

  /// What one more in the base of shares adds to them.
  private func shares(
    of base: String, _ subject: String, _ now: Int?, _ unit: Int
  ) -> [Lever.RowGain] {
    guard let now else { return [] }
    return scenario.programme.settings(of: TierShare.form.key).compactMap { setting in
      guard setting["base"]?.text == base, let row = row(setting.id, subject, nil) else {
        return nil
      }
      let percent = setting["percent"]?.integer ?? 0
      return Lever.RowGain(
        row: row, amount: percent * (now + unit) / 100 - percent * (now + unit - 1) / 100)
    }
  }

  private func number(_ setting: RuleSetting) -> Lever? {
    switch setting.rule {
    case Target.form.key: target(setting)
    case TierShare.form.key: share(setting)
    case Subsidy.form.key: budget(setting)
    case MakeUpReserve.form.key: reserve(setting)
    default: nil
    }
  }

  /// A person more in the target may also be one more under a share of it.
  private func target(_ setting: RuleSetting) -> Lever? {
    guard let people = setting["people"]?.integer else { return nil }
    let own = row(setting.id, "all", nil).map { [Lever.RowGain(row: $0, amount: 1)] } ?? []
    return lever(
      .number(setting.id, "people", now: people, each: 1), Target.form.key, cost: costs.target
    ) { unit in own + shares(of: "target", "all", people, unit) }
  }

  private func budget(_ setting: RuleSetting) -> Lever? {
    guard let limit = setting["limit_yuan"]?.integer,
      let each = setting["yuan_per_person"]?.integer, each > 0,
      let row = row(setting.id, "all", nil)
    else { return nil }
    return lever(
      .number(setting.id, "limit_yuan", now: limit, each: each), Subsidy.form.key,
      cost: costs.budget
    ) { _ in [Lever.RowGain(row: row, amount: each)] }
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

extension LeverBuilder {
  /// Where rounding lets levers do more together than one by one: shares with what they are taken
  /// of, and seats of one specialty above a reserve.
  func joint(_ levers: [Lever]) -> [Lever.JointGain] {
    let rounded = Set(rules(TierShare.form.key) + rules(MakeUpReserve.form.key))
    return market.rows.indices.compactMap { row in
      guard rounded.contains(market.rows[row].rule), case .atMost = market.rows[row].bound else {
        return nil
      }
      let own = touching(row, levers)
      return own.count < 2
        ? nil : Lever.JointGain(row: row, amount: Self.mostJoint, levers: own)
    }
  }

  /// A share of 10 points more of 3 people more is less than one, and so is each rounding.
  private static let mostJoint = 2

  /// Levers that could change the limit of a row, whether or not one unit does.
  private func touching(_ row: Int, _ levers: [Lever]) -> [Int] {
    let name = market.rows[row]
    return levers.indices.filter { index in
      switch levers[index].kind {
      case .seats(let id, let months):
        guard let offer = scenario.offer(id), let month = name.month else { return false }
        return name.subject.key == Self.key(offer) && months.contains(month)
      case .quota(let county): return name.subject.key == county.text && name.month == nil
      case .number(let rule, let parameter, _, _):
        return name.rule == rule || (parameter == "people" && name.subject.key == "all")
      case .mentors, .hostCapacity, .beds, .away, .milder, .waiver, .withoutPin: return false
      }
    }
  }
}
