/// The half of a first-order step that moves columns.
///
/// It moves the columns of one demand after the other and counts at once what they use, so that the
/// demand's part of the matrix comes from memory only once.
struct ColumnMove {
  let program: RestrictedProgram
  let matrix: RestrictedProgram.Matrix
  /// By column, before `shortening`.
  let steps: [Double]
  let shortening: Double
  let multipliers: UnsafeBufferPointer<Double>
  let columns: UnsafeMutableBufferPointer<Double>
  /// What all columns use of every row, counted anew.
  let use: UnsafeMutableBufferPointer<Double>
  /// By column, what has gathered since a restart.
  let sum: UnsafeMutableBufferPointer<Double>

  func run() {
    for row in use.indices { use[row] = 0 }
    for demand in program.demands.indices { move(demand) }
    for column in program.peopleColumns..<columns.count {
      let moved = columns[column] + step(column) * matrix.worth(of: column, multipliers)
      columns[column] = min(max(0, moved), program.floorLimits[column - program.peopleColumns])
      count(column)
    }
  }

  @inline(__always)
  private func move(_ demand: Int) {
    let range = program.columnRange(demand)
    // The same for all columns of a demand.
    let step = step(range.lowerBound)
    for column in range { columns[column] += step * matrix.worth(of: column, multipliers) }
    hold(range, of: demand)
    for column in range where columns[column] != 0 { count(column) }
  }

  @inline(__always)
  private func step(_ column: Int) -> Double { steps[column] * shortening }

  @inline(__always)
  private func count(_ column: Int) {
    sum[column] += columns[column]
    matrix.add(columns[column], of: column, to: use)
  }

  /// Takes the columns of a demand to where its people allow them.
  @inline(__always)
  private func hold(_ range: Range<Int>, of demand: Int) {
    var total = 0.0
    for column in range { total += max(0, columns[column]) }
    let people = program.people[demand]
    if total > people || program.countsUnplaced[demand] {
      project(range, to: people)
    } else {
      for column in range { columns[column] = max(0, columns[column]) }
    }
  }

  /// The nearest point whose sum is `people`: everything is lowered alike, and nothing below 0.
  private func project(_ range: Range<Int>, to people: Double) {
    // Lowering by too little only leaves more to lower, so that this ends when nobody drops out.
    var drop = -Double.infinity
    while true {
      var (total, count) = (0.0, 0)
      for column in range where columns[column] > drop {
        total += columns[column]
        count += 1
      }
      let next = (total - people) / Double(count)
      guard count > 0, next > drop else { break }
      drop = next
    }
    for column in range { columns[column] = max(0, columns[column] - drop) }
  }
}
