import Foundation

/// The plan of the Lianyungang scenario, made once for all tests that only look at it.
struct YearlyPlan: Sendable {
  static let scenario = "lianyungang-2024"

  let workspace: Workspace
  let ended: Ended
  /// The folder written.
  var folder: String { workspace("plan") }

  var document: PlanDocument {
    get throws { try PlanDocument(path: folder + "/plan.json") }
  }

  /// - Throws: ``ProgramFailure`` where it could not be made.
  static var made: YearlyPlan {
    get async throws { try await making.value }
  }

  private static let making = Task {
    let workspace = try Workspace(named: name)
    atexit { try? FileManager.default.removeItem(atPath: Workspace.path(of: YearlyPlan.name)) }
    return YearlyPlan(
      workspace: workspace,
      ended: try await Program.jinxiu(["LANG": "C"]).run(
        ["plan", Project.scenario(scenario), "--out", workspace("plan")], in: workspace))
  }

  /// The same at any time of one process.
  private static let name = "yearly-\(getpid())"
}
