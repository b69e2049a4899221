import JinxiuDomain
import JinxiuRules

/// Repairs as lines for the terminal.
struct RepairTalk {
  private let repairs: [Repair]
  private let scenario: Scenario
  private let language: Language

  init(_ repairs: [Repair], _ scenario: Scenario, _ language: Language) {
    self.repairs = repairs
    self.scenario = scenario
    self.language = language
  }

  var text: String {
    guard !repairs.isEmpty else {
      return Phrase("没有找到可行的修复办法。", "No repair was found.")[language] + "\n"
    }
    return repairs.enumerated().map { index, repair in
      "\(index + 1). \(repair.phrase(in: scenario)[language])\n"
        + repair.steps.map { "   - " + line($0)[language] + "\n" }.joined()
        + "   " + proof(repair)[language] + "\n"
    }.joined()
  }

  private func line(_ step: RepairStep) -> Phrase {
    let decider = step.decider.phrase(in: scenario)
    let key = scenario.programme.rule(step.rule)?.rule ?? step.rule.text
    let title = RuleCatalogue.titles[key] ?? Phrase(step.rule.text, step.rule.text)
    return Phrase(
      "涉及规则“\(title.chinese)”〔\(step.clause)〕，由\(decider.chinese)决定，代价\(step.cost)",
      "rule “\(title.english)” [\(step.clause)], to be decided by \(decider.english), "
        + "cost \(step.cost)")
  }

  private func proof(_ repair: Repair) -> Phrase {
    let how =
      switch repair.proof {
      case .resolved: Phrase("已重新求解证实", "confirmed by planning anew")
      case .plan:
        Phrase("已由一份复核过的方案证实，可能更好", "confirmed by a plan that was checked; more may be possible")
      }
    let cheapest =
      repair.isCheapest
      ? Phrase("；未列在前的办法中没有更便宜的", "; nothing cheaper does it but what is listed before")
      : Phrase("", "")
    return Phrase(
      "代价\(repair.cost)；\(how.chinese)\(cheapest.chinese)",
      "cost \(repair.cost); \(how.english)\(cheapest.english)")
  }
}
