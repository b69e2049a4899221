import JinxiuDomain
import JinxiuPlanning
import MIP

/// Explains many people one after another, and counts the answers that a check finds wrong.
struct PeopleRun {
  let names: [DemandName]
  let console: Console
  let cancellation: Cancellation

  /// - Parameters:
  ///   - check: Confirms each answer; nil for none.
  ///   - write: The text of an answer, told whether it is the first.
  /// - Returns: Whether no answer is wrong.
  /// - Throws: `SolverDisagreement`, `SolverError`.
  func explain(
    with explainer: Explainer, _ check: AnswerCheck?,
    write: (Explanation, Bool) -> String
  ) async throws -> Bool {
    var (check, answers, wrong) = (check, 0, 0)
    for name in names {
      let explanation = try await explainer.explain(.demand(name), cancellation: cancellation)
      // What was cut short by a wish to stop is no answer.
      guard !cancellation.isCancelled else { break }
      guard let explanation, case .person(let person) = explanation.answer else { continue }
      console.print(write(explanation, answers == 0))
      answers += 1
      let faults = try await check?.faults(in: person) ?? []
      guard !cancellation.isCancelled else { break }
      for fault in faults { console.complain("  " + fault) }
      wrong += faults.isEmpty ? 0 : 1
      console.say(Phrase("已解释\(answers)/\(names.count)", "explained \(answers) of \(names.count)"))
    }
    if let check { console.complain(Self.summary(check, answers, wrong)[console.language]) }
    return wrong == 0
  }

  private static func summary(_ check: AnswerCheck, _ answers: Int, _ wrong: Int) -> Phrase {
    Phrase(
      "复核：\(answers)份答复，重新编制并复核了\(check.plans)份方案，证实\(check.confirmed)项陈述，"
        + "\(check.open)项未能证实，错误的答复\(wrong)份。",
      "Checked: \(answers) answers by \(check.plans) plans made again and audited; "
        + "\(check.confirmed) statements confirmed, \(check.open) left open, \(wrong) answers wrong."
    )
  }
}
