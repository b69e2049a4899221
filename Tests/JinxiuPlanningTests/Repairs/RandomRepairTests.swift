import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIPGLPK
import Testing

@Suite struct RandomRepairTests {
  @Test(arguments: 0..<60)
  func `every repair does what it says when the changed scenario is planned afresh`(
    seed: Int
  ) async throws {
    let scenario = randomScenario(seed: seed)
    let (base, found) = try await repairs(of: scenario)

    for repair in found {
      let name = "seed \(seed): \(repair.phrase(in: scenario).english)"
      let changed = scenario.applying(repair.changes)
      let fresh = try await plan(of: changed)
      #expect(Audit(scenario: changed).verify(fresh).isClean, "\(name)")
      #expect(fresh.placedCount == repair.placed, "\(name)")
      #expect(repair.gain == fresh.placedCount - base.placedCount && repair.gain > 0, "\(name)")
      #expect(repair.steps.allSatisfy { scenario.programme.rule($0.rule) != nil }, "\(name)")
      #expect(repair.steps.count <= RepairSearch.mostSteps, "\(name)")
    }
  }

  /// Otherwise the tests around it would check little.
  @Test func `half of the random scenarios leave somebody, and most of these have a repair`()
    async throws
  {
    var (left, repaired) = (0, 0)
    for seed in 0..<60 {
      let (base, found) = try await repairs(of: randomScenario(seed: seed), most: 1)
      guard base.unplacedCount > 0 else { continue }
      left += 1
      if !found.isEmpty { repaired += 1 }
    }

    #expect(left >= 30)
    #expect(repaired * 2 > left)
  }

  @Test(arguments: 0..<60)
  func `nothing of one or two changes that is cheaper places more`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)
    let (base, found) = try await repairs(of: scenario, most: 1)
    guard base.unplacedCount > 0 else { return }
    let name = "seed \(seed)"
    #expect(found.allSatisfy { $0.isCheapest }, "\(name)")

    let limit = found.first?.cost ?? 61
    for combination in BruteRepairs(scenario).combinations(cheaperThan: limit) {
      let changed = scenario.applying(combination.map(\.change))
      let placed = try await plan(of: changed).placedCount
      #expect(placed <= base.placedCount, "\(name): \(combination.map(\.change))")
    }
  }

  @Test(arguments: 0..<40)
  func `by parts of the market a repair holds at the least`(seed: Int) async throws {
    let scenario = randomScenario(seed: seed)
    let market = Market(scenario)
    let (base, found) = try await repairs(of: scenario, method: .prices)

    for repair in found {
      let name = "seed \(seed): \(repair.phrase(in: scenario).english)"
      let fresh = try await plan(of: scenario.applying(repair.changes))
      #expect(repair.proof == .plan, "\(name)")
      // A plan that misses floors by less may pay with people.
      let isEnough = fresh.placedCount >= base.placedCount + repair.gain
      let isBetter = (fresh.value("shortfall") ?? 0) < (base.value("shortfall") ?? 0)
      let urgent = market.levelNames.first { $0.hasPrefix("placed") } ?? ""
      let isMoreUrgent = (fresh.value(urgent) ?? 0) > (base.value(urgent) ?? 0)
      #expect(isEnough || isBetter || isMoreUrgent, "\(name)")
      #expect(repair.gain > 0 && repair.lost == 0, "\(name)")
    }
  }

  /// Prices may prove it of a part of the market, and then it is true of all of it.
  @Test func `by parts of the market nothing cheaper places more where that is said`()
    async throws
  {
    var proven = 0
    for seed in 0..<40 {
      let scenario = randomScenario(seed: seed)
      let (base, found) = try await repairs(of: scenario, most: 1, method: .prices)
      guard let repair = found.first, repair.isCheapest else { continue }
      proven += 1
      for combination in BruteRepairs(scenario).combinations(cheaperThan: repair.cost) {
        let changes = combination.map(\.change)
        let fresh = try await plan(of: scenario.applying(changes))
        let isWorse = (fresh.value("shortfall") ?? 0) > (base.value("shortfall") ?? 0)
        #expect(isWorse || fresh.placedCount <= base.placedCount, "seed \(seed): \(changes)")
      }
    }
    #expect(proven > 3, "\(proven)")
  }

  @Test func `by parts of the market most scenarios that can be repaired are`() async throws {
    var (whole, parts) = (0, 0)
    for seed in 0..<30 {
      let scenario = randomScenario(seed: seed)
      if try await !repairs(of: scenario, most: 1).repairs.isEmpty { whole += 1 }
      if try await !repairs(of: scenario, most: 1, method: .prices).repairs.isEmpty { parts += 1 }
    }
    #expect(whole > 10 && parts * 10 >= whole * 8, "\(parts) of \(whole)")
  }

  @Test(arguments: 0..<36)
  func `after a repair pins and hard rules hold together`(seed: Int) async throws {
    let kinds = PlantKind.allCases
    var planted = PlantedScenario(seed: 500 + seed)
    planted.plant(kinds[seed % kinds.count])
    let scenario = planted.scenario
    let result = try await result(of: scenario)
    guard case .contradiction(let contradiction) = result else {
      Issue.record("seed \(seed): \(result)")
      return
    }

    for method in [PlanningMethod.whole, .prices] {
      let search = RepairSearch(
        Market(scenario), solver: GLPKSolver(),
        options: PlannerOptions(version: "test", scenarioName: "test", method: method))
      let found = try await search.repairs(ending: contradiction, most: 3)
      #expect(!found.isEmpty, "seed \(seed), \(kinds[seed % kinds.count]), \(method)")
      for repair in found {
        let name = "seed \(seed), \(method): \(repair.phrase(in: scenario).english)"
        let fresh = try await plan(of: scenario.applying(repair.changes))
        #expect(repair.purpose == .endsContradiction, "\(name)")
        if method == .whole { #expect(fresh.placedCount == repair.placed, "\(name)") }
      }
    }
  }
}

/// Every single and double change of a scenario, written for the tests without the search's code.
private struct BruteRepairs {
  typealias Unit = (change: ScenarioChange, cost: Int, lever: Int)

  private var units: [Unit] = []
  private var levers = 0

  init(_ scenario: Scenario) {
    let costs = RepairCosts()
    for offer in scenario.offers {
      for first in 0..<max(0, offer.span.count - 2) {
        let months = PeriodSpan(from: offer.span.first.advanced(by: first), count: 3)
        add(costs.seat) { .seats(offer.id, during: months, by: $0) }
      }
      let periods = scenario.programme.periods
      for first in 0..<max(0, periods.count - 2) {
        let months = PeriodSpan(from: periods.first.advanced(by: first), count: 3)
        guard !offer.span.contains(months) else { continue }
        add(costs.opening) { .seats(offer.id, during: months, by: $0) }
      }
      add(costs.mentor) { .mentors(offer.id, by: $0) }
    }
    for host in scenario.hosts { add(costs.host) { .hostCapacity(host.id, by: $0) } }
    for unit in scenario.units { add(costs.away) { .away(unit.id, by: $0) } }
    for county in scenario.counties { add(costs.quota) { .quota(county.id, by: $0) } }
    for setting in scenario.programme.rules {
      if let people = setting["people"]?.integer {
        add(costs.target) { .parameter(setting.id, Parameter("people", .integer(people + $0))) }
      }
      if let percent = setting["percent"]?.integer {
        add(costs.share) { .parameter(setting.id, Parameter("percent", .integer(percent + $0))) }
      }
      if let minimum = setting["minimum"]?.integer {
        add(costs.years) { .parameter(setting.id, Parameter("minimum", .integer(minimum - $0))) }
      }
      if setting.rule == "finish-by" {
        add(costs.deadline) {
          .parameter(setting.id, Parameter("month", .text("2024-\(10 + $0)")))
        }
      }
      guard setting.kind == .waivable else { continue }
      for trainee in scenario.trainees
      where !scenario.waivers.contains(where: { $0.trainee == trainee.id }) {
        levers += 1
        let waiver = Waiver(trainee: trainee.id, rule: setting.id, reason: "r", approver: "p")
        units.append((.waiver(waiver), costs.waiver, levers))
      }
    }
  }

  private mutating func add(_ cost: Int, _ change: (Int) -> ScenarioChange) {
    levers += 1
    for count in 1...2 { units.append((change(count), cost * count, levers)) }
  }

  func combinations(cheaperThan limit: Int) -> [[Unit]] {
    let singles = units.filter { $0.cost < limit }
    let doubles = singles.indices.flatMap { first in
      singles[(first + 1)...].filter {
        $0.lever != singles[first].lever && $0.cost + singles[first].cost < limit
      }.map { [singles[first], $0] }
    }
    return singles.map { [$0] } + doubles
  }
}
