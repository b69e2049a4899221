/// Who uses each row of a standing, counted once.
package struct RowHolders: Sendable {
  /// Where the demands of each row begin and end.
  private let firsts: [Int]
  private let ends: [Int]
  private let demands: [Int32]

  package init(_ standing: Standing, in market: Market) {
    var firsts = Array(repeating: 0, count: market.rows.count + 1)
    for holding in standing.holdings.joined() {
      market.forEachUse(of: holding.choice) { row, _, _ in firsts[row + 1] += 1 }
    }
    for row in market.rows.indices { firsts[row + 1] += firsts[row] }
    var ends = firsts
    var demands = Array(repeating: Int32(-1), count: firsts[market.rows.count])
    for (demand, holdings) in standing.holdings.enumerated() {
      for holding in holdings {
        market.forEachUse(of: holding.choice) { row, _, _ in
          let end = ends[row]
          guard end == firsts[row] || demands[end - 1] != demand else { return }
          demands[end] = Int32(demand)
          ends[row] = end + 1
        }
      }
    }
    (self.firsts, self.ends, self.demands) = (firsts, ends, demands)
  }

  /// In order, each once.
  package subscript(row: Int) -> [Int] { demands[firsts[row]..<ends[row]].map(Int.init) }
}

/// The same of a plan in which some have moved since it was counted: only they are counted again.
package struct MovedHolders {
  private let known: RowHolders
  private let moved: Set<Int>
  /// Of those who moved, by row, in order.
  private var there: [Int: [Int]] = [:]

  /// - Parameter begun: The standing that `known` is of.
  package init(_ known: RowHolders, of begun: Standing, now: Standing, in market: Market) {
    self.known = known
    let moved = market.demands.indices.filter { begun.holdings[$0] != now.holdings[$0] }
    self.moved = Set(moved)
    for demand in moved {
      for holding in now.holdings[demand] {
        market.forEachUse(of: holding.choice) { row, _, _ in
          if there[row]?.last != demand { there[row, default: []].append(demand) }
        }
      }
    }
  }

  /// In order, each once.
  package subscript(row: Int) -> [Int] {
    let stayed = known[row].filter { !moved.contains($0) }
    guard let came = there[row] else { return stayed }
    return (stayed + came).sorted()
  }
}
