/// The optimum of a model's linear relaxation: what it is worth, who takes part and its basis.
///
/// It guides, and proves nothing by itself.
package struct Relaxation: Sendable, Equatable {
  /// By how many millionths the objective would change for each unit of a row's limit.
  package let prices: [Int]
  /// The value of each column, in millionths.
  package let values: [Int]
  package let basis: Basis

  package init(prices: [Int], values: [Int], basis: Basis) {
    self.prices = prices
    self.values = values
    self.basis = basis
  }
}

/// A simplex basis: which rows and columns are basic, and at which bound the others stand.
///
/// As many are basic as there are rows; the solver takes no other.
package struct Basis: Sendable, Equatable {
  package enum State: Int, Sendable {
    case basic
    case atLower
    case atUpper
  }

  package var rows: [State]
  package var columns: [State]

  package init(rows: [State], columns: [State]) {
    self.rows = rows
    self.columns = columns
  }

  /// Whether it could be a basis of the model.
  package func fits(_ model: Model) -> Bool {
    rows.count == model.rows.count && columns.count == model.columns.count
      && rows.count { $0 == .basic } + columns.count { $0 == .basic } == rows.count
  }
}
