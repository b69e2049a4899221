import Foundation

/// Has the tasks of a study done by Slurm: hands over what is missing, watches queue and results,
/// and hands over again what failed.
///
/// What is done is known from results alone and what is under way from the queue alone, so that a
/// run may end at any moment and another goes on.
package struct ArrayRun {
  /// Numbers of tasks whose results are there and good, among those asked for.
  package typealias Finished = @Sendable (Set<Int>) async throws -> Set<Int>

  let cluster: Cluster
  let study: ArrayStudy
  let request: ResourceRequest
  /// How often a task is handed over again.
  let retries: Int
  /// Exit statuses of tasks that are done without a result.
  let settling: Set<Int32>
  let patience: ArrayPatience
  let finished: Finished
  let hear: @Sendable (ArrayEvent) -> Void

  var unfinished: Set<Int>
  var largestIndex = 1
  /// How often each task was handed over, by an earlier run counting as once.
  var tries: [Int: Int] = [:]
  /// The array that each task was handed over in last.
  var lastJobs: [Int: Int] = [:]
  /// How many tasks come before each array that this run handed over or found.
  var offsets: [Int: Int] = [:]
  /// Arrays that the queue has not shown yet.
  var submittedNow: Set<Int> = []
  /// Since when a task is neither done nor under way.
  var idleSince: [Int: ContinuousClock.Instant] = [:]
  var without: [Int: Int32] = [:]
  var lost: [TaskFailure] = []

  package init(
    _ study: ArrayStudy, on cluster: Cluster, _ request: ResourceRequest, retries: Int,
    settling: Set<Int32>, patience: ArrayPatience = ArrayPatience(), finished: @escaping Finished,
    hear: @escaping @Sendable (ArrayEvent) -> Void
  ) {
    self.cluster = cluster
    self.study = study
    self.request = request
    self.retries = retries
    self.settling = settling
    self.patience = patience
    self.finished = finished
    self.hear = hear
    unfinished = Set(1..<(study.count + 1))
  }

  /// Waits until all tasks have ended; nobody else may write script and logs meanwhile.
  ///
  /// - Parameters:
  ///   - waits: False hands over what is missing and comes back.
  ///   - isStopped: Asked often; the run ends soon after it is true, and the jobs go on.
  /// - Throws: `SlurmError`, and whatever looking for results throws.
  package mutating func run(
    waits: Bool = true, isStopped: @Sendable () -> Bool
  ) async throws -> ArrayEnd {
    unfinished.subtract(try await finished(unfinished))
    guard !unfinished.isEmpty else { return .finished(without: [:]) }
    largestIndex = try await cluster.largestIndex()
    let start = ContinuousClock.now
    var seen = try await firstLook()
    while true {
      if let end { return end }
      let idle = idle(in: seen)
      let fresh = idle.filter { tries[$0] == nil }
      if fresh.isEmpty { hear(.progress(progress(seen))) }
      if !fresh.isEmpty, !isStopped() { try await submit(fresh, seen) }
      if !waits || isStopped() { return left(seen) }
      if fresh.isEmpty, idle.count == unfinished.count, isCertain(idle, seen) {
        if let end = try await endRound(idle, seen) { return end }
      }
      try await pause(after: ContinuousClock.now - start, isStopped)
      seen = try await look(isStopped)
    }
  }

  private var end: ArrayEnd? {
    guard unfinished.isEmpty else { return nil }
    return lost.isEmpty
      ? .finished(without: without) : .failed(lost.sorted { $0.task < $1.task })
  }

  private func left(_ seen: [Int: QueuedTask]) -> ArrayEnd {
    .left(
      jobs: seen.isEmpty && submittedNow.isEmpty ? offsets.keys.sorted() : jobs(in: seen),
      missing: unfinished.count)
  }

  /// In slices, so that a Ctrl-C is heard at once.
  private func pause(
    after time: Duration, _ isStopped: @Sendable () -> Bool
  ) async throws {
    let end = ContinuousClock.now + patience.pause(after: time)
    while ContinuousClock.now < end, !isStopped() {
      try await Task.sleep(for: min(.milliseconds(100), end - ContinuousClock.now))
    }
  }
}
