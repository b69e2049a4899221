package import JinxiuDomain

/// Writes an explanation as JSON, in the form of `explanation.schema.json`.
package enum ExplanationText {
  static let format = "jinxiu-explanation/1"

  /// Facts alone, with the words of rules and changes in both languages; keys sorted, integers only,
  /// the same explanation gives the same bytes (R24).
  ///
  /// - Parameters:
  ///   - scenario: The one explained, for the words of changes.
  ///   - ruleTitles: What the formulas of rules are called, by their keys.
  package static func text(
    _ explanation: Explanation, in scenario: Scenario, ruleTitles: [String: Phrase]
  ) -> String {
    let file = ExplanationFile(scenario: scenario, ruleTitles: ruleTitles)
    guard let bytes = try? JSONTextEncoder.text(file.json(explanation)) else {
      preconditionFailure("an explanation of texts and integers can be encoded")
    }
    return String(decoding: bytes, as: UTF8.self) + "\n"
  }
}
