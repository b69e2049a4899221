/// How long a run waits for what.
package struct ArrayPatience: Sendable {
  /// Between two looks at least; they become rarer, up to thirty times this.
  package var look: Duration = .seconds(1)
  /// For the result of a task that Slurm says has ended well: file systems of several machines show
  /// a new file late.
  package var result: Duration = .seconds(60)
  /// For a task that the queue does not know.
  package var sight: Duration = .seconds(5)
  /// For a controller that gives no answer.
  package var answer: Duration = .seconds(600)

  package init() {}

  /// Between two looks after so much time.
  func pause(after time: Duration) -> Duration { min(max(look, time / 20), look * 30) }
}
