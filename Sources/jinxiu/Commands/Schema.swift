import ArgumentParser
import JinxiuDomain
import JinxiuFiles

/// `jinxiu schema`: the JSON Schema of what the program writes.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of plan.json, or of what other commands write as JSON.",
    discussion: """
      Examples:

        jinxiu schema > plan.schema.json
        jinxiu schema --of explanation     # explain --json
        jinxiu schema --of whatif          # whatif.json
        jinxiu schema --of robustness      # robustness.json
      """)

  /// What is described.
  enum Document: String, CaseIterable, ExpressibleByArgument {
    case plan, explanation, whatif, robustness
  }

  @Option(help: "Which document. 文件种类") var of = Document.plan

  func run() {
    let text =
      switch of {
      case .plan: PlanSchema.text
      case .explanation: ExplanationSchema.text
      case .whatif: WhatIfText.schema
      case .robustness: RobustnessText.schema
      }
    Console(language: .english).print(text)
  }
}
