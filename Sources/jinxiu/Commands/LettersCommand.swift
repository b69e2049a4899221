import ArgumentParser
import Foundation
import JinxiuDomain
import JinxiuFiles

/// `jinxiu letters`: one official letter a county and one for everyone without a place.
struct LettersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters",
    abstract: "Write the letters of a plan, for A4. 按方案生成致各县区和未安排人员的函件",
    discussion: """
      One HTML file for each county, its own letter first, then one for each of its
      people without a place; index.html lists them, and up to 300 letters are also
      together in all.html. Names are masked (张*三) unless --names. Examples:

        jinxiu letters out/lianyungang-2024/plan.json
        jinxiu letters out/lianyungang-2024/plan.json --names --lang en --out out/letters
      """)

  @Argument(help: "plan.json") var plan: String
  @Option(help: "The folder of the scenario. 情景文件夹") var scenario: String?
  @Option(
    name: .customLong("out"),
    help: "The folder to write; by default letters beside the plan. 输出文件夹")
  var folder: String?
  @Flag(help: "Write names in full. 写出全名") var names = false
  @OptionGroup var language: LanguageChoice

  func run() throws {
    let console = Console(language: language.terminal)
    let input = try PlanInput(plan, scenario: scenario, console)
    guard input.isOfSameData else {
      console.complain(
        Phrase(
          "方案不是由这套数据生成的（摘要不符），不能据此发函。请重新生成方案。",
          "The plan was made from other data (the digests differ); no letters are written. "
            + "Make the plan anew.")[console.language])
      throw ExitStatus.faultsInData.code
    }
    let beside = URL(fileURLWithPath: plan).deletingLastPathComponent().path
    let letters = LetterFolder(
      input.plan, input.scenario, language.report, masksNames: !names,
      path: folder ?? beside + "/" + LetterFolder.name)
    try console.telling { try letters.write() }
    console.print(letters.line[console.language] + "\n")
  }
}
