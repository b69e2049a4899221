import Dispatch
import Foundation

/// Solves a linear program by first-order steps: the primal-dual hybrid gradient method
/// (Chambolle and Pock 2011) with averages, restarts and primal weight as in PDLP (Applegate et al.
/// 2021).
///
/// A step costs two passes over the matrix and nothing else, so that the time grows with the
/// program, where that of the simplex method grows with its square and more. Everybody's options
/// are kept together feasible by a projection instead of a row, which leaves only what people share
/// to the multipliers. Steps are those that diagonal preconditioning allows (Pock and Chambolle
/// 2011): there is nothing to tune for an instance. Several threads share the columns.
struct PrimalDualSearch: ~Copyable {
  /// Steps between looks at how far the point is from optimal.
  private static let stride = 64

  private let program: RestrictedProgram
  /// Step lengths, before the primal weight.
  private let columnSteps: [Double]
  private let rowSteps: [Double]
  private let lanes: [ColumnLane]
  private var multipliers: [Double]
  private var use: [Double]
  private var useBefore: [Double]
  private var weight: Double
  private var reduced: [Double]

  /// Where columns and multipliers stand.
  private struct Point {
    var columns: [Double]
    var multipliers: [Double]
  }

  /// What has gathered since a restart, beside the columns.
  private struct Gathering {
    var multipliers: [Double]
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
  ///   - laneEntries: As in `PlannerOptions`.
  init(
    _ program: RestrictedProgram, columns: [Double], multipliers: [Double], weight: Double,
    laneEntries: Int
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
    lanes = ColumnLane.lanes(of: program, entries: laneEntries)
    self.multipliers = multipliers
    use = program.use(of: columns)
    useBefore = use
    reduced = program.costs
    self.weight = weight
    for lane in lanes { lane.restart(at: columns) }
  }

  /// - Parameters:
  ///   - steps: At most.
  ///   - tolerance: Relative error to stop at.
  ///   - keepsWeight: Whether the primal weight stays as it is.
  mutating func run(
    steps: Int, tolerance: Double, keepsWeight: Bool = false, shouldStop: () -> Bool
  ) -> Answer {
    var gathering = Gathering(
      multipliers: Array(repeating: 0, count: program.rowCount), start: current,
      startError: .infinity)
    var end: (point: Point, error: Double)?
    for step in 1...max(1, steps) {
      advance(&gathering)
      guard step % Self.stride == 0 else { continue }
      let (here, average) = (current, mean(gathering))
      let averageUse = program.use(of: average.columns)
      let (own, mean) = (error(of: here, use), error(of: average, averageUse))
      let isAverage = mean < own
      let error = min(mean, own)
      end = (isAverage ? average : here, error)
      if error < tolerance || shouldStop() { break }
      if isDue(gathering, error, of: step) {
        if isAverage { use = averageUse }
        restart(&gathering, at: isAverage ? average : here, error, keepsWeight: keepsWeight)
      } else {
        gathering.lastError = error
      }
    }
    let point = end?.point ?? current
    return Answer(
      columns: point.columns, multipliers: point.multipliers, weight: weight,
      error: end?.error ?? .infinity)
  }

  private var current: Point {
    Point(columns: lanes.flatMap(\.values), multipliers: multipliers)
  }

  /// Whether enough has been won, no more is being won, or too long nothing was.
  private func isDue(_ gathering: Gathering, _ error: Double, of steps: Int) -> Bool {
    error < 0.2 * gathering.startError
      || (error < 0.8 * gathering.startError && error > gathering.lastError)
      || Double(gathering.count) > 0.36 * Double(steps)
  }

  /// Begins anew from a point, with the weight that the way there suggests.
  private mutating func restart(
    _ gathering: inout Gathering, at point: Point, _ error: Double, keepsWeight: Bool
  ) {
    var (columns, rows) = (0.0, 0.0)
    for column in point.columns.indices {
      let way = point.columns[column] - gathering.start.columns[column]
      columns += way * way / columnSteps[column]
    }
    for row in point.multipliers.indices where rowSteps[row] > 0 {
      let way = point.multipliers[row] - gathering.start.multipliers[row]
      rows += way * way / rowSteps[row]
    }
    if !keepsWeight, columns > 1e-18, rows > 1e-18 {
      weight = min(max(sqrt(sqrt(rows / columns) * weight), 1e-2), 1e2)
    }
    for lane in lanes { lane.restart(at: point.columns) }
    multipliers = point.multipliers
    for row in gathering.multipliers.indices { gathering.multipliers[row] = 0 }
    gathering = Gathering(multipliers: gathering.multipliers, start: point, startError: error)
  }

  private func mean(_ gathering: Gathering) -> Point {
    let count = Double(gathering.count)
    return Point(
      columns: lanes.flatMap(\.sums).map { $0 / count },
      multipliers: gathering.multipliers.map { $0 / count })
  }
}

extension PrimalDualSearch {
  /// One step: columns along their reduced costs, multipliers along what the columns overuse.
  private mutating func advance(_ gathering: inout Gathering) {
    swap(&use, &useBefore)
    moveColumns()
    moveMultipliers(&gathering.multipliers)
    gathering.count += 1
  }

  private mutating func moveColumns() {
    let (lanes, multipliers) = (lanes, multipliers)
    let step = ColumnStep(lengths: columnSteps, shortening: 1 / weight)
    if lanes.count == 1 {
      lanes[0].move(step, multipliers)
    } else {
      DispatchQueue.concurrentPerform(iterations: lanes.count) { lane in
        lanes[lane].move(step, multipliers)
      }
    }
    // In the order of lanes, whichever was done first.
    for row in use.indices { use[row] = 0 }
    for lane in lanes { lane.addUse(to: &use) }
  }

  private mutating func moveMultipliers(_ sum: inout [Double]) {
    let (weight, limits, steps, use, before) = (weight, program.limits, rowSteps, use, useBefore)
    multipliers.withUnsafeMutableBufferPointer { multipliers in
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
