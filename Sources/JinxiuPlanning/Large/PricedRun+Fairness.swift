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
        book(goal, nil, bound: value, isSearched: true)
        return
      }
      var search = PriceSearch(level, frame, active: active)
      if let proof = refutation(level, &search, rounds: 400) {
        refuted = proof
        bound = value
        break
      }
      var sweep = PriceSweep<Double>(level, frame)
      _ = sweep.run(search.best)
      let fill = PricedFill(market, sweep)
      var cores = CoreSearch(market, standing, solver: solver, lanes: 2, active: active)
      _ = try await cores.pass(
        level: index, level, search.best, fill, options: 12, seeds: 40, wanted: worstCounties
      ) { _ in clock.stop != nil }
      adopt(cores.standing)
      report(goal, bound)
      if self.value(of: goal) == value { break }
    }
    if refuted == nil { (refuted, bound) = refuteFurther(above: value(of: goal)) }
    book(goal, refuted, bound: bound)
  }

  /// Prices under which the counties cannot be filled so far, those that are near at hand first.
  private func refutation(
    _ level: PricedLevel, _ search: inout PriceSearch, rounds: Int
  ) -> PriceProof? {
    let filling = FillingRefutation(level, frame, standing)
    return conflictProof(level) ?? filling.byOneCounty { clock.stop != nil }
      ?? filling.byAll(&search, rounds: rounds) { clock.stop != nil }
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
      if let proof = refutation(level, &search, rounds: 300) {
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
      guard let entry = market.entitlements[county] else { return false }
      return entry.people(at: permille) > (possible[county] ?? 0) - people
    }
  }

  /// Demands of the counties that keep the filling where it is.
  private var worstCounties: [Int] {
    let placed = standing.peopleByCounty
    let least = market.entitlements.worstFilling(placed: placed)
    let worst = Set(
      market.entitlements.entries.map(\.position).filter { position in
        market.entitlements[position]?.permille(placed: placed[position] ?? 0) == least
      })
    return market.demands.indices.filter {
      worst.contains(market.demands[$0].county)
        && standing.people(of: $0) < market.demands[$0].people
    }
  }
}
