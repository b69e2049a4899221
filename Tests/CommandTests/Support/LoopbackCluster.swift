import Foundation

/// A real Slurm with munge, a controller and two nodes on loopback, started once for all tests.
///
/// Its standard input is held open by this process alone: however the tests end, it ends with them.
struct LoopbackCluster: Sendable {
  /// What makes every Slurm command speak to it.
  let environment: [String: String]

  /// Whether Debian's packages slurm-wlm and munge are there.
  static var isInstalled: Bool {
    ["/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/sbin/munged", "/usr/bin/sbatch"]
      .allSatisfy { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// - Throws: ``ProgramFailure`` with the daemons' words where it did not start.
  static var started: LoopbackCluster {
    get async throws { try await starting.value }
  }

  private static let starting = Task.detached { try start() }

  private static func start() throws -> LoopbackCluster {
    let script = Process()
    script.executableURL = URL(filePath: "/bin/bash")
    script.arguments = [Project.script("cluster.sh"), "16"]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    script.standardInput = input
    script.standardOutput = output
    script.standardError = errors
    try script.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    guard line.hasPrefix("ready "), let conf = line.split(separator: " ").last else {
      try? input.fileHandleForWriting.close()
      let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      throw ProgramFailure("no cluster: \(words)")
    }
    // Never closed: the end of this process closes it.
    _ = dup(input.fileHandleForWriting.fileDescriptor)
    return LoopbackCluster(
      environment: ["SLURM_CONF": conf.trimmingCharacters(in: .newlines)])
  }

  /// Runs one of Slurm's own commands beside whatever else runs.
  ///
  /// - Throws: ``ProgramFailure`` where it ends badly.
  func ask(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/" + program)
    process.arguments = arguments
    process.environment = environment
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ProgramFailure("\(program) \(arguments) ended with \(process.terminationStatus)")
    }
  }

  /// A partition of its own in which jobs wait until it is opened.
  func closePartition(_ name: String) throws {
    try ask("scontrol", ["create", "PartitionName=\(name)", "Nodes=n1,n2", "State=DOWN"])
  }

  func openPartition(_ name: String) throws {
    try ask("scontrol", ["update", "PartitionName=\(name)", "State=UP"])
  }
}
