package import JinxiuDomain

/// An explanation in sentences, for a terminal.
package struct ExplanationReport: Punctuated, Sendable {
  let scenario: Scenario
  let explanation: Explanation
  let language: Language
  let names: Nameplate
  let ruleTitles: [String: Phrase]

  /// `masksNames` writes 张*三 (R47); `ruleTitles` name the formulas of rules by their keys in the
  /// catalogue.
  package init(
    scenario: Scenario, explanation: Explanation, language: Language, masksNames: Bool = false,
    ruleTitles: [String: Phrase] = [:]
  ) {
    self.scenario = scenario
    self.explanation = explanation
    self.language = language
    self.ruleTitles = ruleTitles
    names = Nameplate(
      scenario: scenario, language: language, masksNames: masksNames, ruleTitles: ruleTitles)
  }

  /// Tables line up, sentences break at `width` columns; ends with a line break.
  package func text(width: Int = 80) -> String {
    let parts = (body + [ending]).filter { !$0.isEmpty }
    return parts.map { part in
      part.flatMap { $0.lines(width: max(20, width)) }.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  private var body: [[ExplanationLine]] {
    switch explanation.answer {
    case .person(let person): PersonText(report: self, person: person).parts
    case .host(let host): HostText(report: self, host: host).parts
    case .county(let county): GroupText(report: self).parts(county)
    case .unit(let unit): GroupText(report: self).parts(unit)
    case .rule(let rule): RuleText(report: self, rule: rule).parts
    }
  }

  /// What all rests on, and what nobody looked into.
  private var ending: [ExplanationLine] {
    let effort = explanation.effort
    var lines: [ExplanationLine] = []
    if explanation.outcome.levels.contains(where: { !$0.isProven }) {
      lines.append(.item(self(Words.notProven)))
    }
    if effort.trials > 0 { lines.append(.item(self(Words.trials(effort.trials)))) }
    if effort.unconfirmed > 0 { lines.append(.item(self(Words.unconfirmed(effort.unconfirmed)))) }
    if effort.unexamined > 0 { lines.append(.item(self(Words.unexamined(effort.unexamined)))) }
    return lines
  }

  typealias Words = ExplanationWords

  func callAsFunction(_ phrase: Phrase) -> String { phrase[language] }
}

/// A line of an explanation before it is broken to a width.
enum ExplanationLine: Sendable {
  case heading(String)
  case sentence(String)
  /// One of a list, at a depth of 1 or more.
  case item(String, depth: Int = 1)
  case table(TextTable)

  func lines(width: Int) -> [String] {
    switch self {
    case .heading(let text), .sentence(let text): return TextWrap.lines(text, width: width)
    case .item(let text, let depth):
      let indent = 2 * depth
      let blanks = String(repeating: " ", count: indent)
      return TextWrap.lines(blanks + "- " + text, width: width, hanging: indent + 2)
    case .table(let table): return table.lines(indent: 2)
    }
  }
}
