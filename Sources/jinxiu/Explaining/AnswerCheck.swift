import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import MIP

/// Confirms what is said of a person by plans that are made in another way than the answer's.
///
/// A person is forced by a pin in the tables, which are compiled anew, and not by a row of a market;
/// a remedy is a change of the tables. Every plan that comes of it passes the audit, which adds up
/// its prices itself. Wrong is an answer with which such a plan, or its bound, is at odds.
struct AnswerCheck {
  private let scenario: Scenario
  private let plan: Plan
  private let resolver: Resolver
  private let cancellation: Cancellation
  /// Plans that were made.
  private(set) var plans = 0
  /// Statements that a plan confirmed.
  private(set) var confirmed = 0
  /// Statements left open, since no plan was found in time.
  private(set) var open = 0

  init(
    _ scenario: Scenario, _ plan: Plan, solver: any Solver, options: PlannerOptions,
    _ cancellation: Cancellation
  ) {
    self.scenario = scenario
    self.plan = plan
    self.cancellation = cancellation
    resolver = Resolver(scenario, plan: plan, solver: solver, options: options)
  }

  /// What is wrong with the answer, a sentence each.
  ///
  /// - Throws: `SolverDisagreement`, `SolverError`.
  mutating func faults(in person: PersonExplanation) async throws -> [String] {
    var faults: [String] = []
    if let refusal = person.refusal {
      faults += try await self.faults(in: refusal, of: person)
      for remedy in refusal.remedies {
        faults += try await self.faults(in: remedy, of: person)
      }
    }
    // One that was tried stands for all: they are asked in the same way.
    if let tried = person.alternatives.first(where: { $0.trial != nil }), let trial = tried.trial {
      faults += try await self.faults(in: trial, of: person.demand, at: tried.stay)
    }
    return faults.map { "\(person.demand.text): \($0)" }
  }
}

// Why there is no place.
extension AnswerCheck {
  private mutating func faults(
    in refusal: PersonRefusal, of person: PersonExplanation
  ) async throws -> [String] {
    let held = person.people - person.unplaced
    let made = try await make([], [.placed(person.demand, atLeast: held + 1)])
    let refuted = refusal.finding == .noOption || refusal.finding == .impossible
    guard let resolution = made.resolution else {
      if made.isRefuted == refuted {
        confirmed += 1
        return try await pinnedFaults(of: person, refusal)
      }
      if !made.isRefuted { open += 1 }
      return made.isRefuted ? ["a forced re-solve finds no plan at all"] : []
    }
    if refuted { return ["a forced re-solve finds a place"] }
    var faults = made.faults
    if people(of: person.demand, in: resolution) <= held { faults.append("is not placed by force") }
    faults += self.faults(in: refusal.finding, resolution)
    if let stay = stop(of: person.demand, in: resolution) {
      faults += try await self.faults(in: refusal.forced, of: person.demand, at: stay)
    }
    confirmed += faults.isEmpty ? 1 : 0
    return faults
  }

  /// Whom the rules leave no option has none either where the tables pin them.
  private mutating func pinnedFaults(
    of person: PersonExplanation, _ refusal: PersonRefusal
  ) async throws -> [String] {
    guard let stay = refusal.nearest?.stay, let pin = pin(person.demand, at: stay) else {
      return []
    }
    let made = try await make([pin], [])
    return made.isRefuted ? [] : ["can be pinned to \(stay.host)"]
  }

  /// The first level of another value decides, as it does for the plan asked about.
  private func faults(in finding: RefusalFinding, _ resolution: Resolution) -> [String] {
    let pairs = zip(plan.outcome.levels, resolution.levels)
    let change = pairs.first { $0.value != $1.value }.map { before, after in
      before.isMaximised == (after.value > before.value)
    }
    switch (finding, change) {
    case (.worse, nil): return ["a plan as good has a place, which was said to be impossible"]
    case (.worse, true?), (.equal, true?): return ["a better plan has a place"]
    case (.equal, false?), (.better, nil), (.better, false?):
      return ["no plan was found that good with the person in it"]
    case (.worse, false?):
      let isProven = pairs.first { $0.value != $1.value }.map { $1.isProven } ?? false
      return isProven ? [] : ["that plans are worse is not proven"]
    default: return []
    }
  }
}

// What would help, and what an alternative would cost.
extension AnswerCheck {
  private mutating func faults(
    in remedy: Remedy, of person: PersonExplanation
  ) async throws -> [String] {
    let held = person.people - person.unplaced
    let forced: [Requirement] =
      remedy.strength == .always ? [] : [.placed(person.demand, atLeast: held + 1)]
    let made = try await make(remedy.changes, forced)
    let words = remedy.changes.map { $0.phrase(in: scenario).english }.joined(separator: ", ")
    guard let resolution = made.resolution else {
      if made.isRefuted { return ["no plan under: \(words)"] }
      open += 1
      return []
    }
    var faults = made.faults
    if people(of: person.demand, in: resolution) <= held { faults.append("not placed") }
    if remedy.strength == .shown {
      let difference = resolution.difference
      if difference?.lost.isEmpty == false { faults.append("somebody loses a place") }
      if (difference?.placed ?? 0) < 1 { faults.append("nobody more is placed") }
    }
    confirmed += faults.isEmpty ? 1 : 0
    return faults.map { "\(words): \($0)" }
  }

  /// What a trial claims, against the plan of tables in which the person is pinned there.
  private mutating func faults(
    in trial: Trial, of demand: DemandName, at stay: PlanStop
  ) async throws -> [String] {
    guard let claimed = trial.difference, let pin = pin(demand, at: stay) else { return [] }
    let made = try await make([pin], [])
    guard let resolution = made.resolution else {
      if made.isRefuted { return ["no plan has the person at \(stay.offer)"] }
      open += 1
      return []
    }
    var faults = made.faults
    for (level, pinned) in zip(claimed.levels, resolution.levels) {
      // A pin may leave more open than one stay, and is never worse than it.
      if let bound = pinned.bound, isBetter(level.after, than: bound, level) {
        faults.append("\(level.name): \(level.after) is beyond the bound \(bound)")
      }
      if stop(of: demand, in: resolution) == stay, let bound = level.bound,
        isBetter(pinned.value, than: bound, level)
      {
        faults.append("\(level.name): \(pinned.value) is beyond the bound \(bound) that was told")
      }
      if level.after != pinned.value { break }
    }
    confirmed += faults.isEmpty ? 1 : 0
    return faults
  }

  private func isBetter(_ value: Int, than other: Int, _ level: LevelChange) -> Bool {
    level.isMaximised ? value > other : value < other
  }
}

// Plans.
extension AnswerCheck {
  private struct Made {
    let resolution: Resolution?
    let isRefuted: Bool
    let faults: [String]
  }

  /// A plan of the changed tables, audited.
  private mutating func make(
    _ changes: [ScenarioChange], _ requirements: [Requirement]
  ) async throws -> Made {
    plans += 1
    let resolution = try await resolver.resolve(
      changes, requiring: requirements, cancellation: cancellation)
    switch resolution.outcome {
    case .contradiction: return Made(resolution: nil, isRefuted: true, faults: [])
    case .nothing: return Made(resolution: nil, isRefuted: false, faults: [])
    case .plan(let made):
      let findings = Audit(scenario: scenario.applying(changes)).verify(made).findings
      return Made(
        resolution: resolution, isRefuted: false,
        faults: findings.prefix(3).map { "audit: \($0.phrase.english)" })
    }
  }

  /// Nil for people of a need, and where the programme knows no pins.
  private func pin(_ demand: DemandName, at stay: PlanStop) -> ScenarioChange? {
    guard case .trainee(let trainee) = demand,
      !scenario.programme.settings(of: "pins").isEmpty
    else { return nil }
    return .pin(
      Pin(
        trainee: trainee, host: stay.host, specialty: stay.specialty,
        from: stay.spells.first?.first, reason: "explain --check"))
  }

  private func people(of demand: DemandName, in resolution: Resolution) -> Int {
    resolution.plan?.placements.reduce(0) { $0 + ($1.demand == demand ? $1.count : 0) } ?? 0
  }

  private func stop(of demand: DemandName, in resolution: Resolution) -> PlanStop? {
    resolution.plan?.placements.first { $0.demand == demand }.map(PlanStop.init)
  }
}
