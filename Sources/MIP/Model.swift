/// An integer program: whole-number variables, whole-number coefficients, one linear objective.
///
/// The value knows no solver. Build it, ask for its ``faults()``, hand it to a ``Solver``, then
/// re-check whatever comes back with ``violations(of:)`` and ``objective(of:)``.
package struct Model: Sendable, Equatable {
  /// Whether a larger or a smaller objective is better.
  package var sense: Sense
  /// The variables, in the order in which a solver numbers them; a solution has one value for each.
  package var columns: [Column]
  /// The constraints, in the order in which a solver numbers them.
  package var rows: [Row]

  /// Makes a model; without arguments beyond the sense it is empty, with the optimum 0.
  package init(sense: Sense, columns: [Column] = [], rows: [Row] = []) {
    self.sense = sense
    self.columns = columns
    self.rows = rows
  }

  /// Adds an integer variable within `lower ... upper` and returns its index.
  @discardableResult
  package mutating func addColumn(lower: Int, upper: Int, cost: Int) -> Int {
    columns.append(Column(lower: lower, upper: upper, cost: cost))
    return columns.count - 1
  }

  /// Adds a yes-or-no variable and returns its index.
  @discardableResult
  package mutating func addBinary(cost: Int) -> Int {
    addColumn(lower: 0, upper: 1, cost: cost)
  }

  /// Adds a constraint on the sum of the terms and returns its index.
  @discardableResult
  package mutating func addRow(_ terms: [Term], _ bounds: RowBounds) -> Int {
    rows.append(Row(terms: terms, bounds: bounds))
    return rows.count - 1
  }
}

/// Whether a larger or a smaller objective is better.
package enum Sense: Sendable, Equatable {
  /// A larger objective is better.
  case maximize
  /// A smaller objective is better.
  case minimize
}

/// One integer variable with its inclusive bounds and its share of the objective.
package struct Column: Sendable, Equatable {
  /// The smallest value allowed.
  package var lower: Int
  /// The largest value allowed.
  package var upper: Int
  /// What one unit of the variable adds to the objective.
  package var cost: Int

  /// Makes a variable; whether the bounds are ordered is for ``Model/faults()`` to say.
  package init(lower: Int, upper: Int, cost: Int) {
    self.lower = lower
    self.upper = upper
    self.cost = cost
  }
}

/// One linear constraint: the sum of the terms keeps within the bounds.
package struct Row: Sendable, Equatable {
  /// The terms; each column at most once, in any order.
  package var terms: [Term]
  /// What the sum of the terms must keep to.
  package var bounds: RowBounds

  /// Makes a constraint.
  package init(terms: [Term], bounds: RowBounds) {
    self.terms = terms
    self.bounds = bounds
  }
}

/// A column times a whole number.
package struct Term: Sendable, Hashable {
  /// Index of the column in its model.
  package var column: Int
  /// The factor; a zero is allowed and says nothing.
  package var coefficient: Int

  /// Makes a term.
  package init(column: Int, coefficient: Int) {
    self.column = column
    self.coefficient = coefficient
  }
}

/// What the sum of a row must keep to; all limits are inclusive.
package enum RowBounds: Sendable, Equatable {
  /// The sum is at most the limit.
  case atMost(Int)
  /// The sum is at least the limit.
  case atLeast(Int)
  /// The sum is no less than the first and no more than the second limit.
  case between(Int, Int)
  /// The sum equals the value.
  case exactly(Int)

  /// The floor, when there is one.
  package var lower: Int? {
    switch self {
    case .atMost: nil
    case .atLeast(let limit): limit
    case .between(let lower, _): lower
    case .exactly(let value): value
    }
  }

  /// The ceiling, when there is one.
  package var upper: Int? {
    switch self {
    case .atMost(let limit): limit
    case .atLeast: nil
    case .between(_, let upper): upper
    case .exactly(let value): value
    }
  }
}
