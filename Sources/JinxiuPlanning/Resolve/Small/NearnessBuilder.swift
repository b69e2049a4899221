import JinxiuDomain
import MIP

/// Makes a program look for the plan nearest to a base, whatever it looked for before.
///
/// `max Σ_d W · k_d + Σ_o y_o` over demands d and options o that the base has, with `k_d ≤` people
/// of the base and `≤ Σ_o x_o`, and `y_o ≤` the base's people in o and `≤ x_o`; W is more than all
/// `y` together.
struct NearnessBuilder {
  private let problem: Problem
  private let base: Standing
  private let standing: Standing

  init(_ problem: Problem, _ base: Standing, _ standing: Standing) {
    self.problem = problem
    self.base = base
    self.standing = standing
  }

  /// - Parameter start: A point of the program.
  /// - Returns: The point with values for the columns that came to it.
  func aim(_ model: inout Model, from start: [Int]) -> [Int] {
    for column in model.columns.indices { model.columns[column].cost = 0 }
    model.sense = .maximize
    var start = start
    let weight = 1 + base.holdings.joined().reduce(0) { $0 + $1.people }
    for (index, demand) in problem.demands.enumerated() {
      let held = base.holdings[index]
      let people = base.people(of: index)
      guard people > 0 else { continue }
      let columns = Array(demand.options)
      if demand.demand.count == 1 {
        for column in columns { model.columns[column].cost = weight }
      } else if !columns.isEmpty {
        let kept = model.addColumn(lower: 0, upper: people, cost: weight)
        start.append(min(people, standing.people(of: index)))
        model.addRow(
          columns.map { Term(column: $0, coefficient: 1) } + [Term(column: kept, coefficient: -1)],
          .atLeast(0))
      }
      for holding in held { stay(holding, index, &model, &start) }
    }
    return start
  }

  private func stay(
    _ holding: Holding, _ demand: Int, _ model: inout Model, _ start: inout [Int]
  ) {
    let options = problem.demands[demand].options
    guard let column = options.first(where: { problem.options[$0].choice == holding.choice }) else {
      return
    }
    if problem.demands[demand].demand.count == 1 {
      model.columns[column].cost += 1
      return
    }
    let now = standing.holdings[demand].first { $0.choice == holding.choice }?.people ?? 0
    let stays = model.addColumn(lower: 0, upper: holding.people, cost: 1)
    start.append(min(holding.people, now))
    model.addRow(
      [Term(column: column, coefficient: 1), Term(column: stays, coefficient: -1)], .atLeast(0))
  }
}
