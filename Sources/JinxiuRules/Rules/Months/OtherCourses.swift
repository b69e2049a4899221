package import JinxiuDomain

/// Z46: nobody takes part in two programmes at once.
///
/// For each spell s and each course c of the person in courses.csv: `s ∩ c = ∅`.
package struct OtherCourses: Rule {
  package static let form = RuleForm(
    key: "other-courses",
    title: Phrase("不与其他培训冲突", "no clash with other courses"),
    kinds: [.hard, .waivable])
  package static let aspects: RuleAspects = .months

  package let setting: RuleSetting

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
  }

  package func judge(_ stay: Stay) -> Verdict {
    for course in stay.demand.courses {
      for spell in stay.spells where spell.overlaps(course.span) {
        return .forbidden {
          Phrase(
            "\(spell)与\(course.name)（\(course.span)）冲突",
            "\(spell) clashes with \(course.name) (\(course.span))")
        }
      }
    }
    return .allowed
  }
}
