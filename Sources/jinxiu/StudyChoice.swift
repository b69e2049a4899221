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
  ///
  /// - Parameter market: Of the scenario, kept for gaps.
  /// - Returns: Studies that ran to their end, and whether one was cancelled.
  func made(
    of plan: Plan, _ scenario: Scenario, _ market: Market?, balance: [GapMonth],
    options: PlannerOptions, _ console: Console
  ) async throws -> (PlanStudies, isCancelled: Bool) {
    let interrupt = Interrupt {
      console.say(Phrase("正在停止……再按一次立即退出。", "Stopping… again to quit now."))
    }
    defer { interrupt.stop() }
    let solving = Solving(console: console, cancellation: interrupt.cancellation)
    let study = try await whole(readings, solving) {
      try await readingStudy(of: plan, scenario, options, solving)
    }
    let curve = try await whole(fairness, solving) {
      try await fairnessCurve(scenario, options, solving)
    }
    let found = try await whole(gaps, solving) {
      try await solving.gaps(market ?? Market(scenario), plan, options)
    }
    return (
      PlanStudies(readings: study, fairness: curve, balance: balance, gaps: found),
      interrupt.cancellation.isCancelled
    )
  }

  /// Nil where it is not wanted, and where it was cut short and so would say half of the truth.
  private func whole<Study>(
    _ isWanted: Bool, _ solving: Solving, _ body: () async throws -> Study?
  ) async throws -> Study? {
    guard isWanted, !solving.cancellation.isCancelled else { return nil }
    let study = try await solving.telling(body)
    return solving.cancellation.isCancelled ? nil : study
  }

  private func readingStudy(
    of plan: Plan, _ scenario: Scenario, _ options: PlannerOptions, _ solving: Solving
  ) async throws -> ReadingStudy {
    let console = solving.console
    let search = ReadingSearch(
      scenario, plan: plan, solver: try Solving.solver(), options: options)
    let study = try await search.study(cancellation: solving.cancellation) { done, all in
      console.say(Phrase("读法 \(done)/\(all)", "reading \(done) of \(all)"))
    }
    for variant in study.variants {
      guard let plan = variant.plan else { continue }
      let report = Audit(scenario: scenario.applying(variant.changes)).verify(plan)
      guard let finding = report.findings.first else { continue }
      throw solving.bug(finding.phrase[console.language])
    }
    return study
  }

  private func fairnessCurve(
    _ scenario: Scenario, _ options: PlannerOptions, _ solving: Solving
  ) async throws -> FairnessCurve? {
    let console = solving.console
    return try await FairnessSearch(scenario, solver: try Solving.solver(), options: options)
      .curve(
        cancellation: solving.cancellation,
        onPlan: { plan, all in
          console.say(
            Phrase("公平曲线：第\(plan)个方案（至多\(all)个）", "fairness: plan \(plan) of at most \(all)"))
        }
      ) { point in
        console.say(
          Phrase(
            "最低县区\(point.filling)‰：安排\(point.placed)人",
            "worst county \(point.filling)‰: \(point.placed) placed"))
      }
  }
}
