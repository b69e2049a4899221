import JinxiuDomain

/// How a county or a unit fared, in sentences.
struct GroupText {
  let report: ExplanationReport

  typealias Words = ExplanationWords

  func parts(_ county: CountyExplanation) -> [[ExplanationLine]] {
    var head: [ExplanationLine] = [
      .sentence(county.county.text + report.colon + report(Words.county(county)))
    ]
    if let filling = county.filling, let entitled = county.entitled {
      head.append(
        .sentence(
          report(
            Words.filling(
              filling, of: entitled, worst: county.worstFilling,
              isWorst: county.worst.contains(county.county)))))
    }
    return [head, report.unplaced(county.unplaced), report.loosenings([county.oneMore])]
  }

  func parts(_ unit: UnitExplanation) -> [[ExplanationLine]] {
    let head = report.names.unit(unit.unit) + report.bracketed(unit.unit.text)
    let away: [ExplanationLine] =
      unit.away.map { [.heading(report(Words.awayHead) + report.colon), .table(report.table($0))] }
      ?? [.sentence(report(Words.unlimitedAway))]
    let people = unit.holders.prefix(ExplanationReport.mostListed).map { holder in
      ExplanationLine.item(
        report.person(holder.demand) + (holder.people > 1 ? " ×\(holder.people)" : "")
          + report.colon + report.stay(holder.stay))
    }
    return [
      [.sentence(head)], away, people + report.more(unit.holders.count),
      report.unplaced(unit.unplaced), report.loosenings([unit.oneMore]),
    ]
  }
}

/// Where a rule binds and whom it turned away, in sentences.
struct RuleText {
  let report: ExplanationReport
  let rule: RuleExplanation

  typealias Words = ExplanationWords

  var parts: [[ExplanationLine]] {
    [head, uses, report.unplaced(rule.unplaced), waived, report.loosenings(rule.loosenings)]
  }

  private var head: [ExplanationLine] {
    guard let setting = report.scenario.programme.rule(rule.rule) else { return [] }
    let clause = Words.clause(setting, kind: ReportWords.ruleKind(setting.kind))
    return [
      .sentence(
        report.names.title(of: setting) + report.bracketed(setting.id.text) + report.colon
          + report(clause))
    ] + (setting.quote.isEmpty ? [] : [.sentence("“\(setting.quote)”")])
  }

  private var uses: [ExplanationLine] {
    let binding = rule.uses.filter(\.isBinding)
    let lines = binding.prefix(ExplanationReport.mostListed).map { use in
      ExplanationLine.item(report(ReportWords.use(use)))
    }
    return [
      .heading(
        binding.isEmpty ? report(Words.bindsNowhere) : report(Words.bindsHead) + report.colon)
    ] + lines + report.more(binding.count)
      + (rule.roomy > 0 ? [.item(report(Words.roomy(rule.roomy)))] : [])
  }

  private var waived: [ExplanationLine] {
    guard !rule.waived.isEmpty else { return [] }
    return [.heading(report(Words.waivedHead) + report.colon)]
      + rule.waived.prefix(ExplanationReport.mostListed).map { holder in
        .item(report.person(holder.demand) + report.colon + report.stay(holder.stay))
      } + report.more(rule.waived.count)
  }
}

extension ExplanationReport {
  func loosenings(_ loosenings: [Loosening?]) -> [ExplanationLine] {
    let made = loosenings.compactMap { $0 }
    guard !made.isEmpty else { return [] }
    return [.heading(self(Words.oneMoreHead) + colon)]
      + made.map { .item(change($0.change) + colon + outcome($0.trial)) }
  }
}
