import JinxiuDomain

/// What prices prove of one level, by addition alone.
///
/// With the value of an option `v = s·c − Σ price·use`, over demands d of n people and rows of
/// bound b: `U = Σ_d n·max(0, max v) + Σ price·b`, for floors with the opposite signs. No plan can
/// reach more than `U / s`, whatever the prices, as long as none is negative. Demands and rows that
/// no price joins are separate problems, and each is rounded to whole numbers by itself.
struct PriceSum {
  let reading: Reading
  let pairs: PairTable
  let prices: PriceList
  let task: LevelTask
  /// Demands first, by position; then every row with a price.
  var components: Components
  /// By node: what it adds to the sum of its component.
  var amounts: [Int]
  var nodes = RowNodes()
  var scan: StayScan
  /// As many as there are months, and one.
  let zeros: [Int]
  /// By slot: the best stay where the unit has no price; nil when it is not known yet.
  var bestStays: [Int?]
  /// What a stay costs by its months at each seat: sums of the months before each position.
  var seatCosts: [Int]
  /// By seat: what totals add whoever comes, and their nodes.
  var seatWorths: [Int]
  var seatNodes: [[Int]]
  /// By level of the sender: what beginning in a month adds.
  var bonuses: [[Int]]
  let pointsWorth: Int
  let waiverCost: Int
  let classWorths: [Int: Int]

  /// The nodes of rows with a price; `none` for one without.
  struct RowNodes {
    static let none = -1
    var limits: [[Int]] = []
    var ceilings: [Int] = []
    var floors: [Int] = []
    var reserved: [Int: Int] = [:]
    var pins: [Int: Int] = [:]
    var people: [Int: Int] = [:]
    var classes: [Int: [Int]] = [:]
    var waivers: [Int] = []
    var points: [Int] = []
    /// By position in `Scenario.counties`.
    var counties: [Int: (node: Int, price: Int)] = [:]
    /// By seat: its months with a price.
    var seatMonths: [[SeatMonth]] = []
    /// By slot: a row that its stays use.
    var slots: [Int] = []
  }

  struct SeatMonth {
    /// In the programme.
    let position: Int
    let node: Int
  }

  /// Nil when the numbers might leave the range of integers on the way.
  init?(_ reading: Reading, _ pairs: PairTable, _ prices: PriceList, _ task: LevelTask) {
    guard let points = task.pointsWorth(prices).total, let waivers = task.waiverCost(prices).total
    else { return nil }
    var worths: [Int: Int] = [:]
    for (number, worth) in task.classWorths(prices) {
      guard let worth = worth.total else { return nil }
      worths[number] = worth
    }
    self.reading = reading
    self.pairs = pairs
    self.prices = prices
    self.task = task
    (pointsWorth, waiverCost, classWorths) = (points, waivers, worths)
    components = Components(count: reading.demands.count)
    amounts = Array(repeating: 0, count: reading.demands.count)
    scan = StayScan(reading.calendar)
    zeros = Array(repeating: 0, count: reading.calendar.count + 1)
    bestStays = Array(repeating: nil, count: pairs.slots.count)
    let seats = reading.seats.count
    seatCosts = Array(repeating: 0, count: seats * (reading.calendar.count + 1))
    seatWorths = Array(repeating: 0, count: seats)
    seatNodes = Array(repeating: [], count: seats)
    bonuses = Array(
      repeating: Array(repeating: 0, count: reading.calendar.count),
      count: UnitLevel.allCases.count)
    guard isWithinRange else { return nil }
    addRows()
    addGoals()
    addSeats()
    addBonuses()
    joinSlots()
    addDemands()
  }

  /// By component: `U`.
  var sums: [Int] {
    var components = components
    var sums: [Int: Int] = [:]
    for (node, amount) in amounts.enumerated() {
      sums[components.root(of: node), default: 0] += amount
    }
    return Array(sums.values)
  }

  /// The best value that the prices leave possible.
  var bound: Int {
    let scale = prices.scale
    if task.level.kind == .fairness {
      return sums.contains { $0 < 0 } ? task.unreachable - 1 : 1000
    }
    if task.level.isMaximised {
      return sums.reduce(0) { $0 + Self.quotient($1, scale) }
    }
    return sums.reduce(0) { $0 + max(0, -Self.quotient($1, scale)) }
  }

  /// Rounded down.
  private static func quotient(_ number: Int, _ divisor: Int) -> Int {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
