import JinxiuDomain
import JinxiuRules
import MIP

/// One specialty by itself under some of the rows, everybody else where the plan has them.
struct RelaxedPart {
  private let base: GapMarket
  private let part: SpecialtyPart
  /// By row: what is left for the specialty; nil for a row that is lifted or only asks for people.
  private let rest: [Int: Int]

  private var market: Market { base.market }

  init(_ base: GapMarket, _ part: SpecialtyPart, keeping kept: Set<GapFamily>) {
    self.base = base
    self.part = part
    var own = Standing(base.market)
    for demand in part.demands {
      for holding in base.standing.holdings[demand] {
        own.add(holding.choice, people: holding.people, in: base.market)
      }
    }
    var rest: [Int: Int] = [:]
    for (index, row) in base.market.rows.enumerated() where kept.contains(base.families[index]) {
      let used = base.standing.used[index] - own.used[index]
      let total = base.standing.base[index] - own.base[index]
      switch row.bound {
      case .atMost(let limit): rest[index] = limit - used
      case .shareAtMost(let percent): rest[index] = percent * total - 100 * used
      case .atLeast, .required, .shareAbove: break
      }
    }
    self.rest = rest
  }

  /// Options of the specialty's people at its offers.
  private var choices: [(demand: Int, choices: [Choice])] {
    let places = Set(part.places)
    return part.demands.map { demand in
      let links = market.demands[demand].links.filter {
        places.contains(Int(market.links[$0].place))
      }
      let choices = links.flatMap { link in
        market.profiles[Int(market.links[link].profile)].timings.indices.map {
          Choice(link: Int32(link), timing: Int32($0))
        }
      }
      return (demand, choices)
    }
  }

  func coefficient(_ row: Int, _ amount: Int, _ share: Int) -> Int {
    if case .shareAtMost(let percent) = market.rows[row].bound {
      return 100 * amount - percent * share
    }
    return amount
  }

  /// Most people: by adding and moving people one by one, and where that does not reach `bound`,
  /// by GLPK if it can take the part whole; prices may prove a larger part.
  func most(
    below bound: Int, _ solver: any Solver, _ clock: RunClock
  ) async throws -> SpecialtyLadder.Optimum {
    var fill = RelaxedFill(base, part, rest: rest)
    let found = fill.most(below: bound)
    let choices = choices
    let count = choices.reduce(0) { $0 + $1.choices.count }
    if found == bound { return .init(found) }
    guard count <= Self.wholeLimit else {
      return .init(found, isProven: RelaxedBound(base, part, rest: rest).is(found))
    }
    let (model, start) = model(choices)
    let outcome = try await solver.solve(
      model,
      options: SolverOptions(
        timeLimit: clock.remaining, nodeLimit: SpecialtyLadder.nodes, start: start),
      cancellation: clock.cancellation)
    return .init(max(found, outcome.solution?.objective ?? 0), isProven: outcome.isOptimal)
  }

  /// Options up to which a relaxation is solved whole.
  private static let wholeLimit = 6_000

  /// `max Σ x` under the rows, and the plan as a point of it.
  private func model(_ choices: [(demand: Int, choices: [Choice])]) -> (Model, [Int]) {
    var model = Model(sense: .maximize)
    var start: [Int] = []
    var rows: [Int: [Term]] = [:]
    for (demand, choices) in choices {
      let people = market.demands[demand].people
      var own: [Term] = []
      for choice in choices {
        let column = model.addColumn(lower: 0, upper: people, cost: 1)
        own.append(Term(column: column, coefficient: 1))
        let held = base.standing.holdings[demand].first { $0.choice == choice }
        start.append(held?.people ?? 0)
        var uses: [Int: Int] = [:]
        market.forEachUse(of: choice) { row, amount, share in
          if rest[row] != nil { uses[row, default: 0] += coefficient(row, amount, share) }
        }
        for (row, amount) in uses where amount != 0 {
          rows[row, default: []].append(Term(column: column, coefficient: amount))
        }
      }
      if !own.isEmpty { model.addRow(own, .atMost(people)) }
    }
    for row in rows.keys.sorted() { model.addRow(rows[row] ?? [], .atMost(rest[row] ?? 0)) }
    return (model, start)
  }
}
