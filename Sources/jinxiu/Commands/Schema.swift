import ArgumentParser
import JinxiuDomain
import JinxiuFiles

/// `jinxiu schema`: the JSON Schema of what the program writes.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of plan.json, or of what explain --json prints.",
    discussion: """
      Examples:

        jinxiu schema > plan.schema.json
        jinxiu schema --of explanation
      """)

  /// What is described.
  enum Document: String, CaseIterable, ExpressibleByArgument {
    case plan, explanation
  }

  @Option(help: "Which document. 文件种类") var of = Document.plan

  func run() {
    let text =
      switch of {
      case .plan: PlanSchema.text
      case .explanation: ExplanationSchema.text
      }
    Console(language: .english).print(text)
  }
}
