/// Changes that together place more people, or let pins and hard rules hold (修复建议).
///
/// No rule is changed silently: every step names the rule, its clause and who may decide.
package struct Repair: Hashable, Sendable {
  /// At least one; the dearest last.
  package let steps: [RepairStep]
  package let purpose: RepairPurpose
  /// People placed more than in the plan at hand, all classes together; 0 where there is none.
  package let gain: Int
  /// People placed after it.
  package let placed: Int
  /// People of the plan at hand who keep a place, but another one, at the fewest found.
  package let moved: Int
  /// People of the plan at hand who lose their place.
  package let lost: Int
  /// Who is placed besides, sorted; a need once, however many of it.
  package let newlyPlaced: [DemandName]
  package let proof: RepairProof
  /// Whether no other changes of the table place as many at a lower cost, in the order of the list:
  /// of those not listed before.
  package let isCheapest: Bool

  package init(
    steps: [RepairStep], purpose: RepairPurpose, gain: Int, placed: Int, moved: Int, lost: Int,
    newlyPlaced: [DemandName], proof: RepairProof, isCheapest: Bool
  ) {
    self.steps = steps
    self.purpose = purpose
    self.gain = gain
    self.placed = placed
    self.moved = moved
    self.lost = lost
    self.newlyPlaced = newlyPlaced
    self.proof = proof
    self.isCheapest = isCheapest
  }

  package var changes: [ScenarioChange] { steps.map(\.change) }
  /// By the table of costs.
  package var cost: Int { steps.reduce(0) { $0 + $1.cost } }
}

/// What a repair is for.
package enum RepairPurpose: String, CaseIterable, Sendable {
  case placesMore = "places-more"
  case endsContradiction = "ends-contradiction"
}

/// How a repair was verified.
package enum RepairProof: String, CaseIterable, Sendable {
  /// The changed scenario was planned anew to proven numbers: exactly so many more.
  case resolved
  /// A plan of the changed scenario was made and checked: it places so many more, nobody loses a
  /// place and no floor is missed by more. The best plan may place more, or give people for a floor.
  case plan
}

/// One change of a repair.
package struct RepairStep: Hashable, Sendable {
  package let change: ScenarioChange
  package let phrase: Phrase
  /// The rule that it changes, or whose limit it raises.
  package let rule: Identifier<RuleSetting>
  package let clause: String
  package let decider: RepairDecider
  package let cost: Int

  package init(
    change: ScenarioChange, phrase: Phrase, rule: Identifier<RuleSetting>, clause: String,
    decider: RepairDecider, cost: Int
  ) {
    self.change = change
    self.phrase = phrase
    self.rule = rule
    self.clause = clause
    self.decider = decider
    self.cost = cost
  }
}

/// Who may decide a change.
package enum RepairDecider: Hashable, Sendable {
  /// The hospital that receives.
  case host(Identifier<Host>)
  /// The unit that sends.
  case unit(Identifier<Unit>)
  /// The authority that issued the programme.
  case issuer
  /// Whoever decided it beforehand, as the pin's reason says.
  case pinner

  package func phrase(in scenario: Scenario) -> Phrase {
    switch self {
    case .host(let id):
      let name = scenario.host(id)?.name ?? id.text
      return Phrase(name, name)
    case .unit(let id):
      let name = scenario.unit(id)?.name ?? id.text
      return Phrase(name, name)
    case .issuer:
      let issuer = scenario.programme.document.issuer
      return issuer.isEmpty
        ? Phrase("方案制定机关", "the issuer of the programme") : Phrase(issuer, issuer)
    case .pinner: return Phrase("作出锁定决定的单位", "whoever decided the pin")
    }
  }
}

extension Repair {
  /// Everything in one sentence.
  package func phrase(in scenario: Scenario) -> Phrase {
    let chinese = steps.map(\.phrase.chinese).joined(separator: "，同时")
    let english = steps.map(\.phrase.english).joined(separator: ", and ")
    let atLeast = proof == .plan
    let effect =
      switch purpose {
      case .placesMore:
        Phrase(
          "可多安排\(atLeast ? "至少" : "")\(gain)人",
          "\(atLeast ? "can place at least" : "places") \(gain) more")
      case .endsContradiction:
        Phrase("即可消除矛盾", "ends the contradiction")
      }
    var (zh, en) = ("\(chinese)，\(effect.chinese)", "\(english): \(effect.english)")
    if purpose == .endsContradiction, placed > 0 {
      zh += "，共可安排\(placed)人"
      en += ", with \(placed) placed"
    }
    if moved > 0 {
      zh += "，另有\(moved)人调整去处"
      en += ", \(moved) \(moved == 1 ? "moves" : "move") elsewhere"
    }
    if lost > 0 {
      zh += "，\(lost)人失去名额"
      en += ", \(lost) \(lost == 1 ? "loses a" : "lose their") place"
    }
    return Phrase(zh + "。", en + ".")
  }
}
