import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles
import JinxiuReports

/// `jinxiu diff`: two plans, person by person, county by county, host by host.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compare two plans: same, moved, gained, lost. 比较两个方案",
    discussion: """
      The scenarios are looked for as verify does. Plans of two scenarios may be
      compared; people who stand in one alone are new or withdrawn, as are those
      whose identifier is somebody else's in the other. With --out also as pages,
      workbook, CSV and diff.json. A plan that plan --change has made is audited
      with the same files. Examples:

        jinxiu diff out/a/plan.json out/b/plan.json
        jinxiu diff out/a/plan.json out/b/plan.json --out out/diff
        jinxiu diff a.json b.json --scenario Scenarios/lianyungang-2024
        jinxiu diff out/a/plan.json out/closed/plan.json --after-change closed.yaml --json
      """)

  @Argument(help: "plan.json before. 原方案") var before: String
  @Argument(help: "plan.json after. 现方案") var after: String
  @Option(help: "The folder of the scenario of the first plan, or of both. 情景文件夹") var scenario:
    String?
  @Option(help: "The folder of the scenario of the second plan. 后一方案的情景文件夹")
  var afterScenario: String?
  @Option(
    help: ArgumentHelp(
      "A change file that the first plan was made with. 原方案的变更文件", valueName: "file"))
  var beforeChange: [String] = []
  @Option(
    help: ArgumentHelp(
      "A change file that the second plan was made with. 现方案的变更文件", valueName: "file"))
  var afterChange: [String] = []
  @Flag(help: "Print diff.json instead of the summary. 输出JSON") var json = false
  @Option(name: .customLong("out"), help: "The folder to write. 输出文件夹") var folder: String?
  @Flag(help: "Write 张*三 instead of full names. 隐去姓名") var maskNames = false
  @OptionGroup var language: LanguageChoice

  func run() throws {
    let console = Console(language: language.terminal)
    if let folder { try OutputCheck.refuseScenarios([folder], console) }
    let first = try PlanInput(before, scenario: scenario, changes: beforeChange, console)
    let second = try PlanInput(
      after, scenario: afterScenario ?? scenario, changes: afterChange, console)
    try check(first, before, console)
    try check(second, after, console)
    func document(_ words: Language) -> DiffDocument {
      DiffDocument(
        first.plan, in: first.scenario, to: second.plan, in: second.scenario, language: words,
        tables: language.report, masksNames: maskNames)
    }
    let shown = document(console.language)
    let text = DiffText.bytes(
      shown.change, audited: (first.isOfSameData, second.isOfSameData), in: second.scenario)
    if let folder { try write(document, text, to: folder, console) }
    console.print(
      json
        ? String(decoding: text, as: UTF8.self)
        : shown.summary(width: Console.width))
  }

  /// A plan of other data than the tables at hand is compared as it stands, and that is said.
  private func check(_ input: PlanInput, _ path: String, _ console: Console) throws {
    guard !input.isOfSameData else {
      return try PlanInput.audit(input.plan, in: input.scenario, console)
    }
    console.say(
      Phrase(
        "“\(path)”不是由现有各表编制的，未经复核，按原样比较。",
        "“\(path)” was not made from these tables; it is compared as it stands, without an audit."))
  }

  private func write(
    _ document: (Language) -> DiffDocument, _ text: [UInt8], to folder: String, _ console: Console
  ) throws {
    let tables = document(language.report)
    try console.telling {
      let pages = Language.allCases.map {
        OutputFile(name: "diff.\($0.rawValue).html", bytes: Array(document($0).html().utf8))
      }
      let sheets = tables.tables.map {
        OutputFile(name: "\($0.name).csv", bytes: Array($0.csv().utf8))
      }
      try OutputFolder(folder).write(
        pages + [
          OutputFile(name: "diff.xlsx", bytes: try tables.workbook()),
          OutputFile(name: "diff.json", bytes: text),
        ] + sheets)
    }
  }
}
