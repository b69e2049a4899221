import JinxiuDomain

/// What two plans made in the same way, one with a seat more, tell of its value.
struct SeatComparison {
  private let found: ResolveComparison
  private let goals: [Goal]
  /// The first levels with the seat, where they were proven by planning from nothing.
  private let proven: [LevelResult]

  init(_ found: ResolveComparison, _ goals: [Goal], proven: [LevelResult] = []) {
    self.found = found
    self.goals = goals
    self.proven = proven
  }

  /// Whether a level down to the last class of people is proven without the seat and not with it.
  var leavesPeopleOpen: Bool {
    guard let last = goals.lastIndex(where: \.countsPeople) else { return false }
    let levels = zip(found.with, found.without).prefix(last + 1)
    return levels.allSatisfy { $1.isProven } && levels.contains { !$0.0.isProven }
  }

  /// Level by level until one is not proven in both plans: what those after it come to at best
  /// depends on what it is, and is unknown.
  func value(of known: SeatValue) -> SeatValue {
    var gains: [LevelGain] = []
    var isProven = true
    for (index, goal) in goals.enumerated() {
      let own = known.gains.first { $0.level == goal.name }
      if index >= proven.count, missesProven {
        isProven = false
        gains.append(LevelGain(goal.name, .unknown, price: own?.price))
        continue
      }
      let with = index < proven.count ? proven[index] : found.with[index]
      let without = found.without[index]
      let gain = gain(with, without, isFirst: gains.isEmpty)
      let told = isProven ? gain.gain : .unknown
      isProven = isProven && with.isProven && without.isProven
      if told != Gain(exactly: 0) {
        gains.append(LevelGain(goal.name, told, price: own?.price, found: gain.found))
      }
    }
    let isExact = isProven && gains.allSatisfy { $0.gain.isExact }
    return SeatValue(
      offer: known.offer, ask: known.ask, companions: known.companions, span: known.span,
      isOpening: known.isOpening, gains: gains, proof: isExact ? .resolve : .compared)
  }

  /// Whether the plan compared has not what the best one has, so that what it has of later levels
  /// tells nothing.
  private var missesProven: Bool { zip(proven, found.with).contains { $0.value != $1.value } }

  /// - Parameter isFirst: Whether all levels before stay, so that more room cannot make it worse.
  private func gain(
    _ with: LevelResult, _ without: LevelResult, isFirst: Bool
  ) -> (gain: Gain, found: Int) {
    func better(_ one: Int, _ other: Int) -> Int {
      with.isMaximised ? one - other : other - one
    }
    let least = without.bound.map { better(with.value, $0) }
    let most = with.bound.map { better($0, without.value) }
    return (
      Gain(atLeast: isFirst ? max(0, least ?? 0) : least, atMost: most),
      better(with.value, without.value)
    )
  }
}
