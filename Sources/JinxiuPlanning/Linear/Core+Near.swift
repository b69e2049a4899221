import MIP

extension Core {
  /// The basis near a point that first-order steps have reached.
  ///
  /// - Parameters:
  ///   - prices: Theirs, by row of the market.
  ///   - fill: Under these prices.
  func basis(near point: [Share], _ prices: [Double], _ fill: PricedFill) -> Basis {
    let worths = zip(origins, model.rows).map { origin, row -> Double in
      let price =
        switch origin {
        case .row(let row): prices[row]
        case .demand(let demand): max(0, fill.ranked(1, of: demand).first?.worth ?? 0)
        case .goal, .county: 0.0
        }
      return row.bounds.upper == nil ? -price : price
    }
    return Basis(near: values(of: point), prices: worths, in: model)
  }

  /// The columns of the model from what a point takes of each option.
  private func values(of point: [Share]) -> [Double] {
    var amounts: [Choice: Double] = [:]
    for share in point { amounts[share.choice, default: 0] += Double(share.millionths) / 1e6 }
    var values = choices.map { amounts[$0] ?? 0 } + shortfalls.map { _ in 0 }
    for row in model.rows {
      // A floor has the column of what it misses last.
      guard let missing = row.terms.last?.column, missing >= choices.count,
        let floor = row.bounds.lower
      else { continue }
      let sum = row.terms.dropLast().reduce(0) { $0 + Double($1.coefficient) * values[$1.column] }
      values[missing] = max(0, Double(floor) - sum)
    }
    return values
  }
}
