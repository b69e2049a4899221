import JinxiuDomain
import JinxiuPlanning
import JinxiuRules
import Testing

/// Shares of those placed, whose smallest loosening follows from people and not from percent.
@Suite struct ExplainShareTests {
  /// Of `others` people elsewhere and `inside` there all have a place; one more asks for what only
  /// hosts of the tier offer.
  private func scenario(inside: Int, others: Int, percent: Int) -> Scenario {
    Scenario(
      programme: programme([
        rule(
          "tier-share",
          [
            Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
            Parameter("percent", .integer(percent)), Parameter("base", .text("placed")),
          ])
      ]),
      counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("in"), host("out", .provincial)],
      offers: [
        offer("o", at: "in", "儿科", seats: inside + 1, in: span(7, 9)),
        offer("p", at: "out", "内科", seats: others, in: span(7, 9)),
      ],
      needs: [
        need("inside", in: "A", "儿科", count: inside), need("others", in: "A", count: others),
      ],
      trainees: [trainee("last", of: "u", "儿科")])
  }

  private func percents(_ scenario: Scenario) async throws -> [ScenarioChange] {
    let explaining = try await Explaining(scenario)
    let waiting = try #require(explaining.plan.unplaced.first)
    let refusal = try #require(try await explaining.person(waiting.demand).refusal)
    return refusal.remedies.flatMap(\.changes)
  }

  // One of five is there and may be at 20 percent; of six two are more than 33 percent.
  @Test func `a small share is loosened by as many points as one person takes`() async throws {
    let changes = try await percents(scenario(inside: 1, others: 4, percent: 20))

    #expect(changes.contains(.parameter("tier-share", Parameter("percent", .integer(34)))))
  }

  // 104 of 208 are there and may be at 50 percent; of 209 as many more are 50.3 percent.
  @Test func `a share of more than 100 people is loosened and not left out`() async throws {
    let changes = try await percents(scenario(inside: 104, others: 104, percent: 50))

    #expect(changes.contains(.parameter("tier-share", Parameter("percent", .integer(51)))))
    #expect(!changes.contains(.withoutRule("tier-share")))
  }
}
