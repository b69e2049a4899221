import JinxiuDomain
import JinxiuRules

/// Some who have no place and those in their way, of a market too large to be repaired whole.
struct RepairScope {
  /// People without a place who are looked at.
  static let waiting = 100
  /// Demands in all.
  static let members = 220
  /// People in the way at one row.
  private static let perRow = 4
  /// Options of a demand.
  private static let options = 12

  let names: Set<DemandName>
  let widened: WidenedMarket
  /// What everybody else uses, by row of `widened`.
  let fixed: ElasticProgram.Fixed
  /// Where members are.
  let seats: [PlanTally.Seat: Int]

  init(_ market: Market, _ plan: Plan, _ tally: PlanTally, _ costs: RepairCosts) {
    let all = plan.seats
    let used = tally.used(by: all)
    let waiting = Self.waiting(plan)
    let rows = Self.crowded(market, Set(waiting), used)
    names = Set(waiting).union(Self.holders(plan, tally, of: rows, Self.members - waiting.count))
    let names = names
    widened = WidenedMarket(
      market.scenario.with(only: names), costs, opensPins: false)
    seats = all.filter { names.contains($0.key.demand) }
    fixed = Self.mapped(
      tally.used(by: all.filter { !names.contains($0.key.demand) }), tally.uses.rows,
      widened.market.rows)
  }

  /// Spread evenly over all who wait, those whom only limits keep out first.
  private static func waiting(_ plan: Plan) -> [DemandName] {
    let limits = plan.unplaced.filter { $0.reason == .limits }.map(\.demand)
    let others = plan.unplaced.filter { $0.reason != .limits }.map(\.demand)
    let first = spread(limits, limits.count > waiting ? waiting * 3 / 4 : waiting)
    return first + spread(others, waiting - first.count)
  }

  private static func spread<Element>(_ all: [Element], _ count: Int) -> [Element] {
    guard all.count > count else { return all }
    return (0..<count).map { all[$0 * all.count / count] }
  }

  /// Full rows that keep the demands out, those first that keep out most.
  private static func crowded(
    _ market: Market, _ names: Set<DemandName>, _ used: ElasticProgram.Fixed
  ) -> [Int] {
    var count: [Int: Int] = [:]
    for index in market.demands.indices where names.contains(market.demands[index].demand.name) {
      var own: Set<Int> = []
      for choice in market.choices(of: index) {
        market.forEachUse(of: choice) { row, amount, _ in
          if case .atMost(let limit) = market.rows[row].bound, used.used[row] + amount > limit {
            own.insert(row)
          }
        }
      }
      for row in own { count[row, default: 0] += 1 }
    }
    return count.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private static func holders(
    _ plan: Plan, _ tally: PlanTally, of rows: [Int], _ most: Int
  ) -> [DemandName] {
    let wanted = Set(rows)
    var there: [Int: [DemandName]] = [:]
    for placement in plan.placements {
      let seat = PlanTally.Seat(
        demand: placement.demand, offer: placement.offer, spells: placement.spells)
      for use in tally.rows(of: seat) where wanted.contains(use.row) && use.amount > 0 {
        there[use.row, default: []].append(placement.demand)
      }
    }
    var found: [DemandName] = []
    var seen: Set<DemandName> = []
    for row in rows {
      for name in spread(there[row] ?? [], perRow) where seen.insert(name).inserted {
        if found.count < most { found.append(name) }
      }
    }
    return found
  }

  /// The numbers by the rows of another market of the same rules.
  private static func mapped(
    _ fixed: ElasticProgram.Fixed, _ rows: [ResourceRow], _ other: [ResourceRow]
  ) -> ElasticProgram.Fixed {
    let names = RowNames(rows)
    let places = other.map { names[$0] }
    return ElasticProgram.Fixed(
      used: places.map { $0.map { fixed.used[$0] } ?? 0 },
      base: places.map { $0.map { fixed.base[$0] } ?? 0 })
  }
}

extension RepairScope {
  /// The seat of an option of the members.
  func seat(_ choice: Choice) -> PlanTally.Seat {
    let option = widened.market.option(choice)
    return PlanTally.Seat(
      demand: option.demand.name, offer: option.offer.id, spells: option.spells)
  }

  /// Options of members that are held, by their people.
  var held: [Choice: Int] {
    var left = seats
    var held: [Choice: Int] = [:]
    for demand in widened.market.demands.indices {
      for choice in widened.market.choices(of: demand) {
        if let people = left.removeValue(forKey: seat(choice)) { held[choice] = people }
      }
    }
    return held
  }

  /// The options at hand and those that meet fewest full rows.
  func choices(of demand: Int, held: [Choice: Int]) -> [Choice] {
    let market = widened.market
    let all = market.choices(of: demand).map { choice -> (choice: Choice, full: Int) in
      var full = 0
      market.forEachUse(of: choice) { row, amount, _ in
        if case .atMost(let limit) = market.rows[row].bound, fixed.used[row] + amount > limit {
          full += 1
        }
      }
      return (choice, held[choice] == nil ? full + widened.needs(of: choice).count : -1)
    }
    return all.enumerated().sorted { ($0.element.full, $0.offset) < ($1.element.full, $1.offset) }
      .prefix(Self.options).map(\.element.choice).sorted {
        ($0.link, $0.timing) < ($1.link, $1.timing)
      }
  }
}
