import JinxiuDomain
import JinxiuFiles
import JinxiuSample

/// What tests ask of a Zhejiang sample.
struct ZhejiangReading {
  let scenario: Scenario
  /// Of people, by level.
  let people: [UnitLevel: [Trainee]]
  private let offersBySpecialty: [UnitLevel: [Identifier<Specialty>: [Offer]]]

  init(
    seed: Int = 1, people: Int? = nil, level: UnitLevel? = nil, city: String? = nil, years: Int = 3
  ) {
    let scenario = ZhejiangSample(
      seed: seed, people: people, level: level, city: city, years: years
    ).scenario()
    self.scenario = scenario
    self.people = Dictionary(grouping: scenario.trainees) {
      scenario.unit($0.unit)?.level ?? .county
    }
    offersBySpecialty = Dictionary(grouping: scenario.offers) { $0.level ?? .county }
      .mapValues { Dictionary(grouping: $0, by: \.specialty) }
  }

  func people(of level: UnitLevel) -> [Trainee] { people[level] ?? [] }

  func offers(of level: UnitLevel, tier: Tier? = nil) -> [Offer] {
    scenario.offers.filter {
      $0.level == level && (tier == nil || scenario.host($0.host)?.tier == tier)
    }
  }

  func stay(_ level: UnitLevel) -> Int { scenario.programme.length(for: level) ?? 0 }

  func seatMonths(_ offers: [Offer]) -> Int {
    offers.reduce(0) { $0 + $1.seats * $1.span.count }
  }

  /// Offers at hosts that the level's channel opens to the trainee, in a specialty asked for.
  func reachable(_ trainee: Trainee, at open: (Host, Unit) -> Bool) -> Int {
    guard let unit = scenario.unit(trainee.unit) else { return 0 }
    return ([trainee.specialty] + trainee.otherSpecialties).reduce(0) { count, specialty in
      count
        + (offersBySpecialty[unit.level]?[specialty] ?? []).count { offer in
          scenario.host(offer.host).map { open($0, unit) } == true
        }
    }
  }
}

extension Scenario {
  /// What writing and reading it back gives.
  var readBack: ScenarioReading {
    ScenarioReader.read(
      Dictionary(uniqueKeysWithValues: ScenarioFolder.files(self).map { ($0.name, $0.bytes) }))
  }
}
