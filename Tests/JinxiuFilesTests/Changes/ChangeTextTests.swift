import JinxiuDomain
import JinxiuFiles
import ScenarioTools
import Testing

/// Changes written as files and read again.
@Suite struct ChangeTextTests {
  @Test(arguments: 0..<8)
  func `a change written as a file makes the scenario that the change makes`(
    hundred: Int
  ) throws {
    var kinds: Set<String> = []
    for seed in (hundred * 100)..<(hundred * 100 + 100) {
      var drawn = RandomScenario(seed: seed)
      // As it comes from its files, so that both ways begin at the same rows.
      let base = try #require(ChangeReader.lay([], over: drawn.scenario()).scenario)
      var random = SeededRandom(seed &+ 3_000_000)
      let changes = Self.changes(of: base, &random)
      guard let change = changes.randomElement(using: &random) else { continue }
      let text = ChangeText.text([change], title: Phrase("改：#1 \"一\"", "one: #1"), over: base)

      let read = ChangeReader.lay([ChangeSource(name: "c.yaml", text: text)], over: base)

      let faults = read.faults.map { FaultText.text($0, in: .english) }
      guard let laid = read.scenario else {
        // What tables refuse, as a person left without any host, no file can say.
        #expect(!faults.contains { $0.contains("E07") }, "\(text)\(faults)")
        continue
      }
      #expect(
        ScenarioFolder.files(laid) == ScenarioFolder.files(base.applying([change])),
        "seed \(seed): \(text)")
      kinds.insert(String("\(change)".prefix { $0 != "(" }))
    }

    // Otherwise little was checked.
    #expect(kinds.count >= 8, "\(kinds)")
  }

  /// One of every kind that the scenario has something for; a number that is not there cannot change.
  private static func changes(
    of scenario: Scenario, _ random: inout SeededRandom
  ) -> [ScenarioChange] {
    let by = random.number(1...3)
    var changes: [ScenarioChange] = []
    if let offer = scenario.offers.randomElement(using: &random) {
      changes += [
        .seats(offer.id, during: nil, by: by), .seats(offer.id, during: offer.span, by: by),
        .withoutOffer(offer.id),
      ]
      let later = PeriodSpan(from: offer.span.last, count: 3)
      if scenario.programme.periods.contains(later) {
        changes.append(.seats(offer.id, during: later, by: by))
      }
      if offer.mentors != nil { changes.append(.mentors(offer.id, by: by)) }
    }
    if let host = scenario.hosts.randomElement(using: &random) {
      changes.append(.withoutHost(host.id))
      if host.maximumTrainees.number != nil { changes.append(.hostCapacity(host.id, by: by)) }
      if host.beds.number != nil { changes.append(.beds(host.id, by: by)) }
    }
    let units = scenario.units.filter { $0.maximumAway.number != nil }
    if let unit = units.randomElement(using: &random) { changes.append(.away(unit.id, by: by)) }
    let counties = scenario.counties.filter { $0.quotaMaximum?.number != nil }
    if let county = counties.randomElement(using: &random) {
      changes.append(.quota(county.id, by: by))
    }
    if let rule = scenario.programme.rules.randomElement(using: &random) {
      changes += [.withoutRule(rule.id), .kind(rule.id, rule.kind)]
      changes += rule.parameters.map { .parameter(rule.id, $0) }
    }
    if let trainee = scenario.trainees.randomElement(using: &random) {
      changes += [.withoutTrainee(trainee.id), .availability(trainee.id, nil)]
    }
    if let pin = scenario.pins.randomElement(using: &random) {
      changes += [.withoutPin(pin.trainee), .pin(pin)]
    }
    changes.append(.objective([.placed]))
    return changes
  }
}
