import Foundation
import Slurm
import Synchronization

/// Programs that answer what a test wrote down, in place of Slurm's; they note how they were called.
struct ScriptedSlurm {
  private let folder: String

  /// - Parameters:
  ///   - queue: What squeue prints, call by call, the last one for ever; `down` is a controller
  ///     that does not answer.
  ///   - records: What `scontrol show job` prints, by job.
  init(queue: [[String]] = [[]], records: [Int: [String]] = [:], maxArraySize: Int = 1_001) throws {
    folder = FileManager.default.temporaryDirectory.path + "/slurm-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder + "/study/slurm", withIntermediateDirectories: true)
    try write(
      """
      #!/bin/sh
      env | grep -q '^SQUEUE_' && { echo "squeue: error: jobs are left out" >&2; exit 1; }
      n=$(($(cat "$0.count" 2>/dev/null || echo 0) + 1))
      echo $n >"$0.count"
      file=$0.$n
      [ -e "$file" ] || file=$0.\(queue.count)
      grep -q '^down$' "$file" && { echo "slurm_load_jobs error: no controller" >&2; exit 1; }
      cat "$file"
      """, to: "squeue")
    for (index, lines) in queue.enumerated() {
      try write(lines.map { $0 + "\n" }.joined(), to: "squeue.\(index + 1)")
    }
    try write(
      """
      #!/bin/sh
      n=$(($(cat "$0.count" 2>/dev/null || echo 100) + 1))
      echo $n >"$0.count"
      printf '%s\\n' "$*" >>"$0.log"
      echo "$n;loopback"
      """, to: "sbatch")
    try write(
      """
      #!/bin/sh
      case "$*" in
      "show config") echo "MaxArraySize            = \(maxArraySize)" ;;
      *) for job; do :; done; cat "$0.$job" ;;
      esac
      """, to: "scontrol")
    for (job, lines) in records {
      try write(lines.map { $0 + "\n" }.joined(), to: "scontrol.\(job)")
    }
  }

  private func write(_ text: String, to name: String) throws {
    let path = folder + "/" + name
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  func remove() { try? FileManager.default.removeItem(atPath: folder) }

  var cluster: Cluster { Cluster(searchPath: folder + ":/usr/bin:/bin") }

  /// The words of each call of sbatch.
  var submissions: [String] {
    let text = (try? String(contentsOfFile: folder + "/sbatch.log", encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  func study(_ count: Int) -> ArrayStudy {
    ArrayStudy(
      name: Self.name, folder: folder + "/study", directory: "/", command: ["/bin/true"],
      count: count)
  }

  static let name = ArrayName(place: "aaaaaaaa", work: "bbbbbbbb")

  func writeLog(_ text: String, of job: Int, _ index: Int) throws {
    try text.write(
      toFile: study(1).log(of: job, index), atomically: false, encoding: .utf8)
  }
}

/// A run on scripted programs, with what it told.
struct Rehearsal {
  var request = ResourceRequest()
  var retries = 2
  var count = 3
  var waits = true
  /// How long the result of a task is waited for that ended well.
  var grace = Duration.milliseconds(50)
  /// How long a controller is waited for that does not answer.
  var answer = Duration.seconds(600)
  /// Tasks that are done at each look, the first before anything is asked; the last for ever.
  var done: [Set<Int>]

  struct Outcome {
    let end: ArrayEnd
    let events: [ArrayEvent]

    var failures: [TaskFailure] {
      events.flatMap { event -> [TaskFailure] in
        if case .failed(let failures, _) = event { failures } else { [] }
      }
    }
  }

  func run(
    on slurm: ScriptedSlurm, isStopped: @escaping @Sendable () -> Bool = { false }
  ) async throws -> Outcome {
    let heard = Book()
    var patience = ArrayPatience()
    patience.look = .milliseconds(1)
    patience.result = grace
    patience.sight = .milliseconds(20)
    patience.answer = answer
    let counter = Counter()
    var run = ArrayRun(
      slurm.study(count), on: slurm.cluster, request, retries: retries, settling: [3],
      patience: patience
    ) { [done] asked in
      asked.intersection(done[min(counter.next(), done.count - 1)])
    } hear: {
      heard.add($0)
    }
    let end = try await run.run(waits: waits, isStopped: isStopped)
    return Outcome(end: end, events: heard.events)
  }
}

final class Counter: Sendable {
  private let value = Mutex(0)

  /// From 0.
  func next() -> Int {
    value.withLock { value in
      defer { value += 1 }
      return value
    }
  }
}

final class Book: Sendable {
  private let all = Mutex<[ArrayEvent]>([])

  func add(_ event: ArrayEvent) { all.withLock { $0.append(event) } }
  var events: [ArrayEvent] { all.withLock { $0 } }
}
