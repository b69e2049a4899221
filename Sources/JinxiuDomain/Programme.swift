/// One policy (方案): its document, periods, levels, rules and objective.
package struct Programme: Hashable, Sendable {
  package let id: Identifier<Programme>
  package let title: String
  package let document: Document
  /// The months, or half months, in which stays may lie.
  package let periods: PeriodSpan
  /// What each level of sending unit is trained for, at most one entry a level.
  package let levels: [TrainingLevel]
  /// The day on which ages and years are counted, `YYYY-MM-DD`.
  package let asOf: String
  /// The day by which forms are due, `YYYY-MM-DD`, L47.
  package let filingDeadline: String?
  package let language: Language
  /// Specialty names to the columns of the summary form, L59 and D19.
  package let categories: [SpecialtyCategory]
  /// In the order of the programme file, which is the order of reports.
  package let rules: [RuleSetting]
  /// What is optimised, most important first.
  package let objective: [ObjectiveLevel]
  /// Whom to call about this plan, printed on forms (L49); empty when not given.
  package let contact: String
  /// What part of the scenario is generated and not published (示例); nil when all is real.
  package let sampleNotice: String?

  package init(
    id: Identifier<Programme>, title: String, document: Document, periods: PeriodSpan,
    levels: [TrainingLevel], asOf: String, filingDeadline: String?, language: Language,
    categories: [SpecialtyCategory], rules: [RuleSetting], objective: [ObjectiveLevel],
    contact: String, sampleNotice: String?
  ) {
    self.id = id
    self.title = title
    self.document = document
    self.periods = periods
    self.levels = levels
    self.asOf = asOf
    self.filingDeadline = filingDeadline
    self.language = language
    self.categories = categories
    self.rules = rules
    self.objective = objective
    self.contact = contact
    self.sampleNotice = sampleNotice
  }

  package func rule(_ id: Identifier<RuleSetting>) -> RuleSetting? {
    rules.first { $0.id == id }
  }

  /// The settings of one rule of the catalogue, in programme order.
  package func settings(of key: String) -> [RuleSetting] {
    rules.filter { $0.rule == key }
  }

  /// The steps in which it counts time.
  package var grid: Grid { periods.grid }

  /// Periods of one stay for units of `level`; nil when the programme does not train that level.
  package func length(for level: UnitLevel) -> Int? {
    levels.first { $0.level == level }?.length
  }

  /// The form column of a specialty; unmapped names fall to 其他科别 (L59).
  package func category(of specialty: Identifier<Specialty>) -> FormCategory {
    categories.first { $0.specialty == specialty }?.category ?? .other
  }
}

/// Names a medical specialty (专科).
package enum Specialty {}

/// Names a technique or disease focus (适宜技术、特需病种), L27.
package enum Technique {}

/// The document that a programme carries out, L1, L3 and D23.
package struct Document: Hashable, Sendable {
  /// For example 连卫基层便函（2024）17号.
  package let number: String
  package let issuer: String
  package let division: String
  /// `YYYY-MM-DD`.
  package let dated: String
  package let basis: [String]

  package init(number: String, issuer: String, division: String, dated: String, basis: [String]) {
    self.number = number
    self.issuer = issuer
    self.division = division
    self.dated = dated
    self.basis = basis
  }
}

/// How long one level of sending unit is trained, L23, Z21, Z32 and Z42.
package struct TrainingLevel: Hashable, Sendable {
  package let level: UnitLevel
  /// Periods of one stay in one run: months, or half months.
  package let length: Int
  /// Other ways to spend a stay, in several spells.
  package let patterns: [SpellPattern]

  package init(level: UnitLevel, length: Int, patterns: [SpellPattern] = []) {
    self.level = level
    self.length = length
    self.patterns = patterns
  }
}

/// A stay in several spells at one host: progressive (累进式) or with a refresher (巩固式), Z42, Z49.
package struct SpellPattern: Hashable, Sendable {
  /// Periods of each spell in order, at least two, each at least 1.
  package let lengths: [Int]
  /// Fewest and most whole periods between one spell and the next, at least 1.
  package let apart: ClosedRange<Int>

  package init(lengths: [Int], apart: ClosedRange<Int>) {
    self.lengths = lengths
    self.apart = apart
  }
}

/// One line of the crosswalk from specialty names to the summary form, D19.
package struct SpecialtyCategory: Hashable, Sendable {
  package let specialty: Identifier<Specialty>
  package let category: FormCategory

  package init(specialty: Identifier<Specialty>, category: FormCategory) {
    self.specialty = specialty
    self.category = category
  }
}

/// One level of the lexicographic objective.
package enum ObjectiveLevel: String, CaseIterable, Sendable {
  /// Fewest people or yuan short of a floor.
  case shortfall
  /// Most people placed, class by class, the most urgent class first.
  case placed
  /// Fewest waivers used.
  case waivers
  /// The worst-filled county as full as possible, in permille of what it may fill.
  case fairness
  /// The worst-filled county as full as possible, then the second worst, and so on to the fullest.
  case fairnessOfAll = "fairness-all"
  /// Most points.
  case points

  /// Of a programme that names none.
  package static let standard: [ObjectiveLevel] = [
    .shortfall, .placed, .waivers, .fairness, .points,
  ]

  /// Whether it fills the worst-filled county; a programme has at most one such level.
  package var isFairness: Bool { self == .fairness || self == .fairnessOfAll }
}

extension Programme {
  /// The same programme under other rules.
  package func with(rules: [RuleSetting]) -> Programme {
    with(rules: rules, objective: objective)
  }

  /// The same programme with another objective.
  package func with(objective: [ObjectiveLevel]) -> Programme {
    with(rules: rules, objective: objective)
  }

  private func with(rules: [RuleSetting], objective: [ObjectiveLevel]) -> Programme {
    Programme(
      id: id, title: title, document: document, periods: periods, levels: levels, asOf: asOf,
      filingDeadline: filingDeadline, language: language, categories: categories, rules: rules,
      objective: objective, contact: contact, sampleNotice: sampleNotice)
  }
}

extension Scenario {
  /// The same tables under another programme; the digest is dropped, since it no longer holds.
  package func with(programme: Programme) -> Scenario {
    var draft = ScenarioDraft(self)
    draft.programme = programme
    return draft.scenario
  }
}
