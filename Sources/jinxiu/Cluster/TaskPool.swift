import MIP

/// Numbered pieces of work on this machine, some at once.
struct TaskPool {
  let numbers: [Int]
  /// Pieces at once.
  let jobs: Int

  /// - Parameters:
  ///   - cancellation: No further piece begins once it is raised.
  ///   - hear: Called with each piece that is done, one after another, in no certain order.
  func run<Result: Sendable>(
    cancellation: Cancellation, _ work: @escaping @Sendable (Int) async throws -> Result,
    hear: (Int, Result) -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var rest = numbers[...]
      func start() {
        guard !cancellation.isCancelled, let number = rest.popFirst() else { return }
        group.addTask { (number, try await work(number)) }
      }
      for _ in 0..<max(1, jobs) { start() }
      while let (number, result) = try await group.next() {
        hear(number, result)
        start()
      }
    }
  }
}
