// What the queue and the results say.
extension ArrayRun {
  /// Only what is under way counts: what failed before this run begins anew.
  ///
  /// - Throws: `SlurmError`.
  mutating func firstLook() async throws -> [Int: QueuedTask] {
    let seen = try await tasks(in: try await cluster.queue().filter { !$0.state.isOver })
    for (task, entry) in seen {
      tries[task] = 1
      lastJobs[task] = entry.job
      offsets[entry.job] = study.name.offset(of: entry.name)
    }
    let found = Set(seen.values.map(\.job)).sorted()
    if !found.isEmpty { hear(.found(jobs: found, tasks: seen.count)) }
    return seen
  }

  /// The tasks that are not done, as far as the queue knows them; none where the run was stopped
  /// while the controller gave no answer.
  ///
  /// - Throws: `SlurmError.silent` where it gives none for too long.
  mutating func look(_ isStopped: @Sendable () -> Bool) async throws -> [Int: QueuedTask] {
    let start = ContinuousClock.now
    var isSilent = false
    while true {
      let queue: [QueuedTask]
      do throws(SlurmError) {
        queue = try await cluster.queue()
      } catch {
        guard case .refused(_, let words) = error else { throw error }
        if !isSilent { hear(.silent(words: words)) }
        isSilent = true
        if isStopped() { return [:] }
        guard ContinuousClock.now - start < patience.answer else {
          throw SlurmError.silent(words: words)
        }
        try await Task.sleep(for: patience.look)
        continue
      }
      if isSilent { hear(.answering) }
      return try await tasks(in: queue)
    }
  }

  /// Results are looked for after the queue, so that no task can end unseen between the two.
  private mutating func tasks(in queue: [QueuedTask]) async throws -> [Int: QueuedTask] {
    unfinished.subtract(try await finished(unfinished))
    submittedNow.subtract(queue.map(\.job))
    var seen: [Int: QueuedTask] = [:]
    for entry in queue {
      for task in tasks(of: entry) where unfinished.contains(task) {
        // The latest try is what counts, and one under way before any other.
        if let other = seen[task], !isNewer(entry, than: other) { continue }
        seen[task] = entry
      }
    }
    return seen
  }

  /// None for jobs of others.
  private func tasks(of entry: QueuedTask) -> [Int] {
    guard let index = entry.index else {
      return lastJobs.filter { $0.value == entry.job }.map(\.key)
    }
    return (offsets[entry.job] ?? study.name.offset(of: entry.name)).map { [$0 + index] } ?? []
  }

  private func isNewer(_ entry: QueuedTask, than other: QueuedTask) -> Bool {
    guard entry.state.isOver == other.state.isOver else { return other.state.isOver }
    return entry.job == other.job ? other.index == nil : entry.job > other.job
  }

  /// Tasks that are neither done nor under way, sorted.
  mutating func idle(in seen: [Int: QueuedTask]) -> [Int] {
    let idle = unfinished.filter { seen[$0]?.state.isOver ?? true }.sorted()
    let known = idleSince
    idleSince = [:]
    for task in idle { idleSince[task] = known[task] ?? .now }
    return idle
  }

  /// Whether none of these tasks can still show a result, or come up in the queue.
  func isCertain(_ idle: [Int], _ seen: [Int: QueuedTask]) -> Bool {
    idle.allSatisfy { task in
      let time = idleSince[task].map { ContinuousClock.now - $0 } ?? .zero
      guard let state = seen[task]?.state else { return time >= patience.sight }
      return !state.isCompleted || time >= patience.result
    }
  }

  /// Arrays that are under way, sorted.
  func jobs(in seen: [Int: QueuedTask]) -> [Int] {
    let active = seen.values.filter { !$0.state.isOver }.map(\.job)
    return Set(active).union(submittedNow).sorted()
  }

  func progress(_ seen: [Int: QueuedTask]) -> ArrayProgress {
    var progress = ArrayProgress(count: study.count)
    var reasons: [String: Int] = [:]
    progress.done = study.count - unfinished.count - lost.count
    for task in unfinished {
      switch seen[task] {
      case let entry? where entry.state.isWaiting:
        progress.waiting += 1
        reasons[entry.reason, default: 0] += 1
      case let entry? where !entry.state.isOver: progress.running += 1
      case _? where tries[task] != nil: progress.failed += 1
      default: break
      }
    }
    progress.reason = reasons.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    return progress
  }
}
