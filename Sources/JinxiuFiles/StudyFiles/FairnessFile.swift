package import JinxiuDomain

/// `fairness.json`: what filling the worst county further costs.
package enum FairnessText {
  /// Keys sorted; the same curve gives the same bytes (R24).
  package static func bytes(_ curve: FairnessCurve, of scenario: Scenario, _ plan: Plan) -> [UInt8]
  {
    StudyText.bytes(
      FairnessFile(
        format: "jinxiu-fairness/1", scenario: plan.scenario.id, sha256: plan.scenario.digest,
        method: curve.method.rawValue, complete: curve.isComplete,
        stopped: curve.stopped.map(CodeWord.init),
        points: curve.points.map { FairnessFile.Point($0, in: scenario) }))
  }
}

struct FairnessFile: Encodable {
  let format: String
  let scenario: String
  let sha256: String
  /// `required` or `orders`.
  let method: String
  /// Whether every break point is there, proven.
  let complete: Bool
  /// Why the search ended early, as states of a plan; missing where it did not.
  let stopped: CodeWord<OutcomeState>?
  let points: [Point]

  struct Point: Encodable {
    /// Permille.
    let required: Int
    let filling: Int
    let placed: Int
    let levels: [StudyText.Level]
    let counties: [County]

    init(_ point: FairnessPoint, in scenario: Scenario) {
      required = point.required
      filling = point.filling
      placed = point.placed
      levels = point.levels.map(StudyText.Level.init)
      counties = zip(scenario.counties, point.counties).map {
        County(county: $0.id.text, placed: $1)
      }
    }
  }

  struct County: Encodable {
    let county: String
    let placed: Int
  }
}
