import JinxiuDomain

extension FormSample {
  /// Every second trainee is at some offer of the sample for three months, the others nowhere; no
  /// rule is kept.
  static let plan: Plan = {
    let trainees = scenario.trainees.enumerated()
    let placements = trainees.filter { $0.offset % 2 == 0 }.map { index, trainee in
      placement(trainee, scenario.offers[index % scenario.offers.count], from: index % 4)
    }
    let unplaced = trainees.filter { $0.offset % 2 == 1 }.map { _, trainee in
      Unplaced(
        demand: .trainee(trainee.id), count: 1, county: county(of: trainee), unit: trainee.unit,
        reason: .limits, rules: [],
        explanation: Phrase("\(trainee.name)排不上", "\(trainee.name) finds no seat"), nearest: nil)
    }
    return Plan(
      scenario: ScenarioStamp(id: "sample", digest: scenario.digest),
      programme: scenario.programme.id, made: MakerStamp(at: "2024-06-12", version: "1", seed: 0),
      outcome: PlanOutcome(state: .proven, levels: []), placements: placements,
      unplaced: unplaced, rules: [], unverifiable: [])
  }()

  private static func placement(
    _ trainee: Trainee, _ offer: Offer, from month: Int
  ) -> Placement {
    let first = scenario.programme.periods.first.advanced(by: month)
    return Placement(
      demand: .trainee(trainee.id), count: 1, county: county(of: trainee), unit: trainee.unit,
      level: .township, host: offer.host, tier: .municipal, kind: .general,
      specialty: offer.specialty, offer: offer.id, spells: [PeriodSpan(from: first, count: 3)],
      payer: .city, points: 1, waivers: [])
  }

  private static func county(of trainee: Trainee) -> Identifier<County> {
    scenario.unit(trainee.unit)?.county ?? ""
  }

  static func name(of demand: DemandName) -> String? {
    guard case .trainee(let id) = demand else { return nil }
    return scenario.trainee(id)?.name
  }
}
