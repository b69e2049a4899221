import JinxiuDomain

/// Finds prices for the levels of a plan that was proven by other means.
struct Certifier {
  private let market: Market
  private let frame: PriceFrame
  private let active: [Int]

  init(_ market: Market) {
    self.market = market
    frame = PriceFrame(market)
    active = market.bindingRows
  }

  /// One certificate for each level in order; what prices cannot show of a level, they do not.
  func certificates(_ goals: [Goal], _ levels: [LevelResult]) -> [LevelCertificate] {
    var above: [DecidedGoal] = []
    return zip(goals, levels).compactMap { goal, result in
      defer { above.append(DecidedGoal(goal: goal, value: result.value, bound: result.bound)) }
      switch goal {
      case .fairness: return fairness(result, above: above)
      case .fairnessRank: return nil
      case .shortfall, .placed, .waivers, .points: return sum(goal, result, above: above)
      }
    }
  }

  private func sum(
    _ goal: Goal, _ result: LevelResult, above: [DecidedGoal]
  ) -> LevelCertificate? {
    let level = PricedLevel(market, goal, above: above)
    let nothing = PriceProof(
      level, frame, integers: Array(repeating: 0, count: level.count), scale: 1)
    if nothing.bound == result.value { return nothing.certificate(bound: nothing.bound) }
    var search = PriceSearch(level, frame, active: active)
    let value = Double(result.value)
    search.run(rounds: 200, from: 0.1 * search.span, to: 0.0005 * search.span) { bound in
      goal.isMaximised ? bound < value + 0.9 : -bound > value - 0.9
    }
    let proof = PriceProof(level, frame, prices: search.best, scale: 1_000)
    let best = goal.isBetter(nothing.bound, than: proof.bound) ? proof : nothing
    return best.certificate(bound: best.bound)
  }

  private func fairness(
    _ result: LevelResult, above: [DecidedGoal]
  ) -> LevelCertificate? {
    guard result.value < 1000 else { return nil }
    let level = PricedLevel(market, .fairness, above: above, step: result.value + 1)
    var search = PriceSearch(level, frame, active: active)
    search.run(rounds: 200, from: 0.1, to: 0.001) { $0 < -0.05 }
    let proof = PriceProof(level, frame, prices: search.best, scale: 1_000)
    return proof.bound > 0 ? proof.certificate(bound: result.value) : nil
  }
}

extension LevelResult {
  /// The level with what its bound rests on: prices where they show as much.
  func resting(on certificates: [LevelCertificate]) -> LevelResult {
    let shown = certificates.first { $0.level == name }?.bound
    return LevelResult(
      name: name, value: value, bound: bound, isProven: isProven, isMaximised: isMaximised,
      proof: bound == nil ? LevelProof.none : shown == bound ? .prices : .search)
  }
}
