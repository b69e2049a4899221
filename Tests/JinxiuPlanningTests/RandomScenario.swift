import JinxiuDomain
import JinxiuRules

/// Numbers that a seed decides (xorshift64*), so that a failing scenario can be made again.
struct Dice {
  private var state: UInt64

  init(seed: Int) {
    state = UInt64(truncatingIfNeeded: seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    let draw = state &* 0x2545_F491_4F6C_DD1D
    return range.lowerBound + Int((draw >> 33) % UInt64(range.count))
  }

  mutating func chance(_ percent: Int) -> Bool { roll(1...100) <= percent }
}

/// A scenario of at most six people and three hosts, with every kind of limit now and then.
func randomScenario(seed: Int) -> Scenario {
  var dice = Dice(seed: seed)
  let hosts = [
    host(
      "city", .municipal, .general, most: dice.chance(30) ? .atMost(dice.roll(1...3)) : .unlimited),
    host("eye", .municipal, .specialist),
    host("county", .county, .general),
  ]
  let specialties = ["内科", "外科"]
  let offers = (0..<dice.roll(2...4)).map { index in
    let first = dice.roll(7...8)
    return offer(
      "o\(index)", at: ["city", "eye", "county"][dice.roll(0...2)], specialties[dice.roll(0...1)],
      seats: dice.roll(1...2), in: span(first, first + dice.roll(2...3)),
      mentors: dice.chance(70) ? dice.roll(1...2) : nil)
  }
  let trainees = (0..<dice.roll(1...4)).map { index in
    trainee(
      "t\(index)", of: ["u", "v"][dice.roll(0...1)], specialties[dice.roll(0...1)],
      others: dice.chance(40) ? specialties : [], wishes: dice.chance(60) ? ["city"] : [],
      feature: dice.chance(30) ? "内科" : nil, years: dice.roll(1...6),
      role: dice.chance(70) ? .physician : .nursing)
  }
  let needs = dice.chance(40) ? [need("n", in: "B", specialties[0], count: dice.roll(1...3))] : []
  let waivers = trainees.filter { ($0.years ?? 9) < 3 && dice.chance(50) }.map {
    Waiver(trainee: $0.id, rule: "years-in-profession", reason: "r", approver: "p")
  }
  return Scenario(
    programme: programme(randomRules(&dice)),
    counties: [
      county("A", quota: .atMost(dice.roll(1...3)), minimum: dice.chance(20) ? 1 : 0),
      county("B", quota: dice.chance(50) ? .atMost(dice.roll(1...3)) : .unlimited),
    ],
    units: [
      unit("u", in: "A", away: dice.chance(40) ? .atMost(1) : .unlimited), unit("v", in: "B"),
    ],
    hosts: hosts, offers: offers, needs: needs, trainees: trainees, waivers: waivers)
}

private func randomRules(_ dice: inout Dice) -> [RuleSetting] {
  let bases = ["target", "placed", "county-quota"]
  let base = bases[dice.roll(0...2)]
  let percent = dice.roll(1...4) * 20
  let choices: [(Int, RuleSetting)] = [
    (100, rule("target", [Parameter("people", .integer(dice.roll(2...6)))])),
    (80, rule("county-quota")), (70, rule("mentors")), (60, rule("host-capacity")),
    (60, rule("away-at-once")),
    (
      70,
      rule(
        "tier-share",
        [
          Parameter("tier", .text("municipal")), Parameter("kind", .text("general")),
          Parameter("percent", .integer(percent)), Parameter("base", .text(base)),
        ])
    ),
    (40, rule("general-hospital-majority")), (40, rule("physician-majority")),
    (60, rule("years-in-profession", kind: .waivable, [Parameter("minimum", .integer(3))])),
    (60, rule("finish-by", [Parameter("month", .text("2024-10"))])),
    (60, rule("feature-first", kind: .wish)), (80, rule("wished-host", kind: .wish)),
    (60, rule("earlier-start", kind: .wish)), (50, rule("first-choice-specialty", kind: .wish)),
  ]
  return choices.filter { dice.chance($0.0) }.map(\.1)
}
