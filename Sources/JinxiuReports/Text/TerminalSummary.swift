import JinxiuDomain

/// A plan in one or two screens of a terminal.
struct TerminalSummary: Punctuated {
  let report: PlanReport
  /// Columns at which sentences break.
  let width: Int

  typealias Words = ReportWords
  var scenario: Scenario { report.scenario }
  var plan: Plan { report.plan }
  var language: Language { report.language }

  /// Ends with a line break.
  var text: String {
    let parts =
      report.isLarge
      ? [head, outcome, levels, people, reserved, limits, fairness, readings]
      : [
        head, outcome, levels, shares, counties, reserved, floors, unplaced, binding, remarks,
        money, fairness, readings,
      ]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private var head: [String] {
    let programme = scenario.programme
    let document = programme.document
    let source = [document.number, document.issuer, document.dated].filter { !$0.isEmpty }
    let sample = programme.sampleNotice.map {
      wrapped(report(Words.sampleMark(before: $0)) + $0)
    }
    return wrapped(programme.title) + wrapped(source.joined(separator: " · ")) + (sample ?? [])
  }

  private var outcome: [String] {
    let state = plan.outcome.state
    return wrapped("\(report(Words.outcome))\(colon)\(report(Words.state(state)))")
      + wrapped("  " + report(Words.meaning(state)), hanging: 2)
      + wrapped(report(Words.placed(KeyFigures(of: scenario, plan))))
  }

  private var levels: [String] {
    var table = TextTable([
      .init(report(Words.levelHead)), .init(report(Words.value), .right),
      .init(report(Words.bestPossible), .right), .init(report(Words.gapHead), .right),
      .init(report(Words.proofHead)),
    ])
    for (name, level) in LevelLine.all(of: plan) {
      table.append([
        report(name), ReportWords.grouped(level.value),
        level.bound.map(ReportWords.grouped) ?? "—", LevelGap(of: level, in: plan)?.text ?? "—",
        report(Words.shortProof(level)),
      ])
    }
    return plan.outcome.levels.isEmpty ? [] : table.lines(indent: 2)
  }

  private var shares: [String] {
    ShareUse.all(in: scenario, plan).flatMap { use in
      wrapped("\(report(Words.hosts(use.tier, use.kind)))\(colon)")
        + use.readings.flatMap { reading in
          let mark = reading.isInForce ? "*" : " "
          let status = "\(report(Words.cap(use, reading)))\(bracketed(Words.reading(reading)))"
          return wrapped("  \(mark) \(status)", hanging: 4)
        }
    }
  }

  private var counties: [String] {
    var table = TextTable([
      .init(report(Words.county)), .init(report(Words.quotaHead), .right),
      .init(report(Words.nominated), .right), .init(report(Words.placedHead), .right),
      .init(report(Words.filled), .right),
    ])
    for filling in CountyFilling.all(in: scenario, plan) {
      table.append([
        filling.county.text, report(Words.quota(filling.quota)), "\(filling.nominated)",
        "\(filling.placed)", Percent.text(filling.placed, of: filling.quota.number ?? 0),
      ])
    }
    return table.rows.isEmpty ? [] : [heading(Words.counties)] + table.lines(indent: 2)
  }

  /// Only what is missing; floors that are reached need no line.
  private var floors: [String] {
    let missed = FloorUse.all(in: scenario, plan).filter { !$0.missed.isEmpty }
    let lines = missed.flatMap { use -> [String] in
      let lines = use.missed.prefix(3).map { report(Words.use($0)) }
      let more = use.missed.count > 3 ? " …" : ""
      return wrapped(
        "  - \(report.names.rule(use.setting))\(colon)\(report(Words.list(lines)))\(more)",
        hanging: 4)
    }
    return lines.isEmpty ? [] : [heading(Words.floors)] + lines
  }

  private var unplaced: [String] {
    guard !plan.unplaced.isEmpty else { return wrapped(report(Words.everyonePlaced)) }
    let lines = plan.unplaced.prefix(most).flatMap { unplaced in
      let places = [unplaced.county.text, report.names.unit(unplaced.unit)].filter { !$0.isEmpty }
      let people = unplaced.count > 1 ? " \(report(Words.people(unplaced.count)))" : ""
      let reason = report.names.text(unplaced.explanation[language], about: unplaced.demand)
      return wrapped(
        "  - \(report.names.person(unplaced.demand))\(people)"
          + bracketed(places.joined(separator: " "))
          + "\(colon)\(report(Words.reason(unplaced.reason)))\(semicolon)\(reason)", hanging: 4)
    }
    return [heading(Words.unplaced, bracketed(Words.people(plan.unplacedCount)))]
      + lines + rest(plan.unplaced.count - most, in: "unplaced.csv")
  }

  private var binding: [String] {
    let groups = RuleGroup.all(in: scenario, plan).filter(\.isBinding)
    let lines = groups.prefix(most).flatMap { group in
      let subjects = group.binding.prefix(3).map { report(Words.use($0)) }
      let more = group.binding.count > 3 ? " …" : ""
      return wrapped(
        "  - \(report.names.rule(group.setting))\(colon)"
          + report(Words.list(subjects)) + more, hanging: 4)
    }
    return groups.isEmpty
      ? []
      : [heading(Words.bindingRules)] + lines
        + rest(groups.count - most, in: "rules.csv")
  }

  private var remarks: [String] {
    let figures = KeyFigures(of: scenario, plan)
    return [
      "\(report(Words.waivers))\(colon)\(report(Words.times(figures.waivers)))",
      "\(report(Words.unverifiable))\(colon)\(report(Words.items(figures.unverifiable)))",
    ]
  }

  private var money: [String] {
    var table = TextTable([
      .init(report(Words.payerHead)), .init(report(Words.count), .right),
      .init(report(Words.money), .right),
    ])
    for payer in MoneyByPayer.all(in: scenario, plan) {
      table.append([
        report(Words.payer(payer.payer)), "\(payer.people)",
        report(payer.yuan.map(Words.yuan) ?? Words.byOwnRules),
      ])
    }
    return table.rows.isEmpty ? [] : [heading(Words.moneyByPayer)] + table.lines(indent: 2)
  }

  func wrapped(_ text: String, hanging: Int = 0) -> [String] {
    text.isEmpty ? [] : TextWrap.lines(text, width: max(20, width), hanging: hanging)
  }

  func heading(_ title: Phrase, _ remark: String = "") -> String {
    report(title) + remark + finalColon
  }

  func rest(_ count: Int, in file: String) -> [String] {
    count > 0 ? ["  \(report(Words.more(count, in: file)))"] : []
  }

  /// More lines than this would scroll the outcome out of sight.
  private let most = 20
}
