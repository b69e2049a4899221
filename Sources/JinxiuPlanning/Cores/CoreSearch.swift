import JinxiuRules
package import MIP

/// Improves a plan core by core: where it loses most against the prices, the people concerned and
/// those in their way choose anew, everybody else staying where they are.
package struct CoreSearch: Sendable {
  /// Nodes that a core may take: a limit of work and not of time, so that a loaded machine makes the
  /// same plan. Most cores that prove anything need fewer.
  private static let nodes = 150
  private static let sizes = 40.0...600.0

  private let market: Market
  private let solver: any Solver
  private let lanes: Int
  private let active: [Int]
  /// The plan as it stands.
  package private(set) var standing: Standing
  private(set) var coresTried = 0
  private(set) var coresTaken = 0
  /// People of a core: more while GLPK solves most of them, fewer when it does not.
  private(set) var size: Double

  /// - Parameters:
  ///   - size: People of the first cores.
  ///   - lanes: Cores solved at once.
  package init(
    _ market: Market, _ standing: Standing, solver: any Solver, lanes: Int, active: [Int],
    size: Int = 60
  ) {
    self.market = market
    self.standing = standing
    self.solver = solver
    self.lanes = lanes
    self.active = active
    self.size = Double(size)
  }

  mutating func replace(_ standing: Standing) { self.standing = standing }

  /// One pass: whatever loses something is the seed of a core at most once.
  ///
  /// - Parameters:
  ///   - level: Position of the goal at work.
  ///   - priced: The same, with the prices that `fill` was made under.
  ///   - options: Of each demand, besides what it holds.
  ///   - seeds: Cores at most.
  ///   - wanted: Demands that are seeds before all others, whatever they lose.
  ///   - shouldStop: Asked with the plan as it stands before each few cores.
  /// - Returns: Whether the plan became better.
  package mutating func pass(
    level: Int, _ priced: PricedLevel, _ prices: [Double], _ fill: PricedFill, options: Int,
    seeds: Int, wanted: [Int] = [], shouldStop: (Standing) -> Bool
  ) async throws(SolverError) -> Bool {
    let neighbourhood = Neighbourhood(
      market, priced, prices, fill, standing, active: active, options: options)
    let order =
      wanted.filter { !market.demands[$0].links.isEmpty }.map { Neighbourhood.Seed.demand($0) }
      + neighbourhood.seeds.map(\.seed)
    var covered: Set<Int> = []
    var improved = false
    var (position, used, tried, solved) = (0, 0, 0, 0)
    while position < order.count, used < seeds, !shouldStop(standing) {
      let ladder = GoalLadder(market, level: level, standing)
      var batch: [Core] = []
      var taken: Set<Int> = []
      while position < order.count, batch.count < lanes, used < seeds {
        let seed = order[position]
        position += 1
        if case .demand(let demand) = seed, covered.contains(demand) { continue }
        let demands = neighbourhood.grow(
          seed, to: Int(size), market, standing, without: taken)
        // Others at work leave too few people for a core of its own.
        if demands.count < 2, !batch.isEmpty { break }
        guard !demands.isEmpty else { continue }
        taken.formUnion(demands)
        covered.formUnion(demands.prefix(max(1, demands.count / 4)))
        used += 1
        batch.append(
          CoreBuilder.build(
            market, ladder, standing, demands: demands,
            options: demands.map { choices(of: $0, neighbourhood) }))
      }
      guard !batch.isEmpty else { break }
      for (core, outcome) in try await solve(batch) {
        tried += 1
        if case .optimal = outcome { solved += 1 }
        guard let solution = outcome.solution else { continue }
        if apply(core.holdings(solution), core.demands, ladder) {
          improved = true
          coresTaken += 1
        }
      }
    }
    coresTried += tried
    grow(tried: tried, solved: solved)
    return improved
  }

  /// Whether larger cores are still to come.
  var canGrow: Bool { size < min(Self.sizes.upperBound, Double(market.peopleCount)) }

  private mutating func grow(tried: Int, solved: Int) {
    guard tried > 0 else { return }
    if solved * 10 >= tried * 8 {
      size *= 1.5
    } else if solved * 2 < tried {
      size /= 1.5
    }
    size = min(max(size, Self.sizes.lowerBound), Self.sizes.upperBound)
  }

  private func solve(_ batch: [Core]) async throws(SolverError) -> [(Core, Outcome)] {
    let solver = solver
    let results = await withTaskGroup(of: (Int, Result<Outcome, SolverError>).self) { group in
      for (index, core) in batch.enumerated() {
        let options = SolverOptions(
          timeLimit: .seconds(20), relativeGapPartsPerMillion: 20, nodeLimit: Self.nodes,
          start: core.start)
        group.addTask {
          do throws(SolverError) {
            return (index, .success(try await solver.solve(core.model, options: options)))
          } catch {
            return (index, .failure(error))
          }
        }
      }
      var results: [Int: Result<Outcome, SolverError>] = [:]
      for await (index, result) in group { results[index] = result }
      return results
    }
    var outcomes: [(Core, Outcome)] = []
    for (index, core) in batch.enumerated() {
      if let result = results[index] { outcomes.append((core, try result.get())) }
    }
    return outcomes
  }

  /// What it would like, and what it holds by now.
  private func choices(of demand: Int, _ neighbourhood: Neighbourhood) -> [Choice] {
    var choices = neighbourhood.options[demand]
    for holding in standing.holdings[demand] where !choices.contains(holding.choice) {
      choices.append(holding.choice)
    }
    return choices
  }

  /// Takes the holdings if every row still holds and the goals are better; else changes nothing.
  private mutating func apply(
    _ holdings: [Holding], _ demands: [Int], _ ladder: GoalLadder
  ) -> Bool {
    let old = demands.flatMap { standing.holdings[$0] }
    let rows = touchedRows(holdings + old)
    let before = merit(demands, rows, ladder)
    put(holdings, demands)
    if keeps(rows), before.lexicographicallyPrecedes(merit(demands, rows, ladder)) { return true }
    put(old, demands)
    return false
  }

  private mutating func put(_ holdings: [Holding], _ demands: [Int]) {
    for demand in demands { standing.removeAll(of: demand, in: market) }
    for holding in holdings { standing.add(holding.choice, people: holding.people, in: market) }
  }

  private func touchedRows(_ holdings: [Holding]) -> Set<Int> {
    var rows: Set<Int> = []
    for holding in holdings {
      market.forEachUse(of: holding.choice) { row, _, _ in rows.insert(row) }
    }
    return rows
  }

  /// What the demands add to each goal; larger is better.
  private func merit(_ demands: [Int], _ rows: Set<Int>, _ ladder: GoalLadder) -> [Int] {
    ladder.goals.enumerated().map { index, goal in
      switch goal {
      case .shortfall: -rows.reduce(0) { $0 + standing.shortfall(of: $1, in: market) }
      case .fairness:
        -missing(demands, of: index == ladder.level ? ladder.asked : ladder.kept)
      case .fairnessRank: index == ladder.level ? -missing(demands, of: ladder.asked) : 0
      case .placed, .waivers, .points:
        demands.reduce(0) { sum, demand in
          standing.holdings[demand].reduce(sum) {
            $0 + $1.people * ladder.worth(of: $1.choice, for: goal, in: market)
          }
        }
      }
    }
  }

  /// What the counties of the demands miss of the filling that is to be kept, or reached.
  private func missing(_ demands: [Int], of floors: [Int: Int]) -> Int {
    Set(demands.map { market.demands[$0].county }).reduce(0) { missing, county in
      missing + max(0, (floors[county] ?? 0) - (standing.peopleByCounty[county] ?? 0))
    }
  }

  private func keeps(_ rows: Set<Int>) -> Bool {
    rows.allSatisfy { row in
      switch market.rows[row].bound {
      case .atMost(let limit): standing.used[row] <= limit
      case .required(let number): standing.used[row] >= number
      case .shareAtMost(let percent): 100 * standing.used[row] <= percent * standing.base[row]
      case .atLeast, .shareAbove: true
      }
    }
  }
}
