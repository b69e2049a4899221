/// A host or an offer that is there no longer (退出).
package enum Withdrawal: Hashable, Comparable, Sendable {
  case host(Identifier<Host>)
  case offer(Identifier<Offer>)

  /// The scenario's change that it is.
  package var change: ScenarioChange {
    switch self {
    case .host(let host): .withoutHost(host)
    case .offer(let offer): .withoutOffer(offer)
    }
  }

  /// The changes that it is where a plan is at work: pins of people who lose their place by it lapse.
  package func changes(to scenario: Scenario, under plan: Plan) -> [ScenarioChange] {
    let gone = Set(plan.placements.filter(takes).map(\.demand))
    let pinned = scenario.pins.filter { gone.contains(.trainee($0.trainee)) }
    return [change] + pinned.map { .withoutPin($0.trainee) }
  }

  /// Whether the people of a placement lose their place by it.
  package func takes(_ placement: Placement) -> Bool {
    switch self {
    case .host(let host): placement.host == host
    case .offer(let offer): placement.offer == offer
    }
  }

  /// Whether an offer is there no longer.
  package func takes(_ offer: Offer) -> Bool {
    switch self {
    case .host(let host): offer.host == host
    case .offer(let id): offer.id == id
    }
  }

  package var text: String {
    switch self {
    case .host(let host): host.text
    case .offer(let offer): offer.text
    }
  }

  package var isHost: Bool { if case .host = self { true } else { false } }

  package static func < (left: Withdrawal, right: Withdrawal) -> Bool {
    switch (left, right) {
    case (.host(let left), .host(let right)): left < right
    case (.offer(let left), .offer(let right)): left < right
    case (.host, .offer): true
    case (.offer, .host): false
    }
  }
}

extension Scenario {
  /// All hosts, then all offers, each by id.
  package var withdrawals: [Withdrawal] {
    hosts.map { .host($0.id) } + offers.map { .offer($0.id) }
  }
}

extension Plan {
  /// People placed where the withdrawal takes the place away.
  package func people(at withdrawal: Withdrawal) -> Int {
    placements.reduce(0) { $0 + (withdrawal.takes($1) ? $1.count : 0) }
  }
}
