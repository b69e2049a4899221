extension RestrictedProgram {
  @inline(__always)
  func columnRange(_ demand: Int) -> Range<Int> {
    Int(firstColumns[demand])..<Int(firstColumns[demand + 1])
  }

  @inline(__always)
  func entryRange(_ column: Int) -> Range<Int> {
    Int(firstEntries[column])..<Int(firstEntries[column + 1])
  }

  /// The matrix by columns, for the innermost loops.
  struct Matrix {
    let costs: UnsafeBufferPointer<Double>
    let first: UnsafeBufferPointer<Int32>
    let rows: UnsafeBufferPointer<Int32>
    let entries: UnsafeBufferPointer<Double>

    /// What a column earns less the multipliers of what it uses.
    @inline(__always)
    func worth(of column: Int, _ multipliers: UnsafeBufferPointer<Double>) -> Double {
      var worth = costs[column]
      for index in Int(first[column])..<Int(first[column + 1]) {
        worth -= entries[index] * multipliers[Int(rows[index])]
      }
      return worth
    }

    /// Adds what so much of a column uses of every row.
    @inline(__always)
    func add(_ amount: Double, of column: Int, to use: UnsafeMutableBufferPointer<Double>) {
      for index in Int(first[column])..<Int(first[column + 1]) {
        use[Int(rows[index])] += entries[index] * amount
      }
    }
  }

  @inline(__always)
  func withMatrix(_ body: (Matrix) -> Void) {
    costs.withUnsafeBufferPointer { costs in
      firstEntries.withUnsafeBufferPointer { first in
        entryRows.withUnsafeBufferPointer { rows in
          entries.withUnsafeBufferPointer { entries in
            body(Matrix(costs: costs, first: first, rows: rows, entries: entries))
          }
        }
      }
    }
  }

  /// What columns earn less the multipliers of what they use.
  func reduce(_ multipliers: [Double], into reduced: inout [Double]) {
    withMatrix { matrix in
      reduced.withUnsafeMutableBufferPointer { reduced in
        multipliers.withUnsafeBufferPointer { multipliers in
          for column in reduced.indices {
            reduced[column] = matrix.worth(of: column, multipliers)
          }
        }
      }
    }
  }

  /// What columns use of every row.
  func use(of columns: [Double]) -> [Double] {
    var use = Array(repeating: 0.0, count: rowCount)
    withMatrix { matrix in
      use.withUnsafeMutableBufferPointer { use in
        for column in columns.indices where columns[column] != 0 {
          matrix.add(columns[column], of: column, to: use)
        }
      }
    }
    return use
  }
}

extension RestrictedProgram {
  /// How much of each option of a demand is taken.
  func amounts(of demand: Int, in columns: [Double]) -> [Double] {
    Array(columns[columnRange(demand)].dropLast(countsUnplaced[demand] ? 1 : 0))
  }

  /// The columns from what is taken of each option, by demand of the market; nothing is missing from
  /// a floor.
  func columns(_ amounts: [[Double]]) -> [Double] {
    var columns: [Double] = []
    columns.reserveCapacity(columnCount)
    for (index, demand) in demands.enumerated() {
      columns += amounts[demand]
      if countsUnplaced[index] {
        columns.append(max(0, people[index] - amounts[demand].reduce(0, +)))
      }
    }
    return columns + floorLimits.map { _ in 0 }
  }

  /// Demands that take a part of a person somewhere.
  func parted(_ columns: [Double]) -> Int {
    demands.indices.count { demand in
      columnRange(demand).contains { abs(columns[$0] - columns[$0].rounded()) > 0.05 }
    }
  }

  /// Prices by position in a level of so many, from the multipliers of rows.
  func prices(_ multipliers: [Double], count: Int) -> [Double] {
    var prices = Array(repeating: 0.0, count: count)
    for (row, position) in positions.enumerated() {
      prices[position] = multipliers[row] * unit / scales[row]
    }
    return prices
  }

  /// The multipliers of rows, from prices by position.
  func multipliers(_ prices: [Double]) -> [Double] {
    positions.enumerated().map { row, position in prices[position] * scales[row] / unit }
  }
}
