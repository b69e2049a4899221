import ArgumentParser
import Foundation
import JinxiuAudit
import JinxiuDomain
import JinxiuFiles
import JinxiuPlanning
import JinxiuReports
import MIP
import MIPProcess

/// Planning and what comes after it, with trouble told to the user.
struct Solving {
  let console: Console
  var cancellation = Cancellation()

  /// A plan that has passed the audit.
  func plan(_ market: Market, _ options: PlannerOptions) async throws -> Plan {
    let talk = ProgressTalk(console, isPriced: market.optionCount > Planner.wholeLimit)
    let result = try await telling {
      try await Planner(market, solver: try Self.solver(), options: options)
        .plan(cancellation: cancellation) { talk.hear($0) }
    }
    switch result {
    case .plan(let plan):
      guard Audit(scenario: market.scenario).verify(plan).isClean else { throw bug("") }
      return plan
    case .contradiction(let contradiction):
      console.complain(
        Phrase("硬性规则互相矛盾，不存在可行方案：", "The hard rules contradict each other; no plan exists:")[
          console.language])
      for fact in contradiction.facts { console.complain("  - " + fact[console.language]) }
      throw ExitStatus.contradiction.code
    case .nothing(let state):
      console.complain(
        Phrase("还没有得到任何方案就停止了，未写出文件。", "Stopped before any plan was found; nothing is written.")[
          console.language])
      throw state == .cancelled ? ExitStatus.cancelled.code : ExitStatus.lessProvenThanAsked.code
    }
  }

  func gaps(
    _ market: Market, _ plan: Plan, _ options: PlannerOptions
  ) async throws -> GapReport {
    do {
      return try await telling {
        try await GapFinder(market, solver: try Self.solver(), options: options)
          .report(of: plan, cancellation: cancellation)
      }
    } catch is ForeignPlan {
      console.complain(
        Phrase("方案中的安排不是本情景允许的安排。", "The plan holds placements that the scenario does not allow.")[
          console.language])
      throw ExitStatus.faultsInData.code
    }
  }

  func repairs(
    _ market: Market, _ plan: Plan, most: Int, _ options: PlannerOptions
  ) async throws -> [Repair] {
    guard most > 0 else { return [] }
    let search = RepairSearch(market, solver: try Self.solver(), options: options)
    search.coverage(of: plan).phrase.map(console.say)
    return try await telling {
      try await search.repairs(of: plan, most: most, cancellation: cancellation)
    }
  }

  /// This very program, which also plays the solving child.
  static func solver() throws -> ChildSolver {
    ChildSolver(
      executable: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
  }

  /// Runs what solves or writes, and ends the command where that fails.
  func telling<Result>(_ body: () async throws -> Result) async throws -> Result {
    do {
      return try await body()
    } catch let error as SweepWork.Refused {
      throw bug(error.finding[console.language])
    } catch let error as SeriesWork.Changed {
      console.complain(
        Phrase(
          "情景“\(error.task.folder)”读不了，或与任务清单不符。",
          "The scenario “\(error.task.folder)” cannot be read, or is not that of series.json.")[
            console.language])
      throw ExitStatus.faultsInData.code
    } catch let error as OutputError {
      console.complain(error.phrase[console.language])
      throw ExitStatus.outputFailed.code
    } catch let error as WorkbookError {
      console.complain("\(error)")
      throw ExitStatus.outputFailed.code
    } catch let error as SolverDisagreement {
      throw bug(error.description)
    } catch let error as SolverError {
      throw SolverTrouble(error).told(on: console)
    }
  }

  func bug(_ facts: String) -> ExitCode {
    console.complain(
      Phrase(
        "复核与求解结果不一致，这是程序错误。\(facts)",
        "The audit disagrees with the solver. This is a bug. \(facts)")[console.language])
    return ExitStatus.auditDisagrees.code
  }
}
