import JinxiuDomain
import MIP

/// How far the re-solve of one market has come: a plan that keeps every rule and requirement, and
/// what is known of the levels that are decided.
struct ResolveRun: Sendable {
  let required: RequiredMarket
  let bounds: CarriedBounds
  /// What the base proved, where that holds here too; nil where options or goals are others.
  let base: BaseBounds?
  var standing: Standing
  private(set) var levels: [LevelResult] = []
  private(set) var decided: [DecidedGoal] = []
  private(set) var certificates: [LevelCertificate] = []

  var market: Market { required.market }

  init(
    _ required: RequiredMarket, _ bounds: CarriedBounds, _ standing: Standing,
    base: BaseBounds?
  ) {
    self.required = required
    self.bounds = bounds
    self.standing = standing
    self.base = base
  }

  func value(of goal: Goal) -> Int { market.value(of: goal, in: standing) }

  /// What is known of a goal, the ones before it decided, before anybody solves: what costs most to
  /// know is asked last, and not at all where the plan at hand reaches a bound already.
  func known(_ goal: Goal) -> KnownBound {
    let counted = goal == .fairness ? required.mostFilling : market.countedBound(of: goal)
    var known = KnownBound(counted: counted, goal)
    if let base = baseBound(of: goal) { known.tighten(to: base.bound, goal, base.certificate) }
    if known.bound == value(of: goal) { return known }
    if let moved = movedBound(of: goal) {
      known.tighten(to: moved.bound, goal, moved.certificate)
    } else if let carried = bounds.proof(of: goal, above: decided) {
      known.tighten(to: carried.bound, goal, carried.certificate)
    }
    return known
  }

  /// The base's bound; nil where limits have risen or levels before are not as in the base.
  private func baseBound(of goal: Goal) -> (bound: Int, certificate: LevelCertificate?)? {
    guard let base, !base.hasRisen, isAsBase(before: goal),
      let level = base.levels.first(where: { $0.name == goal.name }), let bound = level.bound
    else { return nil }
    return (bound, level.proof == .prices ? base.certificate(of: goal) : nil)
  }

  /// What the base's prices come to here, from the sum of the base; nil where only a new sum tells.
  private func movedBound(of goal: Goal) -> (bound: Int, certificate: LevelCertificate?)? {
    // What refutes a filling may refute a lesser one no more: that is added up anew.
    guard let base, goal != .fairness, let sheet = base.sheets[goal.name],
      required.requirements.count <= 1,
      var changes = sheet.above(decided)
    else { return nil }
    changes.merge(sheet.raising(base.raised)) { $0 + $1 }
    if let requirement = required.requirements.first {
      guard let demand = required.plain.demandNumbers[requirement.demand] else { return nil }
      changes.merge(sheet.requiring(requirement, of: demand)) { $0 + $1 }
    }
    let sum = sheet.bound(with: changes)
    let bound = goal.isMaximised ? sum : max(0, sum)
    return (bound, base.certificate(of: goal)?.with(bound: bound))
  }

  private func isAsBase(before goal: Goal) -> Bool {
    guard let base else { return false }
    return base.levels.prefix { $0.name != goal.name }.allSatisfy { level in
      decided.contains {
        $0.goal.name == level.name && $0.value == level.value && $0.bound == level.bound
      }
    }
  }

  /// Books a goal at the value of the plan at hand.
  ///
  /// - Parameter searched: A bound of branch and cut.
  mutating func book(_ goal: Goal, _ known: KnownBound, searched: Int? = nil) {
    var known = known
    if let searched { known.tighten(to: searched, goal, nil) }
    let value = value(of: goal)
    if let certificate = known.certificate { certificates.append(certificate) }
    let isByPrices = known.certificate.map { $0.bound == known.bound } ?? false
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
  /// The prices that prove most, whether they give the bound or a weaker one.
  private(set) var certificate: LevelCertificate?

  /// What counting says is what prices of zero prove.
  init(counted: Int?, _ goal: Goal) {
    bound = counted
    guard let counted, goal != .fairness else { return }
    certificate = LevelCertificate(
      level: goal.name, bound: counted, scale: 1, rows: [], goals: [])
  }

  mutating func tighten(to other: Int, _ goal: Goal, _ prices: LevelCertificate?) {
    if let prices, certificate.map({ goal.isBetter($0.bound, than: prices.bound) }) ?? true {
      certificate = prices
    }
    bound = bound.map { goal.isBetter($0, than: other) ? other : $0 } ?? other
  }
}

/// What a base plan proved of markets with the same options, whose limits may be others.
struct BaseBounds: Sendable {
  let levels: [LevelResult]
  /// Ceilings by how much higher they are, negative where they are lower.
  let raised: [Int: Int]
  /// By the names of levels.
  let sheets: [String: PriceSheet]
  private let certificates: [LevelCertificate]

  init(_ plan: Plan, _ sheets: [String: PriceSheet], raised: [Int: Int]) {
    levels = plan.outcome.levels
    certificates = plan.certificates
    self.sheets = sheets
    self.raised = raised
  }

  /// Whether some limit is higher, so that plans are possible which the base did not know.
  var hasRisen: Bool { raised.contains { $0.value > 0 } }

  func certificate(of goal: Goal) -> LevelCertificate? {
    certificates.first { $0.level == goal.name }
  }
}

extension LevelCertificate {
  fileprivate func with(bound: Int) -> LevelCertificate {
    LevelCertificate(level: level, bound: bound, scale: scale, rows: rows, goals: goals)
  }
}
