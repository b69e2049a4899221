import JinxiuDomain
import JinxiuRules
import MIP

/// Finds prices for the few who cannot all be placed: them and those in their way, by themselves.
///
/// Where nearly everybody has a place, prices for everybody drown the one seat that is missing in
/// the noise of a thousand others. The people around one who is left over are few; prices that
/// bound them bound the whole, since the others only pay besides.
struct Conflicts: Sendable {
  private let market: Market
  /// By row of the market, in people.
  private(set) var prices: [Double]
  /// Where prices do not suffice: few people of whom GLPK shows that so many cannot be placed.
  private(set) var crowds: [Crowd] = []

  /// Demands of which at most so many people can be placed, whatever all others do.
  struct Crowd: Sendable {
    let members: Set<Int>
    let most: Int
  }

  init(_ market: Market) {
    self.market = market
    prices = Array(repeating: 0, count: market.rows.count)
  }

  /// Adds prices for everybody whom the level counts and who has options and no place.
  mutating func add(
    _ level: PricedLevel, _ standing: Standing, solver: any Solver, shouldStop: () -> Bool
  ) async throws(SolverError) {
    let holders = rowHolders(standing)
    var covered: Set<Int> = []
    for demand in market.demands.indices where level.gains[demand] > 0 {
      guard !shouldStop() else { return }
      let missing = market.demands[demand].people - standing.people(of: demand)
      guard missing > 0, !market.demands[demand].links.isEmpty, !covered.contains(demand) else {
        continue
      }
      // Colleagues first: most often a unit cannot spare two at once, and a county's own conflict
      // also bounds how full the county can be.
      var isShown = false
      for size in [0, 8, 30, 100] {
        let members =
          size == 0 ? colleagues(of: demand) : grow(demand, size, holders, standing)
        guard members.count > 1 else { continue }
        covered.formUnion(members.filter { standing.people(of: $0) < market.demands[$0].people })
        if let found = search(level, members, standing) {
          for (row, price) in found { prices[row] = max(prices[row], price) }
          isShown = true
          break
        }
        if try await addCrowd(level, members, standing, solver) {
          isShown = true
          break
        }
      }
      // One whom nothing near keeps out is kept out by what touches everybody: prices for all.
      guard isShown else { return }
    }
  }

  /// Prices of rows under which the members cannot all be placed; nil where none were found.
  private func search(
    _ level: PricedLevel, _ members: Set<Int>, _ standing: Standing
  ) -> [Int: Double]? {
    let part = level.restricted(to: members.sorted())
    let placed = members.reduce(0) {
      $0 + (level.gains[$1] > 0 ? standing.people(of: $1) : 0)
    }
    let rows = market.ceilings(of: members)
    var search = PriceSearch(part, PriceFrame(part.market), active: rows)
    search.run(rounds: 150, from: 0.2, to: 0.002) { $0 < Double(placed) + 0.01 }
    guard search.bound < Double(placed) + 0.9 else { return nil }
    return rows.reduce(into: [:]) { found, row in
      if search.best[row] > 0 { found[row] = search.best[row] }
    }
  }

  /// Asks GLPK how many of the members can be placed when all others make room.
  private mutating func addCrowd(
    _ level: PricedLevel, _ members: Set<Int>, _ standing: Standing, _ solver: any Solver
  ) async throws(SolverError) -> Bool {
    guard members.allSatisfy({ level.gains[$0] > 0 }),
      crowds.allSatisfy({ $0.members.isDisjoint(with: members) })
    else { return false }
    let problem = Problem(market.restricted(to: members.sorted()))
    guard problem.options.count <= 8_000 else { return false }
    let built = LevelModelBuilder.build(problem, for: level.goal, fixed: [])
    var model = built.model
    // Members may be of more urgent classes, and whoever of them has a place takes it from others.
    for (column, name) in built.columnNames.enumerated() {
      if case .option = name { model.columns[column].cost = 1 }
    }
    model.rows.removeAll { $0.bounds.upper == nil || $0.terms.contains { $0.coefficient < 0 } }
    let outcome = try await solver.solve(
      model, options: SolverOptions(timeLimit: .seconds(60), nodeLimit: 2_000))
    let placed = members.reduce(0) { $0 + standing.people(of: $1) }
    guard let most = outcome.bound, most == placed else { return false }
    crowds.append(Crowd(members: members, most: most))
    return true
  }

  private func rowHolders(_ standing: Standing) -> [Int: [Int]] {
    var holders: [Int: [Int]] = [:]
    for demand in market.demands.indices {
      for holding in standing.holdings[demand] {
        market.forEachUse(of: holding.choice) { row, _, _ in
          if holders[row]?.last != demand { holders[row, default: []].append(demand) }
        }
      }
    }
    return holders
  }

  private func colleagues(of demand: Int) -> Set<Int> {
    guard let unit = market.demands[demand].demand.unit?.id else { return [] }
    let mates = market.demands.indices.filter {
      market.demands[$0].demand.unit?.id == unit && !market.demands[$0].links.isEmpty
    }
    return mates.count <= 40 ? Set(mates) : []
  }

  /// Everybody in the way of the demand, everybody in their way, and so on.
  private func grow(
    _ demand: Int, _ size: Int, _ holders: [Int: [Int]], _ standing: Standing
  ) -> Set<Int> {
    var members = [demand]
    var isMember: Set<Int> = [demand]
    var next = 0
    while next < members.count, members.count < size {
      for choice in market.choices(of: members[next]).prefix(400) {
        for row in standing.blockers(of: choice, in: market) {
          for holder in holders[row] ?? [] where members.count < size {
            if isMember.insert(holder).inserted { members.append(holder) }
          }
        }
      }
      next += 1
    }
    return isMember
  }
}
