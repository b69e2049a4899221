import Synchronization

/// The columns of some demands of a program, with what first-order steps have made of them: one
/// thread moves them while others move those of other lanes.
final class ColumnLane: Sendable {
  private static let most = 4

  private let program: RestrictedProgram
  /// Positions in the demands of the program.
  private let demands: Range<Int>
  private let columns: Range<Int>
  private let state: Mutex<State>

  private struct State {
    var values: [Double]
    /// What has gathered since a restart.
    var sums: [Double]
    /// By row.
    var use: [Double]
  }

  private init(_ program: RestrictedProgram, demands: Range<Int>, isLast: Bool) {
    self.program = program
    self.demands = demands
    let end =
      isLast ? program.columnCount : Int(program.firstColumns[demands.upperBound])
    columns = Int(program.firstColumns[demands.lowerBound])..<end
    let zeros = Array(repeating: 0.0, count: columns.count)
    state = Mutex(
      State(values: zeros, sums: zeros, use: Array(repeating: 0, count: program.rowCount)))
  }

  /// Lanes of about as many columns each; how many there are depends on the program alone, so that
  /// sums come out the same on every machine.
  ///
  /// - Parameter entries: Of the matrix, that make a lane worth its thread.
  static func lanes(of program: RestrictedProgram, entries: Int) -> [ColumnLane] {
    let count = min(most, max(1, program.entries.count / entries))
    var ends = (1..<count).map { lane in
      let goal = Int32(program.peopleColumns * lane / count)
      return program.firstColumns.firstIndex { $0 >= goal } ?? program.demands.count
    }
    ends.append(program.demands.count)
    var first = 0
    return ends.enumerated().map { index, end in
      defer { first = end }
      return ColumnLane(program, demands: first..<end, isLast: index == count - 1)
    }
  }

  /// Moves the columns by a step and counts what they use.
  func move(_ step: ColumnStep, _ multipliers: [Double]) {
    let (program, demands, columns) = (program, demands, columns)
    state.withLock { state in
      state.values.withUnsafeMutableBufferPointer { values in
        state.sums.withUnsafeMutableBufferPointer { sums in
          state.use.withUnsafeMutableBufferPointer { use in
            multipliers.withUnsafeBufferPointer { multipliers in
              program.withMatrix { matrix in
                ColumnMove(
                  program: program, matrix: matrix, step: step, multipliers: multipliers,
                  first: columns.lowerBound, values: values, use: use, sums: sums
                ).run(
                  demands,
                  floors: min(columns.upperBound, program.peopleColumns)..<columns.upperBound)
              }
            }
          }
        }
      }
    }
  }

  /// Adds what the columns use of every row.
  func addUse(to use: inout [Double]) {
    state.withLock { state in
      for row in use.indices { use[row] += state.use[row] }
    }
  }

  var values: [Double] { state.withLock { $0.values } }

  /// What has gathered since a restart.
  var sums: [Double] { state.withLock { $0.sums } }

  /// Begins anew from the columns of a point of the whole program.
  func restart(at point: [Double]) {
    state.withLock { state in
      state.values = Array(point[columns])
      for column in state.sums.indices { state.sums[column] = 0 }
    }
  }
}
