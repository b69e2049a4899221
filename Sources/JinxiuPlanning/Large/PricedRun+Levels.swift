import JinxiuDomain
import MIP

extension PricedRun {
  /// Bounds a goal and improves the plan until they meet, or neither moves any more.
  mutating func settle(_ goal: Goal, at index: Int) async throws {
    if goal == .fairness {
      try await settleFairness(at: index)
      return
    }
    if case .fairnessRank(let rank) = goal {
      try await settleRank(rank, at: index)
      return
    }
    let level = PricedLevel(market, goal, above: decided)
    let nothing = Array(repeating: 0, count: level.count)
    var proof = PriceProof(level, frame, integers: nothing, scale: 1)
    if let found = try await conflictProof(level, over: proof.bound) { proof = found }
    if let bound = crowdBound(level, proof.bound) {
      report(goal, bound)
      if bound == value(of: goal) {
        book(goal, proof, bound: bound, isSearched: true)
        return
      }
    }
    var effort = SearchEffort()
    var cores = CoreSearch(market, standing, solver: solver, lanes: 2, active: active)
    var prices: [Double] = []
    if !isGood(proof.bound, goal), clock.stop == nil {
      prices = try await solveLinear(level, at: index)
      let found = PriceProof(level, frame, prices: prices, scale: scale(of: goal))
      if goal.isBetter(proof.bound, than: found.bound) { proof = found }
      report(goal, proof.bound)
    }
    // The best bound of GLPK's on a remainder, and how far the plan was when it was last asked.
    var searched: Int?
    var untried = Int.max / 8
    while !isGood(proof.bound, goal), clock.stop == nil {
      effort.isWithinGap = isWithinGap(proof.bound, goal)
      guard effort.isLeft else { break }
      let before = value(of: goal)
      try await improve(level, prices, goal, at: index, bound: proof.bound, &cores, effort)
      guard !isGood(proof.bound, goal), clock.stop == nil else { break }
      let distance = abs(proof.bound - self.value(of: goal))
      if distance * 5 < untried * 4, let bound = try await searchRemainder(level, proof, at: index)
      {
        untried = distance
        searched = min(searched ?? bound, bound)
        report(goal, bound)
        if isGood(max(bound, self.value(of: goal)), goal) { break }
      }
      effort.note(gained: before != value(of: goal) || cores.canGrow)
    }
    if let searched, searched < proof.bound {
      book(goal, proof, bound: max(searched, value(of: goal)), isSearched: true)
    } else {
      book(goal, proof, bound: proof.bound)
    }
  }

  /// What the conflicts of the few who are left over prove, without any search.
  private mutating func conflictProof(
    _ level: PricedLevel, over bound: Int
  ) async throws -> PriceProof? {
    let goal = level.goal
    guard bound != value(of: goal), goal != .shortfall, goal != .points else { return nil }
    if case .placed = goal {
      let missing = abs(bound - value(of: goal))
      guard missing * 50 <= max(500, bound) else { return nil }
      let clock = clock
      try await conflicts.add(level.countedTogether, standing, solver: solver) { clock.stop != nil }
    }
    let proof = PriceProof(
      level, frame, prices: conflictPrices(of: level), scale: 1_000)
    return goal.isBetter(bound, than: proof.bound) ? proof : nil
  }

  private func conflictPrices(of level: PricedLevel) -> [Double] {
    var prices = conflicts.prices + Array(repeating: 0, count: level.goals.count)
    for (offset, goal) in level.goals.enumerated() {
      if case .placed = goal.kind {
        prices[level.rows.count + offset] = 1
      }
    }
    return prices
  }

  /// The bound with crowds taken out and counted by what GLPK shows of them.
  private func crowdBound(_ level: PricedLevel, _ bound: Int) -> Int? {
    guard !conflicts.crowds.isEmpty, bound != value(of: level.goal) else { return nil }
    switch level.goal {
    case .placed, .waivers: break
    case .points, .shortfall, .fairness, .fairnessRank: return nil
    }
    let members = conflicts.crowds.reduce(into: Set<Int>()) { $0.formUnion($1.members) }
    let brought = conflicts.crowds.reduce(0) { $0 + $1.most }
    let others = market.demands.indices.filter { !members.contains($0) }
    if case .placed = level.goal {
      return proof(of: level.countedTogether.restricted(to: others)) + brought
        - level.peopleAbove
    }
    return proof(of: level.asking(fewer: brought).restricted(to: others))
  }

  private func proof(of level: PricedLevel) -> Int {
    PriceProof(
      level, PriceFrame(level.market), prices: conflictPrices(of: level), scale: 1_000
    ).bound
  }

  /// Chains and cores under the prices of a level.
  private mutating func improve(
    _ level: PricedLevel, _ prices: [Double], _ goal: Goal, at index: Int, bound: Int,
    _ cores: inout CoreSearch, _ effort: SearchEffort
  ) async throws {
    var sweep = PriceSweep<Double>(level, frame)
    _ = sweep.run(prices)
    let fill = PricedFill(market, sweep)
    let countsPeople = if case .placed = goal { true } else { false }
    improveByChains(fill, level: index, countsPeople: countsPeople)
    report(goal, bound)
    cores.replace(standing)
    for _ in 0..<effort.corePasses {
      guard clock.stop == nil, !isGood(bound, goal) else { break }
      let before = value(of: goal)
      let isBetter = try await cores.pass(
        level: index, level, prices, fill, options: effort.options,
        seeds: effort.seeds(of: market, size: cores.size)
      ) { _ in clock.stop != nil }
      adopt(cores.standing)
      cores.replace(standing)
      report(goal, bound)
      if !isBetter || abs(value(of: goal) - before) * 50 < abs(bound - before), !cores.canGrow {
        break
      }
    }
  }

  /// The prices that steered, in the unit of the level.
  func startPrices(of level: PricedLevel) -> [Double] {
    let unit: Double =
      switch level.goal {
      case .placed: 1 / Double(max(1, steering.gains.max() ?? 1))
      case .shortfall: 1 / Double(max(1, steering.shortfallWeight))
      case .waivers, .fairness, .fairnessRank: 0
      case .points: 1
      }
    return startPrices(withGoalsOf: level).map { $0 * unit }
  }

  func scale(of goal: Goal) -> Int {
    switch goal {
    case .points, .shortfall: 1_000
    case .placed, .waivers, .fairness, .fairnessRank: 100_000
    }
  }

  /// Whether the plan is as close to the bound as was asked; people and waivers are counted
  /// exactly, since one is one.
  func isGood(_ bound: Int, _ goal: Goal) -> Bool {
    goal == .points ? isWithinGap(bound, goal) : bound == value(of: goal)
  }

  private func isWithinGap(_ bound: Int, _ goal: Goal) -> Bool {
    let value = value(of: goal)
    let distance = Int128(bound - value).magnitude * 1_000_000
    return distance <= Int128(value).magnitude * UInt128(options.gapPartsPerMillion)
  }

  /// Whether prices need not say more: the bound rounds to the value of the plan, or points are within
  /// the gap asked for, in millionths.
  static func isReached(_ bound: Double, _ value: Int, _ goal: Goal, gap: Int) -> Bool {
    if goal == .points { return bound < Double(value) * (1 + Double(gap) * 1e-6) }
    return goal.isMaximised ? bound < Double(value) + 0.9 : -bound > Double(value) - 0.9
  }

  func report(_ goal: Goal, _ bound: Int) {
    onEvent(
      .progress(level: goal.name, best: value(of: goal), bound: bound, elapsed: clock.elapsed))
  }

  /// Books what a level came to.
  ///
  /// - Parameters:
  ///   - proof: The prices found, if any; their certificate claims no more than they prove.
  ///   - isSearched: Whether the bound is GLPK's and better than that of the prices.
  mutating func book(_ goal: Goal, _ proof: PriceProof?, bound: Int, isSearched: Bool = false) {
    let value = value(of: goal)
    if let stop = clock.stop, bound != value {
      stops.append(stop)
      onEvent(.levelStopped(name: goal.name, reason: stop))
    }
    if let proof {
      // Of fairness prices prove a refuted step, of all others the bound itself.
      certificates.append(
        proof.certificate(bound: goal == .fairness ? bound : proof.bound))
    }
    levels.append(
      LevelResult(
        name: goal.name, value: value, bound: bound, isProven: bound == value,
        isMaximised: goal.isMaximised, proof: isSearched ? .search : .prices))
    decided.append(DecidedGoal(goal: goal, value: value, bound: bound))
  }
}

/// How hard to try: more options the longer nothing else helps.
struct SearchEffort: Sendable {
  private var turn = 0
  private var idle = 0
  /// Whether the plan is as close as was asked, so that one look at the last person is enough.
  var isWithinGap = false

  /// Whether there is any use in going on.
  var isLeft: Bool { isWithinGap ? turn < 1 : idle < 2 && turn < 8 }

  /// Options of each demand in a core.
  var options: Int { turn < 3 ? 12 : 24 }

  var corePasses: Int { isWithinGap ? 2 : 4 }

  /// Cores of a pass: enough to have everybody in three.
  func seeds(of market: Market, size: Double) -> Int {
    max(16, Int(3 * Double(market.peopleCount) / size))
  }

  mutating func note(gained: Bool) {
    turn += 1
    idle = gained ? 0 : idle + 1
  }
}
