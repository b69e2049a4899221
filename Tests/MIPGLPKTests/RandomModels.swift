import MIP
import TestTools

extension Model {
  /// A model like the planner's, small enough to enumerate: people with options, seats per month,
  /// a total with a floor or a ceiling, a share, and an integer shortfall.
  static func random(seed: Int) -> Model {
    var generator = SeededGenerator(seed: seed)
    var model = Model(sense: seed.isMultiple(of: 2) ? .maximize : .minimize)
    let people = Int.random(in: 2...4, using: &generator)
    let months = Int.random(in: 2...4, using: &generator)
    var seats = [[Term]](repeating: [], count: months)
    var placed: [Term] = []
    for _ in 0..<people {
      var options: [Term] = []
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let column = model.addBinary(cost: .random(in: -20...100, using: &generator))
        options.append(Term(column: column, coefficient: 1))
        let start = Int.random(in: 0..<months, using: &generator)
        for month in start..<min(months, start + 2) {
          seats[month].append(Term(column: column, coefficient: 1))
        }
      }
      placed += options
      model.addRow(options, Bool.random(using: &generator) ? .atMost(1) : .exactly(1))
    }
    let shortfall = model.addColumn(
      lower: .random(in: -2...0, using: &generator), upper: .random(in: 1...4, using: &generator),
      cost: .random(in: -9...9, using: &generator))
    for month in seats where !month.isEmpty {
      model.addRow(month, .atMost(.random(in: 0...3, using: &generator)))
    }
    let floor = Int.random(in: 0...people, using: &generator)
    model.addRow(
      placed + [Term(column: shortfall, coefficient: 1)],
      Bool.random(using: &generator) ? .atLeast(floor) : .between(floor, floor + 1))
    let share = placed.enumerated().map { index, term in
      Term(column: term.column, coefficient: index.isMultiple(of: 2) ? 7 : -3)
    }
    model.addRow(share, .atMost(.random(in: -2...8, using: &generator)))
    return model
  }

  /// A knapsack with many rows that keeps branch and cut busy for minutes.
  static func hard(seed: Int, columns: Int = 100, rows: Int = 10) -> Model {
    var generator = SeededGenerator(seed: seed)
    var model = Model(sense: .maximize)
    for _ in 0..<columns { model.addBinary(cost: .random(in: 500...1000, using: &generator)) }
    for _ in 0..<rows {
      let terms = (0..<columns).map {
        Term(column: $0, coefficient: .random(in: 1...1000, using: &generator))
      }
      model.addRow(terms, .atMost(terms.reduce(0) { $0 + $1.coefficient } / 2))
    }
    return model
  }
}
