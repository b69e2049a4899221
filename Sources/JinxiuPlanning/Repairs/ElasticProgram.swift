import JinxiuDomain
import JinxiuRules
import MIP

/// The program that asks for the cheapest units of levers under which more people have a place.
///
/// `min Σ cost_l · z_lu`, `z_l(u+1) ≤ z_lu` binary; people `x` by option as in planning, each ceiling
/// raised by the units of its levers, each option that needs leave closed without it, and
/// `Σ x ≥ people`. The order of levels is left out but for what holds whatever is loosened, and no
/// lever adds less than it does, so that nothing cheaper is missed; what the program proposes must
/// be planned anew.
struct ElasticProgram {
  /// What the people who stay where they are use already, by row; empty for nobody.
  struct Fixed {
    var used: [Int] = []
    var base: [Int] = []
  }

  var model = Model(sense: .minimize)
  /// The first columns, in order.
  let choices: [Choice]
  private(set) var levers: [Lever]
  /// The column of each unit of each lever.
  private(set) var units: [[Int]] = []
  let market: Market
  let fixed: Fixed
  private let isPinFree: Bool
  /// By row, what levers add to it together.
  private var joint: [Int: Term] = [:]
  /// Of people, by demand: columns of its options.
  private(set) var ofDemand: [(demand: Int, columns: Range<Int>)] = []

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
      + builder.permissions(pins + needs.flatMap { $0.flatMap(\.self) }, widened.milder)
    addPeople()
    addUnits()
    addJoint(builder.joint(levers))
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

  /// `2 w ≤ Σ_l z_l1`: more besides as soon as two are in use.
  private mutating func addJoint(_ gains: [Lever.JointGain]) {
    for gain in gains {
      let column = model.addBinary(cost: 0)
      let first = gain.levers.map { Term(column: units[$0][0], coefficient: -1) }
      model.addRow([Term(column: column, coefficient: 2)] + first, .atMost(0))
      joint[gain.row] = Term(column: column, coefficient: gain.amount)
    }
  }

  private func gains(of row: Int) -> [Term] {
    ownGains(of: row) + (joint[row].map { [$0] } ?? [])
  }

  private func ownGains(of row: Int) -> [Term] {
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
    for unit in ownGains(of: row) {
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
