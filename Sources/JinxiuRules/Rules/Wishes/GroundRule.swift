package import JinxiuDomain

/// L5, D16: people sent on a stated ground earn points.
///
/// `points` if `demand.ground ≠ nil`; else not to be verified, and 0.
package struct GroundRule: Rule {
  package static let form = RuleForm(
    key: "ground",
    title: Phrase("需求缘由", "ground of the need"),
    kinds: [.wish],
    parameters: [
      ParameterForm(
        "points", .integer(0...1000), standard: .integer(2), meaning: Phrase("得分", "points"))
    ])
  package static let aspects: RuleAspects = [.demands, .points]

  package let setting: RuleSetting
  private let points: Int

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    points = setting.integer("points")
  }

  package func judge(_ demand: Demand) -> Verdict {
    guard demand.ground == nil else { return .allowed }
    return .unverifiable(column: demand.trainee == nil ? "needs.ground" : "trainees.ground")
  }

  package func points(of demand: Demand, at place: Place) -> Int {
    demand.ground == nil ? 0 : points
  }
}
