package import JinxiuDomain
import JinxiuRules

extension Market {
  /// Compiles a scenario that has passed its checks.
  package convenience init(_ scenario: Scenario) {
    var builder = MarketBuilder(scenario)
    builder.addDemands()
    self.init(builder)
  }
}

/// Asks the rules of every demand, every place, every pair within reach and every kind of stay once.
private struct MarketBuilder {
  fileprivate let scenario: Scenario
  fileprivate let rules: CompiledRules
  fileprivate let table: RowTable
  fileprivate let periods: PeriodSpan
  fileprivate let counties: [Identifier<County>: Int]
  fileprivate var places: [MarketPlace] = []
  fileprivate var placeMonths: [Int] = []
  fileprivate var placeIndex = PlaceIndex()
  fileprivate var demands: [MarketDemand] = []
  fileprivate var links: [Link] = []
  fileprivate var gaps = EvidenceGaps()
  /// What does not show of people from a county at places of a specialty.
  fileprivate var blanks: [Origin: [EvidenceGap]] = [:]
  fileprivate var bundles = Interned<[TotalUse]>(first: [])
  fileprivate var timedUses = Interned<TimedUses>(first: TimedUses())
  fileprivate var profiles: StayProfiles

  fileprivate struct Origin: Hashable {
    let county: Identifier<County>
    let specialty: Identifier<Specialty>
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    rules = CompiledRules(scenario)
    table = RowTable(rules, periods: scenario.programme.periods)
    periods = scenario.programme.periods
    counties = Dictionary(
      zip(scenario.counties.map(\.id), scenario.counties.indices),
      uniquingKeysWith: { first, _ in first })
    profiles = StayProfiles(rules, scenario.programme)
    addPlaces()
  }

  private mutating func addPlaces() {
    for offer in scenario.offers {
      guard let host = scenario.host(offer.host) else { continue }
      let place = Place(offer: offer, host: host)
      let uses = table.split(rules.uses(at: place))
      placeIndex.add(place, as: places.count)
      places.append(
        MarketPlace(
          place: place, timed: timedUses.index(of: uses.timed),
          bundle: bundles.index(of: uses.bundle)))
      placeMonths.append(profiles.number(of: PlaceMonths(place)))
    }
  }

  mutating func addDemands() {
    for demand in scenario.demands {
      let first = links.count
      let judgement = rules.judge(demand)
      gaps.add(judgement.gaps, for: demand)
      if judgement.isAllowed, scenario.programme.length(for: demand.level) != nil {
        addLinks(of: demand, at: demands.count, waived: judgement.waivers)
      }
      let uses = table.split(rules.uses(of: demand))
      demands.append(
        MarketDemand(
          demand: demand, priorityClass: rules.priorityClass(of: demand),
          county: counties[demand.county] ?? -1,
          links: first..<links.count, timed: timedUses.index(of: uses.timed),
          bundle: bundles.index(of: uses.bundle)))
    }
  }

  private mutating func addLinks(
    of demand: Demand, at index: Int, waived: [Identifier<RuleSetting>]
  ) {
    let months = profiles.number(of: rules.months(of: demand))
    addBlanks(of: demand)
    for place in placeIndex.places(for: demand, within: rules.reach(of: demand)) {
      let seat = places[place].place
      let stays = rules.fixedStays(of: demand, at: seat)
      if stays?.isEmpty == true { continue }
      let judgement = rules.judge(demand, at: seat)
      gaps.add(judgement.gaps, for: demand)
      guard judgement.isAllowed else { continue }
      let waivers = Set(waived + judgement.waivers)
      let profile = profiles.profile(months, placeMonths[place], waived: waivers)
      for gap in profiles.gaps(of: profile) { gaps.add([gap], for: demand) }
      guard !profiles.isEmpty(profile) else { continue }
      let pair = Pair(
        demand: index, place: place, points: rules.points(of: demand, at: seat),
        waivers: waivers.count)
      let uses = rules.uses(of: demand, at: seat)
      guard let stays else {
        addLink(of: pair, profile, uses)
        continue
      }
      // One link for each stay, so that no use depends on the months of the stay.
      for stay in stays {
        let only = profiles.profile(profile, only: stay.spells)
        if !profiles.isEmpty(only) { addLink(of: pair, only, uses + stay.uses) }
      }
    }
  }

  private struct Pair {
    let demand: Int
    let place: Int
    let points: Int
    let waivers: Int
  }

  private mutating func addLink(of pair: Pair, _ profile: Int, _ uses: [OwnedUse]) {
    let uses = table.split(uses)
    links.append(
      Link(
        demand: Int32(pair.demand), place: Int32(pair.place), profile: Int32(profile),
        points: Int32(pair.points), waivers: Int32(pair.waivers),
        timed: Int32(timedUses.index(of: uses.timed)),
        bundle: Int32(bundles.index(of: uses.bundle))))
  }

  /// Whatever the reach: what does not show is said of every place that fits by specialty.
  private mutating func addBlanks(of demand: Demand) {
    guard scenario.reserved.isEmpty else { return addReservedBlanks(of: demand) }
    for specialty in demand.specialties {
      let origin = Origin(county: demand.county, specialty: specialty)
      let known = blanks[origin] ?? blanks(origin)
      blanks[origin] = known
      gaps.add(known, for: demand)
    }
  }

  /// Nothing is said of places where nothing is reserved for the demand.
  private mutating func addReservedBlanks(of demand: Demand) {
    for index in placeIndex.places(for: demand, within: nil) {
      let place = places[index].place
      if rules.fixedStays(of: demand, at: place)?.isEmpty == true { continue }
      gaps.add(rules.gaps(from: demand.county, at: place), for: demand)
    }
  }

  private func blanks(_ origin: Origin) -> [EvidenceGap] {
    var found: [EvidenceGap] = []
    for place in placeIndex.places(of: origin.specialty) {
      let gaps = rules.gaps(from: origin.county, at: places[place].place)
      for gap in gaps where !found.contains(gap) { found.append(gap) }
    }
    return found
  }
}

extension Market {
  fileprivate convenience init(_ builder: MarketBuilder) {
    let (table, periods) = (builder.table, builder.periods)
    self.init(
      scenario: builder.scenario, rules: builder.rules, rows: table.rows,
      demands: builder.demands, places: builder.places, links: builder.links,
      profiles: builder.profiles.profiles, shapes: builder.profiles.shapes,
      firstPeriod: periods.first, monthCount: periods.count, calendars: table.calendars,
      timedUses: builder.timedUses.values, bundles: builder.bundles.values,
      unverifiable: builder.gaps.inOrder(of: builder.scenario.programme))
  }
}

/// Values that occur many times, each kept once.
struct Interned<Value: Hashable & Sendable>: Sendable {
  private(set) var values: [Value]
  fileprivate var indices: [Value: Int]

  init(first: Value) {
    values = [first]
    indices = [first: 0]
  }

  mutating func index(of value: Value) -> Int {
    if let index = indices[value] { return index }
    values.append(value)
    indices[value] = values.count - 1
    return values.count - 1
  }
}

/// Conditions that no column shows, collected over all options.
private struct EvidenceGaps {
  fileprivate var demands: [EvidenceGap: Set<DemandName>] = [:]

  mutating func add(_ gaps: [EvidenceGap], for demand: Demand) {
    for gap in gaps { demands[gap, default: []].insert(demand.name) }
  }

  func inOrder(of programme: Programme) -> [Unverifiable] {
    programme.rules.flatMap { setting in
      demands.filter { $0.key.rule == setting.id }
        .map { Unverifiable(rule: setting.id, column: $0.key.column, demands: $0.value.sorted()) }
        .sorted { $0.column < $1.column }
    }
  }
}
