import JinxiuDomain

/// Many people: sums and the few things that matter most, so that all stays on one screen.
extension TerminalSummary {
  /// A line for each level of units and each reason, and the floors missed.
  var people: [String] { filling + floorLines + reasons }

  /// The rules that bind most, what is to be checked, and the money.
  var limits: [String] { bindingLines + [remarkLine] + wrapped(moneyLine, hanging: 2) }

  private var filling: [String] {
    let levels = LevelFilling.all(in: scenario, plan)
    var table = TextTable([
      .init(report(Words.unitLevel)), .init(report(Words.nominated), .right),
      .init(report(Words.placedHead), .right), .init(report(Words.guidanceHead), .right),
      .init(report(Words.personMonths), .right),
    ])
    for level in levels {
      table.append([
        report(Words.unitLevel(level.level)), Words.grouped(level.nominated),
        Words.grouped(level.placed), level.guidance.map(Words.grouped) ?? "—",
        Words.months(level.personPeriods, on: scenario.programme.grid),
      ])
    }
    return table.lines(indent: 2)
  }

  private var floorLines: [String] {
    let floors = FloorUse.all(in: scenario, plan)
    guard !floors.isEmpty else { return [] }
    let missed = floors.filter { !$0.missed.isEmpty }
    let all = floors.reduce(0) { $0 + $1.lines.count }
    let count = missed.reduce(0) { $0 + $1.missed.count }
    return ["\(report(Words.floors))\(colon)\(report(Words.missedFloors(count, of: all)))"]
      + missed.prefix(3).map { use in
        let worst = use.missed.first.map { report(Words.use($0)) } ?? ""
        return clipped(
          "  - \(report.names.rule(use.setting))\(colon)"
            + "\(report(Words.missedFloors(use.missed.count, of: use.lines.count)))\(semicolon)\(worst)"
        )
      } + rest(missed.count - 3, in: "rules.csv")
  }

  private var reasons: [String] {
    let groups = UnplacedGroup.all(in: scenario, plan)
    guard !groups.isEmpty else { return wrapped(report(Words.everyonePlaced)) }
    return [heading(Words.unplaced, bracketed(Words.people(plan.unplacedCount)))]
      + groups.map { group in
        let rules = group.rules.prefix(2).map {
          "\(report.names.rule($0.id)) \(Words.grouped($0.people))"
        }
        return clipped(
          "  - \(report(Words.reason(group.reason))) \(report(Words.people(group.people)))"
            + bracketed(report(Words.list(rules))))
      }
  }

  private var bindingLines: [String] {
    let groups = RuleGroup.all(in: scenario, plan).filter(\.isBinding)
      .enumerated().sorted { left, right in
        (right.element.binding.count, left.offset) < (left.element.binding.count, right.offset)
      }.map(\.element)
    let lines = groups.prefix(4).map { group in
      let most = group.weightiest.first.map { report(Words.use($0)) } ?? ""
      return clipped(
        "  - \(report.names.rule(group.setting))\(colon)\(group.binding.count)/\(group.uses.count)"
          + bracketed(most))
    }
    return groups.isEmpty
      ? [] : [heading(Words.bindingRules)] + lines + rest(groups.count - 4, in: "rules.csv")
  }

  private var remarkLine: String {
    let figures = KeyFigures(of: scenario, plan)
    return "\(report(Words.waivers))\(colon)\(report(Words.times(figures.waivers)))\(semicolon)"
      + "\(report(Words.unverifiable))\(colon)\(report(Words.items(figures.unverifiable)))"
  }

  private var moneyLine: String {
    let payers = MoneyByPayer.all(in: scenario, plan).map { payer in
      "\(report(Words.payer(payer.payer))) \(report(Words.people(payer.people)))"
        + (payer.yuan.map { " \(report(Words.shortYuan($0)))" } ?? "")
    }
    return payers.isEmpty
      ? "" : "\(report(Words.moneyByPayer))\(colon)\(report(Words.list(payers)))"
  }

  /// One line, whatever the data.
  private func clipped(_ text: String) -> String {
    DisplayWidth.truncated(PlainText.cleaned(text), to: max(20, width))
  }
}
