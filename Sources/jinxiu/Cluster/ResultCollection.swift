import JinxiuPlanning
import MIP
import Synchronization

/// Results of tasks that others work at, each audited once when it is there.
final class ResultCollection<Result: Sendable>: Sendable {
  private let jobs: Int
  private let isThere: @Sendable (Int) -> Bool
  private let audited: @Sendable (Int) -> Result?
  private let found = Mutex<[Int: Result]>([:])

  /// - Parameters:
  ///   - jobs: Results that are audited at once.
  ///   - isThere: Whether the task of this number, from 1, has left a result.
  ///   - audited: The result, if it is one.
  init(
    jobs: Int, isThere: @escaping @Sendable (Int) -> Bool,
    audited: @escaping @Sendable (Int) -> Result?
  ) {
    self.jobs = jobs
    self.isThere = isThere
    self.audited = audited
  }

  /// Those of the tasks that are finished.
  func finished(_ numbers: Set<Int>) async throws -> Set<Int> {
    var finished: Set<Int> = []
    let pool = TaskPool(numbers: numbers.sorted().filter(isThere), jobs: jobs)
    try await pool.run(cancellation: Cancellation(), { [audited] in audited($0) }) {
      number, result in
      guard let result else { return }
      finished.insert(number)
      found.withLock { $0[number] = result }
    }
    return finished
  }

  /// Nil for a task that is not finished.
  subscript(number: Int) -> Result? { found.withLock { $0[number] } }
}
