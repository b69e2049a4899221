import Foundation

/// Solves a linear program by first-order steps: the primal-dual hybrid gradient method
/// (Chambolle and Pock 2011) with averages, restarts and primal weight as in PDLP (Applegate et al.
/// 2021).
///
/// A step costs two passes over the matrix and nothing else, so that the time grows with the
/// program, where that of the simplex method grows with its square and more. Everybody's options
/// are kept together feasible by a projection instead of a row, which leaves only what people share
/// to the multipliers. Steps are those that diagonal preconditioning allows (Pock and Chambolle
/// 2011): there is nothing to tune for an instance.
struct PrimalDualSearch {
  /// Steps between looks at how far the point is from optimal.
  private static let stride = 64

  private let program: RestrictedProgram
  /// Step lengths, before the primal weight.
  private let columnSteps: [Double]
  private let rowSteps: [Double]
  private var current: Point
  private var use: [Double]
  private var useBefore: [Double]
  private var weight: Double
  private var reduced: [Double]

  /// Where columns and multipliers stand.
  private struct Point {
    var columns: [Double]
    var multipliers: [Double]
  }

  /// What has gathered since a restart.
  private struct Gathering {
    var sum: Point
    var count = 0
    /// Where it began, and how far from optimal that was.
    let start: Point
    var startError: Double
    var lastError = Double.infinity
  }

  /// Where a search has come to.
  struct Answer {
    let columns: [Double]
    let multipliers: [Double]
    /// Primal weight, to go on with.
    let weight: Double
    /// Gap and infeasibility, both relative.
    let error: Double
  }

  /// - Parameters:
  ///   - columns: The point to begin with.
  ///   - multipliers: Of rows, scaled.
  ///   - weight: Primal weight, as an earlier search ended with.
  init(
    _ program: RestrictedProgram, columns: [Double], multipliers: [Double], weight: Double
  ) {
    self.program = program
    var byRow = Array(repeating: 0.0, count: program.rowCount)
    var steps = Array(repeating: 1.0, count: program.columnCount)
    for column in steps.indices {
      var sum = 0.0
      for index in program.entryRange(column) {
        let size = abs(program.entries[index])
        sum += size
        byRow[Int(program.entryRows[index])] += size
      }
      steps[column] = 1 / max(sum, 1e-9)
    }
    // One length for all columns of a demand, so that projecting them stays simple.
    for demand in program.demands.indices {
      let range = program.columnRange(demand)
      let least = steps[range].min() ?? 1
      for column in range { steps[column] = min(1, least) }
    }
    columnSteps = steps
    rowSteps = byRow.map { $0 > 0 ? 1 / $0 : 0 }
    current = Point(columns: columns, multipliers: multipliers)
    use = program.use(of: columns)
    useBefore = use
    reduced = program.costs
    self.weight = weight
  }

  /// - Parameters:
  ///   - steps: At most.
  ///   - tolerance: Relative error to stop at.
  ///   - keepsWeight: Whether the primal weight stays as it is.
  mutating func run(
    steps: Int, tolerance: Double, keepsWeight: Bool = false, shouldStop: () -> Bool
  ) -> Answer {
    var gathering = Gathering(
      sum: Point(
        columns: Array(repeating: 0, count: program.columnCount),
        multipliers: Array(repeating: 0, count: program.rowCount)), start: current,
      startError: .infinity)
    var end: (point: Point, error: Double)?
    for step in 1...max(1, steps) {
      advance(&gathering)
      guard step % Self.stride == 0 else { continue }
      let average = mean(gathering)
      let averageUse = program.use(of: average.columns)
      let (own, mean) = (error(of: current, use), error(of: average, averageUse))
      let isAverage = mean < own
      let error = min(mean, own)
      end = (isAverage ? average : current, error)
      if error < tolerance || shouldStop() { break }
      if isDue(gathering, error, of: step) {
        if isAverage { (current, use) = (average, averageUse) }
        restart(&gathering, error, keepsWeight: keepsWeight)
      } else {
        gathering.lastError = error
      }
    }
    let point = end?.point ?? current
    return Answer(
      columns: point.columns, multipliers: point.multipliers, weight: weight,
      error: end?.error ?? .infinity)
  }

  /// Whether enough has been won, no more is being won, or too long nothing was.
  private func isDue(_ gathering: Gathering, _ error: Double, of steps: Int) -> Bool {
    error < 0.2 * gathering.startError
      || (error < 0.8 * gathering.startError && error > gathering.lastError)
      || Double(gathering.count) > 0.36 * Double(steps)
  }

  /// Begins anew from the current point, with the weight that the way there suggests.
  private mutating func restart(
    _ gathering: inout Gathering, _ error: Double, keepsWeight: Bool
  ) {
    var (columns, rows) = (0.0, 0.0)
    for column in current.columns.indices {
      let way = current.columns[column] - gathering.start.columns[column]
      columns += way * way / columnSteps[column]
    }
    for row in current.multipliers.indices where rowSteps[row] > 0 {
      let way = current.multipliers[row] - gathering.start.multipliers[row]
      rows += way * way / rowSteps[row]
    }
    if !keepsWeight, columns > 1e-18, rows > 1e-18 {
      weight = min(max(sqrt(sqrt(rows / columns) * weight), 1e-2), 1e2)
    }
    for column in gathering.sum.columns.indices { gathering.sum.columns[column] = 0 }
    for row in gathering.sum.multipliers.indices { gathering.sum.multipliers[row] = 0 }
    gathering = Gathering(sum: gathering.sum, start: current, startError: error)
  }

  private func mean(_ gathering: Gathering) -> Point {
    let count = Double(gathering.count)
    return Point(
      columns: gathering.sum.columns.map { $0 / count },
      multipliers: gathering.sum.multipliers.map { $0 / count })
  }
}

extension PrimalDualSearch {
  /// One step: columns along their reduced costs, multipliers along what the columns overuse.
  private mutating func advance(_ gathering: inout Gathering) {
    swap(&use, &useBefore)
    moveColumns(&gathering.sum.columns)
    moveMultipliers(&gathering.sum.multipliers)
    gathering.count += 1
  }

  private mutating func moveColumns(_ sum: inout [Double]) {
    let (program, steps, shortening) = (program, columnSteps, 1 / weight)
    current.columns.withUnsafeMutableBufferPointer { columns in
      current.multipliers.withUnsafeBufferPointer { multipliers in
        use.withUnsafeMutableBufferPointer { use in
          sum.withUnsafeMutableBufferPointer { sum in
            program.withMatrix { matrix in
              ColumnMove(
                program: program, matrix: matrix, steps: steps, shortening: shortening,
                multipliers: multipliers, columns: columns, use: use, sum: sum
              ).run()
            }
          }
        }
      }
    }
  }

  private mutating func moveMultipliers(_ sum: inout [Double]) {
    let (weight, limits, steps, use, before) = (weight, program.limits, rowSteps, use, useBefore)
    current.multipliers.withUnsafeMutableBufferPointer { multipliers in
      sum.withUnsafeMutableBufferPointer { sum in
        for row in multipliers.indices {
          let violation = 2 * use[row] - before[row] - limits[row]
          multipliers[row] = max(0, multipliers[row] + weight * steps[row] * violation)
          sum[row] += multipliers[row]
        }
      }
    }
  }

  /// How far a point is from optimal.
  private mutating func error(of point: Point, _ use: [Double]) -> Double {
    program.reduce(point.multipliers, into: &reduced)
    var (value, bound, over) = (0.0, 0.0, 0.0)
    for column in program.costs.indices { value += program.costs[column] * point.columns[column] }
    for row in use.indices {
      bound += point.multipliers[row] * program.limits[row]
      over += max(0, use[row] - program.limits[row])
    }
    for demand in program.demands.indices {
      var most = program.countsUnplaced[demand] ? -Double.infinity : 0
      for column in program.columnRange(demand) { most = max(most, reduced[column]) }
      bound += most * program.people[demand]
    }
    for (index, limit) in program.floorLimits.enumerated() {
      bound += limit * max(0, reduced[program.peopleColumns + index])
    }
    let gap = abs(bound - value) / max(1e-9, abs(bound) + abs(value))
    return gap + over / max(1, program.people.reduce(0, +))
  }
}
