import JinxiuDomain
import MIP

/// Repairs where each proposal is planned anew as a whole.
extension RepairSearch {
  /// Proposals that are planned anew without placing enough, before a number of people is given up.
  private static var mostFailures: Int { 20 }

  /// Months that no offer has are many, and left out where they help nobody: a seat in each of them
  /// at once places nobody more, so that whatever opens one costs another change besides.
  func wholeRepairs(
    of plan: Plan, _ most: Int, _ cancellation: Cancellation
  ) async throws -> [Repair] {
    guard !scenario.narrowOffers.isEmpty, try await openingsAreIdle(plan, cancellation) else {
      return try await wholeRepairs(of: plan, most, opensMonths: true, cancellation)
    }
    let known = costs.opening + costs.least
    let found = try await wholeRepairs(
      of: plan, most, opensMonths: false, knownTo: known, cancellation)
    guard let first = found.map(\.cost).min(), first <= known else {
      return try await wholeRepairs(of: plan, most, opensMonths: true, cancellation)
    }
    return found
  }

  /// False also where no proof says so.
  private func openingsAreIdle(
    _ plan: Plan, _ cancellation: Cancellation
  ) async throws -> Bool {
    let seated = SeatedPlan(plan, in: market, numbers: market.demandNumbers)
    let clock = RunClock(
      started: .now, limit: solverOptions.timeLimit, cancellation: cancellation)
    var search = OpeningSearch(
      GapMarket(market, seated.standing), plan, solver: solver, clock: clock)
    return try await search?.areIdle() ?? false
  }

  /// - Parameter known: No cheaper repairs than this are missed.
  private func wholeRepairs(
    of plan: Plan, _ most: Int, opensMonths: Bool, knownTo known: Int = .max,
    _ cancellation: Cancellation
  ) async throws -> [Repair] {
    let widened = WidenedMarket(scenario, costs, opensPins: false, opensMonths: opensMonths)
    var base = ElasticProgram(widened, costs: costs)
    guard !base.levers.isEmpty else { return [] }
    keepLevels(of: plan, in: &base)
    let (program, numbers) = (base, Array(1...max(1, min(3, plan.unplacedCount))))
    // Side by side, as each is solved by itself; what was found first is kept.
    let results = try await TaskPool(numbers: numbers, jobs: numbers.count).results(
      cancellation: cancellation
    ) { more -> [Repair]? in
      guard !mustStop(cancellation) else { return nil }
      var program = program
      program.ask(people: plan.placedCount + more, levers: Self.mostSteps)
      return try await cheapest(
        program, placing: more, of: plan, wanted: more == 1 ? most : 1, knownTo: known,
        cancellation)
    }
    var found: [Repair] = []
    for repair in results.flatMap({ $0 ?? [] })
    where !found.contains(where: { $0.changes == repair.changes }) {
      found.append(repair)
    }
    return found
  }

  /// What no plan of a loosened scenario falls short of: levels before people, the first class of
  /// people where nothing comes before it.
  private func keepLevels(of plan: Plan, in program: inout ElasticProgram) {
    let objective = scenario.programme.objective
    guard let placed = objective.firstIndex(of: .placed) else { return }
    var isFirst = true
    if let shortfall = plan.outcome.levels.first(where: { $0.name == Goal.shortfall.name }),
      shortfall.isProven, objective.prefix(placed) == [.shortfall]
    {
      program.keep(shortfall: shortfall.value)
      isFirst = shortfall.value == 0
    } else if placed > 0 {
      return
    }
    guard isFirst, let urgent = market.priorityClasses.first else { return }
    let name = Goal.placed(priorityClass: urgent).name
    if let level = plan.outcome.levels.first(where: { $0.name == name }), level.isProven {
      program.keep(people: level.value, ofClass: urgent)
    }
  }

  /// The cheapest that place so many more, none of them part of another.
  private func cheapest(
    _ asked: ElasticProgram, placing more: Int, of plan: Plan, wanted: Int, knownTo known: Int,
    _ cancellation: Cancellation
  ) async throws -> [Repair] {
    try await collect(asked, most: wanted, failures: Self.mostFailures, cancellation) {
      proposal, program, isProven in
      let steps = steps(proposal.used, program.levers)
      let cost = steps.reduce(0) { $0 + $1.cost }
      let repair = try await replanned(
        steps, plan, isCheapest: isProven && cost <= known, cancellation)
      return repair.flatMap { $0.gain >= more ? $0 : nil }
    }
  }

  /// The changed scenario planned anew, as far as people placed go, then with fewest moves.
  private func replanned(
    _ steps: [RepairStep], _ plan: Plan, isCheapest: Bool, _ cancellation: Cancellation
  ) async throws -> Repair? {
    guard let first = try await planned(steps, cancellation),
      first.plan.placedCount > plan.placedCount
    else { return nil }
    var anew = first
    let steps = try await trimmed(steps) { fewer in
      guard !mustStop(cancellation), let other = try await planned(fewer, cancellation),
        other.plan.placedCount >= first.plan.placedCount
      else { return false }
      anew = other
      return true
    }
    let before = levels(of: plan)
    let isProven = before.allSatisfy(\.isProven) && anew.plan.outcome.levels.allSatisfy(\.isProven)
    let gain = anew.plan.placedCount - plan.placedCount
    let fixed = zip(anew.market.goals, anew.plan.outcome.levels).map {
      FixedGoal(goal: $0, value: $1.value)
    }
    let moves = try await FewestMoves(anew.market, from: plan).find(
      keeping: fixed, solver: solver, options: solverOptions, cancellation)
    guard let moves else { return nil }
    return Repair(
      steps: steps, purpose: .placesMore, gain: gain, placed: anew.plan.placedCount,
      moved: moves.moved, lost: moves.lost, newlyPlaced: moves.newlyPlaced,
      proof: isProven ? .resolved : .plan, isCheapest: isCheapest)
  }

  /// The levels up to the last class of people placed.
  private func levels(of plan: Plan) -> [LevelResult] {
    let last = plan.outcome.levels.lastIndex { $0.name.hasPrefix("placed-") }
    return last.map { Array(plan.outcome.levels.prefix($0 + 1)) } ?? plan.outcome.levels
  }

  /// Nil when no plan came of it.
  func planned(
    _ steps: [RepairStep], _ cancellation: Cancellation
  ) async throws -> (market: Market, plan: Plan)? {
    let objective = scenario.programme.objective
    let upToPlaced = objective.firstIndex(of: .placed).map { Array(objective.prefix($0 + 1)) }
    let changed = scenario.applying(
      steps.map(\.change) + [.objective(upToPlaced ?? objective)])
    var options = options
    options.timeLimit = solverOptions.timeLimit
    let market = Market(changed)
    let result = try await Planner(market, solver: solver, options: options).plan(
      cancellation: cancellation)
    guard case .plan(let plan) = result else { return nil }
    return (market, plan)
  }
}

/// Repairs of a scenario that has no plan.
extension RepairSearch {
  func endings(
    of contradiction: Contradiction, _ most: Int, _ cancellation: Cancellation
  ) async throws -> [Repair] {
    let widened = WidenedMarket(
      isWhole ? scenario : scenario.withPinnedOnly, costs, opensPins: true)
    var program = ElasticProgram(widened, costs: costs, opensPins: true)
    program.ask(people: 0, levers: Self.mostSteps + contradiction.causes.count)
    return try await collect(program, most: most, failures: Self.mostFailures, cancellation) {
      proposal, program, isProven in
      let steps = steps(proposal.used, program.levers)
      return try await ended(steps, isCheapest: isProven, cancellation)
    }
  }

  private func ended(
    _ steps: [RepairStep], isCheapest: Bool, _ cancellation: Cancellation
  ) async throws -> Repair? {
    if isWhole {
      guard let first = try await planned(steps, cancellation) else { return nil }
      var anew = first
      let steps = try await trimmed(steps) { fewer in
        guard !mustStop(cancellation), let other = try await planned(fewer, cancellation),
          other.plan.placedCount >= first.plan.placedCount
        else { return false }
        anew = other
        return true
      }
      let isProven = anew.plan.outcome.levels.allSatisfy(\.isProven)
      return Repair(
        steps: steps, purpose: .endsContradiction, gain: anew.plan.placedCount,
        placed: anew.plan.placedCount, moved: 0, lost: 0,
        newlyPlaced: anew.plan.placements.map(\.demand), proof: isProven ? .resolved : .plan,
        isCheapest: isCheapest)
    }
    let changed = Market(scenario.applying(steps.map(\.change)))
    let search = ContradictionSearch(changed, solver: solver, isWhole: false)
    guard try await search.holds(cancellation: cancellation) else { return nil }
    return Repair(
      steps: steps, purpose: .endsContradiction, gain: 0, placed: 0, moved: 0, lost: 0,
      newlyPlaced: [], proof: .resolved, isCheapest: isCheapest)
  }
}

extension Scenario {
  /// The same scenario with pinned people alone.
  fileprivate var withPinnedOnly: Scenario {
    let pinned = Set(pins.map { DemandName.trainee($0.trainee) })
    return with(only: pinned)
  }

  /// The same scenario with these people and needs alone.
  func with(only names: Set<DemandName>) -> Scenario {
    func isKept(_ id: Identifier<Trainee>) -> Bool { names.contains(.trainee(id)) }
    var draft = ScenarioDraft(self)
    draft.trainees = trainees.filter { isKept($0.id) }
    draft.needs = needs.filter { names.contains(.need($0.id)) }
    draft.pins = pins.filter { isKept($0.trainee) }
    draft.waivers = waivers.filter { isKept($0.trainee) }
    draft.courses = courses.filter { isKept($0.trainee) }
    return draft.scenario
  }
}
