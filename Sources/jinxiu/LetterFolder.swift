import JinxiuDomain
import JinxiuFiles
import JinxiuReports
import JinxiuRules

/// Where the letters of a plan go, and what is said of them.
struct LetterFolder {
  static let name = "letters"

  private let letters: Letters
  private let path: String

  init(
    _ plan: Plan, _ scenario: Scenario, _ language: Language, masksNames: Bool, path: String
  ) {
    letters = Letters(
      scenario: scenario, plan: plan, language: language, masksNames: masksNames,
      ruleTitles: RuleCatalogue.titles)
    self.path = path
  }

  /// Masked, in the folder of the plan.
  init(_ plan: Plan, _ scenario: Scenario, _ language: Language, in folder: String) {
    self.init(
      plan, scenario, language, masksNames: true, path: folder + "/" + Self.name)
  }

  func write() throws(OutputError) {
    try OutputFolder(path).write(
      letters.files.map { OutputFile(name: $0.name, bytes: Array($0.html.utf8)) })
  }

  var line: Phrase {
    let people = letters.recipients.count
    return Phrase(
      "函件  \(path)/index.html（未安排\(people)函）",
      "Letters  \(path)/index.html (\(people) to people without a place)")
  }
}
