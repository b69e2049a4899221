import JinxiuDomain

/// A scenario and plan in which every text is a payload.
struct HostileSample {
  private let payloads: [String]

  init(_ payloads: [String]) {
    self.payloads = payloads
  }

  private func text(_ index: Int) -> String { payloads[index % payloads.count] }

  private func identifier<Entity>(_ index: Int) -> Identifier<Entity> { Identifier(text(index)) }

  private func phrase(_ index: Int) -> Phrase { Phrase(text(index), text(index + 1)) }

  var facts: [Phrase] { [phrase(0), phrase(2)] }

  var scenario: Scenario {
    Scenario(
      programme: programme, counties: [Sample.county(identifier(4), quota: .atMost(3))],
      units: [Sample.unit(identifier(5), text(6), identifier(4))],
      hosts: [
        Sample.host(
          identifier(7), text(8), .municipal, .general, maximum: .unlimited,
          incubationFor: [identifier(9)])
      ],
      offers: [Sample.offer(identifier(10), identifier(7), identifier(9), 2)],
      trainees: [
        Sample.trainee(identifier(11), text(12), identifier(5), identifier(9), note: text(13))
      ],
      waivers: [
        Waiver(
          trainee: identifier(11), rule: identifier(16), reason: text(14), approver: text(15))
      ],
      transfers: [
        Transfer(from: identifier(4), to: identifier(17), count: 1, reason: text(18))
      ])
  }

  private var programme: Programme {
    let share = [
      Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
      Parameter("percent", .integer(30)), Parameter("base", .text("placed")),
      Parameter(text(19), .texts([text(20), text(21)])),
    ]
    let setting = RuleSetting(
      id: identifier(16), rule: "tier-share", kind: .hard, requirements: [text(22)],
      clause: text(23), quote: text(24), parameters: share)
    return Programme(
      id: "x", title: text(0),
      document: Document(
        number: text(1), issuer: text(2), division: text(3), dated: text(4), basis: []),
      periods: Sample.span("2024-06", 5), levels: [], asOf: text(25), filingDeadline: nil,
      language: .chinese, categories: [], rules: [setting], objective: [.placed],
      contact: text(26), sampleNotice: text(27))
  }

  var plan: Plan {
    Plan(
      scenario: ScenarioStamp(id: text(28), digest: text(29)), programme: "x",
      made: MakerStamp(at: text(25), version: text(0), seed: 1),
      outcome: PlanOutcome(
        state: .gap,
        levels: [
          LevelResult(name: text(1), value: 1, bound: 2, isProven: false, isMaximised: true)
        ]),
      placements: [placement], unplaced: [unplaced],
      rules: [
        RuleUse(
          rule: identifier(16), subject: phrase(2), used: 1, limit: 1, isBinding: true, waived: 1)
      ],
      unverifiable: [
        Unverifiable(
          rule: identifier(16), column: text(3), demands: [.trainee(identifier(11)), .need("n")])
      ])
  }

  private var placement: Placement {
    Placement(
      demand: .trainee(identifier(11)), count: 1, county: identifier(4), unit: identifier(5),
      level: .township, host: identifier(7), tier: .municipal, kind: .general,
      specialty: identifier(9), offer: identifier(10), spells: [Sample.span("2024-07", 3)],
      payer: .city, points: 1, waivers: [identifier(16)])
  }

  private var unplaced: Unplaced {
    Unplaced(
      demand: .need(identifier(6)), count: 2, county: identifier(4), unit: identifier(5),
      reason: .limits, rules: [identifier(16), identifier(7)], explanation: phrase(8),
      nearest: NearestAlternative(
        host: identifier(7), specialty: identifier(9), from: Sample.month("2024-07"),
        missing: [phrase(10)]))
  }
}
