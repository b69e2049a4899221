/// One task of a job array as squeue lists it; those that ended stay listed for some minutes.
package struct QueuedTask: Hashable, Sendable {
  /// The number of the array.
  package let job: Int
  /// The number within the array; nil for what was left of an array that was cancelled.
  package let index: Int?
  package let state: TaskState
  package let name: String
  /// Why it waits or failed, in Slurm's words, for example `Resources`.
  package let reason: String

  /// Array job, index, state, name, reason; a name of ours has no bar.
  static let format = "%F|%K|%T|%j|%r"

  /// Nil for lines that are no jobs.
  init?(line: Substring) {
    let fields = line.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
      .map(String.init)
    guard fields.count == 5, let job = Int(fields[0]) else { return nil }
    self.job = job
    index = Int(fields[1])
    state = TaskState(fields[2])
    name = fields[3]
    reason = fields[4]
  }
}
