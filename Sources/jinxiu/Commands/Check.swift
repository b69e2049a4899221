import ArgumentParser
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning

/// `jinxiu check`: every fault at once, nothing solved.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every fault in the files of a scenario; nothing is solved. 核对数据",
    discussion: """
      Prints each fault with file, row and column, what is wrong and what to write
      instead, then what counting alone shows; where counting shows that pins and
      hard rules cannot hold together, why, and ends with 4. Example:

        jinxiu check Scenarios/lianyungang-2024
      """)

  @Argument(help: "The folder of the scenario. 情景文件夹") var scenario: String
  @Flag(help: "Print contradictions that counting shows as JSON. 以JSON输出矛盾") var json = false
  @OptionGroup var language: LanguageChoice

  func run() throws {
    let console = Console(language: language.terminal)
    let input = try ScenarioInput(scenario, console)
    let market = Market(input.scenario)
    if let contradiction = market.countedContradiction {
      for line in ContradictionTalk(contradiction, console.language).lines {
        console.complain(line)
      }
      if json {
        console.print(
          ContradictionText.text(contradiction, under: input.scenario.programme))
      }
      throw ExitStatus.contradiction.code
    }
    guard !json else { return }
    console.print(
      Phrase("没有错误。", "No errors.")[console.language] + "\n"
        + market.facts.map { $0.phrase[console.language] + "\n" }.joined())
  }
}
