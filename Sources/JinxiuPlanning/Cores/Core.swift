import JinxiuDomain
import JinxiuRules
import MIP

/// A few hundred people whose options are open while everybody else stays where they are.
struct Core: Sendable {
  /// Demands whose people may move.
  let demands: [Int]
  /// What the first columns are; the rest are shortfalls.
  let choices: [Choice]
  /// The rows that the shortfalls belong to.
  let shortfalls: [Origin]
  let model: Model
  /// Where the people of the core stand now.
  let start: [Int]
  /// What each row of the model stands for.
  let origins: [Origin]

  enum Origin: Hashable, Sendable {
    /// A row of the market.
    case row(Int)
    /// A goal that keeps its value, by position.
    case goal(Int)
    /// The people whom a demand has.
    case demand(Int)
    /// The filling of a county, by position in `Scenario.counties`.
    case county(Int)
  }

  /// Who would hold what by a solution.
  func holdings(_ solution: Solution) -> [Holding] {
    zip(choices, solution.values).compactMap { choice, people in
      people > 0 ? Holding(choice: choice, people: people) : nil
    }
  }
}

/// Builds the integer program of a core.
///
/// Goals before `level` keep their value, this one and those after it are improved in turn. Only
/// rows that the people of the core could break are there: most calendars are not.
struct CoreBuilder {
  private let market: Market
  private let ladder: GoalLadder
  private let standing: Standing
  private let demands: [Int]
  private var model = Model(sense: .maximize)
  private var choices: [Choice] = []
  private var start: [Int] = []
  private var shortfalls: [Core.Origin] = []
  private var origins: [Core.Origin] = []
  private var touched: [TouchedRow] = []
  /// Position in `touched` by row of the market; -1 for a row that nobody of the core uses.
  private var slots: [Int32]
  private let steering: PricedLevel?
  private let isGrowing: Bool
  /// Rows already there, by their terms.
  private var ceilings: [[Term]: Int] = [:]
  /// Cost of each column, by goal.
  private var worths: [[Int]] = []
  /// Whether some floor that the core could change is missed.
  private var isShort = false

  private struct TouchedRow {
    let row: Int
    var amounts: [Term] = []
    var bases: [Term] = []
    /// What the core's people use now.
    var used = 0
    var base = 0
    /// What they could use at most, for rows without negative amounts.
    var most = 0
    var demand = -1
    var ofDemand = 0

    mutating func add(
      _ amount: Int, _ base: Int, _ column: Int, _ people: Int, _ demand: Int
    ) {
      if amount != 0 { amounts.append(Term(column: column, coefficient: amount)) }
      if base != 0 { bases.append(Term(column: column, coefficient: base)) }
      if self.demand != demand {
        self.demand = demand
        ofDemand = 0
      }
      if amount > ofDemand {
        most += (amount - ofDemand) * people
        ofDemand = amount
      }
    }
  }

  /// - Parameters:
  ///   - options: By position in `demands`.
  ///   - steering: All goals at once, in place of those of the ladder; goals before the level then
  ///     keep exactly their value.
  ///   - isGrowing: Whether options are still to be added: rows with the same terms are then not one,
  ///     since they may come to differ, and no later goals are in the objective.
  static func build(
    _ market: Market, _ ladder: GoalLadder, _ standing: Standing, demands: [Int],
    options: [[Choice]], steering: PricedLevel? = nil, isGrowing: Bool = false
  ) -> Core {
    var builder = CoreBuilder(
      market, ladder, standing, demands, steering, isGrowing: isGrowing)
    for (demand, options) in zip(demands, options) { builder.add(demand, options) }
    builder.addRows()
    builder.addGoals()
    if let steering { builder.setObjective(steering) } else { builder.setObjective() }
    return Core(
      demands: demands, choices: builder.choices, shortfalls: builder.shortfalls,
      model: builder.model, start: builder.start, origins: builder.origins)
  }

  private init(
    _ market: Market, _ ladder: GoalLadder, _ standing: Standing, _ demands: [Int],
    _ steering: PricedLevel?, isGrowing: Bool
  ) {
    self.steering = steering
    self.market = market
    self.ladder = ladder
    self.standing = standing
    self.demands = demands
    self.isGrowing = isGrowing
    worths = ladder.goals.map { _ in [] }
    slots = Array(repeating: -1, count: market.rows.count)
  }

  private mutating func slot(of row: Int) -> Int {
    if slots[row] < 0 {
      slots[row] = Int32(touched.count)
      touched.append(TouchedRow(row: row))
    }
    return Int(slots[row])
  }

  private mutating func addColumn(upper: Int, now: Int = 0) -> Int {
    for goal in worths.indices { worths[goal].append(0) }
    start.append(now)
    return model.addColumn(lower: 0, upper: upper, cost: 0)
  }

  /// What a sum over columns is where everybody stands now.
  private func now(_ terms: [Term]) -> Int {
    terms.reduce(0) { $0 + $1.coefficient * start[$1.column] }
  }

  private mutating func add(_ demand: Int, _ options: [Choice]) {
    let people = market.demands[demand].people
    var once: [Term] = []
    for choice in options {
      let held = standing.holdings[demand].first { $0.choice == choice }
      let column = addColumn(upper: people, now: held?.people ?? 0)
      choices.append(choice)
      once.append(Term(column: column, coefficient: 1))
      touch(choice, column, people, demand)
      for (index, goal) in ladder.goals.enumerated() {
        worths[index][column] = ladder.worth(of: choice, for: goal, in: market)
      }
    }
    if !once.isEmpty { append(once, .atMost(people), .demand(demand)) }
    for holding in standing.holdings[demand] {
      var uses: [(Int, Int, Int)] = []
      market.forEachUse(of: holding.choice) { uses.append(($0, $1, $2)) }
      for (row, amount, base) in uses {
        let slot = slot(of: row)
        touched[slot].used += amount * holding.people
        touched[slot].base += base * holding.people
      }
    }
  }

  private mutating func touch(_ choice: Choice, _ column: Int, _ people: Int, _ demand: Int) {
    var uses: [(row: Int, amount: Int, base: Int)] = []
    market.forEachUse(of: choice) { row, amount, base in
      // A person who uses a row twice uses it once with the sum.
      if let index = uses.firstIndex(where: { $0.row == row }) {
        uses[index].amount += amount
        uses[index].base += base
      } else {
        uses.append((row, amount, base))
      }
    }
    for use in uses {
      touched[slot(of: use.row)].add(use.amount, use.base, column, people, demand)
    }
  }
}

extension CoreBuilder {
  private mutating func addRows() {
    isShort = touched.contains { standing.shortfall(of: $0.row, in: market) > 0 }
    for row in touched.sorted(by: { $0.row < $1.row }) {
      let index = row.row
      let outside = standing.used[index] - row.used
      switch market.rows[index].bound {
      case .atMost(let limit):
        if row.most > limit - outside {
          addRow(row.amounts, .atMost(limit - outside), .row(index))
        }
      case .required(let number):
        addRow(row.amounts, .atLeast(min(number, standing.used[index]) - outside), .row(index))
      case .atLeast(let floor):
        addFloor(row.amounts, floor - outside, now: row.used, weight: 100, .row(index))
      case .shareAtMost(let percent):
        let base = standing.base[index] - row.base
        if ladder.fixesNumberPlaced {
          let ceiling = percent * standing.base[index] / 100 - outside
          if row.most > ceiling { addRow(row.amounts, .atMost(ceiling), .row(index)) }
        } else {
          addRow(ratio(row, percent), .atMost(percent * base - 100 * outside), .row(index))
        }
      case .shareAbove(let percent):
        let base = standing.base[index] - row.base
        addFloor(
          ratio(row, percent), 1 - 100 * outside + percent * base,
          now: 100 * row.used - percent * row.base, weight: 1, .row(index))
      }
    }
  }

  private mutating func append(_ terms: [Term], _ bounds: RowBounds, _ origin: Core.Origin) {
    model.addRow(terms, bounds)
    origins.append(origin)
  }

  private mutating func addRow(_ terms: [Term], _ bounds: RowBounds, _ origin: Core.Origin) {
    guard !terms.isEmpty else { return }
    if let lower = bounds.lower, bounds.upper == nil, lower <= 0,
      terms.allSatisfy({ $0.coefficient >= 0 })
    {
      return
    }
    if !isGrowing, case .atMost(let limit) = bounds {
      // August and September of a seat are one row when the same people could be there.
      if let row = ceilings[terms], case .atMost(let other) = model.rows[row].bounds {
        guard limit < other else { return }
        model.rows[row].bounds = bounds
        origins[row] = origin
        return
      }
      ceilings[terms] = model.rows.count
    }
    append(terms, bounds, origin)
  }

  /// Once the shortfall is decided its sum may not grow, which `addGoals` sees to; one floor may be
  /// missed by more where another is by less.
  private mutating func addFloor(
    _ terms: [Term], _ floor: Int, now: Int, weight: Int, _ origin: Core.Origin
  ) {
    guard let goal = ladder.goals.firstIndex(of: .shortfall) else { return }
    guard goal >= ladder.level || isShort else {
      return addRow(terms, .atLeast(min(floor, now)), origin)
    }
    let upper = max(0, floor - min(0, now))
    guard upper > 0, !terms.isEmpty else { return }
    let column = addColumn(upper: upper, now: max(0, floor - self.now(terms)))
    shortfalls.append(origin)
    worths[goal][column] = -weight
    append(terms + [Term(column: column, coefficient: 1)], .atLeast(floor), origin)
  }

  private func ratio(_ row: TouchedRow, _ percent: Int) -> [Term] {
    var coefficients: [Int: Int] = [:]
    for term in row.amounts { coefficients[term.column, default: 0] += 100 * term.coefficient }
    for term in row.bases { coefficients[term.column, default: 0] -= percent * term.coefficient }
    return coefficients.filter { $0.value != 0 }.sorted { $0.key < $1.key }
      .map { Term(column: $0.key, coefficient: $0.value) }
  }

  private mutating func addGoals() {
    for (index, goal) in ladder.goals.enumerated() {
      switch goal {
      case .shortfall:
        if index < ladder.level { addShortfall(index) }
      case .fairness:
        if index < ladder.level { addCounties(with: ladder.kept, goal: nil) }
        if index == ladder.level { addCounties(with: ladder.asked, goal: index) }
      case .fairnessRank:
        if index == ladder.level { addCounties(with: ladder.asked, goal: index) }
      case .placed, .waivers, .points:
        guard index < ladder.level else { continue }
        let now = demands.reduce(0) { sum, demand in
          standing.holdings[demand].reduce(sum) {
            $0 + $1.people * ladder.worth(of: $1.choice, for: goal, in: market)
          }
        }
        let terms = choices.indices.compactMap { column -> Term? in
          let worth = worths[index][column]
          return worth == 0 ? nil : Term(column: column, coefficient: worth)
        }
        guard !terms.isEmpty else { continue }
        append(terms, steering == nil ? .atLeast(now) : .exactly(now), .goal(index))
      }
    }
  }

  private mutating func addShortfall(_ goal: Int) {
    let terms = model.columns.indices.dropFirst(choices.count).compactMap { column -> Term? in
      let worth = worths[goal][column]
      return worth == 0 ? nil : Term(column: column, coefficient: worth)
    }
    guard !terms.isEmpty else { return }
    append(terms, steering == nil ? .atLeast(now(terms)) : .exactly(now(terms)), .goal(goal))
  }

  /// `placed_c ≥ floor_c`, elastic where the filling is the goal.
  private mutating func addCounties(with floors: [Int: Int], goal: Int?) {
    var columns: [Int: [Term]] = [:]
    var now: [Int: Int] = [:]
    for (column, choice) in choices.enumerated() {
      let county = market.demands[Int(market.link(choice).demand)].county
      columns[county, default: []].append(Term(column: column, coefficient: 1))
    }
    for demand in demands {
      now[market.demands[demand].county, default: 0] += standing.people(of: demand)
    }
    for county in columns.keys.sorted() {
      guard let terms = columns[county], let floor = floors[county] else { continue }
      let outside = (ladder.placed[county] ?? 0) - (now[county] ?? 0)
      let people = floor - outside
      guard people > 0 else { continue }
      guard let goal else {
        addRow(terms, .atLeast(min(people, now[county] ?? 0)), .county(county))
        continue
      }
      let column = addColumn(upper: people, now: max(0, people - self.now(terms)))
      shortfalls.append(.county(county))
      worths[goal][column] = -1
      append(terms + [Term(column: column, coefficient: 1)], .atLeast(people), .county(county))
    }
  }

  /// The goals from the level on, each worth more than all that those after it can change; the level
  /// alone in a program that grows, since its prices are asked for.
  private mutating func setObjective() {
    guard !isGrowing else {
      for column in model.columns.indices {
        model.columns[column].cost = worths[ladder.level][column]
      }
      return
    }
    var weights = worths.map { _ in 0 }
    // As many goals as integers of a size that GLPK is exact in allow.
    for last in stride(from: worths.count - 1, through: ladder.level, by: -1) {
      weights = worths.map { _ in 0 }
      var weight = 1
      var fits = true
      for goal in stride(from: last, through: ladder.level, by: -1) {
        let largest = worths[goal].map(abs).max() ?? 0
        guard largest > 0 else { continue }
        weights[goal] = weight
        if weight * largest > 1_000_000 { fits = false }
        weight *= 1 + range(of: goal)
        if weight > 1_000_000 { weight = 1_000_001 }
      }
      if fits { break }
    }
    for column in model.columns.indices {
      model.columns[column].cost = worths.indices.reduce(0) {
        $0 + weights[$1] * worths[$1][column]
      }
    }
  }

  private mutating func setObjective(_ steering: PricedLevel) {
    let floors = ladder.goals.firstIndex(of: .shortfall)
    for column in model.columns.indices {
      guard column < choices.count else {
        let weight = floors.map { worths[$0][column] } ?? 0
        model.columns[column].cost = weight * steering.shortfallWeight
        continue
      }
      let choice = choices[column]
      model.columns[column].cost =
        steering.gains[Int(market.link(choice).demand)]
        + steering.pointsWeight * market.points(choice)
        - steering.waiverWeight * market.waivers(choice)
    }
  }

  /// By how much a goal can differ between two points of the core.
  private func range(of goal: Int) -> Int {
    var mostOf: [Int32: (least: Int, most: Int)] = [:]
    var range = 0
    for (column, worth) in worths[goal].enumerated() {
      guard column < choices.count else {
        range += abs(worth) * model.columns[column].upper
        continue
      }
      let demand = market.link(choices[column]).demand
      let old = mostOf[demand] ?? (0, 0)
      mostOf[demand] = (min(old.least, worth), max(old.most, worth))
    }
    for (demand, span) in mostOf {
      range += (span.most - span.least) * market.demands[Int(demand)].people
    }
    return range
  }
}
