/// The state of a job as Slurm names it, for example `PENDING`; new words may be added by Slurm.
package struct TaskState: Hashable, Sendable {
  package let word: String

  package init(_ word: String) { self.word = word }

  private static let ended: Set<String> = [
    "BOOT_FAIL", "CANCELLED", "COMPLETED", "DEADLINE", "FAILED", "NODE_FAIL", "OUT_OF_MEMORY",
    "PREEMPTED", "REVOKED", "TIMEOUT",
  ]

  /// Whether the task will not run any more by itself; a requeued one will.
  package var isOver: Bool { Self.ended.contains(word) }
  package var isWaiting: Bool { word == "PENDING" || word.hasPrefix("REQUEUE") }
  package var isCancelled: Bool { word == "CANCELLED" }
  package var isCompleted: Bool { word == "COMPLETED" }
  /// Whether it met a limit that it would meet again.
  package var isAtLimit: Bool { ["TIMEOUT", "DEADLINE", "OUT_OF_MEMORY"].contains(word) }
}
