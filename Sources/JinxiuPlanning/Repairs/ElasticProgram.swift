import JinxiuDomain
import JinxiuRules
import MIP

/// The program that asks for the cheapest units of levers under which more people have a place.
///
/// `min Σ cost_l · z_lu`, `z_l(u+1) ≤ z_lu` binary; people `x` by option as in planning, each ceiling
/// raised by the units of its levers, each option that needs leave closed without it, and
/// `Σ x ≥ people`. Floors and the order of levels are left out and no lever adds less than it
/// does, so that nothing cheaper is missed; what the program proposes must be planned anew.
struct ElasticProgram {
  /// What the people who stay where they are use already, by row; empty for nobody.
  struct Fixed {
    var used: [Int] = []
    var base: [Int] = []
  }

  private(set) var model = Model(sense: .minimize)
  /// The first columns, in order.
  let choices: [Choice]
  private(set) var levers: [Lever]
  /// The column of each unit of each lever.
  private(set) var units: [[Int]] = []
  private let market: Market
  private let fixed: Fixed
  private let isPinFree: Bool
  /// Of people, by demand: columns of its options.
  private var ofDemand: [(demand: Int, columns: Range<Int>)] = []

  init(
    _ widened: WidenedMarket, fixed: Fixed = Fixed(), costs: RepairCosts, opensPins: Bool = false,
    choicesOf: ((Int) -> [Choice])? = nil
  ) {
    market = widened.market
    self.fixed = fixed
    isPinFree = opensPins
    var choices: [Choice] = []
    var needs: [[WidenedMarket.Ways]] = []
    let demands = Array(market.demands.indices)
    for demand in demands {
      let first = choices.count
      choices += choicesOf?(demand) ?? market.choices(of: demand)
      ofDemand.append((demand, first..<choices.count))
    }
    for choice in choices { needs.append(widened.needs(of: choice)) }
    self.choices = choices
    let builder = LeverBuilder(
      market, of: widened.base, costs,
      binding: Self.binding(market, demands, fixed))
    let market = market
    let stays = choices.reduce(into: [Identifier<Offer>: Set<PeriodSpan>]()) { stays, choice in
      let option = market.option(choice)
      let extent = option.lastPeriod.index - option.firstPeriod.index + 1
      stays[option.offer.id, default: []].insert(
        PeriodSpan(from: option.firstPeriod, count: extent))
    }
    let pins = opensPins ? Self.pins(widened, demands) : []
    levers =
      builder.limits(stays: stays)
      + builder.permissions(pins + needs.flatMap { $0.flatMap(\.self) })
    addPeople()
    addUnits()
    addRows()
    addPermissions(needs)
  }

  /// Every pin can be given up, wherever the person may go.
  private static func pins(_ widened: WidenedMarket, _ demands: [Int]) -> [WidenedMarket.Key] {
    let pinned = Set(widened.base.pins.map(\.trainee))
    return demands.compactMap { widened.market.demands[$0].demand.trainee?.id }
      .filter(pinned.contains).map { WidenedMarket.Key(kind: .withoutPin($0), units: 1) }
  }

  /// Ceilings that these people together with those who stay could pass.
  private static func binding(_ market: Market, _ demands: [Int], _ fixed: Fixed) -> Set<Int> {
    var most = fixed.used.isEmpty ? Array(repeating: 0, count: market.rows.count) : fixed.used
    for demand in demands {
      var own: [Int: Int] = [:]
      for choice in market.choices(of: demand) {
        market.forEachUse(of: choice) { row, amount, _ in own[row] = max(own[row] ?? 0, amount) }
      }
      for (row, amount) in own { most[row] += amount * market.demands[demand].people }
    }
    return Set(
      market.rows.indices.filter { row in
        switch market.rows[row].bound {
        case .atMost(let limit): most[row] > limit
        case .shareAtMost: true
        case .atLeast, .required, .shareAbove: false
        }
      })
  }
}

extension ElasticProgram {
  private mutating func addPeople() {
    for (demand, columns) in ofDemand {
      let people = market.demands[demand].people
      for _ in columns { model.addColumn(lower: 0, upper: people, cost: 0) }
      guard !columns.isEmpty else { continue }
      model.addRow(columns.map { Term(column: $0, coefficient: 1) }, .atMost(people))
    }
  }

  private mutating func addUnits() {
    for lever in levers {
      let columns = (0..<lever.most).map { _ in model.addBinary(cost: lever.cost) }
      for (unit, next) in zip(columns, columns.dropFirst()) {
        model.addRow(
          [Term(column: unit, coefficient: 1), Term(column: next, coefficient: -1)], .atLeast(0))
      }
      units.append(columns)
    }
  }

  private func gains(of row: Int) -> [Term] {
    zip(levers, units).flatMap { lever, columns in
      zip(lever.gains, columns).compactMap { gains, column in
        let amount = gains.reduce(0) { $0 + ($1.row == row ? $1.amount : 0) }
        return amount == 0 ? nil : Term(column: column, coefficient: amount)
      }
    }
  }

  private mutating func addRows() {
    var uses: [Int: [(column: Int, amount: Int, base: Int)]] = [:]
    for (column, choice) in choices.enumerated() {
      market.forEachUse(of: choice) { row, amount, base in
        uses[row, default: []].append((column, amount, base))
      }
    }
    for (row, uses) in uses.sorted(by: { $0.key < $1.key }) {
      let used = fixed.used.isEmpty ? 0 : fixed.used[row]
      switch market.rows[row].bound {
      case .atMost(let limit):
        let terms = uses.filter { $0.amount != 0 }.map {
          Term(column: $0.column, coefficient: $0.amount)
        }
        let raised = gains(of: row).map {
          Term(column: $0.column, coefficient: -$0.coefficient)
        }
        if !terms.isEmpty { model.addRow(terms + raised, .atMost(limit - used)) }
      case .required(let number): addPin(row, uses.map(\.column), number - used)
      case .shareAtMost(let percent): addShare(row, uses, percent, used)
      case .atLeast, .shareAbove: continue
      }
    }
  }

  private mutating func addPin(_ row: Int, _ columns: [Int], _ number: Int) {
    if !isPinFree {
      model.addRow(columns.map { Term(column: $0, coefficient: 1) }, .atLeast(number))
    }
  }

  /// `Σ (100·amount − percent·base) · x ≤ Σ_u y_u`, where `y_u`, what one point more makes of room,
  /// is the base while the unit is in use and else nothing.
  private mutating func addShare(
    _ row: Int, _ uses: [(column: Int, amount: Int, base: Int)], _ percent: Int, _ used: Int
  ) {
    let base = fixed.base.isEmpty ? 0 : fixed.base[row]
    let most = base + ofDemand.reduce(0) { $0 + market.demands[$1.demand].people }
    var terms = uses.compactMap { use -> Term? in
      let factor = 100 * use.amount - percent * use.base
      return factor == 0 ? nil : Term(column: use.column, coefficient: factor)
    }
    for unit in gains(of: row) {
      let room = model.addColumn(lower: 0, upper: most, cost: 0)
      terms.append(Term(column: room, coefficient: -1))
      model.addRow(
        [Term(column: room, coefficient: 1), Term(column: unit.column, coefficient: -most)],
        .atMost(0))
      model.addRow(
        [Term(column: room, coefficient: 1)]
          + uses.filter { $0.base != 0 }.map {
            Term(column: $0.column, coefficient: -$0.base)
          }, .atMost(base))
    }
    if !terms.isEmpty { model.addRow(terms, .atMost(percent * base - 100 * used)) }
  }

  /// People of a demand in options that need leave only with it.
  private mutating func addPermissions(_ needs: [[WidenedMarket.Ways]]) {
    for (demand, columns) in ofDemand {
      var closed: [WidenedMarket.Ways: [Int]] = [:]
      var order: [WidenedMarket.Ways] = []
      for column in columns {
        for ways in needs[column] {
          if closed[ways] == nil { order.append(ways) }
          closed[ways, default: []].append(column)
        }
      }
      let people = market.demands[demand].people
      for ways in order {
        let people = ways.compactMap(column).map { Term(column: $0, coefficient: -people) }
        model.addRow(
          (closed[ways] ?? []).map { Term(column: $0, coefficient: 1) } + people, .atMost(0))
      }
      if isPinFree { addFreePin(demand, columns) }
    }
  }

  private mutating func addFreePin(_ demand: Int, _ columns: Range<Int>) {
    guard let trainee = market.demands[demand].demand.trainee,
      let free = column(WidenedMarket.Key(kind: .withoutPin(trainee.id), units: 1))
    else { return }
    model.addRow(
      columns.map { Term(column: $0, coefficient: 1) } + [Term(column: free, coefficient: 1)],
      .atLeast(1))
  }

  private func column(_ key: WidenedMarket.Key) -> Int? {
    levers.firstIndex { $0.kind == key.kind }.map { units[$0][key.units - 1] }
  }
}

extension ElasticProgram {
  /// So many people at least, with so many levers at most.
  mutating func ask(people: Int, levers most: Int) {
    if people > 0, !choices.isEmpty {
      model.addRow(
        choices.indices.map { Term(column: $0, coefficient: 1) }, .atLeast(people))
    }
    let first = units.compactMap(\.first).map { Term(column: $0, coefficient: 1) }
    if !first.isEmpty { model.addRow(first, .atMost(most)) }
  }

  /// Units in use at a point, those of no use left out.
  func inUse(at values: [Int]) -> [(lever: Int, units: Int)] {
    units.enumerated().compactMap { lever, columns in
      let count = columns.reduce(0) { $0 + values[$1] }
      return count > 0 ? (lever, count) : nil
    }
  }

  /// Never again these units or more of the same levers, seats of an offer in whatever months.
  mutating func forbidAll(from used: [(lever: Int, units: Int)]) {
    let terms = used.map { use in
      Term(column: anyMonths(like: use.lever, units: use.units), coefficient: 1)
    }
    model.addRow(terms, .atMost(terms.count - 1))
  }

  /// A column that is 1 as soon as so many units of the lever, or of its like, are in use.
  private mutating func anyMonths(like lever: Int, units count: Int) -> Int {
    guard case .seats(let offer, _) = levers[lever].kind else { return units[lever][count - 1] }
    let column = model.addBinary(cost: 0)
    for (other, columns) in zip(levers, units) {
      guard case .seats(offer, _) = other.kind else { continue }
      model.addRow(
        [
          Term(column: column, coefficient: 1), Term(column: columns[count - 1], coefficient: -1),
        ], .atLeast(0))
    }
    return column
  }

  /// Never again exactly these units.
  mutating func forbid(_ used: [(lever: Int, units: Int)]) {
    let on = Set(used.flatMap { units[$0.lever].prefix($0.units) })
    let terms = units.joined().map { Term(column: $0, coefficient: on.contains($0) ? 1 : -1) }
    model.addRow(terms, .atMost(on.count - 1))
  }

  /// Nobody loses a place, by demand.
  mutating func keep(placed: [DemandName: Int]) {
    for (demand, columns) in ofDemand {
      guard let people = placed[market.demands[demand].demand.name], !columns.isEmpty else {
        continue
      }
      model.addRow(columns.map { Term(column: $0, coefficient: 1) }, .atLeast(people))
    }
  }

  /// The same with these units and no others, for as many people as they place.
  func placingMost(with used: [(lever: Int, units: Int)]) -> ElasticProgram {
    var program = self
    let on = Set(used.flatMap { units[$0.lever].prefix($0.units) })
    for column in units.joined() {
      program.model.columns[column].lower = on.contains(column) ? 1 : 0
      program.model.columns[column].upper = on.contains(column) ? 1 : 0
      program.model.columns[column].cost = 0
    }
    let weight = 1 + model.columns.reduce(0) { $0 + ($1.cost < 0 ? $1.upper : 0) }
    for column in choices.indices { program.model.columns[column].cost = -weight }
    return program
  }

  /// Prefers, among the cheapest, where fewest leave the option that they hold.
  mutating func prefer(keeping held: [Choice: Int]) {
    let weight = 1 + held.values.reduce(0, +)
    for index in model.columns.indices { model.columns[index].cost *= weight }
    for (column, choice) in choices.enumerated() {
      guard let people = held[choice] else { continue }
      let kept = model.addColumn(lower: 0, upper: people, cost: -1)
      model.addRow(
        [Term(column: kept, coefficient: 1), Term(column: column, coefficient: -1)], .atMost(0))
    }
  }
}
