import JinxiuDomain
import JinxiuPlanning
import MIP
import MIPGLPK
import Synchronization
import Testing

@Suite struct PinTests {
  private func scenario(_ pins: [Pin], seats: Int = 1) -> Scenario {
    Scenario(
      programme: programme([
        rule("wished-host", kind: .wish),
        rule("years-in-profession", [Parameter("minimum", .integer(3))]),
      ]),
      counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h"), host("k")],
      offers: [
        offer("o", at: "h", seats: seats, in: span(7, 9)), offer("p", at: "k", in: span(7, 9)),
      ],
      trainees: [
        trainee("a", of: "u", wishes: ["k"]), trainee("b", of: "u", wishes: ["k"]),
        trainee("young", of: "u", years: 1),
      ], pins: pins)
  }

  @Test func `a pin holds against wishes`() async throws {
    let plan = try await plan(of: scenario([pin("a", "h")]))

    #expect(plan.placement("a")?.host == "h")
    #expect(plan.placement("b")?.host == "k")
  }

  @Test func `two pins on one seat are a contradiction that names both and the seat`() async throws
  {
    let result = try await result(of: scenario([pin("a", "h"), pin("b", "h")]))

    guard case .contradiction(let contradiction) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(contradiction.pins == ["a", "b"])
    #expect(contradiction.rules == ["pins", "seats"] || contradiction.rules == ["seats", "pins"])
  }

  @Test func `pins that fit are no contradiction`() async throws {
    let plan = try await plan(of: scenario([pin("a", "h"), pin("b", "h")], seats: 2))

    #expect(plan.placedCount == 2)
  }

  @Test func `a pin on somebody whom a rule forbids is a contradiction with that rule`()
    async throws
  {
    let result = try await result(of: scenario([pin("young", "h")]))

    guard case .contradiction(let contradiction) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(contradiction.pins == ["young"])
    #expect(contradiction.rules == ["years-in-profession"])
    let fact = try #require(contradiction.facts.first)
    #expect(fact.chinese.contains("（young）已锁定，但规则不允许：从业年限（一）："))
    #expect(fact.english.contains("(young) is pinned, but the rules forbid it: "))
  }

  @Test func `a pin to a hospital without the specialty says so and not that it is pinned`()
    async throws
  {
    let wrong = Pin(trainee: "a", host: "h", specialty: "儿科", from: nil, reason: "r")

    let result = try await result(of: scenario([wrong]))

    guard case .contradiction(let contradiction) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(contradiction.facts.first?.english.contains("h has no usable offer for 儿科") == true)
  }

  @Test func `a rule against the pinned hospital is the fact that is named`() async throws {
    var rules = scenario([]).programme.rules
    rules.append(rule("host-kind", [Parameter("kinds", .texts(["specialist"]))]))
    let base = scenario([pin("a", "h")])

    let result = try await result(of: base.with(programme: base.programme.with(rules: rules)))

    guard case .contradiction(let contradiction) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(contradiction.rules == ["host-kind"])
  }

  /// Two pins want one seat. A share of those placed is no part of it: with the others placed
  /// there is room for both, and a proof that leaves the others out must leave the share out too.
  private func pinsUnderShare() -> Scenario {
    let share = rule(
      "tier-share",
      [
        Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
        Parameter("percent", .integer(50)), Parameter("base", .text("placed")),
      ])
    return Scenario(
      programme: programme([share]), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h"), host("k", .county)],
      offers: [
        offer("o", at: "h", in: span(7, 9)), offer("p", at: "k", seats: 9, in: span(7, 9)),
      ],
      trainees: ["a", "b", "x", "y", "z"].map { trainee($0, of: "u") },
      pins: [pin("a", "h"), pin("b", "h")])
  }

  @Test func `a share that others make room for is no part of a contradiction`() async throws {
    let result = try await result(of: pinsUnderShare())

    guard case .contradiction(let contradiction) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(contradiction.pins == ["a", "b"])
    #expect(Set(contradiction.rules) == ["pins", "seats"])
    #expect(contradiction.isMinimal)
  }

  @Test func `a search for superfluous parts that is cut short does not claim to be minimal`()
    async throws
  {
    let three = Scenario(
      programme: programme(), counties: [county("A")], units: [unit("u", in: "A")],
      hosts: [host("h")],
      offers: [offer("o", at: "h", in: span(7, 9)), offer("p", at: "h", in: span(7, 9))],
      trainees: ["a", "b", "c"].map { trainee($0, of: "u") },
      pins: ["a", "b", "c"].map { pin($0, "h") })

    let result = try await result(of: three, solver: OneAnswer())

    guard case .contradiction(let contradiction) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(!contradiction.isMinimal && !contradiction.isComplete)
    #expect(contradiction.pins == ["a", "b", "c"])
  }
}

/// Answers the first question and stops at all others.
private final class OneAnswer: Solver {
  private let hasAnswered = Atomic<Bool>(false)

  func solve(
    _ model: Model, options: SolverOptions, cancellation: Cancellation,
    progress: @escaping @Sendable (Progress) -> Void
  ) async throws(SolverError) -> Outcome {
    if hasAnswered.exchange(true, ordering: .relaxed) {
      return .unknown(bound: nil, .solverKilled(signal: 9))
    }
    return try await GLPKSolver().solve(model)
  }
}
