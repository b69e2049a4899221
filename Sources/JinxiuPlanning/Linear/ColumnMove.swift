/// How far a first-order step takes columns along their reduced costs.
struct ColumnStep: Sendable {
  /// By column, before `shortening`.
  let lengths: [Double]
  let shortening: Double
}

/// The half of a first-order step that moves columns.
///
/// It moves the columns of one demand after the other and counts at once what they use, so that the
/// demand's part of the matrix comes from memory only once.
struct ColumnMove {
  let program: RestrictedProgram
  let matrix: RestrictedProgram.Matrix
  let step: ColumnStep
  let multipliers: UnsafeBufferPointer<Double>
  /// The column that `values` and `sums` begin with.
  let first: Int
  let values: UnsafeMutableBufferPointer<Double>
  /// What these columns use of every row, counted anew.
  let use: UnsafeMutableBufferPointer<Double>
  /// What has gathered since a restart.
  let sums: UnsafeMutableBufferPointer<Double>

  /// - Parameters:
  ///   - demands: By position in the program.
  ///   - floors: Columns of what is missing from a floor.
  func run(_ demands: Range<Int>, floors: Range<Int>) {
    for row in use.indices { use[row] = 0 }
    for demand in demands { move(demand) }
    for column in floors {
      let moved = values[column - first] + length(column) * matrix.worth(of: column, multipliers)
      values[column - first] = min(
        max(0, moved), program.floorLimits[column - program.peopleColumns])
      count(column)
    }
  }

  @inline(__always)
  private func move(_ demand: Int) {
    let range = program.columnRange(demand)
    // The same for all columns of a demand.
    let length = length(range.lowerBound)
    for column in range {
      values[column - first] += length * matrix.worth(of: column, multipliers)
    }
    hold(range.lowerBound - first..<range.upperBound - first, of: demand)
    for column in range where values[column - first] != 0 { count(column) }
  }

  @inline(__always)
  private func length(_ column: Int) -> Double { step.lengths[column] * step.shortening }

  @inline(__always)
  private func count(_ column: Int) {
    let value = values[column - first]
    sums[column - first] += value
    matrix.add(value, of: column, to: use)
  }

  /// Takes the columns of a demand, by place in `values`, to where its people allow them.
  @inline(__always)
  private func hold(_ range: Range<Int>, of demand: Int) {
    var (total, most) = (0.0, -Double.infinity)
    for place in range {
      total += max(0, values[place])
      most = max(most, values[place])
    }
    let people = program.people[demand]
    if total > people || program.countsUnplaced[demand] {
      project(range, of: most, to: people)
    } else {
      for place in range { values[place] = max(0, values[place]) }
    }
  }

  /// The nearest point whose sum is `people`: everything is lowered alike, and nothing below 0.
  ///
  /// - Parameter most: The highest of the range.
  private func project(_ range: Range<Int>, of most: Double, to people: Double) {
    // Lowering by too little only leaves more to lower, so that this ends when nobody drops out. It
    // is by this much at least, since the highest alone would be too many.
    var drop = most - people
    while true {
      var (total, count) = (0.0, 0)
      for place in range where values[place] > drop {
        total += values[place]
        count += 1
      }
      let next = (total - people) / Double(count)
      guard count > 0, next > drop else { break }
      drop = next
    }
    for place in range { values[place] = max(0, values[place] - drop) }
  }
}
