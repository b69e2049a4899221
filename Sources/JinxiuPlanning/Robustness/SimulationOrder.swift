package import JinxiuDomain

/// What is to be drawn.
package struct SimulationOrder: Sendable {
  package let seed: Int
  /// At least 1.
  package let draws: Int
  /// By id.
  package let hosts: [HostChance]
  /// Chance of each person placed to stay away, in millionths.
  package let noShow: Int

  package init(seed: Int, draws: Int, hosts: [HostChance], noShow: Int) {
    self.seed = seed
    self.draws = draws
    self.hosts = hosts.sorted { $0.host < $1.host }
    self.noShow = noShow
  }
}

/// Who is out in one draw.
struct DrawnCase: Hashable, Sendable {
  /// By id.
  let withdrawn: [Identifier<Host>]
  /// People who stay away, by placement of the plan.
  let absent: [Int]

  func solved(_ people: [Int], isProven: Bool) -> StrandedCase {
    StrandedCase(withdrawn: withdrawn, absent: absent, people: people, isProven: isProven)
  }
}

extension SimulationOrder {
  /// All draws, one after another from the seed; those of hosts do not depend on the chance of people
  /// to stay away.
  func drawn(from plan: Plan) -> [DrawnCase] {
    var root = SplitMix64(state: UInt64(bitPattern: Int64(seed)))
    return (0..<draws).map { _ in
      var lots = SplitMix64(state: root.next())
      var people = SplitMix64(state: root.next())
      let withdrawn = hosts.filter { lots.number(in: 1...1_000_000) <= $0.partsPerMillion }
      let absent = plan.placements.map { placement in
        (0..<placement.count).count { _ in people.number(in: 1...1_000_000) <= noShow }
      }
      return DrawnCase(withdrawn: withdrawn.map(\.host), absent: absent)
    }
  }
}
