import JinxiuDomain
import JinxiuRules

extension Waiver: TableRow {
  static var table: Table { .waivers }

  init?(_ row: RowReader) {
    let trainee = row.reference("trainee", to: .trainees)
    let rule = row.name("rule")
    let reason = row.text("reason")
    let approver = row.text("approver")
    if let rule { row.checkWaivable(rule) }
    guard let trainee, let rule, let reason, let approver else { return nil }
    self.init(
      trainee: Identifier(trainee), rule: Identifier(rule), reason: reason, approver: approver)
  }

  var cells: [String] { [trainee.text, rule.text, reason, approver] }
}

extension RowReader {
  /// The rule exists, is waivable, and its policy switch is on (L24).
  func checkWaivable(_ rule: String) {
    guard let rules = register.rules else { return }
    guard let setting = rules[rule] else { return addUnknownRule(rule) }
    guard setting.kind == .waivable else { return addNotWaivable(rule, setting) }
    guard !RuleCatalogue.acceptsWaivers(for: setting) else { return }
    add(
      .waiverSwitchedOff, "rule",
      Phrase("规则“\(rule)”未开放例外", "rule “\(rule)” is not open to waivers"),
      Phrase(
        "删除这一行，或经批准后在方案的该规则中写 open: true",
        "delete the row, or set open: true in that rule once approved"),
      clause: "L24 · 三（二）")
  }

  private func addUnknownRule(_ rule: String) {
    let near = Nearest.name(to: rule, among: register.ruleNames)
    add(
      .unknownRule, "rule",
      Phrase("方案中没有规则“\(rule)”", "the programme has no rule “\(rule)”"),
      near.map { Phrase("是否指“\($0)”？", "did you mean “\($0)”?") }
        ?? Phrase("写 programme.yaml 中规则的 id", "write the id of a rule in programme.yaml"))
  }

  private func addNotWaivable(_ rule: String, _ setting: RuleSetting) {
    let kind = setting.kind.rawValue
    add(
      .ruleNotWaivable, "rule",
      Phrase("规则“\(rule)”是 \(kind)，不能例外", "rule “\(rule)” is \(kind) and cannot be waived"),
      Phrase("删除这一行；只有 waivable 规则可以例外", "delete the row; only waivable rules can be waived"),
      clause: setting.clause)
  }
}
