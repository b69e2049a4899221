package import JinxiuDomain
package import MIP

extension WithdrawalSearch {
  /// Draws and places again. The same order gives the same result, whatever the number of lanes.
  ///
  /// - Parameters:
  ///   - earlier: Cases that an earlier run has solved.
  ///   - onSolved: Called from any thread with cases as they are solved; an error ends the run.
  ///   - onProgress: Called from any thread with draws finished so far.
  /// - Returns: When cancelled, with the finished draws up to the first that is not.
  /// - Throws: `SolverDisagreement`, `SolverError`, what `onSolved` throws.
  package func simulate(
    _ order: SimulationOrder, lanes: Int, earlier: [StrandedCase] = [],
    cancellation: Cancellation = Cancellation(),
    onSolved: @escaping @Sendable ([StrandedCase]) throws -> Void = { _ in },
    onProgress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async throws -> WithdrawalSimulation {
    let drawn = order.drawn(from: plan)
    var known = self.known(earlier)
    let groups = groups(drawn, without: Set(known.keys))
    let progress = DrawCount(onProgress)
    let solved = try await TaskPool(numbers: Array(groups.indices), jobs: lanes).results(
      cancellation: cancellation
    ) { index in
      let found = try await stranded(groups[index].cases, cancellation)
      if let found {
        try onSolved(found.filter { !$0.withdrawn.isEmpty })
        progress.add(groups[index].draws)
      }
      return found
    }
    for found in solved.compactMap(\.self) { known.merge(self.known(found)) { $1 } }
    let finished = drawn.prefix { known[needs($0)] != nil }
    return WithdrawalSimulation(
      seed: order.seed, asked: order.draws, hosts: order.hosts, noShow: order.noShow,
      draws: finished.map { draw in
        let stranded = known[needs(draw)]
        return WithdrawalDraw(
          withdrawn: draw.withdrawn, absent: draw.absent.reduce(0, +),
          stranded: stranded?.people ?? [], isProven: stranded?.isProven ?? false)
      })
  }

  private func known(_ solved: [StrandedCase]) -> [DrawnCase: StrandedCase] {
    // What does not fit the plan is of another, whoever says so.
    let fitting = solved.filter {
      $0.absent.count == plan.placements.count && $0.people.count == $0.withdrawn.count
    }
    return Dictionary(
      fitting.map { (DrawnCase(withdrawn: $0.withdrawn, absent: $0.absent), $0) },
      uniquingKeysWith: { $1 })
  }

  /// Cases with the same hosts gone share a market.
  private struct Group: Sendable {
    var cases: [DrawnCase]
    var draws: Int
  }

  private func groups(_ drawn: [DrawnCase], without known: Set<DrawnCase>) -> [Group] {
    var groups: [Group] = []
    var positions: [[Identifier<Host>]: Int] = [:]
    var seen = known
    for draw in drawn {
      let one = needs(draw)
      let position = positions[draw.withdrawn] ?? groups.count
      if position == groups.count {
        groups.append(Group(cases: [], draws: 0))
        positions[draw.withdrawn] = position
      }
      groups[position].draws += 1
      if seen.insert(one).inserted { groups[position].cases.append(one) }
    }
    return groups
  }

  /// What decides who is stranded: those who stay away elsewhere change nothing, since their seats
  /// are lost.
  private func needs(_ draw: DrawnCase) -> DrawnCase {
    let gone = Set(draw.withdrawn)
    return DrawnCase(
      withdrawn: draw.withdrawn,
      absent: zip(plan.placements, draw.absent).map { gone.contains($0.host) ? $1 : 0 })
  }

  private func stranded(
    _ cases: [DrawnCase], _ cancellation: Cancellation
  ) async throws -> [StrandedCase]? {
    guard let withdrawn = cases.first?.withdrawn else { return [] }
    guard !withdrawn.isEmpty else { return cases.map { $0.solved([], isProven: true) } }
    let changed = Market(scenario.applying(withdrawn.map { .withoutHost($0) }))
    let gone = Set(withdrawn)
    let staying = plan.placements.filter { !gone.contains($0.host) }
    var found: [StrandedCase] = []
    for one in cases {
      let leaving = zip(plan.placements, one.absent).compactMap { placement, absent in
        gone.contains(placement.host) ? placement.with(count: placement.count - absent) : nil
      }.filter { $0.count > 0 }
      let kept = KeptCase(changed, staying: staying, leaving: leaving)
      var replan = KeptReplan(kept, solver: solver, clock: clock(cancellation))
      try await replan.solve(.people)
      guard !cancellation.isCancelled else { return nil }
      found.append(
        one.solved(
          Self.stranded(kept, replan.standing, leaving, withdrawn), isProven: replan.isProven))
    }
    return found
  }

  /// By withdrawn host; people of a need at several of them are counted at the first.
  private static func stranded(
    _ kept: KeptCase, _ standing: Standing, _ leaving: [Placement],
    _ withdrawn: [Identifier<Host>]
  ) -> [Int] {
    var left: [DemandName: Int] = [:]
    for displaced in kept.displaced {
      let placed = standing.people(of: displaced.demand) - kept.kept.people(of: displaced.demand)
      left[kept.market.demands[displaced.demand].demand.name] = displaced.people - placed
    }
    var people = withdrawn.map { _ in 0 }
    for placement in leaving {
      guard let host = withdrawn.firstIndex(of: placement.host) else { continue }
      let stranded = min(placement.count, left[placement.demand] ?? 0)
      people[host] += stranded
      left[placement.demand, default: 0] -= stranded
    }
    // Places elsewhere that a rule ties to what withdrew.
    if !people.isEmpty { people[0] += left.values.reduce(0) { $0 + max(0, $1) } }
    return people
  }
}

extension Placement {
  fileprivate func with(count: Int) -> Placement {
    Placement(
      demand: demand, count: count, county: county, unit: unit, level: level, host: host,
      tier: tier, kind: kind, specialty: specialty, offer: offer, spells: spells, payer: payer,
      points: points, waivers: waivers)
  }
}
