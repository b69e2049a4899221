import JinxiuDomain

extension ReportPage {
  var bindingRules: Section {
    var table = HTMLTable(
      ReportWords.bindingCaption,
      [
        .init(ReportWords.rule), .init(ReportWords.quote), .init(ReportWords.binding),
        .init(ReportWords.waivedHead, .number),
      ])
    for group in RuleGroup.all(in: scenario, plan) where group.isBinding {
      let uses = group.binding.prefix(mostUses).map { use -> HTML in "<li>\(words(for: use))</li>" }
      let rest = group.binding.count - mostUses
      let more: HTML = rest > 0 ? "<li>\(report(ReportWords.more(rest, in: "rules.csv")))</li>" : ""
      table.append([
        rule(group.setting), original(group.setting.quote), "<ul>\(uses)\(more)</ul>",
        "\(group.waived)",
      ])
    }
    return Section(
      "binding", ReportWords.bindingRules,
      [table.isEmpty ? paragraph(ReportWords.nothingBinding) : table.markup(language)])
  }

  var allRules: Section {
    var table = HTMLTable(
      ReportWords.allRulesCaption,
      [
        .init(ReportWords.rule), .init(ReportWords.ruleKindHead), .init(ReportWords.parameters),
        .init(ReportWords.quote), .init(ReportWords.requirements), .init(ReportWords.binding),
      ])
    for group in RuleGroup.all(in: scenario, plan) {
      let setting = group.setting
      let parameters = setting.parameters.map { parameter -> HTML in
        "\(parameter.name) = \(ReportWords.parameter(parameter.value))<br/>"
      }
      table.append([
        rule(setting), "\(report(ReportWords.ruleKind(setting.kind)))", "\(parameters)",
        original(setting.quote), "\(setting.requirements.joined(separator: " "))",
        "\(report(group.isBinding ? ReportWords.yes : ReportWords.no))",
      ])
    }
    return Section(
      "rules", ReportWords.allRules, isAppendix: true,
      [table.isEmpty ? paragraph(ReportWords.none) : table.markup(language)])
  }

  private func rule(_ setting: RuleSetting) -> HTML {
    "\(setting.id.text)<br/><span class=\"id\">\(setting.clause)</span>"
  }

  private func words(for use: RuleUse) -> String {
    let subject = use.subject.map { report($0) + " " } ?? ""
    return subject + "\(use.used)" + (use.limit.map { "/\($0)" } ?? "")
  }

  /// More than this many limits of one rule would bury the next.
  private var mostUses: Int { 12 }
}
