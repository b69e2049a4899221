package import JinxiuDomain

/// L22, L23, L61, Z21, Z32, Z42, Z49, D21: a stay is as long as the programme says for the level, in
/// one run, or in spells after one of its patterns.
///
/// `spells = [s]` and `|s| = programme.length(for: level)`, or for a pattern p of the level
/// `|s_i| = p.lengths[i]` and the whole periods between s_i and s_(i+1) lie in `p.apart`. A level that
/// the programme does not train is not placed at all.
package struct DurationRule: Rule {
  package static let form = RuleForm(
    key: "duration",
    title: Phrase("进修时长", "length of stay"),
    kinds: [.hard],
    isIndispensable: true)
  package static let aspects: RuleAspects = [.demands, .months]

  package let setting: RuleSetting
  private let trainings: [UnitLevel: TrainingLevel]

  package init(_ setting: RuleSetting, in scenario: Scenario) {
    self.setting = setting
    trainings = Dictionary(
      scenario.programme.levels.map { ($0.level, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func judge(_ demand: Demand) -> Verdict {
    guard trainings[demand.level] == nil else { return .allowed }
    return .forbidden {
      let level = demand.level.phrase
      return Phrase(
        "方案不含\(level.chinese)人员", "the programme does not train the \(level.english) level")
    }
  }

  package func judge(_ stay: Stay) -> Verdict {
    guard let training = trainings[stay.demand.level] else { return .allowed }
    let spells = stay.spells
    if spells.count == 1 { return judge(spells[0], asked: training.length) }
    guard !training.patterns.contains(where: { $0.fits(spells) }) else { return .allowed }
    return .forbidden {
      let asked = spells[0].grid.length(training.length)
      guard training.patterns.isEmpty else {
        let found = spells.map(\.description).joined(separator: ", ")
        return Phrase(
          "分\(spells.count)段（\(found)），不合方案的分段方式",
          "\(spells.count) spells (\(found)) that fit no pattern of the programme")
      }
      return Phrase(
        "分\(spells.count)段，应连续\(asked.chinese)",
        "\(spells.count) spells, \(asked.english) in one asked")
    }
  }

  private func judge(_ spell: PeriodSpan, asked: Int) -> Verdict {
    guard spell.count != asked else { return .allowed }
    return .forbidden {
      let (found, wanted) = (spell.grid.length(spell.count), spell.grid.length(asked))
      return Phrase(
        "共\(found.chinese)，应为\(wanted.chinese)",
        "\(found.english), \(spell.grid.months(asked)) asked")
    }
  }
}

extension SpellPattern {
  /// Whether `spells`, in order, have its lengths and its gaps.
  fileprivate func fits(_ spells: [PeriodSpan]) -> Bool {
    spells.map(\.count) == lengths
      && zip(spells, spells.dropFirst()).allSatisfy { earlier, later in
        apart.contains(later.first.index - earlier.last.index - 1)
      }
  }
}
