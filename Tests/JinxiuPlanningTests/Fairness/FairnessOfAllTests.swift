import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIP
import MIPGLPK
import Testing

/// Three counties that compete for few seats.
private func crowded(seed: Int) -> Scenario {
  var dice = Dice(seed: seed)
  let offers = (0..<dice.roll(1...2)).map { index in
    offer(
      "o\(index)", at: ["city", "county"][index], ["内科", "外科"][index],
      seats: dice.roll(1...3), in: span(7, dice.roll(9...10)))
  }
  let trainees = (0..<dice.roll(3...6)).map { index in
    trainee(
      "t\(index)", of: ["u", "v", "w"][dice.roll(0...2)], ["内科", "外科"][dice.roll(0...1)],
      others: dice.chance(50) ? ["内科", "外科"] : [], wishes: dice.chance(40) ? ["city"] : [])
  }
  return Scenario(
    programme: programme(
      [rule("county-quota"), rule("wished-host", kind: .wish)],
      objective: dice.chance(50)
        ? [.shortfall, .placed, .waivers, .fairnessOfAll, .points]
        : [.shortfall, .waivers, .fairnessOfAll, .placed, .points]),
    counties: ["A", "B", "C"].map {
      county($0, quota: dice.chance(50) ? .atMost(dice.roll(1...3)) : .unlimited)
    },
    units: [unit("u", in: "A"), unit("v", in: "B"), unit("w", in: "C")],
    hosts: [host("city"), host("county", .county)], offers: offers, trainees: trainees)
}

@Suite struct FairnessOfAllTests {
  private let order: [ObjectiveLevel] = [.shortfall, .placed, .waivers, .fairnessOfAll, .points]

  @Test(arguments: 0..<150)
  func `every rank equals that of trying everything`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed).applying([.objective(order)])
    let expected = Enumeration(Problem(scenario), fairToAll: true).best

    let plan = try await plan(of: scenario)

    #expect(plan.merit == expected, "seed \(seed)")
    #expect(plan.outcome.state == .proven, "seed \(seed)")
    let findings = Audit(scenario: scenario).verify(plan).findings
    #expect(findings.map(\.phrase.english) == [], "seed \(seed)")
  }

  @Test(arguments: 0..<150)
  func `counties that compete are filled as evenly as trying everything can`(
    seed: Int
  ) async throws {
    let scenario = crowded(seed: seed).applying([.objective(order)])
    let expected = Enumeration(Problem(scenario), fairToAll: true).best

    let plan = try await plan(of: scenario)

    #expect(plan.merit == expected, "seed \(seed)")
    #expect(Audit(scenario: scenario).verify(plan).isClean, "seed \(seed)")
  }

  @Test(arguments: 0..<60)
  func `a plan by prices never claims a rank that trying everything refutes`(
    seed: Int
  ) async throws {
    let scenario = crowded(seed: seed).applying([.objective(order)])
    let expected = try #require(Enumeration(Problem(scenario), fairToAll: true).best)
    let names = Market(scenario).levelNames

    let result = try await Planner(
      Market(scenario), solver: GLPKSolver(),
      options: PlannerOptions(version: "test", scenarioName: "test", method: .prices)
    ).plan()
    guard case .plan(let plan) = result else { throw NoPlan(result: result) }

    #expect(Audit(scenario: scenario).verify(plan).isClean, "seed \(seed)")
    #expect(!expected.lexicographicallyPrecedes(plan.merit), "seed \(seed)")
    for (index, level) in plan.outcome.levels.enumerated() where level.isMaximised {
      #expect(level.name == names[index])
      guard plan.merit.prefix(index) == expected.prefix(index) else { break }
      if let bound = level.bound { #expect(bound >= expected[index], "seed \(seed) \(level.name)") }
    }
  }

  @Test func `the second worst county is filled where the worst one cannot be`() async throws {
    // Two seats for three counties, and C, with two people, would be half full at best.
    let scenario = Scenario(
      programme: programme(
        [rule("wished-host", kind: .wish)],
        objective: [.placed, .fairnessOfAll, .points]),
      counties: [county("A"), county("B"), county("C")],
      units: [unit("u", in: "A"), unit("v", in: "B"), unit("w", in: "C")],
      hosts: [host("city"), host("own", .county)],
      offers: [
        offer("shared", at: "city", seats: 1, in: span(7, 9)),
        offer("own", at: "own", "外科", seats: 1, in: span(7, 9)),
      ],
      trainees: [
        trainee("a", of: "u", "外科", others: ["内科"]), trainee("b", of: "v"),
        trainee("c1", of: "w", wishes: ["city"]), trainee("c2", of: "w", "外科", wishes: ["own"]),
      ])

    let plan = try await plan(of: scenario)

    // C stays empty, so that the other two are full.
    #expect(plan.value("fairness") == 0)
    #expect(plan.value("fairness-2") == 1000)
    #expect(plan.value("fairness-3") == 1000)
    #expect(plan.placements.map(\.county).sorted() == ["A", "B"])
  }
}
