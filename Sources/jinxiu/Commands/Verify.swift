import ArgumentParser
import JinxiuAudit
import JinxiuDomain
import JinxiuReports

/// `jinxiu verify`: re-checks a plan without a solver.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Re-check a plan against its scenario, without a solver. 复核方案",
    discussion: """
      Counts everything again in exact integers, with its own reading of the rules,
      and adds up the prices that bound each level. The scenario is looked for as
      Scenarios/<id> and <id>, from here and from the plan upwards. Examples:

        jinxiu verify out/lianyungang-2024/plan.json
        jinxiu verify plan.json --scenario Scenarios/lianyungang-2024
        jinxiu verify out/names/plan.json --keep out/counts/plan.json

      A plan of names lists the places that it keeps; --keep compares them with the
      plan of counts.
      """)

  @Argument(help: "plan.json") var plan: String
  @Option(help: "The folder of the scenario. 情景文件夹") var scenario: String?
  @Option(
    help: ArgumentHelp("The plan of counts that the names keep. 定名所沿用的名额方案", valueName: "plan.json")
  )
  var keep: String?
  @Option(
    name: .customLong("change"),
    help: ArgumentHelp("A change file that the plan was made with. 变更文件", valueName: "file"))
  var changes: [String] = []
  @OptionGroup var language: LanguageChoice

  func run() throws {
    let console = Console(language: language.terminal)
    let read = try PlanInput(plan, scenario: scenario, changes: changes, console)
    let (plan, scenario) = (read.plan, read.scenario)
    let counts = try keep.map { try CountsInput($0, for: read.tables, console).plan }
    let report = Audit(scenario: scenario).verify(plan, keeping: counts)
    for finding in report.findings {
      console.print("[\(finding.code.rawValue)] \(finding.phrase[console.language])\n")
    }
    guard report.isClean else {
      console.complain(
        Phrase(
          "复核发现\(report.findings.count)处问题。",
          "The audit found \(report.findings.count) fault\(report.findings.count == 1 ? "" : "s").")[
            console.language])
      throw ExitStatus.auditDisagrees.code
    }
    if !plan.reserved.isEmpty { console.print(kept(by: plan)[console.language] + "\n") }
    console.print(
      Phrase(
        "复核通过：\(plan.placedCount)人的安排符合全部规则，各级数值一致。\n"
          + "前面各级保持其数值时，每一级最多还能好多少：\n",
        "Verified: the placements of \(plan.placedCount) people keep every rule, "
          + "and every level has the value stated.\n"
          + "How much better could a level be, those above it at their values?\n")[
          console.language])
    for level in plan.outcome.levels {
      console.print("  " + proof(of: level, in: plan)[console.language] + "\n")
    }
    if let believed = ReportWords.believed(plan.outcome.levels) {
      console.print(believed[console.language] + "\n")
    }
  }

  /// Against which plan of counts the names were held.
  private func kept(by plan: Plan) -> Phrase {
    let all = plan.reserved.reduce(0) { $0 + $1.place.count }
    let taken = plan.reserved.reduce(0) { $0 + $1.taken }
    return keep == nil
      ? Phrase(
        "定名只用方案所列的预留名额：\(all)个中用\(taken)个（--keep 可与名额方案核对）。",
        "Names take reserved places as the plan lists them and no others: \(taken) of \(all) "
          + "(--keep compares the list with the plan of counts).")
      : Phrase(
        "定名与名额方案一致：预留\(all)个，用\(taken)个。",
        "Names keep the plan of counts: \(taken) of \(all) reserved places are taken.")
  }

  /// What prices, which the audit has added up again, prove of a level.
  private func proof(of level: LevelResult, in plan: Plan) -> Phrase {
    let name = ReportWords.level(level.name)
    let found: Phrase
    if let gap = LevelGap(of: level, in: plan) {
      found =
        gap.partsPerMillion == 0
        ? Phrase("价格证明不可能更好", "prices prove that it cannot be better")
        : Phrase(
          "价格证明最好不超过\(gap.bound)（差距\(gap.text)）",
          "prices prove no better than \(gap.bound) (gap \(gap.text))")
    } else {
      found = Phrase("没有价格证明", "no proof by prices")
    }
    let isWord = level.isProven && level.proof == .search
    return Phrase(
      "\(name.chinese)：\(level.value)，\(found.chinese)" + (isWord ? "；求解器称已最优，不能复算" : ""),
      "\(name.english): \(level.value), \(found.english)"
        + (isWord ? "; best by the word of the solver, which cannot be re-added" : ""))
  }
}
