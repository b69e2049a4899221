import ArgumentParser
import JinxiuDomain
import Slurm

/// Where the plans of a study are made: `--on local` or `--on slurm`, and what Slurm is asked for.
struct ClusterChoice: ParsableArguments {
  enum Place: String, CaseIterable, ExpressibleByArgument {
    case local, slurm
  }

  @Option(help: "On this machine, or as a job array of Slurm. 在本机或在 Slurm 集群上求解")
  var on: Place = .local
  @Option(help: "Slurm: the partition. 分区") var partition: String?
  @Option(
    help: ArgumentHelp("Slurm: time for each task, for example 30m. 每项作业时限", valueName: "time"))
  var taskTime: TimeSpan?
  @Option(
    help: ArgumentHelp("Slurm: memory of each task, for example 4G. 每项作业内存", valueName: "size"))
  var memory: String?
  @Option(help: "Slurm: processors of each task; 2 help where prices plan. 每项作业处理器数")
  var processors: Int?
  @Option(help: "Slurm: tasks that run at once, at most. 同时运行的作业数上限") var arrayLimit: Int?
  @Option(help: "Slurm: how often a task that failed is submitted again (2). 失败后重交次数")
  var retries: Int?
  @Flag(
    inversion: .prefixedNo,
    help: "Slurm: wait for the end, or submit and return; the same command collects. 等待或提交后即返回")
  var wait = true

  func validate() throws {
    guard on == .slurm || given.isEmpty else {
      throw ValidationError(
        Phrase(
          "\(given.joined(separator: "、")) 须与 --on slurm 同用。",
          "\(given.joined(separator: ", ")): only with --on slurm."))
    }
    if let memory, memory.wholeMatch(of: /[1-9][0-9]{0,8}[KMGT]?/) == nil {
      throw ValidationError(
        Phrase(
          "--memory \(memory)：写作 4G 或 2000M。", "--memory \(memory): write 4G or 2000M."))
    }
    for (name, number, range) in [
      ("--processors", processors, 1...1_024), ("--array-limit", arrayLimit, 1...1_000_000),
      ("--retries", retries, 0...100),
    ] {
      guard let number, !range.contains(number) else { continue }
      throw ValidationError(
        Phrase(
          "\(name) \(number)：应为 \(range.lowerBound) 至 \(range.upperBound)。",
          "\(name) \(number): from \(range.lowerBound) to \(range.upperBound)."))
    }
  }

  private var given: [String] {
    [
      ("--partition", partition != nil), ("--task-time", taskTime != nil),
      ("--memory", memory != nil), ("--processors", processors != nil),
      ("--array-limit", arrayLimit != nil), ("--retries", retries != nil), ("--no-wait", !wait),
    ].filter(\.1).map(\.0)
  }

  var request: ResourceRequest {
    ResourceRequest(
      partition: partition, seconds: taskTime.map { ($0.milliseconds + 999) / 1_000 },
      memory: memory, processors: processors ?? 1, limit: arrayLimit)
  }
}
