package import JinxiuDomain
package import MIP

/// What planning tells while it runs.
package enum PlanningEvent: Sendable {
  /// People, options left after the rules, and rows.
  case compiled(people: Int, options: Int, rows: Int)
  case levelStarted(name: String, number: Int, of: Int)
  /// Best value and bound of a level so far, with the people placed by the plan at hand.
  case progress(level: String, best: Int?, bound: Int?, elapsed: Duration)
  /// The solver stopped short of a proof, and why.
  case levelStopped(name: String, reason: StopReason)
  case levelDone(LevelResult)
  /// Branch and cut got nowhere with the level; all levels begin anew, by prices.
  case turnedToPrices(level: String)
}

/// Whatever planning came to.
package enum PlanningResult: Sendable {
  case plan(Plan)
  /// No plan keeps all hard rules and pins.
  case contradiction(Contradiction)
  /// Stopped before any plan was found.
  case nothing(OutcomeState)
}

/// Limits of a planning run.
package struct PlannerOptions: Sendable {
  /// For all levels together; nil for none.
  package var timeLimit: Duration?
  /// Of each level, in millionths; 0 asks for proven optima.
  package var gapPartsPerMillion: Int
  package var memoryLimitMegabytes: Int
  package var seed: Int
  package var version: String
  /// The name of the scenario's folder.
  package var scenarioName: String
  package var method: PlanningMethod
  /// Demands up to which GLPK's simplex method solves the linear programs of a large market; above
  /// it first-order steps do.
  package var simplexLimit: Int
  /// Entries of a linear program for each thread of its first-order steps; with fewer, a thread
  /// costs more than it saves.
  package var laneEntries: Int

  package init(
    timeLimit: Duration? = nil, gapPartsPerMillion: Int = 0, memoryLimitMegabytes: Int = 4096,
    seed: Int = 0, version: String, scenarioName: String,
    method: PlanningMethod = .automatic, simplexLimit: Int = 2_500,
    laneEntries: Int = 100_000
  ) {
    self.timeLimit = timeLimit
    self.gapPartsPerMillion = gapPartsPerMillion
    self.memoryLimitMegabytes = memoryLimitMegabytes
    self.seed = seed
    self.version = version
    self.scenarioName = scenarioName
    self.method = method
    self.simplexLimit = simplexLimit
    self.laneEntries = laneEntries
  }
}

/// A solver's answer that the exact recount contradicts: a bug, never a result.
package struct SolverDisagreement: Error, CustomStringConvertible {
  package let level: String
  package let facts: String

  package var description: String { "level \(level): \(facts)" }
}
