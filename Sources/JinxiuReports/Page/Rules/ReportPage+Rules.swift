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
      table.append([
        rule(group.setting), original(group.setting.quote),
        "\(counts(of: group))<ul>\(uses(of: group))</ul>", "\(group.waived)",
      ])
    }
    return Section(
      "binding", ReportWords.bindingRules,
      [table.isEmpty ? paragraph(ReportWords.nothingBinding) : table.markup(language)])
  }

  /// The limits that bind, the most important first, and how many more there are.
  private func uses(of group: RuleGroup) -> [HTML] {
    let most = report.isLarge ? mostUsesOfMany : mostUses
    let uses = (report.isLarge ? group.weightiest : group.binding).prefix(most).map { use -> HTML in
      "<li>\(report(ReportWords.use(use)))</li>"
    }
    let rest = group.binding.count - uses.count
    let more: [HTML] =
      rest > 0 ? ["<li>\(report(ReportWords.more(rest, in: "rules.csv")))</li>"] : []
    return uses + more
  }

  private func counts(of group: RuleGroup) -> HTML {
    group.binding.count > mostUses
      ? "\(report(ReportWords.reached(group.binding.count, of: group.uses.count)))" : ""
  }

  var allRules: Section {
    var table = HTMLTable(
      ReportWords.allRulesCaption,
      [
        .init(ReportWords.rule), .init(ReportWords.ruleKindHead), .init(ReportWords.parameters),
        .init(ReportWords.quote), .init(ReportWords.binding),
      ])
    for group in RuleGroup.all(in: scenario, plan) {
      let setting = group.setting
      let parameters = setting.parameters.map { parameter -> HTML in
        "\(parameter.name) = \(ReportWords.parameter(parameter.value))<br/>"
      }
      table.append([
        rule(setting),
        "<span class=\"nowrap\">\(report(ReportWords.ruleKind(setting.kind)))</span>",
        "\(parameters)",
        original(setting.quote),
        "\(report(group.isBinding ? ReportWords.yes : ReportWords.no))",
      ])
    }
    return Section(
      "rules", ReportWords.allRules, isAppendix: true,
      [table.isEmpty ? paragraph(ReportWords.none) : table.markup(language)])
  }

  private func rule(_ setting: RuleSetting) -> HTML {
    let title = names.title(of: setting)
    let id: HTML =
      title == setting.id.text ? "" : "<br/><span class=\"id\">\(setting.id.text)</span>"
    return "\(named(setting, setting.requirements))\(id)"
  }

  /// The rule by its clause in words; cross-references, which only its authors know, as a tooltip.
  func named(_ setting: RuleSetting, _ requirements: [String]) -> HTML {
    guard !requirements.isEmpty else { return "\(names.rule(setting))" }
    let label = report(ReportWords.requirements) + colon + requirements.joined(separator: " ")
    return "<span title=\"\(label)\">\(names.rule(setting))</span>"
  }

  /// More than this many limits of one rule would bury the next.
  private var mostUses: Int { 12 }
  private var mostUsesOfMany: Int { 6 }
}
