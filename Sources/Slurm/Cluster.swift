import Foundation

/// A cluster that Slurm runs, asked through its own programs. Nothing is scheduled here.
package struct Cluster: Sendable {
  private let programs: SlurmPrograms

  /// - Parameter searchPath: Where the programs are looked for; nil for that of this process.
  package init(searchPath: String? = nil) {
    programs = SlurmPrograms(searchPath: searchPath)
  }

  /// The largest number of a task in an array.
  ///
  /// - Throws: `SlurmError`.
  func largestIndex() async throws(SlurmError) -> Int {
    let answer = try await programs.output("scontrol", ["show", "config"])
    let line = answer.split(separator: "\n").first { $0.hasPrefix("MaxArraySize") }
    guard let size = line?.split(separator: "=").last.flatMap({ Int($0.filter(\.isNumber)) })
    else { throw .unreadable(program: "scontrol", answer: String(answer.prefix(200))) }
    guard size > 1 else { throw .noArrays }
    return size - 1
  }

  /// Makes sure that there is a cluster and that it takes arrays.
  ///
  /// - Throws: `SlurmError`.
  package func check() async throws(SlurmError) { _ = try await largestIndex() }

  /// Makes sure that no job of another study is going to write to the same folder.
  ///
  /// - Throws: `SlurmError`.
  package func checkNobodyElse(uses name: ArrayName) async throws(SlurmError) {
    let rivals = try await queue().filter { !$0.state.isOver && name.isRival($0.name) }
    guard rivals.isEmpty else { throw .folderInUse(jobs: Set(rivals.map(\.job)).sorted()) }
  }

  /// All array tasks of this user, also those that ended within the last minutes.
  ///
  /// - Throws: `SlurmError`.
  func queue() async throws(SlurmError) -> [QueuedTask] {
    try await programs.output(
      "squeue",
      [
        "--noheader", "--array", "--states=all", "--user=\(getuid())",
        "--format=\(QueuedTask.format)",
      ]
    ).split(separator: "\n").compactMap { QueuedTask(line: $0) }
  }

  /// How the tasks of an array ended, as far as Slurm still knows.
  func records(of job: Int) async -> [Int: TaskRecord] {
    guard
      let answer = try? await programs.output(
        "scontrol", ["--oneliner", "show", "job", "\(job)"])
    else { return [:] }
    return answer.split(separator: "\n").compactMap { TaskRecord(line: $0) }
      .reduce(into: [:]) { $0[$1.index] = $1 }
  }

  /// Hands an array to Slurm.
  ///
  /// - Parameters:
  ///   - indices: Sorted.
  ///   - offset: How many tasks of the study come before the array's.
  ///   - earlier: Arrays that have to end first.
  /// - Returns: The number of the job.
  /// - Throws: `SlurmError`.
  func submit(
    _ indices: [Int], after offset: Int, of study: ArrayStudy, _ request: ResourceRequest,
    waitingFor earlier: [Int]
  ) async throws(SlurmError) -> Int {
    var array = Self.ranges(indices)
    if let limit = request.limit { array += "%\(limit)" }
    var arguments =
      ["--parsable", "--array=\(array)", "--job-name=\(study.name.text(after: offset))"]
      + request.arguments + [
        "--requeue", "--chdir=\(study.folder)", "--output=\(study.logPattern)",
      ]
    if !earlier.isEmpty {
      arguments.append("--dependency=afterany:" + earlier.map(String.init).joined(separator: ":"))
    }
    let answer = try await programs.output(
      "sbatch", arguments + [study.slurmFolder + "/" + ArrayStudy.scriptName, "\(offset)"])
    // With several clusters the name of the cluster follows.
    guard let line = answer.split(separator: "\n").last,
      let job = line.split(separator: ";").first.flatMap({ Int($0) })
    else { throw .unreadable(program: "sbatch", answer: String(answer.prefix(200))) }
    return job
  }

  /// `1-3,7,9-10`.
  static func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ",")
  }
}
