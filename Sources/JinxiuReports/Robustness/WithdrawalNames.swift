import JinxiuDomain

/// How withdrawals and those whom they concern are called.
struct WithdrawalNames {
  let moves: MoveNames

  init(_ moves: MoveNames) { self.moves = moves }

  var language: Language { moves.language }
  private var scenario: Scenario { moves.second.scenario }

  /// The host, or host and specialty with the offer's own name.
  func title(_ withdrawal: Withdrawal) -> String {
    switch withdrawal {
    case .host(let host): return moves.host(host)
    case .offer(let id): return offer(id)
    }
  }

  func offer(_ id: Identifier<Offer>) -> String {
    guard let offer = scenario.offer(id) else { return id.text }
    return language == .chinese
      ? "\(moves.host(offer.host))\(offer.specialty)（\(id)）"
      : "\(moves.host(offer.host)) \(offer.specialty) (\(id))"
  }

  func host(of id: Identifier<Offer>) -> String {
    scenario.offer(id).map { moves.host($0.host) } ?? ""
  }

  func specialty(of id: Identifier<Offer>) -> String {
    scenario.offer(id)?.specialty.text ?? ""
  }
}

/// The people of one withdrawal, one way, who are somewhere else or nowhere.
struct WithdrawalMoves {
  let lines: [PlanChange.Line]

  init(_ plan: Replacement, in scenario: Scenario) {
    func lines(_ moves: [PlanMove], _ kind: PlanChange.Kind) -> [PlanChange.Line] {
      moves.map { move in
        let sender = Self.sender(of: move.demand, in: scenario)
        return PlanChange.Line(
          kind: kind, demand: move.demand, count: move.count, county: sender.county,
          unit: sender.unit, from: move.from, to: move.to)
      }
    }
    self.lines = lines(plan.lost, .lost) + lines(plan.moved, .moved) + lines(plan.gained, .gained)
  }

  private static func sender(
    of demand: DemandName, in scenario: Scenario
  ) -> (county: Identifier<County>?, unit: Identifier<Unit>?) {
    switch demand {
    case .trainee(let id):
      let unit = scenario.trainee(id).flatMap { scenario.unit($0.unit) }
      return (unit?.county, unit?.id)
    case .need(let id):
      let need = scenario.need(id)
      return (need?.county, need?.unit)
    }
  }
}
