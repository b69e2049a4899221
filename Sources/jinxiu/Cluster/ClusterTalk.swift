import Foundation
import JinxiuDomain
import Slurm
import Synchronization

/// What is said of an array while it runs and when it ends.
final class ClusterTalk: Sendable {
  /// Failed tasks that are told one by one.
  private static let most = 5

  private let console: Console
  private let last = Mutex<ArrayProgress?>(nil)

  init(_ console: Console) { self.console = console }

  func hear(_ event: ArrayEvent) {
    switch event {
    case .submitted(let job, let tasks):
      console.say(
        Phrase(
          "已提交 Slurm 作业 \(job)，共\(tasks)项。",
          "Submitted to Slurm as job \(job): \(Self.tasks(tasks))."))
    case .found(let jobs, let tasks):
      let list = Self.list(jobs)
      console.say(
        Phrase(
          "队列中已有作业 \(list)，其中\(tasks)项未完成，不重复提交。",
          "Already in the queue: job \(list) with \(Self.tasks(tasks)), not submitted again."))
    case .progress(let progress): tell(progress)
    case .failed(let failures, let again): tell(failures, again)
    case .silent(let words):
      console.say(
        Phrase(
          "Slurm 控制器没有应答，继续等待：\(Self.said(words).chinese)",
          "Slurm's controller does not answer; waiting: \(Self.said(words).english)"))
    case .answering: console.say(Phrase("Slurm 控制器恢复应答。", "Slurm's controller answers again."))
    }
  }

  /// A line whenever something changed.
  private func tell(_ progress: ArrayProgress) {
    let isNew = last.withLock { last in
      defer { last = progress }
      return last != progress
    }
    guard isNew else { return }
    let reason = progress.reason.flatMap { $0 == "None" ? nil : $0 }
    let failed = progress.failed
    console.say(
      Phrase(
        "  \(progress.done)/\(progress.count)  运行\(progress.running)，排队\(progress.waiting)"
          + (reason.map { "（\($0)）" } ?? "") + (failed > 0 ? "，失败\(failed)" : ""),
        "  \(progress.done)/\(progress.count)  \(progress.running) running, "
          + "\(progress.waiting) waiting" + (reason.map { " (\($0))" } ?? "")
          + (failed > 0 ? ", \(failed) failed" : "")))
  }

  private func tell(_ failures: [TaskFailure], _ again: Int) {
    for line in Self.lines(failures) { console.say(line) }
    guard again > 0 else { return }
    console.say(Phrase("  再次提交：\(again)项", "  submitted again: \(again)"))
  }
}

// How a run ended.
extension ClusterTalk {
  /// What failed for good.
  ///
  /// - Parameter logs: The folder of the logs.
  func complain(_ failures: [TaskFailure], logs: String) {
    console.complain(
      Phrase(
        "\(failures.count)项未能完成，其余结果已保留，日志在 \(logs)；排除原因后再运行同一命令，只补做这些：",
        "\(Self.tasks(failures.count)) did not succeed; all other results are kept, the logs are in "
          + "\(logs). Once the cause is gone the same command does just these:")[
          console.language])
    for line in Self.lines(failures) { console.complain(line[console.language]) }
  }

  func tellCancelled(_ jobs: [Int], _ missing: Int) {
    let list = Self.list(jobs)
    console.complain(
      Phrase(
        "作业 \(list) 已在 Slurm 中被取消，还有\(missing)项未完成；已完成的保留，再运行同一命令即可继续。",
        "Job \(list) was cancelled in Slurm with \(Self.tasks(missing)) missing; finished ones are kept, "
          + "and the same command goes on.")[console.language])
  }

  /// Nobody waits any more, since it was asked so or by Ctrl-C.
  func tellLeft(_ jobs: [Int], _ missing: Int, isStopped: Bool) {
    let list = Self.list(jobs)
    guard !jobs.isEmpty else {
      console.complain(
        Phrase(
          "已停止，还有\(missing)项未提交；再运行同一命令即可继续。",
          "Stopped with \(Self.tasks(missing)) not submitted; the same command goes on.")[
            console.language])
      return
    }
    let words = Phrase(
      "作业 \(list) 在 Slurm 中继续，还有\(missing)项未完成；再运行同一命令即可等待并汇总，"
        + "取消用 scancel \(jobs.map(String.init).joined(separator: " "))。",
      "Job \(list) goes on in Slurm with \(Self.tasks(missing)) missing. The same command waits and "
        + "collects; scancel \(jobs.map(String.init).joined(separator: " ")) ends it.")
    if isStopped { console.complain(words[console.language]) } else { console.say(words) }
  }

  func complain(_ error: SlurmError) { console.complain(Self.phrase(error)[console.language]) }

  private static func phrase(_ error: SlurmError) -> Phrase {
    switch error {
    case .notInstalled(let program):
      Phrase(
        "本机没有 Slurm 的 \(program)。请在集群的登录节点上运行，或安装 slurm-client（Debian：apt-get install "
          + "slurm-client），或去掉 --on slurm 在本机求解。",
        "Slurm's \(program) is not on this machine. Run on a login node of the cluster, install "
          + "slurm-client (Debian: apt-get install slurm-client), or leave --on slurm out.")
    case .refused("sbatch", let words):
      Phrase(
        "Slurm 的 sbatch 报错：\(said(words).chinese)", "Slurm's sbatch says: \(said(words).english)")
    case .refused(let program, let words):
      Phrase(
        "Slurm 的 \(program) 报错：\(said(words).chinese)\n本机装有 Slurm，但问不到控制器。请用 scontrol ping 查看 slurmctld "
          + "是否在运行，核对 SLURM_CONF 或 /etc/slurm/slurm.conf，或到集群的登录节点上运行，或去掉 --on slurm 在本机求解。",
        "Slurm's \(program) says: \(said(words).english)\nSlurm is installed here, but its controller "
          + "cannot be asked. See with scontrol ping whether slurmctld runs, check SLURM_CONF or "
          + "/etc/slurm/slurm.conf, run on a login node of the cluster, or leave --on slurm out.")
    case .silent(let words):
      Phrase(
        "Slurm 控制器久未应答，不再等待；作业继续，再运行同一命令即可继续：\(said(words).chinese)",
        "Slurm's controller has not answered for long; jobs go on, and so does the same command: "
          + said(words).english)
    case .unreadable(let program, let answer):
      Phrase(
        "读不懂 Slurm 的 \(program)：\(answer)",
        "Slurm's \(program) gave no known answer: \(answer)")
    case .noArrays:
      Phrase(
        "该集群不接受作业数组（MaxArraySize）。", "The cluster takes no job arrays (MaxArraySize).")
    case .folderInUse(let jobs):
      Phrase(
        "作业 \(list(jobs)) 属于另一项任务，仍在队列中并写入同一文件夹；请等它结束，或用 scancel 取消，或用 --out "
          + "另选文件夹。",
        "Job \(list(jobs)) of another study is still in the queue and writes to this folder: wait, "
          + "scancel it, or give another --out.")
    }
  }

  /// A program may end without a word.
  private static func said(_ words: String) -> Phrase {
    words.isEmpty ? Phrase("（没有给出原因）", "(no reason given)") : Phrase(words, words)
  }

  private static func tasks(_ count: Int) -> String {
    "\(count) task" + (count == 1 ? "" : "s")
  }

  private static func list(_ jobs: [Int]) -> String {
    jobs.map(String.init).joined(separator: ", ")
  }
}

// A task that failed.
extension ClusterTalk {
  private static func lines(_ failures: [TaskFailure]) -> [Phrase] {
    let rest = failures.count - most
    return failures.prefix(most).flatMap(lines)
      + (rest > 0 ? [Phrase("  ……另有\(rest)项", "  … and \(rest) more")] : [])
  }

  private static func lines(_ failure: TaskFailure) -> [Phrase] {
    let facts = facts(failure)
    return [
      Phrase(
        "  第\(failure.task)项（\(failure.job)，第\(failure.tries)次）："
          + facts.map(\.chinese).joined(separator: "，"),
        "  task \(failure.task) (\(failure.job), try \(failure.tries)): "
          + facts.map(\.english).joined(separator: ", "))
    ] + failure.lastLines.map { Phrase("    | \($0)", "    | \($0)") }
  }

  private static func facts(_ failure: TaskFailure) -> [Phrase] {
    guard let state = failure.state else {
      return [Phrase("Slurm 已不知其下落", "no longer known to Slurm")]
    }
    var facts = [Phrase(state.word, state.word)]
    guard let record = failure.record else { return facts }
    if let signal = record.signal {
      facts.append(Phrase("信号 \(signal)", "signal \(signal)"))
    } else {
      facts.append(Phrase("退出码 \(record.exitCode)", "exit status \(record.exitCode)"))
    }
    if !["None", "NonZeroExitCode"].contains(record.reason) {
      facts.append(Phrase(record.reason, record.reason))
    }
    if let node = record.node { facts.append(Phrase("节点 \(node)", "node \(node)")) }
    return facts + hint(state, record)
  }

  private static func hint(_ state: TaskState, _ record: TaskRecord) -> [Phrase] {
    switch (state.word, record.exitCode, record.signal) {
    case ("TIMEOUT", _, _): [Phrase("请加大 --task-time", "give more --task-time")]
    case ("OUT_OF_MEMORY", _, _): [Phrase("请加大 --memory", "give more --memory")]
    case (_, 126...127, _):
      [Phrase("该节点上没有本程序或其运行库", "this program or its libraries are not on the node")]
    case (_, _, 53):
      [Phrase("该节点不能写入输出文件夹，须为共享文件系统", "the node cannot write to the folder, which all must share")]
    case (_, 0, nil) where state.isCompleted: [Phrase("但没有留下结果", "but left no result")]
    default: []
    }
  }
}
