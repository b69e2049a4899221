/// What a task asks of the cluster; nil leaves it to the cluster's own defaults.
package struct ResourceRequest: Hashable, Sendable {
  package let partition: String?
  /// In seconds.
  package let seconds: Int?
  /// As Slurm writes it, for example `4G`.
  package let memory: String?
  package let processors: Int
  /// Tasks that run at once.
  package let limit: Int?

  package init(
    partition: String? = nil, seconds: Int? = nil, memory: String? = nil, processors: Int = 1,
    limit: Int? = nil
  ) {
    self.partition = partition
    self.seconds = seconds
    self.memory = memory
    self.processors = processors
    self.limit = limit
  }

  var arguments: [String] {
    var arguments = ["--nodes=1", "--ntasks=1", "--cpus-per-task=\(processors)"]
    if let partition { arguments.append("--partition=\(partition)") }
    if let seconds { arguments.append("--time=\(Self.clock(seconds))") }
    if let memory { arguments.append("--mem=\(memory)") }
    return arguments
  }

  /// `H:MM:SS`.
  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(seconds / 3_600):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
  }
}
