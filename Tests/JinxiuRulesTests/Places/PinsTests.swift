import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct PinsTests {
  private func scenario(_ pin: Pin) -> Scenario {
    .example(trainees: [.example("T1"), .example("T2")], pins: [pin])
  }

  private func rule(_ pin: Pin) -> Pins { make(Pins.self, in: scenario(pin)) }

  @Test func `a pinned trainee goes to the host of the pin`() {
    let rule = rule(.example(host: "H1"))

    #expect(rule.judge(.of(), at: .at(.example("H1"))) == .allowed)
    #expect(
      rule.judge(.of(), at: .at(.example("H2"))).fact == Phrase("已锁定到H1", "pinned to H1"))
  }

  @Test func `a pin that names a specialty fixes it`() {
    let rule = rule(.example(specialty: "内科"))

    #expect(rule.judge(.of(), at: .at()) == .allowed)
    #expect(
      rule.judge(.of(), at: .at(.example(), .example(specialty: "外科"))).fact
        == Phrase("已锁定内科", "pinned to 内科"))
  }

  @Test func `a pin without specialty leaves it open`() {
    let place = Place.at(.example(), .example(specialty: "外科"))

    #expect(rule(.example(specialty: nil)).judge(.of(), at: place) == .allowed)
  }

  @Test func `a pin that names a month fixes the start`() {
    let pinned = scenario(.example(from: month(8)))
    let rule = make(Pins.self, in: pinned)

    #expect(rule.judge(.stay(.of(), at: .at(), months(8, 10)), in: pinned) == .allowed)
    #expect(
      rule.judge(.stay(.of(), at: .at(), months(7, 9)), in: pinned).fact
        == Phrase(
          "已锁定2024-08开始，此处2024-07开始", "pinned to begin in 2024-08, this begins in 2024-07"))
  }

  @Test func `a pin without month leaves the start open`() {
    let pinned = scenario(.example(from: nil))

    #expect(
      make(Pins.self, in: pinned).judge(.stay(.of(), at: .at(), months(7, 9)), in: pinned)
        == .allowed)
  }

  @Test func `a pinned trainee must be placed`() {
    let rule = rule(.example("T1"))

    #expect(rule.totals == ["T1": .required(1)])
    #expect(rule.uses(of: .stay()) == [Use("T1")])
  }

  @Test func `others are free`() {
    let pinned = scenario(.example("T1", host: "H1", from: month(8)))
    let rule = make(Pins.self, in: pinned)
    let other = Demand.of(.example("T2"))

    #expect(rule.judge(other, at: .at(.example("H2"))) == .allowed)
    #expect(rule.judge(.stay(other, at: .at(), months(7, 9)), in: pinned) == .allowed)
    #expect(rule.uses(of: .stay(other)) == [])
    #expect(rule.judge(.of(need: .example()), at: .at(.example("H2"))) == .allowed)
  }

  @Test func `without pins there is no row`() {
    #expect(make(Pins.self).resources().isEmpty)
  }
}
