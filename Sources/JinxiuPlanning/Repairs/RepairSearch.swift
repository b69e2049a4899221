package import JinxiuDomain
import JinxiuRules
package import MIP

/// Finds the cheapest changes under which more people have a place, or pins hold.
///
/// An elastic program proposes, cheapest first; every proposal is planned anew before it is told.
package struct RepairSearch: Sendable {
  /// Changes of one repair at most.
  package static let mostSteps = 3

  let market: Market
  let solver: any Solver
  let options: PlannerOptions
  let costs: RepairCosts
  let deadline: ContinuousClock.Instant?

  /// `options.timeLimit` is for the whole search.
  package init(
    _ market: Market, solver: any Solver, options: PlannerOptions,
    costs: RepairCosts = RepairCosts()
  ) {
    self.market = market
    self.solver = solver
    self.options = options
    self.costs = costs
    deadline = options.timeLimit.map { ContinuousClock.now + $0 }
  }

  var scenario: Scenario { market.scenario }

  /// Whether the market is small enough to be planned anew as a whole for each proposal.
  var isWhole: Bool { options.isWhole(market) }

  /// The cheapest repairs that place more people than `plan`, by cost, then by people.
  ///
  /// Those that place one more come first to be looked for, then the cheapest that places two,
  /// three and so on, so that combinations are among them.
  ///
  /// - Parameter most: Repairs at most.
  /// - Throws: `SolverDisagreement`, `SolverError`.
  package func repairs(
    of plan: Plan, most: Int, cancellation: Cancellation = Cancellation()
  ) async throws -> [Repair] {
    guard plan.unplacedCount > 0, most > 0 else { return [] }
    let found =
      isWhole
      ? try await wholeRepairs(of: plan, most, cancellation)
      : try await localRepairs(of: plan, most, cancellation)
    return Array(Self.sorted(found).prefix(most))
  }

  /// How many of the demands that wait are looked at: all in a market that is taken whole, in a
  /// larger one so many at most, those first whom only limits keep out.
  package func coverage(of plan: Plan) -> RepairCoverage {
    let waiting = plan.unplaced.count
    return RepairCoverage(
      lookedAt: isWhole ? waiting : min(waiting, RepairScope.waiting), waiting: waiting)
  }

  /// The cheapest repairs after which pins and hard rules hold together, by cost.
  ///
  /// - Throws: As `repairs(of:most:)`.
  package func repairs(
    ending contradiction: Contradiction, most: Int, cancellation: Cancellation = Cancellation()
  ) async throws -> [Repair] {
    guard most > 0 else { return [] }
    return Self.sorted(try await endings(of: contradiction, most, cancellation))
  }

  private static func sorted(_ repairs: [Repair]) -> [Repair] {
    repairs.enumerated().sorted { left, right in
      (left.element.cost, -left.element.gain, left.element.steps.count, left.offset)
        < (right.element.cost, -right.element.gain, right.element.steps.count, right.offset)
    }.map(\.element)
  }

  func mustStop(_ cancellation: Cancellation) -> Bool {
    cancellation.isCancelled || deadline.map { $0 <= .now } ?? false
  }

  /// Of one proposal: about a second for a city, and the same ones on every machine.
  private static let mostNodes = 400

  var solverOptions: SolverOptions {
    SolverOptions(
      timeLimit: deadline.map { max(.zero, $0 - .now) },
      memoryLimitMegabytes: options.memoryLimitMegabytes)
  }
}

/// Of the demands that wait, those around whom repairs were looked for.
package struct RepairCoverage: Hashable, Sendable {
  package let lookedAt: Int
  package let waiting: Int
}

/// What an elastic program proposes.
struct Proposal {
  let used: [(lever: Int, units: Int)]
  let values: [Int]
  /// Whether the program was solved to the end.
  let isOptimal: Bool
}

extension RepairSearch {
  /// Nil when nothing of the table helps, or the solver came to nothing in time.
  func proposal(
    _ program: ElasticProgram, _ cancellation: Cancellation
  ) async throws -> Proposal? {
    guard !mustStop(cancellation), !program.model.columns.isEmpty else { return nil }
    var options = solverOptions
    options.nodeLimit = Self.mostNodes
    let outcome = try await solver.solve(
      program.model, options: options, cancellation: cancellation)
    guard let solution = outcome.solution else { return nil }
    return Proposal(
      used: program.inUse(at: solution.values), values: solution.values,
      isOptimal: outcome.stopReason == nil)
  }

  /// Proposals one after another, until `most` of them were taken or `failures` were not.
  ///
  /// - Parameter take: Makes a repair of a proposal of the program, told whether everything proposed so
  ///   far was solved to the end; nil where it does not hold.
  func collect(
    _ asked: ElasticProgram, most: Int, failures mostFailures: Int, _ cancellation: Cancellation,
    take: (Proposal, ElasticProgram, Bool) async throws -> Repair?
  ) async throws -> [Repair] {
    var (program, found, failures, isProven) = (asked, [Repair](), 0, true)
    while found.count < most, failures < mostFailures {
      guard let proposal = try await proposal(program, cancellation), !proposal.used.isEmpty else {
        break
      }
      isProven = isProven && proposal.isOptimal
      if let repair = try await take(proposal, program, isProven) {
        found.append(repair)
        program.forbidAll(from: proposal.used)
      } else {
        failures += 1
        program.forbid(proposal.used)
      }
    }
    return found
  }

  /// The steps with seats in as few months as are enough.
  func trimmed(
    _ steps: [RepairStep], isEnough: ([RepairStep]) async throws -> Bool
  ) async throws -> [RepairStep] {
    var steps = steps
    for index in steps.indices {
      for narrower in [PeriodSpan.withoutFirst, PeriodSpan.withoutLast] {
        while case .seats(let offer, let months?, let places) = steps[index].change,
          let fewer = narrower(months)
        {
          var less = steps
          let change = ScenarioChange.seats(offer, during: fewer, by: places)
          less[index] = less[index].with(change, in: scenario)
          guard try await isEnough(less) else { break }
          steps = less
        }
      }
    }
    return steps
  }

  /// Steps by cost, the dearest last.
  func steps(_ used: [(lever: Int, units: Int)], _ levers: [Lever]) -> [RepairStep] {
    used.map { levers[$0.lever].step($0.units, in: scenario) }
      .enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
  }
}

extension PeriodSpan {
  /// Nil for a single period.
  fileprivate static func withoutFirst(_ span: PeriodSpan) -> PeriodSpan? {
    PeriodSpan(from: span.first.advanced(by: 1), to: span.last)
  }

  fileprivate static func withoutLast(_ span: PeriodSpan) -> PeriodSpan? {
    PeriodSpan(from: span.first, to: span.last.advanced(by: -1))
  }
}

extension RepairStep {
  fileprivate func with(_ change: ScenarioChange, in scenario: Scenario) -> RepairStep {
    RepairStep(
      change: change, phrase: change.phrase(in: scenario, ruleTitles: RuleCatalogue.titles),
      rule: rule, clause: clause, decider: decider, cost: cost)
  }
}
