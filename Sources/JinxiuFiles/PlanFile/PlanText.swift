import Foundation
package import JinxiuDomain

/// Writes `plan.json`.
package enum PlanText {
  /// The plan with keys sorted, months as `YYYY-MM` and integers only; the same plan gives the same
  /// bytes (R24). `programme` gives clause, quote and kind of the rules.
  package static func text(_ plan: Plan, under programme: Programme) -> String {
    text(PlanFile(plan, under: programme))
  }

  static func text(_ file: PlanFile) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(file) else {
      preconditionFailure("a plan of texts and integers can be encoded")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
