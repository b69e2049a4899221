/// Shows by prices that counties cannot all be filled to a step.
struct FillingRefutation {
  /// Of the level fairness, with the step that is to be refuted.
  private let level: PricedLevel
  private let frame: PriceFrame
  private let placed: [Int: Int]

  private static let scale = 100_000

  init(_ level: PricedLevel, _ frame: PriceFrame, _ standing: Standing) {
    self.level = level
    self.frame = frame
    placed = standing.peopleByCounty
  }

  /// Whether one of the counties that are not filled so far could not be if all others stayed at home.
  func byOneCounty(shouldStop: () -> Bool) -> PriceProof? {
    for (offset, goal) in level.goals.enumerated() where goal.isElastic && !shouldStop() {
      guard case .county(let county) = goal.kind, (placed[county] ?? 0) < goal.value else {
        continue
      }
      if let proof = proof(that: county, hasLessThan: goal.value, at: offset) { return proof }
    }
    return nil
  }

  private func proof(that county: Int, hasLessThan people: Int, at offset: Int) -> PriceProof? {
    let ceiling = CountyCeiling(level.market, of: county, until: Double(people) - 0.05)
    guard ceiling.people < Double(people) else { return nil }
    var prices = ceiling.prices(of: level)
    prices[level.rows.count + offset] = 1
    return proof(prices)
  }

  /// The same with everybody and all levels above.
  func byAll(
    _ search: inout PriceSearch, rounds: Int, shouldStop: () -> Bool
  ) -> PriceProof? {
    search.run(rounds: rounds, from: 0.05, to: 0.0005) { $0 < -0.05 || shouldStop() }
    return proof(search.best)
  }

  private func proof(_ prices: [Double]) -> PriceProof? {
    let proof = PriceProof(level, frame, prices: prices, scale: Self.scale)
    return proof.bound > 0 ? proof : nil
  }
}
