import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import MIPGLPK
import Testing

/// Counts first, names later, on scenarios that a seed draws.
@Suite struct RandomNamesTests {
  /// Nil where nobody who is counted gets a place, which leaves nothing to be kept.
  private func counts(of scenario: Scenario, seed: Int) async throws -> Plan? {
    var dice = Dice(seed: seed &+ 900)
    let counted = scenario.counted { _ in dice.chance(50) }
    let plan = try await JinxiuPlanningTests.plan(of: counted)
    return plan.places.isEmpty ? nil : plan
  }

  @Test(arguments: 0..<150)
  func `names are placed as well as trying everything within the places says`(
    seed: Int
  ) async throws {
    let scenario = randomScenario(seed: seed)
    guard let counts = try await counts(of: scenario, seed: seed) else { return }
    let problem = Problem(scenario)

    // Places are read here from the plan of counts itself, and not from what is compiled of them.
    let expected = Enumeration(problem) { option in
      counts.placements.contains { placement in
        placement.county == option.option.demand.county && placement.offer == option.option.offer.id
          && placement.spells == option.option.spells
          && (placement.unit == nil || placement.unit == option.option.demand.unit?.id)
      }
    } keeping: { people in
      excess(of: plan(problem, people), over: counts).isEmpty
    }.best
    guard case .plan(let names) = try await result(of: scenario.keeping(counts.places)) else {
      #expect(expected == nil, "seed \(seed)")
      return
    }

    let values = names.outcome.levels.map { $0.isMaximised ? $0.value : -$0.value }
    #expect(values == expected, "seed \(seed)")
    #expect(names.outcome.state == .proven, "seed \(seed)")
    #expect(complaints(of: names, in: scenario, keeping: counts) == [], "seed \(seed)")
  }

  /// Only what `excess` looks at.
  private func plan(_ problem: Problem, _ people: [Int]) -> Plan {
    let placements = zip(problem.options, people).filter { $0.1 > 0 }.map { entry -> Placement in
      let option = entry.0.option
      return Placement(
        demand: option.demand.name, count: entry.1, county: option.demand.county,
        unit: option.demand.unit?.id, level: option.demand.level, host: option.host.id,
        tier: option.host.tier, kind: option.host.kind, specialty: option.offer.specialty,
        offer: option.offer.id, spells: option.spells, payer: .county, points: 0, waivers: [])
    }
    return Plan(
      scenario: ScenarioStamp(id: "", digest: ""), programme: "p",
      made: MakerStamp(at: "", version: "", seed: 0),
      outcome: PlanOutcome(state: .proven, levels: []), placements: placements, unplaced: [],
      rules: [], unverifiable: [])
  }

  @Test(arguments: 0..<60)
  func `with several spells, years and every kind of rule names keep the counts`(
    seed: Int
  ) async throws {
    let scenario = randomMarket(seed: seed, people: 5...12)
    guard let counts = try await counts(of: scenario, seed: seed) else { return }
    let kept = scenario.keeping(counts.places)

    let whole = try await planned(kept, by: .whole)
    let priced = try await planned(kept, by: .prices, within: .milliseconds(500))

    guard case .plan(let whole) = whole, case .plan(let priced) = priced else {
      Issue.record("seed \(seed): \(whole), \(priced)")
      return
    }
    #expect(whole.outcome.state == .proven, "seed \(seed)")
    #expect(complaints(of: whole, in: scenario, keeping: counts) == [], "seed \(seed), whole")
    #expect(complaints(of: priced, in: scenario, keeping: counts) == [], "seed \(seed), priced")
    // The levels in turn: the first that differs must be the better one where it is proven.
    for (left, right) in zip(whole.outcome.levels, priced.outcome.levels) {
      #expect(
        left.isMaximised ? right.value <= left.value : right.value >= left.value,
        "seed \(seed): \(left.name) \(left.value), by prices \(right.value)")
      if let bound = right.bound {
        #expect(left.isMaximised ? bound >= left.value : bound <= left.value, "seed \(seed)")
      }
      if left.value != right.value { break }
    }
  }

  @Test(arguments: 0..<60)
  func `where no rule looks at persons, those who were counted take every place`(
    seed: Int
  ) async throws {
    let people = randomScenario(seed: seed)
    let impersonal = ["target", "county-quota", "mentors", "host-capacity", "tier-share"]
    let scenario = people.with(
      needs: people.needs, trainees: people.trainees,
      rules: people.programme.rules.filter {
        impersonal.contains($0.rule) || indispensable.map(\.rule).contains($0.rule)
      })
    guard let counts = try await counts(of: scenario, seed: seed) else { return }

    let names = try await JinxiuPlanningTests.plan(of: scenario.keeping(counts.places))

    #expect(names.placedCount == counts.placedCount, "seed \(seed)")
    #expect(names.reserved.allSatisfy { $0.left == 0 }, "seed \(seed)")
    #expect(complaints(of: names, in: scenario, keeping: counts) == [], "seed \(seed)")
  }

  @Test(arguments: 1...4)
  func `samples planned by their counts keep them by name`(seed: Int) async throws {
    let sample = LianyungangSample(seed: seed, people: 50).scenario()
    // Without pins, which may ask for what nobody reserved.
    let scenario = sample.with(needs: [], trainees: sample.trainees)
    let counted = scenario.counted(byUnit: seed.isMultiple(of: 2) ? [.township] : [])

    let counts = try await JinxiuPlanningTests.plan(of: counted)
    let names = try await JinxiuPlanningTests.plan(of: scenario.keeping(counts.places))

    #expect(names.placedCount > 0 && names.placedCount <= counts.placedCount)
    #expect(complaints(of: names, in: scenario, keeping: counts) == [])
  }
}
