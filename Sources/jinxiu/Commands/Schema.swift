import ArgumentParser
import JinxiuDomain
import JinxiuFiles

/// `jinxiu schema`: the JSON Schema of what the program writes.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of plan.json, or of what other commands write as JSON.",
    discussion: """
      plan is plan.json, gaps gaps.json, readings readings.json, fairness
      fairness.json, whatif whatif.json, diff diff.json, robustness robustness.json;
      explanation is what explain --json prints, repairs what repair --json does,
      contradiction what plan --json and check --json print where there is no plan.
      Examples:

        jinxiu schema > plan.schema.json
        jinxiu schema --of gaps
      """)

  @Option(help: "Which document. 文件种类") var of = DocumentSchema.plan

  func run() { Console(language: .english).print(of.text) }
}

extension DocumentSchema: ExpressibleByArgument {}
