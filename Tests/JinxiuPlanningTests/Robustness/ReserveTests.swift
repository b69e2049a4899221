import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import MIP
import MIPGLPK
import Testing

@Suite struct ReserveTests {
  /// Most people whom trying everything places again, all others in place.
  private static func most(
    _ plan: Plan, _ scenario: Scenario, without withdrawal: Withdrawal
  ) -> Int? {
    let problem = Problem(scenario.applying([withdrawal.change]))
    let staying = Staying(plan, without: withdrawal)
    var most: Int?
    _ = Enumeration(
      problem,
      keeping: { counts in
        guard staying.holds(counts, in: problem), Self.keeps(counts, problem) else { return false }
        most = max(most ?? 0, counts.reduce(0, +))
        return false
      })
    return most
  }

  /// Ceilings of everything.
  private static func keeps(_ counts: [Int], _ problem: Problem) -> Bool {
    var used = Array(repeating: 0, count: problem.rows.count)
    var base = used
    for (option, count) in zip(problem.options, counts) where count > 0 {
      for use in option.uses {
        used[use.row] += count * use.amount
        base[use.row] += count * use.base
      }
    }
    return problem.rows.indices.allSatisfy { row in
      switch problem.rows[row].bound {
      case .atMost(let limit): used[row] <= limit
      case .shareAtMost(let percent): 100 * used[row] <= percent * base[row]
      case .required(let number): used[row] >= number
      case .atLeast, .shareAbove: true
      }
    }
  }

  /// Every way to put so many seats into reserve.
  private static func reserves(
    _ seats: Int, among offers: ArraySlice<Identifier<Offer>>
  ) -> [[OfferReserve]] {
    guard let first = offers.first else { return seats == 0 ? [[]] : [] }
    return (0...seats).flatMap { count -> [[OfferReserve]] in
      let own = count > 0 ? [OfferReserve(offer: first, seats: count)] : []
      return reserves(seats - count, among: offers.dropFirst()).map { own + $0 }
    }
  }

  /// Whether each withdrawal loses no more with the reserve than with far more of it.
  private static func survives(
    _ reserve: [OfferReserve], _ plan: Plan, _ scenario: Scenario, _ wanted: [Withdrawal: Int]
  ) -> Bool {
    let with = scenario.applying(reserve.flatMap { $0.changes(in: scenario) })
    return wanted.allSatisfy { (Self.most(plan, with, without: $0.key) ?? 0) >= $0.value }
  }

  @Test(arguments: [SeatReserve.Kind.hosts, .offers])
  func `the reserve is enough, and no smaller one is, by trying all of them`(
    kind: SeatReserve.Kind
  ) async throws {
    var (checked, needed, beyondHelp) = (0, 0, 0)
    for seed in 0..<60 {
      guard let (scenario, plan) = try await plannedScenario(seed: seed) else { continue }
      let found = try #require(
        try await search(scenario, plan).reserve(kind, lanes: 1), "seed \(seed)")
      let all = scenario.withdrawals.filter {
        $0.isHost == (kind == .hosts) && plan.people(at: $0) > 0
      }
      let plenty = scenario.applying(
        scenario.offers.flatMap { OfferReserve(offer: $0.id, seats: 6).changes(in: scenario) })
      let most = Dictionary(
        uniqueKeysWithValues: all.map { ($0, Self.most(plan, plenty, without: $0)) })
      // Those who stay may come to be too large a share: trying everything then finds nothing.
      guard found.total <= 3, most.values.allSatisfy({ $0 != nil }) else { continue }
      let wanted = most.compactMapValues(\.self)

      #expect(found.isProven, "seed \(seed)")
      #expect(Self.survives(found.seats, plan, scenario, wanted), "seed \(seed)")
      if found.total > 0 {
        let smaller = Self.reserves(found.total - 1, among: scenario.offers.map(\.id)[...])
        #expect(
          smaller.allSatisfy { !Self.survives($0, plan, scenario, wanted) }, "seed \(seed)")
        needed += 1
      }
      for told in found.cases {
        let placed = try #require(wanted[told.withdrawal])
        #expect(told.unavoidable == plan.placedCount - placed, "seed \(seed)")
        beyondHelp += told.unavoidable > 0 ? 1 : 0
      }
      checked += 1
    }
    #expect(checked > 30)
    #expect(needed >= 8)
    #expect(beyondHelp >= 3)
  }

  @Test func `one seat may serve several withdrawals`() async throws {
    let scenario = Scenario(
      programme: programme(), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h"), host("i"), host("j")],
      offers: [
        offer("a", at: "h", in: span(7, 9)), offer("b", at: "i", in: span(7, 9)),
        offer("c", at: "j", in: span(7, 9)),
      ],
      trainees: [trainee("t", of: "u"), trainee("s", of: "u"), trainee("r", of: "u")])
    let plan = try await plan(of: scenario)

    let reserve = try #require(try await search(scenario, plan).reserve(.hosts, lanes: 2))

    // One seat at one host serves the other two; a second is for itself.
    #expect(reserve.total == 2)
    #expect(reserve.isProven)
    #expect(reserve.cases.map(\.seats) == [1, 1, 1])
    #expect(reserve.cases.map(\.lostWithout) == [1, 1, 1])
    #expect(reserve.examined == 3)
  }

  @Test func `a specialty that one host alone has is beyond any reserve`() async throws {
    let scenario = Scenario(
      programme: programme(), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h"), host("i")],
      offers: [offer("a", at: "h", "眼科"), offer("b", at: "i")],
      trainees: [trainee("t", of: "u", "眼科")])
    let plan = try await plan(of: scenario)

    let reserve = try #require(try await search(scenario, plan).reserve(.hosts, lanes: 1))

    #expect(reserve.total == 0)
    #expect(reserve.isProven)
    #expect(reserve.cases.map(\.unavoidable) == [1])
  }

  @Test func `a reserve seat brings room in the host as a whole`() async throws {
    let scenario = Scenario(
      programme: programme([rule("host-capacity"), rule("mentors")]), counties: [county("A")],
      units: [unit("u", in: "A")], hosts: [host("h"), host("i", most: .atMost(1))],
      offers: [
        offer("a", at: "h", in: span(7, 9)),
        offer("b", at: "i", seats: 4, in: span(7, 9), mentors: 1),
      ],
      trainees: [trainee("t", of: "u"), trainee("s", of: "u")])
    let plan = try await plan(of: scenario)

    let reserve = try #require(try await search(scenario, plan).reserve(.hosts, lanes: 1))

    #expect(plan.placedCount == 2)
    #expect(reserve.seats.count == 2)
    #expect(reserve.isProven)
  }

  @Test func `where a rule takes part of every seat the reserve is enlarged until it is enough`()
    async throws
  {
    // Half of the seats are kept free from three seats on.
    let scenario = Scenario(
      programme: programme([
        rule(
          "make-up-reserve",
          [Parameter("percent", .integer(50)), Parameter("from_seats", .integer(2))])
      ]), counties: [county("A")], units: [unit("u", in: "A")], hosts: [host("h"), host("i")],
      offers: [
        offer("a", at: "h", seats: 2, in: span(7, 9)),
        offer("b", at: "i", seats: 2, in: span(7, 9)),
      ],
      trainees: [trainee("t", of: "u"), trainee("s", of: "u")])
    let plan = try await plan(of: scenario)

    let reserve = try #require(try await search(scenario, plan).reserve(.offers, lanes: 1))

    #expect(plan.placedCount == 2)
    #expect(!reserve.isProven || reserve.isConfirmed)
    #expect(reserve.bound <= reserve.total || !reserve.isConfirmed)
  }
}
