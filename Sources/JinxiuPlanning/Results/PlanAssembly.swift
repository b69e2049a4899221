import JinxiuDomain
import JinxiuRules

/// Turns people by option into a plan that names everyone.
struct PlanAssembly {
  private let market: Market
  private let standing: Standing
  private let outcome: PlanOutcome
  private let certificates: [LevelCertificate]
  private let options: PlannerOptions

  init(
    _ market: Market, _ standing: Standing, outcome: PlanOutcome,
    certificates: [LevelCertificate], options: PlannerOptions
  ) {
    self.market = market
    self.standing = standing
    self.certificates = certificates
    self.outcome = outcome
    self.options = options
  }

  func plan() -> Plan {
    let scenario = market.scenario
    let unplaced = UnplacedReasons(market, standing).unplaced()
    let placements = placements
    return Plan(
      scenario: ScenarioStamp(id: options.scenarioName, digest: scenario.digest),
      programme: scenario.programme.id,
      made: MakerStamp(
        at: scenario.programme.asOf, version: options.version, seed: options.seed),
      outcome: outcome, placements: placements, unplaced: unplaced,
      rules: RuleUses(market, standing, unplaced).lines(), unverifiable: market.unverifiable,
      certificates: certificates, reserved: ReservedUses(scenario.reserved, placements).all)
  }

  /// By demand, offer and months.
  private var placements: [Placement] {
    standing.holdings.flatMap { holdings in
      merged(holdings)
        .sorted { ($0.choice.link, $0.choice.timing) < ($1.choice.link, $1.choice.timing) }
        .map(placement)
    }
  }

  /// People of a need in the same months of the same offer are one placement, whether the places
  /// are reserved for the unit or for the county.
  private func merged(_ holdings: [Holding]) -> [Holding] {
    guard holdings.count > 1, !market.scenario.reserved.isEmpty else { return holdings }
    var result: [Holding] = []
    for holding in holdings {
      let same = result.firstIndex { known in
        market.link(known.choice).place == market.link(holding.choice).place
          && market.spells(known.choice) == market.spells(holding.choice)
      }
      if let same {
        result[same].people += holding.people
      } else {
        result.append(holding)
      }
    }
    return result
  }

  private func placement(_ holding: Holding) -> Placement {
    let choice = holding.choice
    let option = market.option(choice)
    let (demand, offer, host) = (option.demand, option.offer, option.host)
    return Placement(
      demand: demand.name, count: holding.people, county: demand.county, unit: demand.unit?.id,
      level: demand.level, host: host.id, tier: host.tier, kind: host.kind,
      specialty: offer.specialty, offer: offer.id, spells: option.spells,
      payer: market.rules.payer(of: demand, at: option.place) ?? .county,
      points: market.points(choice), waivers: market.waivedRules(choice))
  }
}
