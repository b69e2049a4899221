import JinxiuDomain
import MIP

extension PricedRun {
  /// Raises the worst-filled county, and refutes the next step.
  ///
  /// A filling of `t + 1` permille is out of reach when prices show that the people whom the
  /// counties would need cannot all be placed with the levels above kept.
  mutating func settleFairness(at index: Int) async throws {
    let goal = Goal.fairness
    var refuted: PriceProof?
    var bound = 1000
    for _ in 0..<12 {
      let value = value(of: goal)
      guard value < bound, clock.stop == nil else { break }
      let level = PricedLevel(market, goal, above: decided, step: value + 1)
      if isCrowded(at: value + 1) {
        bookFairness(nil, bound: value, isSearched: true)
        return
      }
      if let proof = conflictProof(level) {
        refuted = proof
        bound = value
        break
      }
      var search = PriceSearch(level, frame, active: active)
      search.run(rounds: 400, from: 0.05, to: 0.0005) { $0 < -0.05 || clock.stop != nil }
      let proof = PriceProof(level, frame, prices: search.best, scale: 100_000)
      if proof.bound > 0 {
        refuted = proof
        bound = value
        break
      }
      var sweep = PriceSweep<Double>(level, frame)
      _ = sweep.run(search.best)
      let fill = PricedFill(market, sweep)
      var cores = CoreSearch(market, standing, solver: solver, lanes: 2, active: active)
      _ = try await cores.pass(
        level: index, fill, size: 60, options: 12, seeds: 40,
        wanted: worstCounties
      ) { clock.stop != nil }
      adopt(cores.standing)
      report(goal, bound)
      if self.value(of: goal) == value { break }
    }
    if refuted == nil { (refuted, bound) = refuteFurther(above: value(of: goal)) }
    bookFairness(refuted, bound: bound)
  }

  /// Whether a county that would have to be filled holds one of the few who cannot be placed.
  private func conflictProof(_ level: PricedLevel) -> PriceProof? {
    var prices = conflicts.prices + Array(repeating: 0, count: level.goals.count)
    for (offset, goal) in level.goals.enumerated() where goal.isElastic {
      guard case .county(let county) = goal.kind else { continue }
      if (standing.peopleByCounty[county] ?? 0) < goal.value {
        prices[level.rows.count + offset] = 1
      }
    }
    let proof = PriceProof(level, frame, prices: prices, scale: 1_000)
    return proof.bound > 0 ? proof : nil
  }

  /// The nearest step that prices refute, when the next one cannot be.
  private func refuteFurther(above value: Int) -> (PriceProof?, Int) {
    var (low, high) = (value + 1, 1000)
    var best: PriceProof?
    while low < high, clock.stop == nil {
      let middle = (low + high + 1) / 2
      let level = PricedLevel(market, .fairness, above: decided, step: middle)
      var search = PriceSearch(level, frame, active: active)
      search.run(rounds: 300, from: 0.05, to: 0.001) { $0 < -0.05 || clock.stop != nil }
      let proof = PriceProof(level, frame, prices: search.best, scale: 100_000)
      if proof.bound > 0 {
        best = proof
        high = middle - 1
      } else {
        low = middle
      }
    }
    return (best, best == nil ? 1000 : high)
  }

  /// Whether some county cannot be filled so far because of a crowd of its own.
  private func isCrowded(at permille: Int) -> Bool {
    let ladder = GoalLadder(market, level: 0, standing)
    var lost: [Int: Int] = [:]
    var possible: [Int: Int] = [:]
    for demand in market.demands where !demand.links.isEmpty {
      possible[demand.county, default: 0] += demand.people
    }
    for crowd in conflicts.crowds {
      let counties = Set(crowd.members.map { market.demands[$0].county })
      guard counties.count == 1, let county = counties.first else { continue }
      lost[county, default: 0] +=
        crowd.members.reduce(0) { $0 + market.demands[$1].people } - crowd.most
    }
    return lost.contains { county, people in
      guard let entitled = ladder.entitled[county] else { return false }
      return (entitled * permille + 999) / 1000 > (possible[county] ?? 0) - people
    }
  }

  private mutating func bookFairness(
    _ proof: PriceProof?, bound: Int, isSearched: Bool = false
  ) {
    let goal = Goal.fairness
    let value = value(of: goal)
    if let stop = clock.stop, bound != value {
      stops.append(stop)
      onEvent(.levelStopped(name: goal.name, reason: stop))
    }
    if let proof { certificates.append(proof.certificate(bound: bound)) }
    levels.append(
      LevelResult(
        name: goal.name, value: value, bound: bound, isProven: bound == value,
        isMaximised: true, proof: isSearched ? .search : .prices))
    decided.append(DecidedGoal(goal: goal, value: value, bound: bound))
  }

  /// Demands of the counties that keep the filling where it is.
  private var worstCounties: Set<Int> {
    let ladder = GoalLadder(market, level: 0, standing)
    let worst = Set(
      ladder.entitled.filter { county, people in
        1000 * (ladder.placed[county] ?? 0) / people <= ladder.fairness
      }.keys)
    return Set(
      market.demands.indices.filter {
        worst.contains(market.demands[$0].county)
          && standing.people(of: $0) < market.demands[$0].people
      })
  }
}
