package import JinxiuDomain

/// L11, D16: backbone physicians of feature departments come first.
///
/// Class 1 for a physician with a feature department and for a need on that ground, class 2 for
/// everybody else; a priority in the tables wins over it.
package struct FeatureFirst: Rule {
  package static let form = RuleForm(
    key: "feature-first",
    title: Phrase("特色科室骨干优先", "feature departments first"),
    kinds: [.wish])
  package static let aspects: RuleAspects = .classes

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package var largestClass: Int? { 2 }

  package func priorityClass(of demand: Demand) -> Int? {
    guard let trainee = demand.trainee else {
      return demand.ground == .featureDepartment ? 1 : 2
    }
    return trainee.role == .physician && trainee.featureDepartment != nil ? 1 : 2
  }
}
