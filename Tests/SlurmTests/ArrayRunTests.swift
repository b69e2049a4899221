import Slurm
import Testing

/// What is handed over to Slurm, when, and what comes of it.
@Suite struct ArrayRunTests {
  private static let name = "jinxiu-aaaaaaaa-bbbbbbbb"

  /// A line of squeue.
  private static func line(
    _ job: Int, _ index: Int, _ state: String, _ reason: String = "None", after offset: Int = 0
  ) -> String {
    "\(job)|\(index)|\(state)|\(name)-\(offset)|\(reason)"
  }

  private static func record(_ index: Int, _ state: String, _ ends: String) -> String {
    "JobId=7 ArrayJobId=101 ArrayTaskId=\(index) JobName=x JobState=\(state) "
      + "Reason=NonZeroExitCode Requeue=1 ExitCode=\(ends) ReqNodeList=(null) NodeList=n2 "
      + "Command=/a b/ ExitCode=9:9"
  }

  private func run(
    _ rehearsal: Rehearsal, queue: [[String]] = [[]], records: [Int: [String]] = [:],
    maxArraySize: Int = 1_001, log: String? = nil
  ) async throws -> (outcome: Rehearsal.Outcome, submissions: [String]) {
    let slurm = try ScriptedSlurm(queue: queue, records: records, maxArraySize: maxArraySize)
    defer { slurm.remove() }
    if let log { try slurm.writeLog(log, of: 101, 2) }
    return (try await rehearsal.run(on: slurm), slurm.submissions)
  }

  @Test func `nothing is asked of Slurm where every task is done`() async throws {
    let (outcome, submissions) = try await run(Rehearsal(done: [[1, 2, 3]]))

    #expect(outcome.end == .finished(without: [:]))
    #expect(submissions == [])
  }

  @Test func `all tasks that are not done are handed over at once`() async throws {
    let (outcome, submissions) = try await run(
      Rehearsal(count: 9, done: [[2, 3], [2, 3], Set(1...9)]))

    #expect(outcome.end == .finished(without: [:]))
    #expect(submissions.count == 1)
    #expect(submissions.allSatisfy { $0.contains("--array=1,4-9 ") && $0.hasSuffix("task.sh 0") })
    #expect(outcome.events.contains(.submitted(job: 101, tasks: 7)))
  }

  @Test func `a study larger than an array is split and each part knows where it begins`()
    async throws
  {
    let (_, submissions) = try await run(
      Rehearsal(count: 8, done: [[], [], Set(1...8)]), maxArraySize: 4)

    #expect(submissions.count == 3)
    for (words, (array, offset)) in zip(submissions, [("1-3", 0), ("1-3", 3), ("1-2", 6)]) {
      #expect(words.contains("--array=\(array) "))
      #expect(words.contains("--job-name=\(Self.name)-\(offset) "))
      #expect(words.hasSuffix("/task.sh \(offset)"))
      #expect(!words.contains("--dependency"))
    }
  }

  @Test func `a limit holds for all arrays together, one after another`() async throws {
    let (_, submissions) = try await run(
      Rehearsal(
        request: ResourceRequest(limit: 2), count: 8, done: [[], [], Set(1...8)]),
      maxArraySize: 4)

    #expect(submissions.count == 3)
    #expect(submissions.first.map { $0.contains("--array=1-3%2 ") } == true)
    #expect(submissions.first.map { $0.contains("--dependency") } == false)
    #expect(submissions.dropFirst().first.map { $0.contains("=afterany:101 ") } == true)
    #expect(submissions.last.map { $0.contains("--dependency=afterany:102 ") } == true)
  }

  @Test func `sbatch hears of everything that a task asks for`() async throws {
    let (_, submissions) = try await run(
      Rehearsal(
        request: ResourceRequest(
          partition: "a b;c", seconds: 93_784, memory: "4G", processors: 2),
        done: [[], [], [1, 2, 3]]))

    let words = try #require(submissions.first)
    for word in [
      "--parsable ", "--partition=a b;c ", "--time=26:03:04 ", "--mem=4G ", "--cpus-per-task=2 ",
      "--ntasks=1 ", "--requeue ", "/study/slurm/%A_%a.log ", "/study --output",
    ] {
      #expect(words.contains(word))
    }
  }

  @Test func `what an earlier run handed over is waited for and not handed over again`()
    async throws
  {
    let (outcome, submissions) = try await run(
      Rehearsal(count: 4, done: [[1], [1], [1, 2, 3], [1, 2, 3, 4]]),
      queue: [
        [
          Self.line(55, 1, "COMPLETED"), Self.line(55, 2, "RUNNING"),
          Self.line(60, 1, "PENDING", "Resources", after: 2), "61|N/A|RUNNING|mine|None",
          "62|2|RUNNING|jinxiu-aaaaaaab-bbbbbbbb-0|None",
        ], [Self.line(60, 1, "RUNNING", after: 2)],
      ])

    #expect(outcome.end == .finished(without: [:]))
    #expect(outcome.events.first == .found(jobs: [55, 60], tasks: 2))
    #expect(submissions.count == 1)
    #expect(submissions.allSatisfy { $0.contains("--array=4 ") })
  }

  @Test func `a task that failed is told with all that is known and handed over again`()
    async throws
  {
    let (outcome, submissions) = try await run(
      Rehearsal(done: [[], [], [1, 3], [1, 2, 3]]),
      queue: [
        [],
        [
          Self.line(101, 1, "COMPLETED"), Self.line(101, 2, "FAILED", "NonZeroExitCode"),
          Self.line(101, 3, "COMPLETED"),
        ],
      ],
      records: [101: [Self.record(1, "COMPLETED", "0:0"), Self.record(2, "FAILED", "74:0")]],
      log: "one\ntwo\nthree\nfour\n")

    #expect(outcome.end == .finished(without: [:]))
    #expect(submissions.count == 2)
    #expect(submissions.last.map { $0.contains("--array=2 ") } == true)
    let failure = try #require(outcome.failures.first)
    #expect(outcome.failures.count == 1)
    #expect(failure.task == 2 && failure.job == "101_2" && failure.tries == 1)
    #expect(failure.record?.exitCode == 74 && failure.record?.node == "n2")
    #expect(failure.lastLines == ["two", "three", "four"])
  }

  @Test func `a task that fails too often is given up and the others are kept`() async throws {
    let failed = [101, 102, 103].map { job in
      [Self.line(job, 2, "FAILED", "NonZeroExitCode")]
    }
    let (outcome, submissions) = try await run(
      Rehearsal(done: [[], [], [1, 3]]), queue: [[]] + failed)

    guard case .failed(let failures) = outcome.end else { throw Unexpected(outcome.end) }
    #expect(failures.map(\.task) == [2])
    #expect(failures.map(\.tries) == [3])
    #expect(submissions.count == 3)
  }

  @Test(arguments: ["TIMEOUT", "OUT_OF_MEMORY", "DEADLINE"])
  func `a task that met a limit is not handed over again`(state: String) async throws {
    let (outcome, submissions) = try await run(
      Rehearsal(done: [[], [], [1, 3]]), queue: [[], [Self.line(101, 2, state)]])

    guard case .failed(let failures) = outcome.end else { throw Unexpected(outcome.end) }
    #expect(failures.map(\.state?.word) == [state])
    #expect(submissions.count == 1)
  }

  @Test(arguments: ["NODE_FAIL", "PREEMPTED", "BOOT_FAIL", "CANCELLED"])
  func `a task that the cluster lost is handed over again`(state: String) async throws {
    let (outcome, submissions) = try await run(
      Rehearsal(done: [[], [], [1, 3], [1, 2, 3]]), queue: [[], [Self.line(101, 2, state)]])

    #expect(outcome.end == .finished(without: [:]))
    #expect(submissions.count == 2)
  }

  @Test func `an array that somebody cancelled is left alone`() async throws {
    let (outcome, submissions) = try await run(
      Rehearsal(done: [[], [], [1]]),
      queue: [[], [Self.line(101, 2, "CANCELLED"), Self.line(101, 3, "CANCELLED")]])

    #expect(outcome.end == .cancelled(jobs: [101], missing: 2))
    #expect(submissions.count == 1)
  }

  /// Slurm forgets the numbers of tasks that it cancels before any began.
  @Test func `an array that was cancelled before it began is left alone`() async throws {
    let (outcome, submissions) = try await run(
      Rehearsal(done: [[]]), queue: [[], ["101|N/A|CANCELLED|\(Self.name)-0|PartitionDown"]])

    #expect(outcome.end == .cancelled(jobs: [101], missing: 3))
    #expect(submissions.count == 1)
  }

  @Test func `a task that the queue does not know any more is handed over again`() async throws {
    let (outcome, submissions) = try await run(
      Rehearsal(retries: 1, done: [[], [], [1, 3]]))

    guard case .failed(let failures) = outcome.end else { throw Unexpected(outcome.end) }
    #expect(failures.map(\.state) == [nil])
    #expect(failures.map(\.job) == ["102_2"])
    #expect(submissions.count == 2)
  }

  @Test func `a result that shows late is waited for`() async throws {
    let late = Array(repeating: Set([1, 3]), count: 8)
    let (outcome, submissions) = try await run(
      Rehearsal(grace: .seconds(600), done: [[], []] + late + [[1, 2, 3]]),
      queue: [[], [Self.line(101, 2, "COMPLETED")]])

    #expect(outcome.end == .finished(without: [:]))
    #expect(submissions.count == 1)
    #expect(outcome.failures == [])
  }

  @Test func `a task that ended well and left nothing is handed over again`() async throws {
    let (outcome, submissions) = try await run(
      Rehearsal(retries: 0, done: [[], [], [1, 3]]),
      queue: [[], [Self.line(101, 2, "COMPLETED")]])

    guard case .failed(let failures) = outcome.end else { throw Unexpected(outcome.end) }
    #expect(failures.map(\.task) == [2])
    #expect(submissions.count == 1)
  }

  @Test func `a task that tells that there is no result is done`() async throws {
    let (outcome, submissions) = try await run(
      Rehearsal(done: [[], [], [1, 3]]),
      queue: [[], [Self.line(101, 2, "FAILED", "NonZeroExitCode")]],
      records: [101: [Self.record(2, "FAILED", "3:0")]])

    #expect(outcome.end == .finished(without: [2: 3]))
    #expect(submissions.count == 1)
  }

  @Test func `progress counts each task once and tells what most wait for`() async throws {
    let (outcome, _) = try await run(
      Rehearsal(count: 6, done: [[], [], [1], Set(1...6)]),
      queue: [
        [],
        [
          Self.line(101, 1, "COMPLETING"), Self.line(101, 2, "RUNNING"),
          Self.line(101, 3, "PENDING", "Resources"), Self.line(101, 4, "PENDING", "Resources"),
          Self.line(101, 5, "PENDING", "Priority"), Self.line(101, 6, "FAILED", "x"),
        ],
      ])

    let told = outcome.events.compactMap { event -> ArrayProgress? in
      if case .progress(let progress) = event { progress } else { nil }
    }
    let progress = try #require(told.last)
    #expect(
      [progress.done, progress.running, progress.waiting, progress.failed] == [1, 1, 3, 1])
    #expect(progress.reason == "Resources")
  }

  @Test func `without waiting all is handed over and the job named`() async throws {
    let (outcome, submissions) = try await run(Rehearsal(waits: false, done: [[1], [1]]))

    #expect(outcome.end == .left(jobs: [101], missing: 2))
    #expect(submissions.count == 1)
  }

  struct Unexpected: Error {
    let end: ArrayEnd
    init(_ end: ArrayEnd) { self.end = end }
  }
}
