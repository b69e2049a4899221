package import JinxiuDomain

/// Writes `plan.json`.
package enum PlanText {
  /// The plan with keys sorted, months as `YYYY-MM` and integers only; the same plan gives the same
  /// bytes (R24). `programme` gives clause, quote and kind of the rules.
  package static func text(_ plan: Plan, under programme: Programme) -> String {
    String(decoding: bytes(plan, under: programme), as: UTF8.self)
  }

  /// The text in UTF-8.
  package static func bytes(_ plan: Plan, under programme: Programme) -> [UInt8] {
    guard var bytes = try? JSONTextEncoder.text(PlanFile(plan, under: programme)) else {
      preconditionFailure("a plan of texts and integers can be encoded")
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
