import JinxiuDomain
import JinxiuRules
import MIP

/// Places the people of a case again, goal after goal, everybody else where they are.
///
/// Goals are those of the programme without ranks of counties beyond the worst, which the few who
/// move hardly reach.
struct KeptReplan: Sendable {
  /// Nodes of one goal: a limit of work, so that every machine comes to the same.
  private static let nodes = 20_000

  private let kept: KeptCase
  private let solver: any Solver
  private let clock: RunClock
  private(set) var standing: Standing
  private(set) var levels: [LevelResult] = []
  private(set) var stops: [StopReason] = []
  /// Goals that are decided: their columns' terms and value, or the filling of counties.
  private var decided: [Decided] = []

  private enum Decided: Sendable {
    case sum(Goal, Int)
    case filling(Int)
  }

  private var market: Market { kept.market }

  init(_ kept: KeptCase, solver: any Solver, clock: RunClock) {
    self.kept = kept
    self.solver = solver
    self.clock = clock
    standing = kept.filled
  }

  enum Extent: Sendable {
    case allGoals
    /// Only to people placed.
    case people
  }

  /// - Throws: `SolverDisagreement` when an answer does not survive the exact recount, `SolverError`.
  mutating func solve(_ extent: Extent = .allGoals) async throws {
    let base = KeptProgram(kept)
    for goal in market.goals where !goal.isRank {
      if extent == .people, !Self.isOfPeople(goal) { continue }
      if let bound = counted(goal), bound == market.value(of: goal, in: standing) {
        book(goal, bound: bound, base)
      } else if let stop = clock.stop {
        stops.append(stop)
        book(goal, bound: counted(goal), base)
      } else {
        try await settle(goal, base)
      }
    }
  }

  private static func isOfPeople(_ goal: Goal) -> Bool {
    switch goal {
    case .shortfall, .placed: true
    case .waivers, .fairness, .fairnessRank, .points: false
    }
  }

  /// People for whom it is proven that no more could be placed.
  var isProven: Bool { levels.allSatisfy(\.isProven) }

  /// What counting alone shows that the goal cannot better.
  private func counted(_ goal: Goal) -> Int? {
    // An option that was left out breaks no count of people.
    let now = market.value(of: goal, in: kept.kept)
    switch goal {
    case .shortfall: return 0
    case .waivers: return now
    case .placed(let priorityClass):
      return zip(kept.displaced, kept.choices).reduce(now) { sum, entry in
        let isOf = market.demands[entry.0.demand].priorityClass == priorityClass
        return sum + (isOf && !entry.1.isEmpty ? entry.0.people : 0)
      }
    case .fairness:
      // A county that nobody can come to stays.
      let open = Set(
        zip(kept.displaced, kept.choices).filter { !$0.1.isEmpty }
          .map { market.demands[$0.0.demand].county })
      let placed = kept.kept.peopleByCounty
      return market.entitlements.entries.filter { !open.contains($0.position) }
        .reduce(1000) { min($0, $1.permille(placed: placed[$1.position] ?? 0)) }
    case .fairnessRank: return nil
    case .points:
      guard kept.isComplete else { return nil }
      return zip(kept.displaced, kept.choices).reduce(now) { sum, entry in
        let most = entry.1.map { market.points($0) }.max() ?? 0
        return sum + entry.0.people * max(0, most)
      }
    }
  }

  private mutating func settle(_ goal: Goal, _ base: KeptProgram) async throws {
    var program = base
    hold(&program)
    let least = market.entitlements.worstFilling(placed: kept.kept.peopleByCounty)
    let terms = program.terms(of: goal)
    if let terms { program.aim(at: terms) } else { program.aimAtFilling(above: least) }
    let start = terms.map { _ in program.values(of: standing) }
    let outcome = try await solver.solve(
      program.model,
      options: SolverOptions(
        timeLimit: clock.remaining, nodeLimit: Self.nodes, start: start),
      cancellation: clock.cancellation)
    if let reason = outcome.stopReason { stops.append(reason) }
    try take(outcome, of: goal, program, base)
    // Sums of columns differ from the goal by what those who stay make of it.
    let offset =
      terms.map { terms in
        Self.signed(market.value(of: goal, in: standing), goal)
          - Self.sum(terms, base.values(of: standing))
      } ?? least
    let searched = outcome.bound.map { Self.signed($0 + offset, goal) }
    // What was searched may leave options out.
    let bound = kept.isComplete ? searched : nil
    book(goal, bound: tighter(bound, counted(goal), goal), base)
  }

  private mutating func take(
    _ outcome: Outcome, of goal: Goal, _ program: KeptProgram, _ base: KeptProgram
  ) throws {
    switch outcome {
    case .infeasible, .unbounded:
      throw SolverDisagreement(level: goal.name, facts: "refused with a plan at hand")
    case .unknown: return
    case .optimal(let solution), .feasible(let solution, _, _):
      let point = program.standing(Array(solution.values.prefix(program.choices.count)))
      guard kept.allows(point), keepsDecided(point, base) else {
        throw SolverDisagreement(
          level: goal.name, facts: "the point breaks a rule or a level above")
      }
      let isWorse = goal.isBetter(
        market.value(of: goal, in: standing), than: market.value(of: goal, in: point))
      if !isWorse { standing = point }
    }
  }

  private func keepsDecided(_ point: Standing, _ base: KeptProgram) -> Bool {
    decided.allSatisfy { decided in
      switch decided {
      case .sum(let goal, let value):
        Self.sum(base.terms(of: goal) ?? [], base.values(of: point)) >= value
      case .filling(let permille):
        market.value(of: .fairness, in: point) >= permille
      }
    }
  }

  private func hold(_ program: inout KeptProgram) {
    for decided in decided {
      switch decided {
      case .sum(let goal, let value): program.keep(program.terms(of: goal) ?? [], atLeast: value)
      case .filling(let permille): program.keepCounties(filledTo: permille)
      }
    }
  }

  private mutating func book(_ goal: Goal, bound: Int?, _ base: KeptProgram) {
    let value = market.value(of: goal, in: standing)
    levels.append(
      LevelResult(
        name: goal.name, value: value, bound: bound, isProven: bound == value,
        isMaximised: goal.isMaximised))
    if let terms = base.terms(of: goal) {
      decided.append(.sum(goal, Self.sum(terms, base.values(of: standing))))
    } else {
      decided.append(.filling(value))
    }
  }

  private func tighter(_ bound: Int?, _ counted: Int?, _ goal: Goal) -> Int? {
    guard let bound, let counted else { return bound ?? counted }
    return goal.isMaximised ? min(bound, counted) : max(bound, counted)
  }

  /// With larger always better.
  private static func signed(_ value: Int, _ goal: Goal) -> Int {
    goal.isMaximised ? value : -value
  }

  private static func sum(_ terms: [Term], _ values: [Int]) -> Int {
    terms.reduce(0) { $0 + $1.coefficient * values[$1.column] }
  }
}
