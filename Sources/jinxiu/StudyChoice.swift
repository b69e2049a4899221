import ArgumentParser
import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuReports
import MIP

/// What `jinxiu plan` is to find besides the plan.
struct StudyChoice: ParsableArguments {
  @Flag(
    help:
      "Also plan each reading of what the notice leaves open, and say whom it concerns. 求解通知的各种读法")
  var readings = false
  @Flag(
    help: "Also find what filling the worst county further costs in people and points. 公平的代价曲线")
  var fairness = false
  @Flag(
    help: "Also find what one more seat is worth, and draw the telephone list. 电话清单"
  )
  var gaps = false
  @Flag(
    help: "Also write a letter to each county and for everyone without a place, names masked. 生成函件")
  var letters = false

  /// Whether nothing has to be planned.
  var isEmpty: Bool { !readings && !fairness && !gaps }

  /// Every plan made on the way passes the audit, or the command ends.
  func made(
    of plan: Plan, _ scenario: Scenario, balance: [GapMonth], solver: any Solver,
    options: PlannerOptions, _ console: Console
  ) async throws -> PlanStudies {
    guard !isEmpty else { return PlanStudies(balance: balance) }
    let interrupt = Interrupt {
      console.say(Phrase("正在停止……再按一次立即退出。", "Stopping… again to quit now."))
    }
    defer { interrupt.stop() }
    do {
      let study =
        readings
        ? try await ReadingSearch(scenario, plan: plan, solver: solver, options: options).study(
          cancellation: interrupt.cancellation
        ) { done, all in
          console.say(Phrase("读法 \(done)/\(all)", "reading \(done) of \(all)"))
        } : nil
      try study.map { try audit($0, scenario, console) }
      let curve =
        fairness
        ? try await FairnessSearch(scenario, solver: solver, options: options).curve(
          cancellation: interrupt.cancellation,
          onPlan: { plan, all in
            console.say(
              Phrase("公平曲线：第\(plan)个方案（至多\(all)个）", "fairness: plan \(plan) of at most \(all)"))
          }
        ) { point in
          console.say(
            Phrase(
              "最低县区\(point.filling)‰：安排\(point.placed)人",
              "worst county \(point.filling)‰: \(point.placed) placed"))
        } : nil
      let found =
        gaps
        ? try await GapFinder(Market(scenario), solver: solver, options: options)
          .report(of: plan, cancellation: interrupt.cancellation) : nil
      return PlanStudies(readings: study, fairness: curve, balance: balance, gaps: found)
    } catch let error as SolverDisagreement {
      throw disagreement(error.description, console)
    } catch let error as SolverError {
      throw SolverTrouble(error).told(on: console)
    }
  }

  private func audit(_ study: ReadingStudy, _ scenario: Scenario, _ console: Console) throws {
    for variant in study.variants {
      guard let plan = variant.plan else { continue }
      let report = Audit(scenario: scenario.applying(variant.changes)).verify(plan)
      guard let finding = report.findings.first else { continue }
      throw disagreement(finding.phrase[console.language], console)
    }
  }

  private func disagreement(_ facts: String, _ console: Console) -> ExitCode {
    console.complain(
      Phrase(
        "复核与求解结果不一致，这是程序错误。\(facts)",
        "The audit disagrees with the solver. This is a bug. \(facts)")[console.language])
    return ExitStatus.auditDisagrees.code
  }
}
