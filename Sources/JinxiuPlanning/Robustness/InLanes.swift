import MIP

/// Some of many independent pieces of work at a time, results in order.
///
/// - Parameters:
///   - lanes: How many at once, at least 1.
///   - body: Nil for a piece that was stopped before its end.
/// - Returns: By piece; nil for those that were not finished.
func inLanes<Result: Sendable>(
  _ count: Int, lanes: Int, _ cancellation: Cancellation,
  body: @escaping @Sendable (Int) async throws -> Result?
) async throws -> [Result?] {
  try await withThrowingTaskGroup(of: (Int, Result?).self) { group in
    var results = [Result?](repeating: nil, count: count)
    var next = 0
    func start() {
      guard next < count, !cancellation.isCancelled else { return }
      let index = next
      next += 1
      group.addTask { (index, try await body(index)) }
    }
    for _ in 0..<max(1, lanes) { start() }
    while let (index, result) = try await group.next() {
      results[index] = result
      start()
    }
    return results
  }
}
