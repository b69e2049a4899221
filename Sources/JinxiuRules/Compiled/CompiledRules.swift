package import JinxiuDomain

/// All rules of a scenario as one: what they forbid, excuse, cannot see, limit and prefer.
///
/// Each part of an option is asked about apart, and no part includes another: an option is allowed
/// when its demand, its place and its months are. Match offers to demands by specialty first, and
/// ask of each different ``Stay`` once.
package struct CompiledRules: Sendable {
  /// In programme order.
  package let rules: [any Rule]
  private let speakers: Speakers
  private let files: PersonFiles
  /// The class of demands that no rule classes.
  private let lastClass: Int

  /// `scenario` has passed its checks.
  package init(_ scenario: Scenario) {
    let rules = RuleCatalogue.rules(of: scenario)
    let speakers = Speakers(rules)
    self.rules = rules
    self.speakers = speakers
    files = PersonFiles(scenario, monthRules: speakers.months.map { rules[$0].setting.id })
    lastClass = 1 + (rules.compactMap { $0.largestClass }.max() ?? 0)
  }
}

// What is allowed.
extension CompiledRules {
  /// Whether the person or need may be placed at all.
  package func judge(_ demand: Demand) -> Judgement {
    judgement(of: speakers.demands) {
      $0.judge(demand)
    } hasLeave: {
      files.hasLeave(demand, from: $0)
    }
  }

  /// Whether the demand may take a seat there, in any months.
  package func judge(_ demand: Demand, at place: Place) -> Judgement {
    judgement(of: speakers.places, besides: gaps(from: demand.county, at: place)) {
      $0.judge(demand, at: place)
    } hasLeave: {
      files.hasLeave(demand, from: $0)
    }
  }

  /// Beyond it `judge` forbids every place, and has no gaps but `gaps(from:at:)`; nil when no rule
  /// says.
  package func reach(of demand: Demand) -> Reach? {
    for index in speakers.reach where !files.hasLeave(demand, from: rules[index].setting.id) {
      if let reach = rules[index].reach(of: demand) { return reach }
    }
    return nil
  }

  /// What no column shows of anybody from the county there.
  package func gaps(from county: Identifier<County>, at place: Place) -> [EvidenceGap] {
    speakers.blanks.compactMap { index in
      rules[index].blank(from: county, at: place).map {
        EvidenceGap(rule: rules[index].setting.id, column: $0)
      }
    }
  }

  /// Whether the months are allowed.
  package func judge(_ stay: Stay) -> Judgement {
    judgement(of: speakers.months) {
      $0.judge(stay)
    } hasLeave: {
      stay.demand.leave.contains($0)
    }
  }

  /// The only stays that are open to the demand there, each with what it uses besides; nil where
  /// months alone decide. The first rule that closes others speaks.
  package func fixedStays(of demand: Demand, at place: Place) -> [FixedOption]? {
    for index in speakers.fixedStays {
      guard let stays = rules[index].fixedStays(of: demand, at: place) else { continue }
      return stays.map { stay in
        FixedOption(
          spells: stay.spells, uses: stay.uses.map { OwnedUse(rule: index, use: $0) })
      }
    }
    return nil
  }

  /// The demand, the place and the months together.
  package func judgeWhole(_ option: Option) -> Judgement {
    judge(option.demand).joined(with: judge(option.demand, at: option.place))
      .joined(with: judge(stay(of: option)))
  }

  /// What rules about months may know of a demand.
  package func months(of demand: Demand) -> DemandMonths { files.months(of: demand) }

  package func stay(of option: Option) -> Stay {
    Stay(
      demand: months(of: option.demand), place: PlaceMonths(option.place), spells: option.spells)
  }

  private func judgement(
    of indices: [Int], besides known: [EvidenceGap] = [], by verdict: (any Rule) -> Verdict,
    hasLeave: (Identifier<RuleSetting>) -> Bool
  ) -> Judgement {
    var objections: [Objection] = []
    var waivers: [Identifier<RuleSetting>] = []
    var gaps = known
    for index in indices {
      let rule = rules[index]
      switch verdict(rule) {
      case .allowed: break
      case .unverifiable(let column):
        gaps.append(EvidenceGap(rule: rule.setting.id, column: column))
      case .forbidden(let fact):
        if hasLeave(rule.setting.id) {
          waivers.append(rule.setting.id)
        } else {
          objections.append(Objection(rule: rule.setting.id, fact: fact))
        }
      }
    }
    return Judgement(objections: objections, waivers: waivers, gaps: gaps)
  }
}

// What is limited.
extension CompiledRules {
  /// What one person of the demand uses wherever they go, by rule.
  package func uses(of demand: Demand) -> [OwnedUse] {
    owned(speakers.demandUses) { $0.uses(of: demand) }
  }

  /// What one person at the place uses, whoever it is, by rule.
  package func uses(at place: Place) -> [OwnedUse] {
    owned(speakers.placeUses) { $0.uses(at: place) }
  }

  /// What one person of the demand at the place uses besides, by rule.
  package func uses(of demand: Demand, at place: Place) -> [OwnedUse] {
    owned(speakers.pairUses) { $0.uses(of: demand, at: place) }
  }

  /// The three together.
  package func uses(of option: Option) -> [OwnedUse] {
    uses(of: option.demand) + uses(at: option.place) + uses(of: option.demand, at: option.place)
  }

  private func owned(_ indices: [Int], _ uses: (any Rule) -> [Use]) -> [OwnedUse] {
    indices.flatMap { index in uses(rules[index]).map { OwnedUse(rule: index, use: $0) } }
  }
}

// What is preferred.
extension CompiledRules {
  /// Points of one person there, in any months.
  package func points(of demand: Demand, at place: Place) -> Int {
    speakers.points.reduce(0) { $0 + rules[$1].points(of: demand, at: place) }
  }

  /// Points of the months.
  package func points(of stay: Stay) -> Int {
    speakers.monthPoints.reduce(0) { $0 + rules[$1].points(of: stay) }
  }

  /// Points of one person in the option.
  package func points(of option: Option) -> Int {
    points(of: option.demand, at: option.place) + points(of: stay(of: option))
  }

  /// 1 is the most urgent: what the tables say, else the smallest that any rule says, else the one
  /// after all that the rules name.
  package func priorityClass(of demand: Demand) -> Int {
    demand.priority ?? speakers.classes.compactMap { rules[$0].priorityClass(of: demand) }.min()
      ?? lastClass
  }

  /// What the first rule says that says anything; nil when none does.
  package func payer(of demand: Demand, at place: Place) -> Payer? {
    for index in speakers.payer {
      if let payer = rules[index].payer(of: demand, at: place) { return payer }
    }
    return nil
  }
}

/// A stay that a rule keeps open, with the rule whose resources it uses.
package struct FixedOption: Hashable, Sendable {
  package let spells: [PeriodSpan]
  package let uses: [OwnedUse]

  package init(spells: [PeriodSpan], uses: [OwnedUse]) {
    self.spells = spells
    self.uses = uses
  }
}

/// A use with the rule whose resource it is of.
package struct OwnedUse: Hashable, Sendable {
  /// Index into `CompiledRules.rules`.
  package let rule: Int
  package let use: Use

  package init(rule: Int, use: Use) {
    self.rule = rule
    self.use = use
  }
}
