import JinxiuAudit
import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import MIP
import MIPGLPK
import Testing

@Suite struct WithdrawalLossTests {
  @Test(arguments: 0..<60)
  func `planned anew, a withdrawal has the levels of a fresh plan without it`(
    seed: Int
  ) async throws {
    guard let (scenario, plan) = try await plannedScenario(seed: seed) else { return }
    let search = search(scenario, plan)
    for withdrawal in scenario.withdrawals {
      let changed = scenario.applying([withdrawal.change])
      let examined = try #require(try await search.examine(withdrawal))

      let fresh = try await JinxiuPlanningTests.plan(of: changed)
      let anew = try #require(examined.loss.anew.plan)
      #expect(anew.levels.map(\.value) == fresh.outcome.levels.map(\.value), "seed \(seed)")
      #expect(anew.isProven, "seed \(seed)")
      #expect(anew.placed == anew.mostPlaced, "seed \(seed)")
      for made in [examined.anew, examined.kept].compactMap(\.self) {
        let findings = Audit(scenario: changed).verify(made).findings
        #expect(findings.map(\.phrase.english) == [], "seed \(seed) \(withdrawal)")
      }
    }
  }

  @Test func `with all others in place, as many are placed again as trying everything shows`()
    async throws
  {
    var (checked, stranded, again) = (0, 0, 0)
    for seed in 0..<220 {
      guard let (scenario, plan) = try await plannedScenario(seed: seed) else { continue }
      let search = search(scenario, plan)
      for withdrawal in scenario.withdrawals where plan.people(at: withdrawal) > 0 {
        let loss = try #require(try await search.examine(withdrawal)).loss
        let kept = try #require(loss.kept.plan)
        guard kept.brokenLimits.isEmpty else { continue }
        let problem = Problem(scenario.applying([withdrawal.change]))
        let staying = Staying(plan, without: withdrawal)
        let expected = Enumeration(problem, keeping: { staying.holds($0, in: problem) }).best

        #expect(kept.levels.merits == expected, "seed \(seed) \(withdrawal)")
        #expect(kept.isProven, "seed \(seed) \(withdrawal)")
        #expect(kept.lostPeople + kept.movedPeople == plan.people(at: withdrawal))
        #expect(kept.gained.isEmpty, "seed \(seed) \(withdrawal)")
        checked += 1
        stranded += kept.lostPeople > 0 ? 1 : 0
        again += kept.movedPeople > 0 ? 1 : 0
      }
    }
    // Otherwise little was checked.
    #expect(checked > 300)
    #expect(stranded > 50)
    #expect(again > 50)
  }

  @Test func `losing a host is never better, and losing more is never better still`() async throws {
    var (checked, worse) = (0, 0)
    for seed in 300..<400 {
      guard let (scenario, plan) = try await plannedScenario(seed: seed) else { continue }
      let people = Self.people(plan.outcome.levels)
      let all = try await JinxiuPlanningTests.plan(
        of: scenario.applying(scenario.hosts.map { .withoutHost($0.id) }))
      for host in scenario.hosts {
        let loss = try #require(
          try await search(scenario, plan).examine(.host(host.id))
        ).loss
        let anew = Self.people(try #require(loss.anew.plan).levels)
        let kept = Self.people(try #require(loss.kept.plan).levels)

        #expect(!people.lexicographicallyPrecedes(anew), "seed \(seed) \(host.id)")
        if loss.kept.plan?.brokenLimits.isEmpty == true {
          #expect(!anew.lexicographicallyPrecedes(kept), "seed \(seed) \(host.id)")
        }
        #expect(
          !anew.lexicographicallyPrecedes(Self.people(all.outcome.levels)), "seed \(seed)")
        checked += 1
        if anew != people { worse += 1 }
      }
      #expect(all.placedCount == 0)
    }
    #expect(checked > 200)
    #expect(worse > 50)
  }

  /// Shortfall and people by class; larger is better.
  private static func people(_ levels: [LevelResult]) -> [Int] {
    Array(levels.prefix { $0.name == "shortfall" || $0.name.hasPrefix("placed") }).merits
  }

  private static func scenario(
    offers: [Offer], trainees: [Trainee], rules: [RuleSetting] = [], pins: [Pin] = [],
    needs: [Need] = []
  ) -> Scenario {
    Scenario(
      programme: programme(rules), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h"), host("i"), host("j")], offers: offers, needs: needs,
      trainees: trainees, pins: pins)
  }

  @Test func `by prices the loss is an interval that holds the exact one`() async throws {
    let scenario = LianyungangSample(seed: 5, people: 40).scenario()
    let plan = try await JinxiuPlanningTests.plan(of: scenario)
    let (exact, priced) = (search(scenario, plan), search(scenario, plan, method: .prices))
    #expect(exact.isWhole && !priced.isWhole)
    var lost = 0
    for withdrawal in exact.order(hosts: true, offers: false).prefix(5) {
      let whole = try #require(try await exact.examine(withdrawal)).loss
      let parts = try #require(try await priced.examine(withdrawal)).loss
      let known = try #require(whole.anew.lost(from: plan))
      let range = try #require(parts.anew.lost(from: plan))

      #expect(known.isExact)
      #expect(range.atLeast <= known.atMost && known.atMost <= range.atMost, "\(withdrawal)")
      #expect(parts.kept == whole.kept, "\(withdrawal)")
      lost += known.atMost
    }
    #expect(lost > 0)
  }

  @Test func `a host without seats loses nobody`() async throws {
    let scenario = Self.scenario(
      offers: [offer("a", at: "h"), offer("b", at: "i", seats: 0)],
      trainees: [trainee("t", of: "u")])
    let plan = try await JinxiuPlanningTests.plan(of: scenario)

    let loss = try #require(try await search(scenario, plan).examine(.host("i"))).loss

    #expect(loss.people == 0)
    #expect(loss.anew.lost(from: plan) == PeopleLost(atLeast: 0, atMost: 0))
    #expect(loss.kept.lost(from: plan) == PeopleLost(atLeast: 0, atMost: 0))
  }

  /// t at h may go to i, where s is; s may go to j, where t may not.
  private static let chain = scenario(
    offers: [
      offer("a", at: "h", "内科", in: span(7, 9)), offer("b", at: "i", "外科", in: span(7, 9)),
      offer("c", at: "j", "儿科", in: span(7, 9)),
    ],
    trainees: [
      trainee("t", of: "u", "内科", others: ["外科"]),
      trainee("s", of: "u", "外科", others: ["儿科"]),
    ], rules: [rule("first-choice-specialty", kind: .wish)])

  @Test func `planned anew others make room, as it happens nobody does`() async throws {
    let plan = try await JinxiuPlanningTests.plan(of: Self.chain)

    let loss = try #require(try await search(Self.chain, plan).examine(.host("h"))).loss

    #expect(plan.placedCount == 2)
    #expect(loss.anew.lost(from: plan)?.atMost == 0)
    #expect(loss.anew.plan?.movedPeople == 2)
    #expect(loss.kept.lost(from: plan) == PeopleLost(atLeast: 1, atMost: 1))
    #expect(loss.kept.plan?.lost.map(\.demand) == [.trainee("t")])
    #expect(loss.kept.plan?.withoutAnySeat == 1)
  }

  @Test func `people of a need who wait are not put into seats of others`() async throws {
    let scenario = Self.scenario(
      offers: [
        offer("a", at: "h", in: span(7, 9)), offer("b", at: "i", in: span(7, 9)),
        offer("c", at: "j", seats: 2, in: span(10, 12)),
      ], trainees: [],
      rules: [rule("finish-by", kind: .hard, [Parameter("month", .text("2024-12"))])],
      needs: [need("n", in: "A", count: 5)])
    let plan = try await JinxiuPlanningTests.plan(of: scenario)

    let loss = try #require(try await search(scenario, plan).examine(.offer("a"))).loss

    #expect(plan.placedCount == 4)
    #expect(loss.kept.plan?.placed == 3)
    #expect(loss.kept.plan?.lostPeople == 1)
  }

  @Test func `a pin to the host lapses with it and is counted`() async throws {
    let scenario = Self.scenario(
      offers: [offer("a", at: "h"), offer("b", at: "i")],
      trainees: [trainee("t", of: "u")], pins: [pin("t", "h")])
    let plan = try await JinxiuPlanningTests.plan(of: scenario)

    let loss = try #require(try await search(scenario, plan).examine(.host("h"))).loss

    #expect(loss.pins == 1)
    #expect(loss.people == 1)
    #expect(loss.kept.lost(from: plan)?.atMost == 0)
  }

  @Test func `a pin of somebody whose offer withdraws lapses too`() async throws {
    let scenario = Self.scenario(
      offers: [offer("a", at: "h"), offer("b", at: "i")],
      trainees: [trainee("t", of: "u")], pins: [pin("t", "h")])
    let plan = try await JinxiuPlanningTests.plan(of: scenario)

    let examined = try #require(try await search(scenario, plan).examine(.offer("a")))

    #expect(examined.loss.pins == 1)
    #expect(examined.loss.anew.lost(from: plan)?.atMost == 0)
    #expect(examined.loss.kept.lost(from: plan)?.atMost == 0)
    #expect(examined.scenario.pins.isEmpty)
  }

  @Test func `those who stay are not sent away when they come to be too large a share`()
    async throws
  {
    let share = rule(
      "tier-share",
      [
        Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
        Parameter("percent", .integer(50)), Parameter("base", .text("placed")),
      ])
    let scenario = Scenario(
      programme: programme([share]), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h"), host("low", .county)],
      offers: [
        offer("a", at: "h", in: span(7, 9)), offer("b", at: "low", "外科", in: span(7, 9)),
      ], trainees: [trainee("t", of: "u"), trainee("s", of: "u", "外科")])
    let plan = try await JinxiuPlanningTests.plan(of: scenario)

    let examined = try #require(try await search(scenario, plan).examine(.host("low")))

    #expect(plan.placedCount == 2)
    #expect(examined.loss.kept.plan?.placed == 1)
    #expect(examined.loss.kept.plan?.brokenLimits.count == 1)
    #expect(examined.kept == nil)
    #expect(examined.loss.anew.plan?.placed == 0)
  }

  @Test func `a host whose people find nothing free elsewhere comes before those whose people do`()
    async throws
  {
    let scenario = Self.scenario(
      offers: [
        offer("a", at: "h", seats: 2, in: span(7, 9)), offer("b", at: "i", "外科", in: span(7, 9)),
        offer("c", at: "j", seats: 2, in: span(7, 9)),
      ],
      trainees: [trainee("t1", of: "u"), trainee("t2", of: "u"), trainee("s", of: "u", "外科")])
    let plan = try await JinxiuPlanningTests.plan(of: scenario)
    let search = search(scenario, plan)

    #expect(plan.placedCount == 3)
    #expect(search.order(hosts: true, offers: false).first == .host("i"))
    #expect(search.order(hosts: false, offers: true).first == .offer("b"))
  }

  @Test func `the worst is named first and ties are told`() async throws {
    let scenario = Self.scenario(
      offers: [
        offer("a", at: "h", seats: 2, in: span(7, 9)), offer("b", at: "i", "外科", in: span(7, 9)),
        offer("c", at: "j", "外科", in: span(7, 9)),
      ],
      trainees: [
        trainee("t1", of: "u"), trainee("t2", of: "u"), trainee("s", of: "u", "外科"),
        trainee("r", of: "u", "外科"),
      ])
    let plan = try await JinxiuPlanningTests.plan(of: scenario)
    let search = search(scenario, plan)

    let losses = try await search.examine(
      search.order(hosts: true, offers: false), lanes: 2
    ).compactMap(\.self)

    #expect(losses.ranked(against: plan).map(\.withdrawal) == [.host("h"), .host("i"), .host("j")])
    #expect(losses.worst(against: plan).map(\.withdrawal) == [.host("h")])
    #expect(
      losses.filter { $0.withdrawal != .host("h") }.worst(against: plan).count == 2)
  }
}
