import JinxiuDomain
import MIP

/// How far the re-solve of one market has come: a plan that keeps every rule and requirement, and
/// what is known of the levels that are decided.
struct ResolveRun: Sendable {
  let required: RequiredMarket
  let bounds: CarriedBounds
  /// The base's own levels, where every plan of this market is one of the base's.
  let ceilings: [LevelResult]
  var standing: Standing
  private(set) var levels: [LevelResult] = []
  private(set) var decided: [DecidedGoal] = []
  private(set) var certificates: [LevelCertificate] = []

  var market: Market { required.market }

  init(
    _ required: RequiredMarket, _ bounds: CarriedBounds, _ standing: Standing,
    ceilings: [LevelResult]
  ) {
    self.required = required
    self.bounds = bounds
    self.standing = standing
    self.ceilings = ceilings
  }

  func value(of goal: Goal) -> Int { market.value(of: goal, in: standing) }

  /// What is known of a goal, the ones before it decided, before anybody solves.
  func known(_ goal: Goal) -> KnownBound {
    var known = KnownBound(counted: market.countedBound(of: goal))
    if let carried = bounds.proof(of: goal, above: decided) {
      known.tighten(to: carried.bound, goal, carried)
    }
    if let bound = ceiling(of: goal) { known.tighten(to: bound, goal, nil) }
    return known
  }

  /// The base's bound of a goal; nil unless all levels before have the base's values.
  private func ceiling(of goal: Goal) -> Int? {
    let before = ceilings.prefix { $0.name != goal.name }
    let isSame = before.allSatisfy { level in
      decided.contains { $0.goal.name == level.name && $0.value == level.value }
    }
    return isSame ? ceilings.first { $0.name == goal.name }?.bound : nil
  }

  /// Books a goal at the value of the plan at hand.
  ///
  /// - Parameter searched: A bound of branch and cut.
  mutating func book(_ goal: Goal, _ known: KnownBound, searched: Int? = nil) {
    var known = known
    if let searched { known.tighten(to: searched, goal, nil) }
    let value = value(of: goal)
    if let carried = known.carried { certificates.append(carried.certificate) }
    let isByPrices = known.carried.map { $0.bound == known.bound } ?? false
    levels.append(
      LevelResult(
        name: goal.name, value: value, bound: known.bound, isProven: known.bound == value,
        isMaximised: goal.isMaximised,
        proof: known.bound == nil ? LevelProof.none : isByPrices ? .prices : .search))
    decided.append(DecidedGoal(goal: goal, value: value, bound: known.bound))
  }

  /// The levels at the values of the plan as it stands: one that stopped early may have been
  /// bettered by a level below, which keeps it as a floor only.
  var recounted: [LevelResult] {
    zip(decided, levels).map { decided, level in
      let value = value(of: decided.goal)
      return LevelResult(
        name: level.name, value: value, bound: level.bound, isProven: level.bound == value,
        isMaximised: level.isMaximised, proof: level.proof)
    }
  }

  mutating func reset() {
    levels = []
    decided = []
    certificates = []
  }
}

/// A bound and what it rests on.
struct KnownBound: Sendable {
  private(set) var bound: Int?
  /// The carried prices, whether they give the bound or a weaker one.
  private(set) var carried: CarriedProof?

  init(counted: Int?) { bound = counted }

  mutating func tighten(to other: Int, _ goal: Goal, _ carried: CarriedProof?) {
    if let carried { self.carried = carried }
    bound = bound.map { goal.isBetter($0, than: other) ? other : $0 } ?? other
  }
}
