import JinxiuDomain

/// From one scenario to another, and what of a plan that leaves alone.
struct ScenarioStep: Sendable {
  let scenario: Scenario
  let isNothing: Bool
  /// Whether only numbers that rows are limited by are others, so that everybody's options stay.
  let movesLimitsOnly: Bool
  /// Whether what counties may fill stays.
  let keepsEntitlements: Bool
  /// People whom it is about, sorted or in the order of changes.
  let trainees: [Identifier<Trainee>]

  init(_ base: Scenario, by changes: [ScenarioChange]) {
    scenario = base.applying(changes)
    isNothing = changes.isEmpty
    movesLimitsOnly = changes.allSatisfy(\.movesLimitsOnly)
    keepsEntitlements = changes.allSatisfy(\.keepsEntitlements)
    trainees = changes.compactMap(\.trainee)
  }

  init(from base: Scenario, to other: Scenario) {
    scenario = other
    let (old, new) = (Masked(base), Masked(other))
    movesLimitsOnly = old == new
    keepsEntitlements =
      base.counties == other.counties && base.transfers == other.transfers
    isNothing =
      movesLimitsOnly && keepsEntitlements && base.units == other.units
      && base.hosts == other.hosts && base.offers == other.offers
    trainees = Self.trainees(from: base, to: other)
  }

  /// Whose row, pin, waivers or courses are others.
  private static func trainees(
    from base: Scenario, to other: Scenario
  ) -> [Identifier<Trainee>] {
    var named = Set(other.trainees).subtracting(base.trainees).map(\.id)
    named += Set(base.pins).symmetricDifference(other.pins).map(\.trainee)
    named += Set(base.waivers).symmetricDifference(other.waivers).map(\.trainee)
    named += Set(base.courses).symmetricDifference(other.courses).map(\.trainee)
    return Set(named).sorted()
  }

  /// A scenario without the numbers that only limit.
  private struct Masked: Equatable {
    let programme: Programme
    let counties: [County]
    let units: [Unit]
    let hosts: [Host]
    let offers: [Offer]
    let needs: [Need]
    let trainees: [Trainee]
    let partners: [Partner]
    let distances: [Distance]
    let pins: [Pin]
    let waivers: [Waiver]
    let courses: [Course]
    let guidance: [Guidance]
    let reserved: [ReservedPlace]

    init(_ scenario: Scenario) {
      programme = scenario.programme
      counties = scenario.counties.map(\.withoutQuota)
      units = scenario.units.map(\.withoutLimits)
      hosts = scenario.hosts.map(\.withoutLimits)
      offers = scenario.offers.map(\.withoutLimits)
      needs = scenario.needs
      trainees = scenario.trainees
      partners = scenario.partners
      distances = scenario.distances
      pins = scenario.pins
      waivers = scenario.waivers
      courses = scenario.courses
      guidance = scenario.guidance
      reserved = scenario.reserved
    }
  }
}

extension ScenarioChange {
  /// The person that it is about.
  fileprivate var trainee: Identifier<Trainee>? {
    switch self {
    case .waiver(let waiver): waiver.trainee
    case .pin(let pin): pin.trainee
    case .withoutPin(let trainee), .availability(let trainee, _): trainee
    default: nil
    }
  }
}
