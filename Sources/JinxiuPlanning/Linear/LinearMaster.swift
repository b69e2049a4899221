/// The linear program of a level, solved by first-order steps with few of its options at a time.
///
/// It begins with the best options of everybody under prices at hand; the prices of its optimum
/// tell which others would be worth having, these join, and so on until none is (column
/// generation). The time grows little faster than the number of people.
struct LinearMaster {
  /// Options of each demand to begin with, and those that join at most each round.
  private static let first = 6
  private static let further = 3
  private static let rounds = 12
  /// Steps of the first round.
  private static let steps = 256

  private let market: Market
  private let frame: PriceFrame
  private let active: [Int]
  private let laneEntries: Int
  /// By demand.
  private var options: [[Choice]]
  /// How much of each option the point reached takes, in people.
  private var amounts: [[Double]]
  private var weight = 1.0

  /// - Parameters:
  ///   - active: Rows that can bind.
  ///   - laneEntries: As in `PlannerOptions`.
  init(_ market: Market, _ frame: PriceFrame, active: [Int], laneEntries: Int) {
    self.laneEntries = laneEntries
    self.market = market
    self.frame = frame
    self.active = active
    options = Array(repeating: [], count: market.demands.count)
    amounts = options.map { _ in [] }
  }

  /// Bounds the level.
  ///
  /// - Parameters:
  ///   - search: Holds the prices to begin with and takes those found, each with its bound.
  ///   - tolerance: Relative error at which the linear program counts as solved.
  ///   - isEnough: Asked with every bound; true stops.
  /// - Returns: The last prices, which fit the point reached, by position in the level.
  mutating func solve(
    _ level: PricedLevel, _ standing: Standing, into search: inout PriceSearch,
    tolerance: Double, clock: RunClock, isEnough: (Double) -> Bool
  ) -> [Double] {
    var prices = search.best
    add(fill(level, prices), standing)
    var missing: [Double]?
    var steps = Self.steps
    for _ in 0..<Self.rounds where clock.stop == nil && !isEnough(search.bound) {
      let program = RestrictedProgram(level, active: active, options: options)
      var columns = program.columns(amounts)
      if let missing, missing.count == program.floorLimits.count {
        columns.replaceSubrange(program.peopleColumns..., with: missing)
      }
      var method = PrimalDualSearch(
        program, columns: columns, multipliers: program.multipliers(prices), weight: weight,
        laneEntries: laneEntries)
      let found = method.run(steps: steps, tolerance: tolerance) { clock.stop != nil }
      weight = found.weight
      keep(found.columns, program)
      missing = Array(found.columns[program.peopleColumns...])
      prices = program.prices(found.multipliers, count: level.count)
      search.take(prices)
      let added = extend(fill(level, prices), level)
      if added * 200 < options.count, found.error < tolerance { break }
      steps = min(2_048, steps * 3 / 2)
    }
    return prices
  }

  /// Goes on from the point reached to one about as good that takes nearly everybody whole.
  ///
  /// Where several points are as good, and there are always many, steps end in the midst of them.
  /// A little more for whatever is taken already, and more and more of it, leads to a corner.
  ///
  /// - Parameter prices: Those that fit the point reached.
  /// - Returns: The options taken.
  func whole(
    _ level: PricedLevel, _ prices: [Double], clock: RunClock
  ) -> [Share] {
    var program = RestrictedProgram(level, active: active, options: options)
    for (position, base) in shareBases(level) {
      program.tighten(position, by: level.rows[position].hundredthsLost(of: base))
    }
    var columns = program.columns(amounts)
    var multipliers = program.multipliers(prices)
    var bonus = 0.002 * Double(market.pointsSpan * max(1, level.pointsWeight))
    var last: Int?
    for _ in 0..<24 where clock.stop == nil {
      // Long steps of the columns: prices are as they should be already.
      var search = PrimalDualSearch(
        program.leaning(to: columns, by: bonus), columns: columns, multipliers: multipliers,
        weight: 0.05 * weight, laneEntries: laneEntries)
      let found = search.run(steps: 128, tolerance: 0, keepsWeight: true) { clock.stop != nil }
      (columns, multipliers) = (found.columns, found.multipliers)
      bonus *= 1.3
      let parted = program.parted(columns)
      if parted * 20 < program.demands.count, let last, parted * 10 > last * 9 { break }
      last = parted
    }
    return program.demands.enumerated().flatMap { index, demand in
      zip(options[demand], program.amounts(of: index, in: columns)).compactMap { choice, amount in
        let millionths = Int((amount * 1e6).rounded())
        return millionths > 0 ? Share(choice: choice, millionths: millionths) : nil
      }
    }
  }

  /// How many people the point reached counts in the base of each share, by position.
  private func shareBases(_ level: PricedLevel) -> [(position: Int, base: Double)] {
    var bases: [Int: Double] = [:]
    for (choices, amounts) in zip(options, amounts) {
      for (choice, amount) in zip(choices, amounts) where amount > 0 {
        market.forEachUse(of: choice) { row, _, base in
          if base != 0, level.rows[row].percent != nil {
            bases[row, default: 0] += amount * Double(base)
          }
        }
      }
    }
    return bases.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func fill(_ level: PricedLevel, _ prices: [Double]) -> PricedFill {
    var sweep = PriceSweep<Double>(level, frame)
    sweep.set(prices)
    return PricedFill(market, sweep)
  }

  private mutating func keep(_ columns: [Double], _ program: RestrictedProgram) {
    for (index, demand) in program.demands.enumerated() {
      amounts[demand] = program.amounts(of: index, in: columns)
    }
  }

  /// Adds the best options of everybody, and what they hold.
  private mutating func add(_ fill: PricedFill, _ standing: Standing) {
    for demand in options.indices where !market.demands[demand].links.isEmpty {
      let isNew = options[demand].isEmpty
      for holding in standing.holdings[demand] where !options[demand].contains(holding.choice) {
        options[demand].append(holding.choice)
        amounts[demand].append(isNew ? Double(holding.people) : 0)
      }
      for choice in fill.best(Self.first, of: demand) where !options[demand].contains(choice) {
        options[demand].append(choice)
        amounts[demand].append(0)
      }
    }
  }

  /// Adds the options that are worth more than any that the demand has in the program.
  ///
  /// - Returns: How many there were.
  private mutating func extend(_ fill: PricedFill, _ level: PricedLevel) -> Int {
    let least = level.goal == .points ? 1e-3 : 1e-6
    var added = 0
    for demand in options.indices where !options[demand].isEmpty {
      let worth = options[demand].reduce(0) { max($0, fill.worth(of: $1)) }
      for ranked in fill.ranked(Self.further, of: demand) where ranked.worth > worth + least {
        options[demand].append(ranked.choice)
        amounts[demand].append(0)
        added += 1
      }
    }
    return added
  }
}

extension PricedRow {
  /// What a share of so many people leaves over when it is counted in whole people.
  fileprivate func hundredthsLost(of base: Double) -> Int {
    guard let percent, sense > 0 else { return 0 }
    return percent * Int((base + 0.01).rounded(.down)) % 100
  }
}
