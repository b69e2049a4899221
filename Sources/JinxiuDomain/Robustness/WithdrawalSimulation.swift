/// Random withdrawals of hosts and no-shows of people, drawn many times from a seed.
///
/// In each draw hosts withdraw and people stay away independently. People of hosts that withdrew are
/// placed again in what is left, everybody else keeps place and months, and the seats of those who
/// stay away are lost, since that is known too late.
package struct WithdrawalSimulation: Hashable, Sendable {
  package let seed: Int
  /// Draws asked for; fewer are finished when the run was stopped.
  package let asked: Int
  /// Chance of each host to withdraw, in millionths, by id.
  package let hosts: [HostChance]
  /// Chance of each person placed to stay away, in millionths.
  package let noShow: Int
  /// Those that are finished, from the first on without a gap.
  package let draws: [WithdrawalDraw]

  package init(
    seed: Int, asked: Int, hosts: [HostChance], noShow: Int, draws: [WithdrawalDraw]
  ) {
    self.seed = seed
    self.asked = asked
    self.hosts = hosts
    self.noShow = noShow
    self.draws = draws
  }

  package var isComplete: Bool { draws.count == asked }

  /// Whether nothing is left to chance, so that all draws are the same one.
  package var isCertain: Bool {
    (hosts.map(\.partsPerMillion) + [noShow]).allSatisfy { [0, 1_000_000].contains($0) }
  }
}

/// How likely a host withdraws.
package struct HostChance: Hashable, Sendable {
  package let host: Identifier<Host>
  package let partsPerMillion: Int

  package init(host: Identifier<Host>, partsPerMillion: Int) {
    self.host = host
    self.partsPerMillion = partsPerMillion
  }
}

/// One draw and what it cost.
package struct WithdrawalDraw: Hashable, Sendable {
  /// By id.
  package let withdrawn: [Identifier<Host>]
  /// People who stayed away.
  package let absent: Int
  /// People of each withdrawn host who could not be placed again, in the order of `withdrawn`.
  package let stranded: [Int]
  /// Whether it is proven that no more could be placed again.
  package let isProven: Bool

  package init(
    withdrawn: [Identifier<Host>], absent: Int, stranded: [Int], isProven: Bool
  ) {
    self.withdrawn = withdrawn
    self.absent = absent
    self.stranded = stranded
    self.isProven = isProven
  }

  /// People who had a place and are not trained.
  package var lost: Int { stranded.reduce(absent, +) }
}

/// What a host did over all draws.
package struct HostDraws: Hashable, Sendable {
  package let host: Identifier<Host>
  /// Draws in which it withdrew.
  package let withdrew: Int
  /// Of these, draws in which somebody of it could not be placed again.
  package let mattered: Int
  /// People of it who could not be placed again, in all draws together.
  package let stranded: Int
}

extension WithdrawalSimulation {
  /// Hosts that left most people without a place first, then by id.
  package var hostDraws: [HostDraws] {
    var counts: [Identifier<Host>: (withdrew: Int, mattered: Int, stranded: Int)] = [:]
    for draw in draws {
      for (host, people) in zip(draw.withdrawn, draw.stranded) {
        let old = counts[host] ?? (0, 0, 0)
        counts[host] = (
          old.withdrew + 1, old.mattered + (people > 0 ? 1 : 0), old.stranded + people
        )
      }
    }
    return hosts.map { chance in
      let count = counts[chance.host] ?? (0, 0, 0)
      return HostDraws(
        host: chance.host, withdrew: count.withdrew, mattered: count.mattered,
        stranded: count.stranded)
    }.sorted { left, right in
      if left.stranded != right.stranded { return left.stranded > right.stranded }
      if left.mattered != right.mattered { return left.mattered > right.mattered }
      return left.host < right.host
    }
  }

  /// People lost in a draw, by draw.
  package var losses: SampledCounts { SampledCounts(draws.map(\.lost)) }

  /// People without a place again, by draw: without those who stayed away.
  package var strandings: SampledCounts {
    SampledCounts(draws.map { $0.stranded.reduce(0, +) })
  }

  /// Draws of which it is not proven that no more could be placed again.
  package var unprovenDraws: Int { draws.count { !$0.isProven } }
}
