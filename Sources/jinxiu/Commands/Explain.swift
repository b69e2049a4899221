import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import MIP

/// `jinxiu explain`: why a plan is as it is, or what a fault code means.
struct Explain: AsyncParsableCommand {
  /// Options that choose many people, beside those of `SubjectChoice`.
  private static let many = ["--unplaced", "--sample"]

  static let configuration = CommandConfiguration(
    abstract: "Say why somebody is placed there or nowhere, or explain a fault code. 解释",
    discussion: """
      Of a plan, about one trainee, need, host, county, unit or rule: where placed
      and with which points, which rules and full months are in the way, who holds
      them, what each alternative would cost, and what would have to change. What is
      said of other plans is said because such a plan was made; what could not be
      confirmed is not said. Examples:

        jinxiu explain out/lianyungang-2024/plan.json --trainee T007
        jinxiu explain out/lianyungang-2024/plan.json --host H001 --lang zh
        jinxiu explain out/lianyungang-2024/plan.json --county 东海县 --json
        jinxiu explain Scenarios/lianyungang-2024 --rule seats     plans first, then explains
        jinxiu explain out/lianyungang-2024/plan.json --unplaced   everyone without a place
        jinxiu explain out/zhejiang/plan.json --sample 200 --seed 7 --check
        jinxiu explain \(FaultCode.allCases[0].rawValue)                                what a fault code means

      People, units and hosts may also be given by their names where only one has
      it. --json prints facts alone, of many people a list; `jinxiu schema --of
      explanation` describes one answer. --check plans again what is said, the
      person pinned in the tables, and audits every plan.

      Exit status 退出码: 0 explained · 1 faults in the data · 4 the rules
      contradict each other · 64 nothing has this name (the nearest are suggested),
      or wrong usage · 70 the plan does not pass the audit of its scenario, or
      --check found a wrong answer · 74 a file cannot be read · 130 cancelled
      """)

  @Argument(
    help: ArgumentHelp(
      "plan.json, the folder of a scenario, or a fault code such as "
        + "\(FaultCode.allCases[0].rawValue). 方案、情景或错误代码", valueName: "plan-or-code"))
  var plan: String
  @OptionGroup var subject: SubjectChoice
  @OptionGroup var people: PeopleChoice
  @Option(help: "The folder of the scenario; otherwise looked for as verify does. 情景文件夹")
  var scenario: String?
  @Option(help: "The most alternatives, and the most changes, to try by re-solving. 试算的最多项数")
  var alternatives = Explainer.standardAlternatives
  @Option(help: "For each re-solve, for example 10s. 每次试算的时间上限") var timeLimit: TimeSpan?
  @Flag(help: "Print facts as JSON. 输出JSON") var json = false
  @Flag(help: "Write 张*三 instead of full names. 隐去姓名") var maskNames = false
  @OptionGroup var language: LanguageChoice

  func validate() throws {
    guard alternatives >= 0 else {
      throw ValidationError(
        Phrase(
          "--alternatives \(alternatives)：应为0或更大。",
          "--alternatives \(alternatives): give 0 or more."))
    }
    if subject.isEmpty { return }
    try subject.checkIsOne()
    guard people.isEmpty else {
      throw ValidationError(
        Phrase(
          "请只解释一项，或用--unplaced、--sample解释多人。",
          "Give either one to explain or --unplaced and --sample."))
    }
  }

  func run() async throws {
    let console = Console(language: language.terminal)
    guard !subject.isEmpty || !people.isEmpty else { return try explainCode(console) }
    let interrupt = Interrupt {}
    defer { interrupt.stop() }
    let solving = Solving(console: console, cancellation: interrupt.cancellation)
    let made = try await PlanToExplain(plan, scenario: scenario, solving)
    if people.isEmpty {
      try await explainOne(made, solving)
    } else {
      try await explainMany(made, solving)
    }
    if interrupt.cancellation.isCancelled { throw ExitStatus.cancelled.code }
  }

  private func explainer(of made: PlanToExplain) throws -> Explainer {
    Explainer(
      made.scenario, plan: made.plan, solver: try Solving.solver(), options: options(made),
      alternatives: alternatives)
  }

  private func options(_ made: PlanToExplain) -> PlannerOptions {
    PlannerOptions(
      timeLimit: timeLimit?.duration, version: BuildFacts.version, scenarioName: made.name)
  }

  private func explainOne(_ made: PlanToExplain, _ solving: Solving) async throws {
    let name = try subject.subject(in: made.scenario, solving.console)
    let explanation = try await solving.telling {
      try await explainer(of: made).explain(name, cancellation: solving.cancellation)
    }
    guard let explanation else { throw ExitStatus.auditDisagrees.code }
    let output = ExplanationOutput(scenario: made.scenario, explanation: explanation)
    solving.console.print(
      json ? output.json : output.text(language: language.terminal, masksNames: maskNames))
  }

  /// One after another, each written as soon as it is known, and at last how many are wrong.
  private func explainMany(_ made: PlanToExplain, _ solving: Solving) async throws {
    let console = solving.console
    let run = PeopleRun(
      names: people.names(in: made.scenario, made.plan), console: console,
      cancellation: solving.cancellation)
    let check =
      people.check
      ? AnswerCheck(
        made.scenario, made.plan, solver: try Solving.solver(), options: options(made),
        solving.cancellation) : nil
    if json { console.print("[\n") }
    let isClean = try await solving.telling {
      try await run.explain(with: try explainer(of: made), check) {
        explanation, isFirst in
        let output = ExplanationOutput(scenario: made.scenario, explanation: explanation)
        let text =
          json ? output.json : output.text(language: language.terminal, masksNames: maskNames)
        return (isFirst ? "" : json ? ",\n" : "\n") + text
      }
    }
    if json { console.print("]\n") }
    if !isClean { throw ExitStatus.auditDisagrees.code }
  }

  private func explainCode(_ console: Console) throws {
    guard let known = FaultCode(rawValue: plan.uppercased()) else {
      if FileManager.default.fileExists(atPath: plan) {
        throw ValidationError(
          Phrase(
            "请说明要解释方案中的哪一项：\((SubjectChoice.names + Self.many).joined(separator: "、"))。",
            "Say what of the plan to explain: "
              + "\((SubjectChoice.names + Self.many).joined(separator: ", "))."))
      }
      let codes = FaultCode.allCases.map(\.rawValue)
      throw ValidationError(
        Phrase(
          "没有错误代码 \(plan)，代码为：\(codes.joined(separator: "、"))。",
          "There is no fault code \(plan). The codes are \(codes.joined(separator: ", "))."))
    }
    console.print(FaultText.page(known, in: language.terminal))
  }
}
