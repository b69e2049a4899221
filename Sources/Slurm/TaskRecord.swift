/// How a task ended, as `scontrol show job` tells for some minutes.
package struct TaskRecord: Hashable, Sendable {
  package let index: Int
  package let state: TaskState
  package let exitCode: Int32
  /// Nil where no signal ended it.
  package let signal: Int32?
  package let reason: String
  package let node: String?

  /// Nil for a line that is no task of an array.
  init?(line: Substring) {
    let line = String(line)
    // Names and paths may hold anything, and stand behind these.
    func value(_ key: String) -> String? {
      guard let start = line.firstRange(of: " \(key)=")?.upperBound else { return nil }
      return String(line[start...].prefix { $0 != " " })
    }
    guard let index = value("ArrayTaskId").flatMap({ Int($0) }), let state = value("JobState"),
      let ends = value("ExitCode")?.split(separator: ":"), ends.count == 2,
      let code = Int32(ends[0]), let signal = Int32(ends[1])
    else { return nil }
    self.index = index
    self.state = TaskState(state)
    exitCode = code
    self.signal = signal == 0 ? nil : signal
    reason = value("Reason") ?? ""
    let node = value("NodeList") ?? ""
    self.node = node.isEmpty || node.hasPrefix("(") ? nil : node
  }
}
