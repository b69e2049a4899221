/// What happens while an array runs, for whoever tells the user.
package enum ArrayEvent: Hashable, Sendable {
  /// Slurm took an array.
  case submitted(job: Int, tasks: Int)
  /// Arrays of an earlier run are still in the queue.
  case found(jobs: [Int], tasks: Int)
  case progress(ArrayProgress)
  /// All others are done; how many of these are handed over again.
  case failed([TaskFailure], again: Int)
  /// The controller does not answer; nothing is lost by it.
  case silent(words: String)
  case answering
}

/// Tasks by what has become of them.
package struct ArrayProgress: Hashable, Sendable {
  package let count: Int
  package var done = 0
  package var running = 0
  package var waiting = 0
  /// Ended without a result, and not yet handed over again.
  package var failed = 0
  /// What most of those that wait are waiting for, in Slurm's words.
  package var reason: String?

  init(count: Int) { self.count = count }
}

/// A task that ended without a result.
package struct TaskFailure: Hashable, Sendable {
  /// Its number in the study, from 1.
  package let task: Int
  /// As Slurm names it, `12_5`.
  package let job: String
  /// Nil where Slurm does not know it any more.
  package let state: TaskState?
  package let record: TaskRecord?
  /// The end of what it said.
  package let lastLines: [String]
  /// How often it was handed over.
  package let tries: Int
}

/// How a run ended.
package enum ArrayEnd: Hashable, Sendable {
  /// Every task is done, these with an exit status that tells that there is no result.
  case finished(without: [Int: Int32])
  /// Some tasks failed as often as is allowed, or met a limit.
  case failed([TaskFailure])
  /// Somebody cancelled the arrays.
  case cancelled(jobs: [Int], missing: Int)
  /// Nobody waits any more; the jobs go on.
  case left(jobs: [Int], missing: Int)
}
