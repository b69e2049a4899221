import JinxiuDomain
import JinxiuRules
import MIP

/// Re-solves a large market around whom a change touches, everybody else staying where they are.
///
/// Cores around them grow while levels are not proven. What it reaches is feasible and recounted;
/// how good that is at most, the carried prices say.
struct LocalResolve: Sendable {
  /// People of cores, the first and the last.
  private static let sizes = 40...360
  /// The same where somebody plans afresh if these do not do.
  private static let briefSize = 120
  /// Nodes of a core: a limit of work, so that every machine makes the same plan.
  private static let nodes = 400

  let solver: any Solver
  let clock: RunClock
  let fill: PricedFill
  var run: ResolveRun
  private(set) var stops: [StopReason] = []
  /// Who moves first.
  var seeds: [Int]
  /// Levels that the base does not prove.
  private let openInBase: Set<String>
  /// Of points, in millionths: how near the bound is near enough.
  let gap: Int
  private let effort: LocalEffort
  /// As in `PlannerOptions`.
  let laneEntries: Int
  /// Whether a level above points has stayed open, so that nothing below it is worth any work.
  private var isGivenUp = false
  var ranked: [Int: [Choice]] = [:]
  /// The standing at the beginning, and who used what of it.
  private let begun: Standing
  private let holders: RowHolders

  var market: Market { run.market }

  enum End: Sendable {
    case decided
    /// No plan has all that is required.
    case infeasible
    /// None was found.
    case nothing
  }

  /// - Parameters:
  ///   - run: Its standing may break rows and miss what is required.
  ///   - fill: Under the prices that steer.
  ///   - seeds: Whom the change touches, the most concerned first.
  ///   - holders: Of the run's standing, where they are known.
  init(
    _ run: ResolveRun, _ fill: PricedFill, seeds: [Int], holders: RowHolders?,
    openInBase: Set<String>, gap: Int, laneEntries: Int, effort: LocalEffort, solver: any Solver,
    clock: RunClock
  ) {
    begun = run.standing
    self.holders = holders ?? RowHolders(run.standing, in: run.market)
    self.gap = gap
    self.laneEntries = laneEntries
    self.effort = effort
    self.run = run
    self.fill = fill
    self.seeds = seeds
    self.openInBase = openInBase
    self.solver = solver
    self.clock = clock
  }

  mutating func solve() async throws -> End {
    switch try await makeFeasible() {
    case .decided: break
    case let end: return end
    }
    for (index, goal) in market.goals.enumerated() {
      try await settle(goal, at: index)
    }
    return .decided
  }

  /// Betters the plan at one goal while it is not known to be best.
  private mutating func settle(_ goal: Goal, at index: Int) async throws {
    var known = run.known(goal)
    defer { run.book(goal, known) }
    guard !isGivenUp else { return }
    if case .placed = goal, effort != .around, !isGood(known.bound, goal) {
      seatByChains(level: index)
    }
    var size = Self.sizes.lowerBound
    while !isGood(known.bound, goal), size <= most(goal), !seeds.isEmpty {
      if let stop = clock.stop {
        stops.append(stop)
        break
      }
      let before = run.value(of: goal)
      let isWhole = try await improve(size: size, level: index, until: (goal, known.bound))
      if isWhole { break }
      if run.value(of: goal) == before || openInBase.contains(goal.name) { size *= 3 }
    }
    guard effort != .around else { return }
    if goal == .points { return try await refine(&known, at: index) }
    search(goal, &known)
    isGivenUp = effort == .whileGood && !isNear(known.bound, goal)
  }

  /// Whether the plan is as close to the bound as was asked; people and waivers are counted exactly.
  func isGood(_ bound: Int?, _ goal: Goal) -> Bool {
    goal == .points ? isNear(bound, goal) : bound == run.value(of: goal)
  }

  private func isNear(_ bound: Int?, _ goal: Goal) -> Bool {
    Self.isNear(bound, run.value(of: goal), gap: gap)
  }

  /// Whether the bound is within a gap in millionths of the value.
  static func isNear(_ bound: Int?, _ value: Int, gap: Int) -> Bool {
    guard let bound else { return false }
    return Int128(bound - value).magnitude * 1_000_000 <= Int128(value).magnitude * UInt128(gap)
  }

  /// People of the largest cores for a goal: small ones where the base is not proven either, since
  /// what they find then is mostly what the base missed.
  private func most(_ goal: Goal) -> Int {
    if openInBase.contains(goal.name) { return Self.sizes.lowerBound }
    return effort == .whileGood ? Self.briefSize : Self.sizes.upperBound
  }
}

// A first plan.
extension LocalResolve {
  private mutating func makeFeasible() async throws -> End {
    var reseating = Reseating(market, fill, run.standing, holders)
    var isKept = reseating.clear()
    if isKept {
      for row in reseating.unmet where isKept { isKept = reseating.meet(row) }
    }
    if !isKept || !reseating.standing.isFeasible(in: market) {
      reseating = Reseating(market, fill, run.standing, holders)
      switch try await seatTogether(&reseating) {
      case .decided: break
      case let end: return end
      }
    }
    reseating.reseat(reseating.touched.union(seeds))
    guard reseating.standing.isFeasible(in: market) else { return .nothing }
    run.standing = reseating.standing
    seeds = reseating.touched.sorted() + seeds.filter { !reseating.touched.contains($0) }
    return .decided
  }

  /// Seats all who are required at once, as if nobody else was there: a plan for everybody has a
  /// plan for them, so there is none when this has none.
  private func seatTogether(_ reseating: inout Reseating) async throws -> End {
    let rows = market.rows.indices.filter {
      if case .required(let number) = market.rows[$0].bound { number > 0 } else { false }
    }
    let members = market.demands(using: Array(rows))
    let problem = Problem(market.restricted(to: members))
    var model = LevelModelBuilder.build(problem, for: .points, fixed: [])
    // Others make room in shares and help floors to be reached.
    let kept = model.model.rows.indices.filter { index in
      let row = model.model.rows[index]
      if row.bounds.upper != nil { return row.terms.allSatisfy { $0.coefficient >= 0 } }
      guard let source = model.rowSources[index], source < market.rows.count else { return false }
      if case .required = market.rows[source].bound { return true }
      return false
    }
    model.model.rows = kept.map { model.model.rows[$0] }
    let outcome = try await solver.solve(
      model.model, options: SolverOptions(timeLimit: .seconds(60), nodeLimit: 20_000),
      cancellation: clock.cancellation)
    if case .infeasible = outcome { return .infeasible }
    guard let solution = outcome.solution else { return .nothing }
    var holdings: [Holding] = []
    for (index, option) in problem.options.enumerated() where solution.values[index] > 0 {
      let demand = members[option.demand]
      let offset = Int(option.choice.link) - problem.market.demands[option.demand].links.lowerBound
      let link = market.demands[demand].links.lowerBound + offset
      holdings.append(
        Holding(
          choice: Choice(link: Int32(link), timing: option.choice.timing),
          people: solution.values[index]))
    }
    return reseating.seat(holdings, of: members) ? .decided : .nothing
  }
}

// A better one.
extension LocalResolve {
  /// Seats those without a place by chains of moves, which reach further than cores and cost little.
  private mutating func seatByChains(level: Int) {
    var chains = ChainSearch(
      market, PricedLevel.steering(market), fill, run.standing, level: level, countsPeople: true,
      depth: 4)
    while clock.stop == nil, chains.round(shouldStop: { clock.stop != nil }) > 0 {}
    let (new, old) = (market.merit(of: chains.standing), market.merit(of: run.standing))
    if chains.standing.isFeasible(in: market), old.lexicographicallyPrecedes(new) {
      run.standing = chains.standing
    }
  }

  /// Cores around the seeds for one goal, those after it thought of as far as they can be.
  ///
  /// - Parameter end: The goal and the bound that is to be come near to.
  /// - Returns: Whether everybody who is in anybody's way was in them.
  private mutating func improve(
    size: Int, level: Int, until end: (goal: Goal, bound: Int?)
  ) async throws -> Bool {
    var isWhole = true
    var left = seeds
    while !left.isEmpty, clock.stop == nil, !isGood(end.bound, end.goal) {
      let members = grow(from: Array(left.prefix(max(1, size / 2))), to: size)
      if market.people(of: members) >= size { isWhole = false }
      let covered = Set(members)
      left = left.dropFirst(max(1, size / 2)).filter { !covered.contains($0) }
      try await solveCore(members, level: level)
    }
    return isWhole
  }

  private mutating func solveCore(_ members: [Int], level: Int) async throws {
    let core = CoreBuilder.build(
      market, GoalLadder(market, level: level, run.standing), run.standing, demands: members,
      options: members.map { options(of: $0) })
    guard !core.choices.isEmpty, core.model.columns.contains(where: { $0.cost != 0 }) else {
      return
    }
    let outcome = try await solver.solve(
      core.model,
      options: SolverOptions(timeLimit: .seconds(20), nodeLimit: Self.nodes, start: core.start),
      cancellation: clock.cancellation)
    guard let solution = outcome.solution else { return }
    var better = run.standing
    for demand in members { better.removeAll(of: demand, in: market) }
    for holding in core.holdings(solution) {
      better.add(holding.choice, people: holding.people, in: market)
    }
    let (new, old) = (market.merit(of: better), market.merit(of: run.standing))
    if better.isFeasible(in: market), old.lexicographicallyPrecedes(new) { run.standing = better }
  }

  private mutating func options(of demand: Int) -> [Choice] {
    let held = run.standing.holdings[demand].map(\.choice)
    let liked = ranked[demand] ?? fill.best(24, of: demand)
    ranked[demand] = liked
    return held + liked.filter { !held.contains($0) }
  }

  /// The seeds, those in the way of what they would like, and so on.
  private mutating func grow(from seeds: [Int], to size: Int) -> [Int] {
    let holders = MovedHolders(holders, of: begun, now: run.standing, in: market)
    var members: [Int] = []
    var isMember: Set<Int> = []
    var people = 0
    func join(_ demand: Int) {
      guard people < size, isMember.insert(demand).inserted else { return }
      members.append(demand)
      people += market.demands[demand].people
    }
    for seed in seeds where !market.demands[seed].links.isEmpty { join(seed) }
    var next = 0
    while next < members.count, people < size {
      for choice in options(of: members[next]).prefix(12) {
        for row in run.standing.blockers(of: choice, in: market) {
          for holder in first(12, of: holders[row]) { join(holder) }
        }
      }
      next += 1
    }
    return members
  }

  private func first(_ count: Int, of demands: [Int]) -> [Int] {
    guard demands.count > count else { return demands }
    let losses = demands.prefix(200).map { (-fill.loss(of: $0, run.standing), $0) }
    return losses.sorted { $0 < $1 }.prefix(count).map(\.1)
  }
}

extension Market {
  fileprivate func people(of demands: [Int]) -> Int {
    demands.reduce(0) { $0 + self.demands[$1].people }
  }
}

/// How much a re-solve of a large market tries.
enum LocalEffort: Sendable {
  /// Around those concerned, under the base's prices.
  case around
  /// Also wherever the plan loses most, under prices of its own.
  case everywhere
  /// The same, given up at the first level above points that stays open.
  case whileGood
}
