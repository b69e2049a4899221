import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIP
import MIPGLPK
import Testing

/// Tries every way to place everybody and keeps the best values, counties compared from the worst
/// to the fullest.
private struct Leximin {
  private let problem: Problem
  private var people: [Int]
  /// Shortfall, people by class, waivers, then the filling of every county ascending, then points.
  private(set) var best: [Int]?

  init(_ problem: Problem) {
    self.problem = problem
    people = Array(repeating: 0, count: problem.options.count)
    place(from: 0)
  }

  private mutating func place(from option: Int) {
    guard option < people.count else { return judge() }
    let demand = problem.demands[problem.options[option].demand]
    let taken = demand.options.reduce(0) { $0 + ($1 < option ? people[$1] : 0) }
    for count in 0...(demand.demand.count - taken) {
      people[option] = count
      place(from: option + 1)
    }
    people[option] = 0
  }

  private mutating func judge() {
    var used = Array(repeating: 0, count: problem.rows.count)
    var base = used
    for (option, count) in zip(problem.options, people) where count > 0 {
      for use in option.uses {
        used[use.row] += count * use.amount
        base[use.row] += count * use.base
      }
    }
    var shortfall = 0
    for (index, row) in problem.rows.enumerated() {
      switch row.bound {
      case .atMost(let limit): if used[index] > limit { return }
      case .required(let number): if used[index] < number { return }
      case .shareAtMost(let percent): if 100 * used[index] > percent * base[index] { return }
      case .atLeast(let floor): shortfall += 100 * max(0, floor - used[index])
      case .shareAbove(let percent):
        shortfall += max(0, 1 - 100 * used[index] + percent * base[index])
      }
    }
    let placed = problem.priorityClasses.map { priority in
      zip(problem.options, people).reduce(0) {
        $0 + (problem.demands[$1.0.demand].priorityClass == priority ? $1.1 : 0)
      }
    }
    let waivers = zip(problem.options, people).reduce(0) { $0 + $1.0.waivers * $1.1 }
    let points = zip(problem.options, people).reduce(0) { $0 + $1.0.points * $1.1 }
    let values = [-shortfall] + placed + [-waivers] + fillings + [points]
    if best.map({ $0.lexicographicallyPrecedes(values) }) ?? true { best = values }
  }

  /// Ascending, of counties that may fill anything.
  private var fillings: [Int] {
    let hasQuota = !problem.scenario.programme.settings(of: "county-quota").isEmpty
    let all = problem.scenario.counties.compactMap { county -> Int? in
      let demands = problem.demands.filter {
        $0.demand.county == county.id && !$0.options.isEmpty
      }
      let able = demands.reduce(0) { $0 + $1.demand.count }
      let quota = hasQuota ? county.effectiveQuota(in: problem.scenario) : nil
      let entitled = min(able, quota ?? able)
      guard entitled > 0 else { return nil }
      return 1000 * demands.flatMap(\.options).reduce(0) { $0 + people[$1] } / entitled
    }
    return all.isEmpty ? [1000] : all.sorted()
  }
}

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

  /// As `Leximin` orders them, whatever the objective's own order.
  private func values(of plan: Plan) -> [Int] {
    plan.outcome.levels.map { $0.isMaximised ? $0.value : -$0.value }
  }

  @Test(arguments: 0..<150)
  func `every rank equals that of trying everything`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed).applying([.objective(order)])
    let expected = Leximin(Problem(scenario)).best

    let plan = try await plan(of: scenario)

    #expect(values(of: plan) == expected, "seed \(seed)")
    #expect(plan.outcome.state == .proven, "seed \(seed)")
    let findings = Audit(scenario: scenario).verify(plan).findings
    #expect(findings.map(\.phrase.english) == [], "seed \(seed)")
  }

  @Test(arguments: 0..<150)
  func `counties that compete are filled as evenly as trying everything can`(
    seed: Int
  ) async throws {
    let scenario = crowded(seed: seed).applying([.objective(order)])
    let expected = Leximin(Problem(scenario)).best

    let plan = try await plan(of: scenario)

    #expect(values(of: plan) == expected, "seed \(seed)")
    #expect(Audit(scenario: scenario).verify(plan).isClean, "seed \(seed)")
  }

  @Test(arguments: 0..<60)
  func `a plan by prices never claims a rank that trying everything refutes`(
    seed: Int
  ) async throws {
    let scenario = crowded(seed: seed).applying([.objective(order)])
    let expected = try #require(Leximin(Problem(scenario)).best)
    let names = Market(scenario).levelNames

    let result = try await Planner(
      Market(scenario), solver: GLPKSolver(),
      options: PlannerOptions(version: "test", scenarioName: "test", method: .prices)
    ).plan()
    guard case .plan(let plan) = result else { throw NoPlan(result: result) }

    #expect(Audit(scenario: scenario).verify(plan).isClean, "seed \(seed)")
    #expect(!expected.lexicographicallyPrecedes(values(of: plan)), "seed \(seed)")
    for (index, level) in plan.outcome.levels.enumerated() where level.isMaximised {
      #expect(level.name == names[index])
      guard values(of: plan).prefix(index) == expected.prefix(index) else { break }
      if let bound = level.bound { #expect(bound >= expected[index], "seed \(seed) \(level.name)") }
    }
  }

  @Test func `the second worst county is filled where the worst one cannot be`() async throws {
    // One seat is left over; B has nobody else, C has one placed already by its own offer.
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

    // Two seats for three counties: whoever stays empty, the other two may not be one county.
    #expect(plan.value("fairness") == 0)
    #expect(plan.value("fairness-2") == 500 || plan.value("fairness-2") == 1000)
    #expect(plan.value("fairness-3") == 1000)
    #expect(Set(plan.placements.map(\.county)).count == 2)
  }

  @Test func `both levels of fairness at once are no objective`() {
    #expect(ObjectiveLevel.fairness.isFairness && ObjectiveLevel.fairnessOfAll.isFairness)
    #expect(!ObjectiveLevel.standard.contains(.fairnessOfAll))
  }
}
