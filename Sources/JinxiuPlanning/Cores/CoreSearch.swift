import JinxiuRules
package import MIP

/// Improves a plan core by core: people who lose most against the prices, with those in their way.
package struct CoreSearch: Sendable {
  /// Nodes that a core may take: a limit of work and not of time, so that a loaded machine makes the
  /// same plan. Most cores that prove anything need fewer.
  private static let nodes = 150

  private let market: Market
  private let solver: any Solver
  private let lanes: Int
  private let active: [Int]
  /// The plan as it stands.
  package private(set) var standing: Standing
  private(set) var coresTried = 0
  private(set) var coresTaken = 0

  /// - Parameter lanes: Cores solved at once.
  package init(
    _ market: Market, _ standing: Standing, solver: any Solver, lanes: Int, active: [Int]
  ) {
    self.market = market
    self.standing = standing
    self.solver = solver
    self.lanes = lanes
    self.active = active
  }

  mutating func replace(_ standing: Standing) { self.standing = standing }

  /// One pass: every demand that loses something is the seed of a core at most once.
  ///
  /// - Parameter wanted: Demands that are seeds before all others, whatever they lose.
  /// - Returns: Whether the plan became better.
  package mutating func pass(
    level: Int, _ fill: PricedFill, size: Int, options: Int, seeds: Int,
    wanted: Set<Int> = [], shouldStop: () -> Bool
  ) async throws(SolverError) -> Bool {
    let losses = market.demands.indices.map { fill.loss(of: $0, standing) }
    let order = losses.indices.filter {
      (losses[$0] > 1e-6 || wanted.contains($0)) && !market.demands[$0].links.isEmpty
    }.sorted {
      (wanted.contains($0) ? 0 : 1, -losses[$0], $0)
        < (wanted.contains($1) ? 0 : 1, -losses[$1], $1)
    }
    var covered: Set<Int> = []
    var improved = false
    var position = 0
    var used = 0
    while position < order.count, used < seeds, !shouldStop() {
      let ladder = GoalLadder(market, level: level, standing)
      let holders = holdersOfFullRows()
      var batch: [Core] = []
      var taken: Set<Int> = []
      while position < order.count, batch.count < lanes, used < seeds {
        let seed = order[position]
        position += 1
        guard !covered.contains(seed) else { continue }
        let demands = grow(seed, size, fill, holders, losses, without: taken)
        taken.formUnion(demands)
        covered.formUnion(demands.prefix(max(1, demands.count / 2)))
        used += 1
        batch.append(
          CoreBuilder.build(
            market, ladder, standing, demands: demands,
            options: demands.map { self.options(of: $0, options, fill) }))
      }
      guard !batch.isEmpty else { break }
      for (core, outcome) in try await solve(batch) {
        coresTried += 1
        guard let solution = outcome.solution else { continue }
        if apply(core.holdings(solution), core.demands, ladder) {
          improved = true
          coresTaken += 1
        }
      }
    }
    return improved
  }

  private func solve(_ batch: [Core]) async throws(SolverError) -> [(Core, Outcome)] {
    let solver = solver
    let options = SolverOptions(
      timeLimit: .seconds(20), relativeGapPartsPerMillion: 20, nodeLimit: Self.nodes)
    let results = await withTaskGroup(of: (Int, Result<Outcome, SolverError>).self) { group in
      for (index, core) in batch.enumerated() {
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

  private func options(of demand: Int, _ count: Int, _ fill: PricedFill) -> [Choice] {
    var choices = fill.best(count, of: demand)
    for holding in standing.holdings[demand] where !choices.contains(holding.choice) {
      choices.append(holding.choice)
    }
    return choices
  }

  /// Demands with people in each row that has no room left.
  private func holdersOfFullRows() -> [Int: [Int]] {
    var holders: [Int: [Int]] = [:]
    let full = Set(
      active.filter { row in
        switch market.rows[row].bound {
        case .atMost(let limit): standing.used[row] >= limit
        case .shareAtMost(let percent):
          100 * (standing.used[row] + 1) > percent * (standing.base[row] + 1)
        case .atLeast, .required, .shareAbove: false
        }
      })
    for demand in market.demands.indices {
      for holding in standing.holdings[demand] {
        market.forEachUse(of: holding.choice) { row, _, _ in
          if full.contains(row), holders[row]?.last != demand {
            holders[row, default: []].append(demand)
          }
        }
      }
    }
    return holders
  }

  /// The seed, those who hold what it would like best, those who hold what these would like…
  private func grow(
    _ seed: Int, _ size: Int, _ fill: PricedFill, _ holders: [Int: [Int]], _ losses: [Double],
    without taken: Set<Int>
  ) -> [Int] {
    var members = [seed]
    var isMember: Set<Int> = [seed]
    var people = market.demands[seed].people
    var next = 0
    while next < members.count, people < size {
      for choice in fill.best(6, of: members[next]) {
        for row in standing.blockers(of: choice, in: market) {
          let rivals = (holders[row] ?? []).filter {
            !isMember.contains($0) && !taken.contains($0)
          }.sorted { (-losses[$0], $0) < (-losses[$1], $1) }
          for rival in rivals.prefix(6) where people < size {
            members.append(rival)
            isMember.insert(rival)
            people += market.demands[rival].people
          }
        }
      }
      next += 1
    }
    return members
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
      case .fairness: fairness(demands, ladder, isAtWork: index == ladder.level)
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
  private func fairness(_ demands: [Int], _ ladder: GoalLadder, isAtWork: Bool) -> Int {
    let permille = ladder.fairness + (isAtWork ? 1 : 0)
    var missing = 0
    for county in Set(demands.map { market.demands[$0].county }) {
      guard let entry = ladder.entitlements[county] else { continue }
      let people = standing.peopleByCounty[county] ?? 0
      missing += max(0, entry.people(at: permille) - people)
    }
    return -missing
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
