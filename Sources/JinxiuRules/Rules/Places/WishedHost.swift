package import JinxiuDomain

/// L60, D18: the hospitals that a trainee names are a preference or, by the rule's kind, a pin.
///
/// - wish: `points[r]` for the host of rank r = 0, 1, … in `trainee.wishes`, 0 beyond the list;
/// - hard: `trainee.wishes = ∅ ∨ host ∈ trainee.wishes`, and no points.
package struct WishedHost: Rule {
  package static let form = RuleForm(
    key: "wished-host",
    title: Phrase("意向医院", "wished host"),
    kinds: [.wish, .hard],
    parameters: [
      ParameterForm(
        "points", .integers(-1000...1000), standard: .integers([6, 4, 2]),
        meaning: Phrase("各志愿顺位的得分", "points of the first wish, the second, and so on"))
    ])
  package static let aspects: RuleAspects = [.places, .points]

  package let setting: RuleSetting
  private let points: [Int]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    points = setting.integers("points")
  }

  package func judge(_ demand: Demand, at place: Place) -> Verdict {
    guard setting.kind == .hard, let wishes = demand.trainee?.wishes, !wishes.isEmpty,
      !wishes.contains(place.host.id)
    else { return .allowed }
    return .forbidden {
      Phrase(
        "\(place.host.name)不在意向医院之列", "\(place.host.name) is not among the wished hosts")
    }
  }

  package func points(of demand: Demand, at place: Place) -> Int {
    guard setting.kind == .wish,
      let rank = demand.trainee?.wishes.firstIndex(of: place.host.id),
      points.indices.contains(rank)
    else { return 0 }
    return points[rank]
  }
}
