package import MIP

/// Numbered, independent pieces of work on this machine, some at once.
package struct TaskPool: Sendable {
  private let numbers: [Int]
  private let jobs: Int

  /// - Parameter jobs: Pieces at once, at least 1.
  package init(numbers: [Int], jobs: Int) {
    self.numbers = numbers
    self.jobs = max(1, jobs)
  }

  /// - Parameters:
  ///   - cancellation: No further piece begins once it is raised.
  ///   - hear: Called with each piece that is done, one after another, in no certain order.
  /// - Throws: What a piece throws; no further one begins.
  package func run<Result: Sendable>(
    cancellation: Cancellation, _ work: @escaping @Sendable (Int) async throws -> Result,
    hear: (Int, Result) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var rest = numbers[...]
      func start() {
        guard !cancellation.isCancelled, let number = rest.popFirst() else { return }
        group.addTask { (number, try await work(number)) }
      }
      for _ in 0..<jobs { start() }
      while let (number, result) = try await group.next() {
        try hear(number, result)
        start()
      }
    }
  }

  /// The results of all pieces in the order of their numbers; nil for one that was stopped before
  /// its end, or not reached.
  package func results<Result: Sendable>(
    cancellation: Cancellation, _ work: @escaping @Sendable (Int) async throws -> Result?
  ) async throws -> [Result?] {
    var results: [Int: Result] = [:]
    try await run(cancellation: cancellation, work) { number, result in
      results[number] = result
    }
    return numbers.map { results[$0] }
  }
}
