import Foundation
import Slurm
import Testing

/// Slurm that is not there, does not answer, or is busy with something else.
@Suite struct ClusterTroubleTests {
  private func refusal(
    _ rehearsal: Rehearsal = Rehearsal(done: [[]]), on slurm: ScriptedSlurm
  ) async -> SlurmError? {
    do {
      _ = try await rehearsal.run(on: slurm)
      return nil
    } catch {
      return error as? SlurmError
    }
  }

  @Test func `a program that is missing is named`() async {
    await #expect(throws: SlurmError.notInstalled(program: "scontrol")) {
      try await Cluster(searchPath: "/nowhere").check()
    }
  }

  @Test func `a cluster without arrays is told`() async throws {
    let slurm = try ScriptedSlurm(maxArraySize: 0)
    defer { slurm.remove() }

    await #expect(throws: SlurmError.noArrays) { try await slurm.cluster.check() }
  }

  @Test func `a controller that comes back is waited for`() async throws {
    let slurm = try ScriptedSlurm(queue: [[], ["down"], ["down"], []])
    defer { slurm.remove() }

    let outcome = try await Rehearsal(done: [[], [], [1, 2, 3]]).run(on: slurm)

    #expect(outcome.end == .finished(without: [:]))
    let silences = outcome.events.filter { if case .silent = $0 { true } else { false } }
    #expect(silences == [.silent(words: "slurm_load_jobs error: no controller")])
    #expect(outcome.events.contains(.answering))
    #expect(slurm.submissions.count == 1)
  }

  @Test func `a controller that stays away is not waited for without end`() async throws {
    let slurm = try ScriptedSlurm(queue: [[], ["down"]])
    defer { slurm.remove() }

    let error = await refusal(Rehearsal(answer: .milliseconds(50), done: [[]]), on: slurm)

    #expect(error == .silent(words: "slurm_load_jobs error: no controller"))
  }

  @Test func `a controller that is away at the beginning is told at once`() async throws {
    let slurm = try ScriptedSlurm(queue: [["down"]])
    defer { slurm.remove() }

    let error = await refusal(on: slurm)

    #expect(
      error == .refused(program: "squeue", words: "slurm_load_jobs error: no controller"))
    #expect(slurm.submissions == [])
  }

  @Test func `jobs of another study of the folder are in the way until they end`() async throws {
    let rival = "jinxiu-aaaaaaaa-cccccccc-0"
    let slurm = try ScriptedSlurm(queue: [
      ["9|1|RUNNING|\(rival)|None", "8|1|PENDING|\(rival)|None", "9|2|RUNNING|\(rival)|None"],
      ["9|1|COMPLETED|\(rival)|None", "10|1|RUNNING|jinxiu-aaaaaaaa-bbbbbbbb-0|None"],
    ])
    defer { slurm.remove() }

    await #expect(throws: SlurmError.folderInUse(jobs: [8, 9])) {
      try await slurm.cluster.checkNobodyElse(uses: ScriptedSlurm.name)
    }
    await #expect(throws: Never.self) {
      try await slurm.cluster.checkNobodyElse(uses: ScriptedSlurm.name)
    }
  }

  @Test func `whoever stops waiting hears which job goes on`() async throws {
    let line = "101|1|RUNNING|jinxiu-aaaaaaaa-bbbbbbbb-0|None"
    let slurm = try ScriptedSlurm(queue: [[], [line]])
    defer { slurm.remove() }
    let asked = Counter()

    let outcome = try await Rehearsal(done: [[], [], [2]]).run(on: slurm) { asked.next() > 9 }

    #expect(outcome.end == .left(jobs: [101], missing: 2))
  }

  @Test(arguments: ["plain", "路 径", "a'b\"c", "$(touch x)`id`", "100%A", "-n", "&;|<>*?"])
  func `the script runs the command with its words as they are`(name: String) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/" + UUID().uuidString
    let directory = folder + "/" + name
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let study = ArrayStudy(
      name: ScriptedSlurm.name, folder: directory, directory: directory,
      command: ["/bin/sh", "-c", #"pwd; printf '%s\n' "$@""#, "sh", name], count: 9)
    let path = folder + "/task.sh"
    try study.script.write(toFile: path, atomically: false, encoding: .utf8)

    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [path, "1000"]
    shell.environment = ["SLURM_ARRAY_TASK_ID": "7", "PATH": "/usr/bin:/bin"]
    let pipe = Pipe()
    shell.standardOutput = pipe
    try shell.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()

    #expect(said == "\(directory)\n\(name)\n1007\n")
  }
}
