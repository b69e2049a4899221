import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIP
import MIPGLPK
import Synchronization
import Testing

@Suite struct SimulationTests {
  /// Three hosts, some people of which can take each other's seats.
  private static let scenario = Scenario(
    programme: programme(), counties: [county("A")], units: [unit("u", in: "A")],
    hosts: [host("h"), host("i"), host("j")],
    offers: [
      offer("a", at: "h", seats: 2, in: span(7, 9)), offer("b", at: "i", seats: 2, in: span(7, 9)),
      offer("c", at: "j", "外科", seats: 2, in: span(7, 9)),
    ],
    trainees: [
      trainee("t1", of: "u"), trainee("t2", of: "u"), trainee("t3", of: "u"),
      trainee("s", of: "u", "外科", others: ["内科"]),
    ])

  private static let chances = [("h", 300_000), ("i", 200_000), ("j", 100_000)].map {
    HostChance(host: Identifier($0.0), partsPerMillion: $0.1)
  }

  private static func order(
    seed: Int = 7, draws: Int = 600, noShow: Int = 50_000
  ) -> SimulationOrder {
    SimulationOrder(seed: seed, draws: draws, hosts: chances, noShow: noShow)
  }

  /// Expected people stranded without no-shows, over all 2³ sets of hosts, in millionths.
  private static func exact(_ search: WithdrawalSearch) async throws -> Int {
    var expected = 0
    for set in 0..<8 {
      let gone = (0..<3).filter { set & (1 << $0) != 0 }
      let sure = SimulationOrder(
        seed: 1, draws: 1,
        hosts: chances.enumerated().map { index, chance in
          HostChance(
            host: chance.host, partsPerMillion: gone.contains(index) ? 1_000_000 : 0)
        }, noShow: 0)
      let draw = try await search.simulate(sure, lanes: 1).draws[0]
      #expect(draw.withdrawn == gone.map { chances[$0].host })
      let weight = chances.enumerated().reduce(1_000_000) { product, entry in
        let chance = entry.element.partsPerMillion
        return product * (gone.contains(entry.offset) ? chance : 1_000_000 - chance) / 1_000_000
      }
      expected += weight * draw.lost
    }
    return expected
  }

  @Test func `the mean of draws agrees with all sets of hosts weighed by their chance`()
    async throws
  {
    let plan = try await plan(of: Self.scenario)
    let search = search(Self.scenario, plan)
    let exact = try await Self.exact(search)

    // Of 40 independent intervals about 38 hold the expected value.
    var held = 0
    for seed in 0..<40 {
      let simulation = try await search.simulate(
        Self.order(seed: seed, draws: 400, noShow: 0), lanes: 1)
      let losses = simulation.losses
      let (mean, half) = (try #require(losses.mean), try #require(losses.halfWidth))
      if abs(1_000 * mean - exact) <= 1_000 * half { held += 1 }
    }

    #expect(exact > 100_000)
    #expect((35...40).contains(held), "\(held) of 40")
  }

  @Test func `people stay away as often as their chance says`() async throws {
    let plan = try await plan(of: Self.scenario)
    let none = Self.chances.map { HostChance(host: $0.host, partsPerMillion: 0) }
    let simulation = try await search(Self.scenario, plan).simulate(
      SimulationOrder(seed: 3, draws: 2_000, hosts: none, noShow: 100_000), lanes: 1)

    let losses = simulation.losses
    let mean = try #require(losses.mean)
    let half = try #require(losses.halfWidth)
    #expect(plan.placedCount == 4)
    #expect(simulation.draws.allSatisfy { $0.withdrawn.isEmpty && $0.stranded.isEmpty })
    #expect(abs(mean - 400) <= 2 * half)
  }

  @Test func `cases of an earlier run are not solved again and give the same`() async throws {
    let plan = try await plan(of: Self.scenario)
    let search = search(Self.scenario, plan)
    let solved = Mutex<[StrandedCase]>([])
    let whole = try await search.simulate(Self.order(), lanes: 2) { cases in
      solved.withLock { $0 += cases }
    }
    let all = solved.withLock { $0 }
    let again = Mutex<[StrandedCase]>([])

    let half = Array(all.prefix(all.count / 2))
    let second = try await search.simulate(Self.order(), lanes: 2, earlier: half) { cases in
      again.withLock { $0 += cases }
    }

    #expect(all.count > 8)
    #expect(Set(all).count == all.count)
    #expect(second == whole)
    #expect(Set(again.withLock { $0 }) == Set(all).subtracting(half))
  }

  @Test func `cases that do not fit the plan are passed over`() async throws {
    let plan = try await plan(of: Self.scenario)
    let search = search(Self.scenario, plan)
    let whole = try await search.simulate(Self.order(), lanes: 1)

    let strange = [
      StrandedCase(withdrawn: ["h"], absent: [0], people: [9], isProven: true),
      StrandedCase(
        withdrawn: ["h"], absent: plan.placements.map { _ in 0 }, people: [], isProven: true),
    ]

    #expect(try await search.simulate(Self.order(), lanes: 1, earlier: strange) == whole)
  }

  @Test func `the same seed gives the same draws in any number of lanes, another seed others`()
    async throws
  {
    let plan = try await plan(of: Self.scenario)
    let search = search(Self.scenario, plan)

    let one = try await search.simulate(Self.order(), lanes: 1)
    let three = try await search.simulate(Self.order(), lanes: 3)
    let other = try await search.simulate(Self.order(seed: 8), lanes: 1)

    #expect(one == three)
    #expect(one.draws != other.draws)
    #expect(one.isComplete)
    #expect(one.unprovenDraws == 0)
  }

  @Test func `people who stay away move no host, and lose their seat once`() async throws {
    let plan = try await plan(of: Self.scenario)
    let search = search(Self.scenario, plan)

    let all = try await search.simulate(Self.order(noShow: 0), lanes: 1)
    let some = try await search.simulate(Self.order(noShow: 200_000), lanes: 1)
    let everybody = try await search.simulate(
      Self.order(draws: 20, noShow: 1_000_000), lanes: 1)

    #expect(all.draws.map(\.withdrawn) == some.draws.map(\.withdrawn))
    #expect(everybody.draws.allSatisfy { $0.lost == plan.placedCount && $0.absent == $0.lost })
    #expect(some.losses.total > all.losses.total)
  }

  @Test func `figures of hosts add up to those of draws`() async throws {
    let plan = try await plan(of: Self.scenario)

    let simulation = try await search(Self.scenario, plan).simulate(Self.order(), lanes: 2)

    let absent = simulation.draws.reduce(0) { $0 + $1.absent }
    let stranded = simulation.hostDraws.reduce(0) { $0 + $1.stranded }
    #expect(stranded > 0)
    #expect(absent + stranded == simulation.losses.total)
    #expect(simulation.strandings.total == stranded)
    #expect(simulation.losses.distribution.reduce(0) { $0 + $1.draws } == 600)
    #expect(
      simulation.hostDraws.reduce(0) { $0 + $1.withdrew }
        == simulation.draws.reduce(0) { $0 + $1.withdrawn.count })
  }

  @Test func `a draw loses what withdrawing its hosts together loses`() async throws {
    for seed in 0..<40 {
      guard let (scenario, plan) = try await plannedScenario(seed: seed) else { continue }
      let search = search(scenario, plan)
      let simulation = try await search.simulate(
        SimulationOrder(
          seed: seed, draws: 8,
          hosts: scenario.hosts.map { HostChance(host: $0.id, partsPerMillion: 400_000) },
          noShow: 0), lanes: 1)
      for draw in simulation.draws where draw.withdrawn.count == 1 {
        let loss = try #require(
          try await search.examine(.host(draw.withdrawn[0]))
        ).loss
        #expect(draw.lost == loss.kept.plan?.lostPeople, "seed \(seed)")
      }
    }
  }

  @Test func `what is stopped keeps the draws up to the first that is missing`() async throws {
    let plan = try await plan(of: Self.scenario)
    let stopper = Cancellation()

    let whole = try await search(Self.scenario, plan).simulate(Self.order(), lanes: 1)
    let stopped = try await search(Self.scenario, plan).simulate(
      Self.order(), lanes: 1, cancellation: stopper
    ) { _ in stopper.cancel() }

    #expect(!stopped.isComplete)
    #expect(!stopped.draws.isEmpty)
    #expect(stopped.draws == Array(whole.draws.prefix(stopped.draws.count)))
  }
}
