import JinxiuDomain

/// The prices of one level, by where the book has the rows; what has no price is not here.
struct PriceList: Sendable {
  var scale = 1
  /// By position in `RuleBook.limits`: by month of its window; empty when nothing has a price.
  var limits: [[Int]]
  /// By position in `RuleBook.ceilings`.
  var ceilings: [Int]
  /// By position in `RuleBook.floors`.
  var floors: [Int]
  /// By position in `Reservations.places`.
  var reserved: [Int: Int] = [:]
  /// By demand.
  var pins: [Int: Int] = [:]
  /// By demand.
  var people: [Int: Int] = [:]
  /// By position among the levels; fairness is not here.
  var goals: [Int: Int] = [:]
  /// By position in `Scenario.counties`: of its floor for fairness.
  var counties: [Int: Int] = [:]

  /// No prices, which leaves a bound by counting.
  init(_ book: RuleBook) {
    limits = Array(repeating: [], count: book.limits.count)
    ceilings = Array(repeating: 0, count: book.ceilings.count)
    floors = Array(repeating: 0, count: book.floors.count)
  }

  enum Addition {
    case added, noSuchMonth, tooLarge
  }

  mutating func add(
    _ price: Int, to row: RowIndex.Row, in month: Period?, _ book: RuleBook
  ) -> Addition {
    switch row {
    case .limit(let index):
      let limit = book.limits[index]
      guard let month, limit.window.contains(month) else { return .noSuchMonth }
      let position = month.index - limit.window.first.index
      guard limit.capacities[position] != nil else { return .noSuchMonth }
      if limits[index].isEmpty {
        limits[index] = Array(repeating: 0, count: limit.capacities.count)
      }
      return Self.add(price, to: &limits[index][position]) ? .added : .tooLarge
    case .ceiling(let index): return Self.add(price, to: &ceilings[index]) ? .added : .tooLarge
    case .floor(let index): return Self.add(price, to: &floors[index]) ? .added : .tooLarge
    case .reserved(let place):
      return Self.add(price, to: &reserved[place, default: 0]) ? .added : .tooLarge
    case .pin(let demand):
      return Self.add(price, to: &pins[demand, default: 0]) ? .added : .tooLarge
    case .people(let demand):
      return Self.add(price, to: &people[demand, default: 0]) ? .added : .tooLarge
    }
  }

  static func add(_ price: Int, to sum: inout Int) -> Bool {
    let (result, overflows) = sum.addingReportingOverflow(price)
    if !overflows { sum = result }
    return !overflows
  }
}
