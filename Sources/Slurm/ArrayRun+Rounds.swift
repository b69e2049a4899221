import Foundation

// Handing over, and what to do about tasks that failed.
extension ArrayRun {
  /// One array for each stretch of numbers that fits into one; under a limit one after another, so
  /// that it holds for all of them together.
  ///
  /// - Throws: `SlurmError`.
  mutating func submit(_ tasks: [Int], _ seen: [Int: QueuedTask]) async throws {
    var earlier = request.limit == nil ? [] : jobs(in: seen)
    for (offset, indices) in Self.stretches(tasks, upTo: largestIndex) {
      let job = try await cluster.submit(
        indices, after: offset, of: study, request, waitingFor: earlier)
      offsets[job] = offset
      submittedNow.insert(job)
      for index in indices {
        tries[offset + index, default: 0] += 1
        lastJobs[offset + index] = job
        idleSince[offset + index] = nil
      }
      if request.limit != nil { earlier = [job] }
      hear(.submitted(job: job, tasks: indices.count))
    }
  }

  /// - Returns: How many tasks come before each stretch, and its numbers from 1.
  static func stretches(
    _ tasks: [Int], upTo largest: Int
  ) -> [(offset: Int, indices: [Int])] {
    var stretches: [(offset: Int, indices: [Int])] = []
    for task in tasks {
      let offset = (task - 1) / largest * largest
      if let last = stretches.indices.last, stretches[last].offset == offset {
        stretches[last].indices.append(task - offset)
      } else {
        stretches.append((offset, [task - offset]))
      }
    }
    return stretches
  }

  /// Nothing is under way any more: says which tasks failed and hands those over again that may
  /// succeed.
  ///
  /// - Returns: How the run ended, if it did.
  mutating func endRound(
    _ idle: [Int], _ seen: [Int: QueuedTask]
  ) async throws -> ArrayEnd? {
    let states = idle.map { seen[$0]?.state }
    // Many that were cancelled at once mean that somebody wants the array gone.
    if states.allSatisfy({ $0?.isCancelled ?? false }), idle.count > 1 || study.count == 1 {
      let jobs = Set(idle.compactMap { seen[$0]?.job })
      return .cancelled(jobs: jobs.sorted(), missing: unfinished.count)
    }
    let failures = await failures(idle, seen)
    let again = failures.filter { isWorthwhile($0) }
    let over = failures.filter { !isWorthwhile($0) }
    unfinished.subtract(over.map(\.task))
    lost += over
    if !failures.isEmpty { hear(.failed(failures, again: again.count)) }
    if !again.isEmpty { try await submit(again.map(\.task), seen) }
    return nil
  }

  /// A limit that was met would be met again.
  private func isWorthwhile(_ failure: TaskFailure) -> Bool {
    failure.tries <= retries && !(failure.state?.isAtLimit ?? false)
  }

  /// Those that ended as they must without a result are no failures.
  private mutating func failures(
    _ idle: [Int], _ seen: [Int: QueuedTask]
  ) async -> [TaskFailure] {
    var records: [Int: [Int: TaskRecord]] = [:]
    for job in Set(idle.compactMap { seen[$0]?.job }).sorted() {
      records[job] = await cluster.records(of: job)
    }
    var failures: [TaskFailure] = []
    for task in idle {
      let entry = seen[task]
      let record = entry.flatMap { entry in
        entry.index.flatMap { records[entry.job]?[$0] }
      }
      if let record, record.state.word == "FAILED", settling.contains(record.exitCode) {
        without[task] = record.exitCode
        unfinished.remove(task)
      } else {
        failures.append(failure(of: task, entry, record))
      }
    }
    return failures
  }

  private func failure(
    of task: Int, _ entry: QueuedTask?, _ record: TaskRecord?
  ) -> TaskFailure {
    let job = entry?.job ?? lastJobs[task]
    let index = task - (job.flatMap { offsets[$0] } ?? 0)
    let log = job.flatMap { FileManager.default.contents(atPath: study.log(of: $0, index)) }
    let lines = log.map { String(decoding: $0.suffix(4_096), as: UTF8.self) } ?? ""
    return TaskFailure(
      task: task, job: job.map { "\($0)_\(index)" } ?? "", state: entry?.state, record: record,
      lastLines: lines.split(whereSeparator: \.isNewline).suffix(3).map(String.init),
      tries: tries[task] ?? 0)
  }
}
