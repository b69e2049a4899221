import JinxiuDomain
import JinxiuRules

extension Problem {
  /// Pigeonhole facts in words, before any solver runs.
  package var facts: [Fact] {
    var facts: [Fact] = [.people(asked: peopleCount, possible: possiblePeople)]
    facts += countyFacts
    facts += overlapFacts
    facts += specialtyFacts
    facts += shareFacts
    facts.append(.atMost(people: quotaBound))
    return facts
  }

  private var possible: [ProblemDemand] { demands.filter { !$0.options.isEmpty } }

  private var possiblePeople: Int { possible.reduce(0) { $0 + $1.demand.count } }

  private var quotaRows: [Identifier<County>: Int] {
    let rules = Set(scenario.programme.settings(of: "county-quota").map(\.id))
    return rows.reduce(into: [:]) { quotas, row in
      if rules.contains(row.rule), case .atMost(let quota) = row.bound {
        quotas[Identifier(row.subject.key)] = quota
      }
    }
  }

  private func people(of county: County, in demands: [ProblemDemand]) -> Int {
    demands.filter { $0.demand.county == county.id }.reduce(0) { $0 + $1.demand.count }
  }

  private var countyFacts: [Fact] {
    let quotas = quotaRows
    return scenario.counties.compactMap { county in
      guard let quota = quotas[county.id] else { return nil }
      let asked = people(of: county, in: demands)
      let able = people(of: county, in: possible)
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
    let byCounty = scenario.counties.reduce(0) { sum, county in
      let able = people(of: county, in: possible)
      return sum + min(able, quotas[county.id] ?? able)
    }
    return min(byCounty, scenario.programme.targetPeople ?? byCounty)
  }

  /// Months that every option of the demands covers.
  private func commonMonths(_ demands: [ProblemDemand]) -> [Month] {
    let options = demands.flatMap { self.options[$0.options] }
    guard let first = options.first else { return [] }
    let start = Set(first.option.spells.flatMap(\.months))
    return options.reduce(start) { $0.intersection($1.option.spells.flatMap(\.months)) }.sorted()
  }

  /// Seats in a month of all offers that the demands could take.
  private func seats(in month: Month, for demands: [ProblemDemand]) -> Int {
    let offers = Dictionary(
      demands.flatMap { self.options[$0.options] }.map { ($0.option.offer.id, $0.option.offer) },
      uniquingKeysWith: { first, _ in first })
    return offers.values.filter { $0.span.contains(month) }.reduce(0) { $0 + $1.seats }
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
      let people = demands.reduce(0) { $0 + $1.demand.count }
      let tightest = commonMonths(demands).map { ($0, seats(in: $0, for: demands)) }
        .min { ($0.1, $0.0) < ($1.1, $1.0) }
      guard let (month, seats) = tightest, seats < people else { return nil }
      return .specialtyShort(specialty: specialty, people: people, seats: seats, month: month)
    }
  }

  private func onlySpecialty(of demand: ProblemDemand) -> Identifier<Specialty>? {
    let specialties = Set(options[demand.options].map(\.option.offer.specialty))
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
