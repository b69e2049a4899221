import JinxiuDomain
import JinxiuFiles
import JinxiuReports
import JinxiuRules

/// What `explain` prints.
struct ExplanationOutput {
  let scenario: Scenario
  let explanation: Explanation

  var json: String {
    ExplanationText.text(explanation, in: scenario, ruleTitles: RuleCatalogue.titles)
  }

  func text(language: Language, masksNames: Bool) -> String {
    ExplanationReport(
      scenario: scenario, explanation: explanation, language: language, masksNames: masksNames,
      ruleTitles: RuleCatalogue.titles
    ).text(width: Console.width)
  }
}
