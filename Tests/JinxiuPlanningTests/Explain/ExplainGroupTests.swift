import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import JinxiuSample
import Testing

@Suite struct ExplainGroupTests {
  /// Two for one seat at the hospital that both wish for; the other hospital has room.
  private func scenario(_ rules: [RuleSetting] = []) -> Scenario {
    Scenario(
      programme: programme([rule("wished-host", kind: .wish)] + rules),
      counties: [county("A", quota: .atMost(2)), county("B")],
      units: [unit("u", in: "A", away: .atMost(1)), unit("v", in: "B")],
      hosts: [host("h"), host("k", most: .atMost(5))],
      offers: [
        offer("o", at: "h", seats: 1, in: span(7, 9)),
        offer("p", at: "k", seats: 3, in: span(7, 9)),
      ],
      trainees: [
        trainee("a", of: "u", wishes: ["h"]), trainee("b", of: "v", wishes: ["h"]),
        trainee("c", of: "v", "儿科"),
      ])
  }

  @Test func `a host tells its months, who is there and what one more seat would do`()
    async throws
  {
    let explaining = try await Explaining(scenario())

    let host = try await explaining.host("h")

    let offer = try #require(host.offers.first)
    #expect(offer.months?.lines.map(\.used) == [1, 1, 1])
    #expect(offer.months?.lines.map(\.limit) == [1, 1, 1])
    #expect(offer.holders.count == 1)
    let worth = try #require(offer.oneMore?.difference)
    #expect(worth.firstChange?.name == "points")
    #expect((worth.firstChange?.gain ?? 0) > 0 && worth.placedMore == 0)
  }

  @Test func `a host with room in every month is not tried`() async throws {
    let host = try await Explaining(scenario([rule("host-capacity")])).host("k")

    #expect(host.offers.first?.oneMore == nil)
    #expect(host.loads.map(\.rule) == ["host-capacity"])
    #expect(host.loads.first?.lines.first { $0.month == month(7) }?.limit == 5)
  }

  @Test func `who wished for a host and is elsewhere is told with what was full`() async throws {
    let host = try await Explaining(scenario()).host("h")

    #expect(host.askers.count == 1)
    let asker = try #require(host.askers.first)
    #expect(asker.wish == 1 && asker.elsewhere?.host == "k")
    #expect(asker.standing.limits.map(\.rule) == ["seats"])
    #expect(asker.standing.limits.first?.holders.map(\.demand) != [asker.demand])
  }

  @Test func `a county tells quota, filling and those without a place`() async throws {
    let explaining = try await Explaining(scenario([rule("county-quota")]))

    let filled = try await explaining.county("A")
    let short = try await explaining.county("B")

    #expect(filled.quota == 2 && filled.asked == 1 && filled.placed == 1)
    #expect(filled.filling == 1000 && filled.oneMore?.change == .quota("A", by: 1))
    #expect(filled.oneMore?.trial.difference?.firstChange == nil)
    #expect(short.quota == nil && short.oneMore == nil)
    #expect(short.asked == 2 && short.placed == 1 && short.entitled == 1)
    #expect(short.unplaced.map(\.demand) == [.trainee("c")])
  }

  @Test func `a unit tells who is away when, and one more away where it is full`() async throws {
    let explaining = try await Explaining(scenario([rule("away-at-once")]))

    let full = try await explaining.unit("u")
    let open = try await explaining.unit("v")

    #expect(full.away?.lines.map(\.used) == [1, 1, 1, 0, 0, 0])
    #expect(full.holders.map(\.demand) == [.trainee("a")])
    #expect(full.oneMore?.change == .away("u", by: 1))
    #expect(open.away == nil && open.oneMore == nil)
    #expect(open.unplaced.map(\.demand) == [.trainee("c")])
  }

  @Test func `a rule tells where it binds and what one more would do`() async throws {
    let target = rule("target", [Parameter("people", .integer(1))])
    let explaining = try await Explaining(scenario([target]))

    let rule = try await explaining.rule("target")

    #expect(rule.uses.map(\.used) == [1] && rule.roomy == 0)
    #expect(rule.unplaced.count == 1)
    let loosened = try #require(rule.loosenings.first)
    #expect(loosened.change == .parameter("target", Parameter("people", .integer(2))))
    #expect(loosened.trial.difference?.placedMore == 1)
  }

  // 30 % of 50 are 15, as are 31 %.
  @Test func `a share of the target is loosened until one more may go`() async throws {
    let lianyungang = LianyungangSample(seed: 20_240_612, people: 60).scenario()

    let rule = try await Explaining(lianyungang).rule("tier-share")

    #expect(
      rule.loosenings.map(\.change)
        == [.parameter("tier-share", Parameter("percent", .integer(32)))])
  }

  @Test func `seats that are full are each tried with one more, others are not`() async throws {
    let rule = try await Explaining(scenario()).rule("seats")

    #expect(rule.loosenings.map(\.change) == [.seats("o", during: nil, by: 1)])
  }
}
