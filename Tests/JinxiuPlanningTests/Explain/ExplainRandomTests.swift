import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

/// Every statement about small scenarios against trying everything.
@Suite struct ExplainRandomTests {
  @Test func `reasons, costs and remedies are what trying everything says`() async throws {
    var seen = Seen()

    for seed in 0..<150 {
      let scenario = randomScenario(seed: seed)
      let explaining = try await Explaining(scenario)
      let problem = Problem(scenario)
      for demand in problem.demands {
        let person = try await explaining.person(demand.demand.name)
        try check(person, demand, problem, seed)
        seen.add(person)
      }
    }

    // Otherwise the checks above would check nothing.
    #expect(Set(seen.findings.keys) == [.noOption, .impossible, .worse, .equal])
    #expect(Set(seen.strengths.keys) == [.always, .possible])
    #expect(seen.trials > 500, "\(seen)")
  }

  private struct Seen {
    var findings: [RefusalFinding: Int] = [:]
    var strengths: [RemedyStrength: Int] = [:]
    var trials = 0

    mutating func add(_ person: PersonExplanation) {
      trials += person.alternatives.count { $0.trial != nil }
      guard let refusal = person.refusal else { return }
      findings[refusal.finding, default: 0] += 1
      for remedy in refusal.remedies { strengths[remedy.strength, default: 0] += 1 }
    }
  }

  @Test(arguments: 0..<60)
  func `one more seat, quota or step of a rule is worth what trying everything says`(seed: Int)
    async throws
  {
    let scenario = randomScenario(seed: seed)
    let explaining = try await Explaining(scenario)
    var trials: [Trial] = []
    for host in scenario.hosts {
      trials += try await explaining.host(host.id).offers.compactMap(\.oneMore)
    }
    for county in scenario.counties {
      trials += [try await explaining.county(county.id).oneMore?.trial].compactMap { $0 }
    }
    for rule in scenario.programme.rules {
      trials += try await explaining.rule(rule.id).loosenings.map(\.trial)
    }

    for trial in trials {
      let best = Enumeration(Problem(scenario.applying(trial.changes))).best
      #expect(trial.difference?.merit == best, "seed \(seed) \(trial.changes)")
    }
  }

  private func check(
    _ person: PersonExplanation, _ demand: ProblemDemand, _ problem: Problem, _ seed: Int
  ) throws {
    let place = "seed \(seed) \(person.demand)"
    for alternative in person.alternatives {
      guard let trial = alternative.trial else { continue }
      let chosen = demand.options.filter {
        problem.options[$0].option.offer.id == alternative.stay.offer
          && problem.options[$0].option.spells == alternative.stay.spells
      }
      let best = Enumeration(problem, keeping: { people in chosen.contains { people[$0] > 0 } })
        .best
      #expect(trial.difference?.merit == best, "\(place) at \(alternative.stay)")
    }
    guard let refusal = person.refusal else { return }
    let held = person.people - person.unplaced
    try check(refusal, of: demand, held: held, problem, place)
    for remedy in refusal.remedies { check(remedy, of: person, held: held, problem, place) }
  }

  private func check(
    _ refusal: PersonRefusal, of demand: ProblemDemand, held: Int, _ problem: Problem,
    _ place: String
  ) throws {
    let free = try #require(Enumeration(problem).best)
    let forced = best(problem, demand.demand.name) { $0 > held }
    switch refusal.finding {
    case .noOption: #expect(demand.options.isEmpty, "\(place)")
    case .impossible: #expect(forced == nil && !demand.options.isEmpty, "\(place)")
    case .worse:
      #expect(forced?.lexicographicallyPrecedes(free) == true, "\(place)")
      #expect(refusal.forced.difference?.merit == forced, "\(place)")
    case .equal: #expect(forced == free, "\(place)")
    case .better, .worseFound, .unknown: Issue.record("\(place): \(refusal.finding)")
    }
    #expect(refusal.options == demand.options.count, "\(place)")
  }

  private func check(
    _ remedy: Remedy, of person: PersonExplanation, held: Int, _ problem: Problem,
    _ place: String
  ) {
    let changed = Problem(problem.scenario.applying(remedy.changes))
    let free = Enumeration(changed).best
    let with = best(changed, person.demand) { $0 > held }
    #expect(with == free && free != nil, "\(place) \(remedy.changes)")
    #expect(remedy.difference.merit == free, "\(place) \(remedy.changes)")
    guard case .trainee = person.demand else { return }
    let without = best(changed, person.demand) { $0 == 0 }
    switch remedy.strength {
    case .always: #expect(without != free, "\(place) \(remedy.changes)")
    case .possible: #expect(without == free, "\(place) \(remedy.changes)")
    case .shown: Issue.record("\(place): small scenarios are proven")
    }
  }

  /// The best plan in which the number of the demand's people placed fits.
  private func best(
    _ problem: Problem, _ name: DemandName, where fits: @escaping (Int) -> Bool
  ) -> [Int]? {
    let options = problem.demands.first { $0.demand.name == name }?.options ?? 0..<0
    return Enumeration(
      problem, keeping: { people in fits(options.reduce(0) { $0 + people[$1] }) }
    ).best
  }
}
