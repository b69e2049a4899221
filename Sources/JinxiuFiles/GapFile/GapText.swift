package import JinxiuDomain

/// Writes `gaps.json`.
package enum GapText {
  /// Keys sorted, months as `YYYY-MM`, integers only; the same report gives the same bytes (R24).
  package static func text(_ report: GapReport) -> String {
    guard let bytes = try? JSONTextEncoder.text(GapFile(report)) else {
      preconditionFailure("a report of texts and integers can be encoded")
    }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}
