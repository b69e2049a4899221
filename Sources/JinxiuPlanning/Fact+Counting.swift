import JinxiuDomain
import JinxiuRules

extension Market {
  /// Pigeonhole facts in words, before any solver runs.
  package var facts: [Fact] {
    var facts: [Fact] = [.people(asked: peopleCount, possible: possiblePeople)]
    if !scenario.reserved.isEmpty {
      facts.append(.reserved(places: scenario.reserved.reduce(0) { $0 + $1.count }))
    }
    facts += countyFacts
    facts += overlapFacts
    facts += specialtyFacts
    facts += shareFacts
    facts.append(.atMost(people: quotaBound))
    return facts
  }

  private var possible: [MarketDemand] { demands.filter { !$0.links.isEmpty } }

  private var possiblePeople: Int { possible.reduce(0) { $0 + $1.people } }

  static func quotas(
    _ scenario: Scenario, _ rows: [ResourceRow]
  ) -> [Identifier<County>: Int] {
    let rules = Set(scenario.programme.settings(of: "county-quota").map(\.id))
    return rows.reduce(into: [:]) { quotas, row in
      if rules.contains(row.rule), case .atMost(let quota) = row.bound {
        quotas[Identifier(row.subject.key)] = quota
      }
    }
  }

  private func peopleByCounty(_ demands: [MarketDemand]) -> [Identifier<County>: Int] {
    demands.reduce(into: [:]) { $0[$1.demand.county, default: 0] += $1.people }
  }

  private var countyFacts: [Fact] {
    let quotas = quotaRows
    let (everybody, possible) = (peopleByCounty(demands), peopleByCounty(possible))
    return scenario.counties.compactMap { county in
      guard let quota = quotas[county.id] else { return nil }
      let asked = everybody[county.id] ?? 0
      let able = possible[county.id] ?? 0
      if county.quotaMaximum == nil, quota == 0 {
        return asked > 0 ? .unlisted(county: county.id, asked: asked) : nil
      }
      if able > quota {
        return .surplus(county: county.id, asked: asked, possible: able, quota: quota)
      }
      return able < quota
        ? .shortage(county: county.id, asked: asked, possible: able, quota: quota) : nil
    }
  }

  /// `min(T, Σ_c min(quota_c, possible_c))`.
  private var quotaBound: Int {
    let quotas = quotaRows
    let possible = peopleByCounty(possible)
    let byCounty = scenario.counties.reduce(0) { sum, county in
      let able = possible[county.id] ?? 0
      return sum + min(able, quotas[county.id] ?? able)
    }
    return min(byCounty, scenario.programme.targetPeople ?? byCounty)
  }

  /// Months that every option of the demands covers.
  private func commonMonths(_ demands: [MarketDemand]) -> [Period] {
    let profiles = Set(demands.flatMap { links[$0.links].map(\.profile) })
    var common: Set<Int>?
    for profile in profiles {
      for timing in self.profiles[Int(profile)].timings {
        let months = shapes[timing.shape].spells.flatMap { spell in
          let first = timing.start + spell.offset
          return first..<first + spell.length
        }
        common = common.map { $0.intersection(months) } ?? Set(months)
      }
      if common?.isEmpty == true { return [] }
    }
    return (common ?? []).sorted().map { firstPeriod.advanced(by: $0) }
  }

  /// Seats in a month of all offers that the demands could take.
  private func seats(in month: Period, for demands: [MarketDemand]) -> Int {
    let places = Set(demands.flatMap { links[$0.links].map(\.place) })
    return places.map { self.places[Int($0)].place.offer }.reduce(0) {
      $0 + $1.seats(in: month)
    }
  }

  private var overlapFacts: [Fact] {
    let months = commonMonths(possible)
    guard let fewest = months.map({ seats(in: $0, for: possible) }).min() else { return [] }
    return [.everybodyOverlaps(months: months, seats: fewest)]
  }

  private var specialtyFacts: [Fact] {
    let bound = Dictionary(grouping: possible.filter { onlySpecialty(of: $0) != nil }) {
      onlySpecialty(of: $0) ?? ""
    }
    return bound.keys.sorted().compactMap { specialty in
      let demands = bound[specialty] ?? []
      let people = demands.reduce(0) { $0 + $1.people }
      let tightest = commonMonths(demands).map { ($0, seats(in: $0, for: demands)) }
        .min { ($0.1, $0.0) < ($1.1, $1.0) }
      guard let (month, seats) = tightest, seats < people else { return nil }
      return .specialtyShort(specialty: specialty, people: people, seats: seats, month: month)
    }
  }

  private func onlySpecialty(of demand: MarketDemand) -> Identifier<Specialty>? {
    let specialties = Set(
      links[demand.links].map { places[Int($0.place)].place.offer.specialty })
    return specialties.count == 1 ? specialties.first : nil
  }

  private var shareFacts: [Fact] {
    let shares = scenario.programme.settings(of: "tier-share")
    return rows.compactMap { row in
      guard let setting = shares.first(where: { $0.id == row.rule }),
        case .atMost(let people) = row.bound
      else { return nil }
      return .shareAllows(
        title: setting.title, subject: row.subject.phrase, people: people,
        percent: setting.integer("percent"))
    }
  }
}
