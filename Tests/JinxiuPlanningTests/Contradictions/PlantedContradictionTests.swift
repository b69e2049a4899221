import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIPGLPK
import Testing

@Suite struct PlantedContradictionTests {
  @Test(arguments: 0..<100)
  func `a planted cause is found, and without any part of it the rest holds together`(
    seed: Int
  ) async throws {
    let kind = PlantKind.allCases[seed % PlantKind.allCases.count]
    var planted = PlantedScenario(seed: seed)
    planted.plant(kind)
    let name = "seed \(seed), \(kind)"

    let contradiction = try await contradiction(of: planted.scenario, name)

    #expect(contradiction.isComplete && contradiction.isMinimal, "\(name)")
    #expect(contradiction.causes.count == 1, "\(name): \(contradiction.facts)")
    let cause = try #require(contradiction.causes.first)
    expect(cause, is: planted.plants[0], name)
    try await expectMinimal(cause, of: planted, name)
    try await expectAuditAgrees(cause, of: planted, name)
  }

  @Test(arguments: 0..<60)
  func `of two planted causes both are found`(seed: Int) async throws {
    let kinds = PlantKind.allCases.filter { !$0.isAboutEverybody }
    let step = 1 + seed / kinds.count
    var planted = PlantedScenario(seed: 1000 + seed)
    planted.plant(kinds[seed % kinds.count])
    planted.plant(kinds[(seed + step) % kinds.count])
    let name = "seed \(seed), \(planted.plants.map(\.kind))"

    let contradiction = try await contradiction(of: planted.scenario, name)

    #expect(contradiction.causes.count == 2, "\(name): \(contradiction.facts)")
    #expect(contradiction.isComplete && contradiction.isMinimal, "\(name)")
    for plant in planted.plants {
      let cause = contradiction.causes.first { !plant.pins.isDisjoint(with: $0.pins) }
      expect(try #require(cause, "\(name): \(plant.kind)"), is: plant, name)
    }
  }

  @Test func `somebody whom several rules refuse is told each of them`() async throws {
    var planted = PlantedScenario(seed: 1)
    planted.addRule("years-in-profession", [Parameter("minimum", .integer(3))])
    planted.addRule("availability")
    planted.addRule("host-kind", [Parameter("kinds", .texts(["general"]))])
    planted.addRule("host-capacity")
    planted.hosts.append(host("eye", .county, .specialist, most: .atMost(0)))
    planted.offers.append(offer("eye", at: "eye", seats: 9, in: span(7, 12)))
    planted.pin("eye", 1, at: "eye") { $0.with(years: 2, availableFrom: month(9)) }

    let contradiction = try await contradiction(of: planted.scenario, "several")

    let refusing: [Identifier<RuleSetting>] = [
      "years-in-profession", "availability", "host-kind", "host-capacity",
    ]
    #expect(contradiction.isComplete && contradiction.isMinimal)
    #expect(contradiction.causes.allSatisfy { $0.pins == ["eye0"] && $0.isResolved })
    #expect(
      Set(contradiction.causes.flatMap(\.rules)).subtracting(["pins"]) == Set(refusing),
      "\(contradiction.facts)")
    #expect(contradiction.causes.count == refusing.count)
    #expect(Market(planted.scenario).countedContradiction?.causes.count == refusing.count)
    for cause in contradiction.causes {
      try await expectMinimal(cause, of: planted.keeping(only: cause.rules), "\(cause.rules)")
    }
  }

  @Test func `without a plant everything holds together`() async throws {
    for seed in 0..<10 {
      let scenario = PlantedScenario(seed: seed).scenario
      #expect(try await plan(of: scenario).placedCount > 0, "seed \(seed)")
      #expect(Market(scenario).countedContradiction == nil, "seed \(seed)")
    }
  }

  private func expect(
    _ cause: ContradictionCause, is plant: PlantedScenario.Plant, _ name: String
  ) {
    #expect(plant.rules.isSubset(of: cause.rules), "\(name): \(cause.rules)")
    #expect(Set(cause.rules).subtracting(["pins"]) == plant.rules.subtracting(["pins"]), "\(name)")
    #expect(plant.pins.isSuperset(of: cause.pins) && !cause.pins.isEmpty, "\(name): \(cause.pins)")
    #expect(cause.isResolved, "\(name)")
  }

  /// The pins of the cause alone contradict the whole scenario; without any one of them, or without
  /// any one of its rules, there is a plan.
  private func expectMinimal(
    _ cause: ContradictionCause, of planted: PlantedScenario, _ name: String
  ) async throws {
    var alone = planted
    alone.pins = planted.pins.filter { cause.pins.contains($0.trainee) }
    _ = try await contradiction(of: alone.scenario, "\(name), its pins alone")
    for pin in alone.pins {
      var rest = alone
      rest.pins.removeAll { $0 == pin }
      #expect(try await isPlanned(rest.scenario), "\(name) without \(pin.trainee)")
    }
    for rule in cause.rules where rule != "pins" {
      #expect(try await isPlanned(alone.without(rule)), "\(name) without \(rule)")
    }
  }

  /// Everybody at the pinned places breaks one of the rules, says who shares no code with the search.
  private func expectAuditAgrees(
    _ cause: ContradictionCause, of planted: PlantedScenario, _ name: String
  ) async throws {
    var alone = planted
    alone.pins = planted.pins.filter { cause.pins.contains($0.trainee) }
    var open = alone
    for rule in cause.rules where rule != "pins" { open = open.opened(rule) }
    let forced = try await plan(of: open.scenario)
    let findings = Audit(scenario: alone.scenario).verify(forced).findings
    let broken = Set(findings.compactMap(\.rule))
    #expect(!broken.isDisjoint(with: cause.rules), "\(name): \(findings.map(\.phrase.english))")
  }

  private func isPlanned(_ scenario: Scenario) async throws -> Bool {
    if case .plan = try await result(of: scenario) { true } else { false }
  }

  private func contradiction(
    of scenario: Scenario, _ name: String
  ) async throws -> Contradiction {
    let result = try await result(of: scenario)
    guard case .contradiction(let contradiction) = result else {
      throw NotContradictory(name: name, result: result)
    }
    return contradiction
  }

  private struct NotContradictory: Error {
    let name: String
    let result: PlanningResult
  }
}

extension PlantedScenario {
  /// Without the other rules that refuse somebody.
  fileprivate func keeping(only rules: [Identifier<RuleSetting>]) -> PlantedScenario {
    var copy = self
    copy.rules.removeAll { !rules.contains($0.id) && $0.rule != "pins" && $0.rule != "seats" }
    return copy
  }

  /// The scenario without a rule; seats, which every programme has, are made many.
  func without(_ rule: Identifier<RuleSetting>) -> Scenario { opened(rule).scenario }

  func opened(_ rule: Identifier<RuleSetting>) -> PlantedScenario {
    var plan = self
    plan.rules.removeAll { $0.id == rule }
    guard rule == "seats" else { return plan }
    plan.offers = offers.map { old in
      offer(
        old.id.text, at: old.host.text, seats: 90, in: old.span,
        mentors: old.mentors.map { _ in 90 })
    }
    return plan
  }
}
