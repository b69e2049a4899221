import JinxiuDomain

/// What the certificates of one plan have in common.
struct PriceProof {
  enum GoalPlace {
    /// Position among the levels.
    case level(Int)
    /// Position in `Scenario.counties`.
    case county(Int)
  }

  let levels: [Level]
  let rows: RowIndex
  private let reading: Reading
  private let values: [Int?]
  private let results: [LevelResult]
  private let pairs: PairTable
  private let counties: [Identifier<County>: Int]

  init(_ reading: Reading, _ levels: [Level], _ values: [Int?], _ results: [LevelResult]) {
    self.reading = reading
    self.levels = levels
    self.values = values
    self.results = results
    rows = RowIndex(reading)
    pairs = PairTable(reading)
    let ids = reading.scenario.counties.map(\.id)
    counties = Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Where a goal's price belongs; nil when there is no such goal above the level.
  func place(of goal: GoalPrice, below position: Int) -> GoalPlace? {
    guard let other = levels.firstIndex(where: { $0.name == goal.level }) else { return nil }
    guard levels[other].kind == .fairness else {
      return other < position && goal.county == nil ? .level(other) : nil
    }
    return other <= position ? goal.county.flatMap { counties[$0] }.map { .county($0) } : nil
  }

  /// What prices prove of a level; nil beyond the range of integers.
  ///
  /// Fairness has no bound that adds up, so there the prices prove `claim` or they prove nothing.
  func bound(at position: Int, _ prices: PriceList, claim: Int) -> Int? {
    if levels[position].kind == .fairness, claim >= 1000 { return 1000 }
    // Prices of rows say nothing of the county of one rank.
    if levels[position].kind == .fairnessOfAll { return 1000 }
    var above: [LevelTask.Goal] = []
    for (level, value) in zip(levels, values).prefix(position) {
      guard let value else { return nil }
      above.append(LevelTask.Goal(level: level, value: value))
    }
    let task = LevelTask(
      level: levels[position], above: above, shareBase: shareBase(above: position),
      unreachable: min(claim, 999) + 1)
    return PriceSum(reading, pairs, prices, task)?.bound
  }

  /// What counting alone proves of a level.
  func countedBound(at position: Int) -> Int? {
    bound(at: position, PriceList(reading.book), claim: 1000)
  }

  /// People whom all classes can place at most, once every class stands above the level.
  private func shareBase(above position: Int) -> Int? {
    let classes = levels.indices.filter { levels[$0].kind == .placed }
    guard let last = classes.last, last < position else { return nil }
    var sum = Tally()
    for index in classes {
      guard let bound = results.first(where: { $0.name == levels[index].name })?.bound else {
        return nil
      }
      sum.add(bound)
    }
    return sum.total
  }
}

extension PriceList {
  /// False when the prices of one goal leave the range of integers.
  mutating func add(_ price: Int, to place: PriceProof.GoalPlace) -> Bool {
    switch place {
    case .level(let position): Self.add(price, to: &goals[position, default: 0])
    case .county(let position): Self.add(price, to: &counties[position, default: 0])
    }
  }
}
