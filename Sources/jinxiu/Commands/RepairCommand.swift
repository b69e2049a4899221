import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP

/// `jinxiu repair`: the cheapest changes that place more people, or let pins and rules hold.
struct RepairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair",
    abstract: "Find the cheapest changes that place more people, or end a contradiction. 修复建议",
    discussion: """
      Looks over seats, also in months that a host does not offer (opening),
      mentors, beds, hosts as a whole, people of a unit away at once, quotas,
      target, budget, shares, the make-up reserve, years and age asked for, first
      months, deadlines and waivers; where pins contradict hard rules, also over
      pins. Each repair was planned anew and names the rule and clause
      that it changes and who may decide. With --changes each is written as a change
      file, which whatif and plan lay over the scenario. Examples:

        jinxiu repair Scenarios/lianyungang-2024
        jinxiu repair Scenarios/lianyungang-2024 --plan out/lianyungang-2024/plan.json --most 10
        jinxiu repair Scenarios/lianyungang-2024 --repair-costs seat=10,share=30
        jinxiu repair Scenarios/lianyungang-2024 --changes out/repairs
        jinxiu whatif Scenarios/lianyungang-2024 --change out/repairs/repair-1.yaml

      The table of costs, of which only proportions matter: \(Self.table).
      """)

  @Argument(help: "The folder of the scenario. 情景文件夹") var scenario: String
  @Option(
    help: ArgumentHelp(
      "The plan at hand; without it one is made first. 现有方案", valueName: "plan.json"))
  var plan: String?
  @Option(help: "Repairs at most. 最多几条") var most = 8
  @Option(
    help: ArgumentHelp("What changes count, as name=number,… 修复代价", valueName: "costs"),
    transform: Self.costs)
  var repairCosts = RepairCosts()
  @Option(
    help: ArgumentHelp(
      "Write each repair as a change file into this folder. 写成变更文件", valueName: "folder"))
  var changes: String?
  @Option(help: "For plan and repairs each, for example 60s or 5m. 时间上限") var timeLimit: TimeSpan?
  @Option(help: "As for plan. 求解方法") var method: MethodChoice = .auto
  @Flag(help: "Print JSON. 输出JSON") var json = false
  @Flag(name: .shortAndLong, help: "Say nothing but results and errors. 安静") var quiet = false
  @OptionGroup var language: LanguageChoice

  private static var table: String {
    RepairCosts.names.map { "\($0) \(RepairCosts()[$0] ?? 0)" }.joined(separator: ", ")
  }

  private static func costs(_ text: String) throws -> RepairCosts {
    var costs = RepairCosts()
    for entry in text.split(separator: ",") {
      let parts = entry.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, costs[parts[0]] != nil, let number = Int(parts[1]),
        (1...1_000_000).contains(number)
      else {
        let names = RepairCosts.names
        throw ValidationError(
          Phrase(
            "\(entry)：写成 名称=数字，数字为1至1000000，名称为\(names.joined(separator: "、"))之一。",
            "\(entry): write name=number with a number from 1 to 1000000 and one of the names "
              + names.joined(separator: ", ") + "."))
      }
      costs[parts[0]] = number
    }
    return costs
  }

  func validate() throws {
    guard (1...100).contains(most) else {
      throw ValidationError(
        Phrase("--most \(most)：应为1至100。", "--most \(most): from 1 to 100."))
    }
  }

  func run() async throws {
    let console = Console(language: language.terminal, isQuiet: quiet)
    let input = try ScenarioInput(scenario, console)
    try OutputCheck.refuseScenarios([changes].compactMap(\.self), console)
    let given = try plan.map { try PlanInput($0, for: input, console) }
    let scenario = given?.scenario ?? input.scenario
    let market = Market(scenario)
    let solver = try Solving.solver()
    let options = PlannerOptions(
      timeLimit: timeLimit?.duration, version: BuildFacts.version, scenarioName: input.name,
      method: method.method)
    let search = RepairSearch(market, solver: solver, options: options, costs: repairCosts)
    let interrupt = Interrupt {
      console.say(Phrase("正在停止……", "Stopping…"))
    }
    defer { interrupt.stop() }
    try await Solving(console: console, cancellation: interrupt.cancellation).telling {
      let start = try await base(given?.plan, market, solver, options, interrupt.cancellation)
      try await show(start, search, scenario, console, interrupt.cancellation)
    }
  }

  private func base(
    _ given: Plan?, _ market: Market, _ solver: any Solver, _ options: PlannerOptions,
    _ cancellation: Cancellation
  ) async throws -> PlanningResult {
    if let given { return .plan(given) }
    return try await Planner(market, solver: solver, options: options).plan(
      cancellation: cancellation)
  }

  private func show(
    _ start: PlanningResult, _ search: RepairSearch, _ scenario: Scenario, _ console: Console,
    _ cancellation: Cancellation
  ) async throws {
    let repairs: [Repair]
    switch start {
    case .plan(let plan):
      console.say(
        Phrase(
          "现有方案安排\(plan.placedCount)人，\(plan.unplacedCount)人未安排。",
          "The plan at hand places \(plan.placedCount), \(plan.unplacedCount) are left."))
      search.coverage(of: plan).phrase.map(console.say)
      repairs = try await search.repairs(of: plan, most: most, cancellation: cancellation)
    case .contradiction(let contradiction):
      for line in ContradictionTalk(contradiction, console.language).lines {
        console.complain(line)
      }
      repairs = try await search.repairs(
        ending: contradiction, most: most, cancellation: cancellation)
    case .nothing(let state):
      console.complain(
        Phrase("还没有得到任何方案就停止了。", "Stopped before any plan was found.")[console.language])
      throw (state == .cancelled ? ExitStatus.cancelled : .lessProvenThanAsked).code
    }
    console.print(
      json
        ? RepairText.text(repairs, in: scenario)
        : RepairTalk(repairs, scenario, console.language).text)
    try write(repairs, scenario, console)
    if cancellation.isCancelled { throw ExitStatus.cancelled.code }
  }

  /// - Throws: How the command ends where a file cannot be written.
  private func write(_ repairs: [Repair], _ scenario: Scenario, _ console: Console) throws {
    guard let changes, !repairs.isEmpty else { return }
    let files = repairs.enumerated().map { index, repair in
      let text = ChangeText.text(
        repair.changes, title: repair.phrase(in: scenario), over: scenario)
      return OutputFile(name: "repair-\(index + 1).yaml", bytes: Array(text.utf8))
    }
    try console.telling { try OutputFolder(changes).write(files) }
    console.say(
      Phrase(
        "变更文件：\(changes)/repair-1.yaml 等\(files.count)个，可用 whatif --change 试算",
        "Change files: \(files.count), the first \(changes)/repair-1.yaml, for whatif --change"))
  }
}
