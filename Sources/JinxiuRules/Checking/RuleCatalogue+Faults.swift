package import JinxiuDomain

extension RuleCatalogue {
  /// Every fault of the programme's rules, in programme order, then the rules that are missing.
  ///
  /// What rules ask of the programme's months is left out while these are not known.
  package static func faults(
    in programme: Programme, monthsAreKnown: Bool = true
  ) -> [ProgrammeFault] {
    var faults: [ProgrammeFault] = []
    var seen: Set<Identifier<RuleSetting>> = []
    for (position, setting) in programme.rules.enumerated() {
      var found = seen.insert(setting.id).inserted ? [] : [repeated(setting)]
      found += form(of: setting.rule)?.faults(in: setting, on: programme.grid) ?? [unknown(setting)]
      found += lacksTarget(setting, in: programme)
      found += repeatsChannel(setting, at: position, in: programme)
      if monthsAreKnown { found += countsYearsWrongly(setting, in: programme) }
      faults += found.map {
        ProgrammeFault(position: position, rule: setting.id, fault: $0)
      }
    }
    return faults + missing(in: programme)
  }

  private static func repeated(_ setting: RuleSetting) -> SettingFault {
    SettingFault(
      parameter: nil,
      problem: Phrase("规则编号 \(setting.id) 重复", "the rule id \(setting.id) is used twice"),
      advice: Phrase(
        "请为每条规则另取编号。", "Give each rule an id of its own."))
  }

  private static func unknown(_ setting: RuleSetting) -> SettingFault {
    let keys = types.map { $0.form.key }
    let known = Phrase.list(keys)
    return SettingFault(
      parameter: nil,
      problem: Phrase("没有规则 \(setting.rule)", "there is no rule \(setting.rule)"),
      // The whole list would bury the one word that was meant.
      advice: .meant(setting.rule, among: keys)
        ?? Phrase("可用规则：\(known.chinese)。", "The rules are: \(known.english)."))
  }

  /// D15: a share of the target needs a target.
  private static func lacksTarget(_ setting: RuleSetting, in programme: Programme)
    -> [SettingFault]
  {
    guard setting.rule == TierShare.form.key, setting["base"]?.text == "target",
      programme.settings(of: Target.form.key).isEmpty
    else { return [] }
    return [
      SettingFault(
        parameter: "base",
        problem: Phrase(
          "比例基数为 target，但方案没有规则 target",
          "the base is the target, but the programme has no rule target"),
        advice: Phrase(
          "请加入规则 target，或将 base 改为 placed 或 county-quota。",
          "Add the rule target, or set base to placed or county-quota."))
    ]
  }

  /// Two channels of one level would leave only what both allow.
  private static func repeatsChannel(
    _ setting: RuleSetting, at position: Int, in programme: Programme
  ) -> [SettingFault] {
    guard setting.rule == Channel.form.key, let level = setting["level"],
      programme.rules.prefix(position).contains(where: {
        $0.rule == setting.rule && $0["level"] == level
      })
    else { return [] }
    return [
      SettingFault(
        parameter: "level",
        problem: Phrase("该层级已有进修渠道", "the level has a channel already"),
        advice: Phrase("请合并为一条规则。", "Put both into one rule."))
    ]
  }

  /// D8: one percentage for each calendar year.
  private static func countsYearsWrongly(_ setting: RuleSetting, in programme: Programme)
    -> [SettingFault]
  {
    let years = programme.years
    guard setting.rule == YearSplit.form.key, let percents = setting["percents"]?.integers,
      percents.count != years.count
    else { return [] }
    return [
      SettingFault(
        parameter: "percents",
        problem: Phrase(
          "列出\(percents.count)年，方案跨\(years.count)年",
          "\(counted(percents.count, "year")) listed, the programme has \(years.count)"),
        advice: Phrase(
          "请从\(years.lowerBound)年起逐年填写。", "Write one for each year from \(years.lowerBound)."))
    ]
  }

  private static func missing(in programme: Programme) -> [ProgrammeFault] {
    types.map { $0.form }
      .filter { $0.isIndispensable && programme.settings(of: $0.key).isEmpty }
      .map { form in
        let fault = SettingFault(
          parameter: nil,
          problem: Phrase(
            "缺少必备规则 \(form.key)（\(form.title.chinese)）",
            "the indispensable rule \(form.key) (\(form.title.english)) is missing"),
          advice: Phrase(
            "请在 rules 中加入 rule: \(form.key)。", "Add one with rule: \(form.key) to the rules."))
        return ProgrammeFault(position: nil, rule: nil, fault: fault)
      }
  }
}
