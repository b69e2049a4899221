package import JinxiuDomain

/// All rules of a scenario as one: what they forbid, excuse, cannot see, and prefer.
///
/// The three judgements do not include each other: an option is allowed when its demand, its place
/// and its months are. `judge(_:at:)` makes a sentence for each objection, so match offers to
/// demands by specialty before asking it of every pair.
package struct CompiledRules: Sendable {
  /// In programme order.
  package let rules: [any Rule]
  private let leave: [Identifier<Trainee>: Set<Identifier<RuleSetting>>]

  /// `scenario` has passed its checks.
  package init(_ scenario: Scenario) {
    rules = RuleCatalogue.rules(of: scenario)
    let waivable = Set(
      scenario.programme.rules.filter(RuleCatalogue.acceptsWaivers(for:)).map(\.id))
    leave = Dictionary(grouping: scenario.waivers, by: \.trainee)
      .mapValues { Set($0.map(\.rule)).intersection(waivable) }
  }

  /// Whether the person or need may be placed at all.
  package func judge(_ demand: Demand) -> Judgement {
    combined(for: demand) { $0.judge(demand) }
  }

  /// Whether the demand may take a seat there, in any months.
  package func judge(_ demand: Demand, at place: Place) -> Judgement {
    combined(for: demand) { $0.judge(demand, at: place) }
  }

  /// Whether the months are allowed.
  package func judge(_ option: Option) -> Judgement {
    combined(for: option.demand) { $0.judge(option) }
  }

  /// The demand, the place and the months together.
  package func judgeWhole(_ option: Option) -> Judgement {
    judge(option.demand).joined(with: judge(option.demand, at: option.place))
      .joined(with: judge(option))
  }

  /// Points of one person.
  package func points(of option: Option) -> Int {
    rules.reduce(0) { $0 + $1.points(of: option) }
  }

  /// 1 is the most urgent: what the tables say, else the smallest that any rule says, else 1.
  package func priorityClass(of demand: Demand) -> Int {
    demand.priority ?? rules.compactMap { $0.priorityClass(of: demand) }.min() ?? 1
  }

  /// What the first rule says that says anything; nil when none does.
  package func payer(of option: Option) -> Payer? {
    for rule in rules {
      if let payer = rule.payer(of: option) { return payer }
    }
    return nil
  }

  private func combined(for demand: Demand, _ verdict: (any Rule) -> Verdict) -> Judgement {
    var objections: [Objection] = []
    var waivers: [Identifier<RuleSetting>] = []
    var gaps: [EvidenceGap] = []
    for rule in rules {
      switch verdict(rule) {
      case .allowed: break
      case .unverifiable(let column):
        gaps.append(EvidenceGap(rule: rule.setting.id, column: column))
      case .forbidden(let fact):
        if hasLeave(demand, from: rule.setting.id) {
          waivers.append(rule.setting.id)
        } else {
          objections.append(Objection(rule: rule.setting.id, fact: fact))
        }
      }
    }
    return Judgement(objections: objections, waivers: waivers, gaps: gaps)
  }

  /// Needs have no leave: a waiver names a person.
  private func hasLeave(_ demand: Demand, from rule: Identifier<RuleSetting>) -> Bool {
    guard let trainee = demand.trainee else { return false }
    return leave[trainee.id]?.contains(rule) ?? false
  }
}
