import JinxiuDomain

/// How people, units and hosts are called in a report.
struct Nameplate: Sendable {
  let scenario: Scenario
  let language: Language
  /// Hides the middle of personal names (R47).
  let masksNames: Bool
  /// What the formulas of the rule catalogue are called, by their keys.
  let ruleTitles: [String: Phrase]

  /// The trainee's name, or the id of a need and that its names follow.
  func person(_ demand: DemandName) -> String {
    switch demand {
    case .trainee(let id):
      guard let name = scenario.trainee(id)?.name else { return id.text }
      return masksNames ? NameMask.masked(name) : name
    case .need(let id):
      return id.text + ReportWords.nameToFollowInBrackets[language]
    }
  }

  /// The rule's title, or its id where the title is not known.
  func title(of setting: RuleSetting) -> String {
    ruleTitles[setting.rule]?[language] ?? setting.id.text
  }

  /// The rule with its clause: 专科相符〔三（三）〕.
  func rule(_ setting: RuleSetting) -> String {
    guard !setting.clause.isEmpty else { return title(of: setting) }
    return title(of: setting)
      + (language == .chinese ? "〔\(setting.clause)〕" : " [\(setting.clause)]")
  }

  func rule(_ id: Identifier<RuleSetting>) -> String {
    scenario.programme.rule(id).map(rule) ?? id.text
  }

  func host(_ id: Identifier<Host>) -> String { scenario.host(id)?.name ?? id.text }

  /// Whom to ask for there, with the number; blank where nobody said.
  func contact(_ id: Identifier<Host>) -> String {
    guard let host = scenario.host(id) else { return "" }
    return [host.contact, host.telephone].filter { !$0.isEmpty }.joined(separator: " ")
  }

  func unit(_ id: Identifier<Unit>?) -> String {
    id.map { scenario.unit($0)?.name ?? $0.text } ?? ""
  }

  /// Free text about one person, with that person's name masked in it when names are masked.
  func text(_ text: String, about demand: DemandName) -> String {
    guard masksNames, case .trainee(let id) = demand, let name = scenario.trainee(id)?.name,
      !name.isEmpty
    else { return text }
    return text.replacing(name, with: NameMask.masked(name))
  }

  /// Free text that may name anybody, with every trainee's name masked when names are masked.
  func text(aboutAnybody text: String) -> String {
    masksNames ? NameMask.masked(text, where: Set(scenario.trainees.map(\.name))) : text
  }
}
