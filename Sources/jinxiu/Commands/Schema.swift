import ArgumentParser
import JinxiuDomain
import JinxiuFiles

/// `jinxiu schema`: the JSON Schema of `plan.json`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the JSON Schema of plan.json.",
    discussion: "Example: jinxiu schema > plan.schema.json")

  func run() {
    Console(language: .english).print(PlanSchema.text)
  }
}
