package import JinxiuDomain

/// L22, L23, L61: a stay is one run of whole months, as many as the programme gives the level.
///
/// `spells = [s]` and `|s| = programme.months(for: demand.level)`; a level that the programme does
/// not train is not placed at all.
package struct DurationRule: Rule {
  package static let form = RuleForm(
    key: "duration",
    title: Phrase("进修时长", "length of stay"),
    kinds: [.hard],
    isIndispensable: true)
  package static let aspects: RuleAspects = [.demands, .months]

  package let setting: RuleSetting
  private let months: [UnitLevel: Int]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    months = Dictionary(
      scenario.programme.levels.map { ($0.level, $0.months) },
      uniquingKeysWith: { first, _ in first })
  }

  package func judge(_ demand: Demand) -> Verdict {
    guard months[demand.level] == nil else { return .allowed }
    let level = demand.level.phrase
    return .forbidden {
      Phrase(
        "方案不含\(level.chinese)人员", "the programme does not train the \(level.english) level")
    }
  }

  package func judge(_ stay: Stay) -> Verdict {
    guard let asked = months[stay.demand.level] else { return .allowed }
    guard stay.spells.count == 1 else {
      return .forbidden {
        Phrase(
          "分\(stay.spells.count)段，应连续\(asked)个月",
          "\(stay.spells.count) spells, \(counted(asked, "month")) in one asked")
      }
    }
    let found = stay.spells[0].count
    guard found != asked else { return .allowed }
    return .forbidden {
      Phrase("共\(found)个月，应为\(asked)个月", "\(counted(found, "month")), \(asked) asked")
    }
  }
}
