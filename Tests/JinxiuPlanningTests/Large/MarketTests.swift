import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import Testing

/// An option with all that the engine knows of it, to compare two lists of them.
private struct ListedOption: Hashable {
  let demand: DemandName
  let offer: Identifier<Offer>
  let spells: [PeriodSpan]
  let points: Int
  let waivers: Int
  /// Row, amount and base, as text; each row once.
  let uses: [String]
}

/// Asks the rules of every offer, every way to split a stay and every month, one option at a time.
private struct WholeList {
  private let scenario: Scenario
  private let rules: CompiledRules
  private(set) var options: [ListedOption] = []

  init(_ scenario: Scenario) {
    self.scenario = scenario
    rules = CompiledRules(scenario)
    for demand in scenario.demands {
      guard let training = scenario.programme.levels.first(where: { $0.level == demand.level })
      else { continue }
      for offer in scenario.offers {
        guard let host = scenario.host(offer.host) else { continue }
        for spells in stays(training) {
          add(Option(demand: demand, place: Place(offer: offer, host: host), spells: spells))
        }
      }
    }
  }

  private func stays(_ training: TrainingLevel) -> [[PeriodSpan]] {
    let first = scenario.programme.periods.first
    let months = (-2..<scenario.programme.periods.count + 2).map { first.advanced(by: $0) }
    let whole = months.map { [PeriodSpan(from: $0, count: training.length)] }
    return whole
      + training.patterns.flatMap { pattern in
        months.flatMap { continued([PeriodSpan(from: $0, count: pattern.lengths[0])], pattern) }
      }
  }

  private func continued(_ spells: [PeriodSpan], _ pattern: SpellPattern) -> [[PeriodSpan]] {
    guard spells.count < pattern.lengths.count, let last = spells.last?.last else {
      return [spells]
    }
    return pattern.apart.flatMap { gap in
      let next = PeriodSpan(from: last.advanced(by: gap + 1), count: pattern.lengths[spells.count])
      return continued(spells + [next], pattern)
    }
  }

  private mutating func add(_ option: Option) {
    let periods = scenario.programme.periods
    let judgement = rules.judgeWhole(option)
    guard judgement.isAllowed, option.demand.specialties.contains(option.offer.specialty),
      option.spells.allSatisfy({ periods.contains($0) && option.offer.span.contains($0) })
    else { return }
    options.append(
      ListedOption(
        demand: option.demand.name, offer: option.offer.id, spells: option.spells,
        points: rules.points(of: option), waivers: judgement.waivers.count, uses: uses(option)))
  }

  private func uses(_ option: Option) -> [String] {
    var sums: [String: (amount: Int, base: Int)] = [:]
    for owned in rules.uses(of: option) {
      let rule = rules.rules[owned.rule]
      guard rule.setting.rule != "one-placement" else { continue }
      for resource in rule.resources() where resource.subject.key == owned.use.subject {
        let name = "\(rule.setting.id) \(owned.use.subject)"
        switch resource {
        case .total(let total):
          if let starting = total.starting, !starting.contains(option.firstPeriod) { continue }
          sums[name, default: (0, 0)].amount += owned.use.amount
          sums[name, default: (0, 0)].base += owned.use.base
        case .calendar(let calendar):
          for month in option.spells.flatMap(\.periods) where calendar.capacity[month] != nil {
            sums["\(name) \(month)", default: (0, 0)].amount += owned.use.amount
          }
        }
      }
    }
    return texts(sums)
  }
}

private func texts(_ sums: [String: (amount: Int, base: Int)]) -> [String] {
  sums.filter { $0.value != (0, 0) }.map { "\($0.key): \($0.value.amount), \($0.value.base)" }
    .sorted()
}

extension ListedOption {
  /// What the market makes of an option.
  fileprivate init(_ option: ProblemOption, in problem: Problem) {
    var sums: [String: (amount: Int, base: Int)] = [:]
    for use in option.uses where problem.rows[use.row].rule != "one-placement" {
      let row = problem.rows[use.row]
      let month = row.month.map { " \($0)" } ?? ""
      let name = "\(row.rule) \(row.subject.key)\(month)"
      sums[name, default: (0, 0)].amount += use.amount
      // A base says nothing to rows that are no shares.
      if row.month == nil { sums[name, default: (0, 0)].base += use.base }
    }
    self.init(
      demand: option.option.demand.name, offer: option.option.offer.id,
      spells: option.option.spells, points: option.points, waivers: option.waivers,
      uses: texts(sums))
  }
}

/// Asks the rules of every demand at every place of its specialties.
private struct AskedPlaces {
  let scenario: Scenario
  let rules: CompiledRules
  let places: [Place]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    rules = CompiledRules(scenario)
    places = scenario.offers.compactMap { offer in
      scenario.host(offer.host).map { Place(offer: offer, host: $0) }
    }
  }

  func fitting(_ demand: Demand) -> [Place] {
    places.filter { demand.specialties.contains($0.offer.specialty) }
  }

  /// Rule, column and demand of every gap of a demand and its places.
  var gaps: Set<String> {
    var names: Set<String> = []
    for demand in scenario.demands {
      let judgement = rules.judge(demand)
      let atPlaces =
        judgement.isAllowed
        ? fitting(demand).flatMap { rules.judge(demand, at: $0).gaps } : []
      for gap in judgement.gaps + atPlaces {
        names.insert("\(gap.rule) \(gap.column) \(demand.name.text)")
      }
    }
    return names
  }
}

@Suite struct MarketTests {
  @Test(arguments: 0..<6)
  func `no place out of reach is allowed`(seed: Int) {
    let sample = ZhejiangSample(seed: seed, people: 50 + 40 * seed, years: 1 + seed % 3)
    let asked = AskedPlaces(sample.scenario())
    var refused = 0
    for demand in asked.scenario.demands {
      guard let reach = asked.rules.reach(of: demand) else { continue }
      for place in asked.fitting(demand) where !reach.contains(place.host) {
        #expect(!asked.rules.judge(demand, at: place).isAllowed, "\(demand.name.text)")
        refused += 1
      }
    }
    #expect(refused > 0, "the sample has nobody whom a reach keeps away")
  }

  @Test(arguments: 0..<80)
  func `what does not show is said of every place, within reach or not`(seed: Int) {
    let scenario =
      seed < 4
      ? ZhejiangSample(seed: seed, people: 60, years: 1).scenario()
      : randomMarket(seed: seed, people: 3...10)

    let listed = Market(scenario).unverifiable.flatMap { gap in
      gap.demands.map { "\(gap.rule) \(gap.column) \($0.text)" }
    }

    #expect(Set(listed) == AskedPlaces(scenario).gaps, "seed \(seed)")
  }

  @Test(arguments: 0..<150)
  func `options, points, waivers and uses are those of asking the rules one by one`(seed: Int) {
    let scenario = randomMarket(seed: seed, people: 3...10)

    let problem = Problem(Market(scenario))

    let listed = problem.options.map { ListedOption($0, in: problem) }
    let expected = WholeList(scenario).options
    #expect(Set(listed).count == listed.count, "seed \(seed): an option is listed twice")
    #expect(Set(listed).subtracting(expected) == [], "seed \(seed): more than the rules allow")
    #expect(Set(expected).subtracting(listed) == [], "seed \(seed): less than the rules allow")
    #expect(Market(scenario).optionCount == expected.count, "seed \(seed)")
  }

  @Test(arguments: 0..<150)
  func `the smallest scenarios are listed just as completely`(seed: Int) {
    let scenario = randomScenario(seed: seed)

    let problem = Problem(Market(scenario))

    let listed = problem.options.map { ListedOption($0, in: problem) }
    #expect(Set(listed) == Set(WholeList(scenario).options), "seed \(seed)")
  }

  @Test(arguments: 0..<100)
  func `rows are what the rules limit, each month and total once`(seed: Int) {
    let scenario = randomMarket(seed: seed, people: 3...10)
    let rules = CompiledRules(scenario)
    let months = scenario.programme.periods
    let expected = rules.rules.filter { $0.setting.rule != "one-placement" }.flatMap { rule in
      rule.resources().flatMap { resource -> [String] in
        let name = "\(rule.setting.id) \(resource.subject.key)"
        switch resource {
        case .total(let total): return ["\(name) \(total.bound)"]
        case .calendar(let calendar):
          return months.periods.compactMap { month in
            calendar.capacity[month].map { "\(name) \(month) \(TotalBound.atMost($0))" }
          }
        }
      }
    }

    let rows = Market(scenario).rows.map { row in
      let month = row.month.map { " \($0)" } ?? ""
      return "\(row.rule) \(row.subject.key)\(month) \(row.bound)"
    }

    #expect(rows == expected, "seed \(seed)")
  }

  @Test(arguments: 0..<60)
  func `a row that is called never binding holds whatever anybody does`(seed: Int) {
    let market = Market(randomMarket(seed: seed, people: 3...10))
    let problem = Problem(market)
    let binding = Set(market.bindingRows)
    for index in market.rows.indices where !binding.contains(index) {
      guard case .atMost(let limit) = market.rows[index].bound else {
        Issue.record("seed \(seed): row \(index) is a floor or a share")
        continue
      }
      let most = problem.demands.reduce(0) { sum, demand in
        let amounts = problem.options[demand.options].map { option in
          option.uses.reduce(0) { $0 + ($1.row == index ? $1.amount : 0) }
        }
        return sum + demand.demand.count * (amounts.max() ?? 0)
      }
      #expect(most <= limit, "seed \(seed), row \(index)")
    }
  }
}
