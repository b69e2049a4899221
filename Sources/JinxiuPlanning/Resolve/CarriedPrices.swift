import JinxiuDomain
import JinxiuRules

/// The prices of a base plan, added up anew over another market.
///
/// A bound holds for any prices that are not negative, so prices of the base bound every level of a
/// changed scenario too; the sum is made over the changed market in exact integers, and is the
/// tighter the less has changed.
struct CarriedPrices: Sendable {
  private let certificates: [String: LevelCertificate]

  init(_ plan: Plan) {
    certificates = Dictionary(
      plan.certificates.map { ($0.level, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What certified prices were of one level, by the positions of a market with the same rows.
  struct Placed: Sendable {
    let bound: Int
    let scale: Int
    let rows: [(position: Int, price: Int)]
    let goals: [GoalPrice]
  }

  /// Looks up the rows of each level once.
  func placed(in market: Market) -> [String: Placed] {
    guard !certificates.isEmpty else { return [:] }
    let names = RowNames(market)
    return certificates.mapValues { certificate in
      Placed(
        bound: certificate.bound, scale: certificate.scale,
        rows: certificate.rows.compactMap { row in names[row].map { ($0, row.price) } },
        goals: certificate.goals)
    }
  }
}

/// Bounds of the levels of one market, by the prices of a base plan.
struct CarriedBounds: Sendable {
  private let required: RequiredMarket
  private let placed: [String: CarriedPrices.Placed]
  let frame: PriceFrame
  private var market: Market { required.market }

  init(
    _ required: RequiredMarket, _ placed: [String: CarriedPrices.Placed], _ frame: PriceFrame
  ) {
    self.required = required
    self.placed = placed
    self.frame = frame
  }

  /// What the base's prices, or none at all, prove of a goal; nil where they prove nothing.
  func proof(of goal: Goal, above: [DecidedGoal]) -> CarriedProof? {
    switch goal {
    case .fairness: fairness(above)
    case .fairnessRank: nil
    case .shortfall, .placed, .waivers, .points: sum(goal, above)
    }
  }

  /// Where the base has no prices only points are not bounded by counting alone.
  private func sum(_ goal: Goal, _ above: [DecidedGoal]) -> CarriedProof? {
    let level = PricedLevel(market, goal, above: above)
    if let found = placed[goal.name] {
      let proof = proof(level, found)
      return CarriedProof(bound: proof.bound, proof: proof)
    }
    guard goal == .points else { return nil }
    let nothing = PriceProof(
      level, frame, integers: Array(repeating: 0, count: level.count), scale: 1)
    return CarriedProof(bound: nothing.bound, proof: nothing)
  }

  /// The least step that the prices refute, near the one that they refuted in the base.
  private func fairness(_ above: [DecidedGoal]) -> CarriedProof? {
    guard let found = placed[Goal.fairness.name], found.bound < 1000 else { return nil }
    let steps = market.entitlements.steps.filter { $0 > found.bound }.prefix(4)
    for bound in [found.bound] + steps where bound < 1000 {
      let level = PricedLevel(market, .fairness, above: above, step: bound + 1)
      let proof = proof(level, found)
      if proof.bound > 0 { return CarriedProof(bound: bound, proof: proof) }
    }
    return nil
  }

  private func proof(_ level: PricedLevel, _ found: CarriedPrices.Placed) -> PriceProof {
    var prices = prices(of: level, found)
    addRequirements(level, found.scale, &prices)
    return PriceProof(level, frame, prices: prices, scale: found.scale)
  }

  /// By position in the level; all zero where the base has no prices for it.
  func prices(of level: PricedLevel) -> [Double] {
    placed[level.goal.name].map { prices(of: level, $0) }
      ?? Array(repeating: 0, count: level.count)
  }

  private func prices(of level: PricedLevel, _ found: CarriedPrices.Placed) -> [Double] {
    let unit = Double(found.scale)
    var prices = Array(repeating: 0.0, count: level.count)
    for (position, price) in found.rows { prices[position] = Double(price) / unit }
    for goal in found.goals {
      guard let offset = level.goals.firstIndex(where: { $0.isNamed(goal, in: market) }) else {
        continue
      }
      prices[level.rows.count + offset] = Double(goal.price) / unit
    }
    return prices
  }
}

/// A bound with the prices that prove it.
struct CarriedProof: Sendable {
  let bound: Int
  let proof: PriceProof

  var certificate: LevelCertificate { proof.certificate(bound: bound) }
}

extension CarriedBounds {
  /// Prices of the rows of requirements, one after another.
  private func addRequirements(_ level: PricedLevel, _ scale: Int, _ prices: inout [Double]) {
    guard !required.requirements.isEmpty else { return }
    let numbers = market.demandNumbers
    var sweep = PriceSweep<Int>(level, frame, unit: scale)
    _ = sweep.run(prices.map { Int(($0 * Double(scale)).rounded()) })
    var worths: [Int: [(choice: Choice, worth: Int)]] = [:]
    for (offset, requirement) in required.requirements.enumerated() {
      guard let demand = numbers[requirement.demand] else { continue }
      let row = required.firstRow + offset
      var own =
        worths[demand] ?? market.choices(of: demand).map { ($0, sweep.worth(of: $0)) }
      let uses = own.map { market.uses(row, $0.choice) }
      var found = RequirementWorths()
      for (one, isConcerned) in zip(own, uses) { found.add(one.worth, isConcerned: isConcerned) }
      guard let price = found.price(of: requirement) else { continue }
      let sign = requirement.isDemanding ? 1 : -1
      for index in own.indices where uses[index] { own[index].worth += sign * price }
      worths[demand] = own
      prices[row] = Double(price) / Double(scale)
    }
  }
}

extension Market {
  func uses(_ row: Int, _ choice: Choice) -> Bool {
    var uses = false
    forEachUse(of: choice) { used, amount, _ in if used == row, amount != 0 { uses = true } }
    return uses
  }
}
