import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct WishedHostTests {
  private let wish = make(WishedHost.self, kind: .wish, ["points": .integers([6, 4])])
  private let pin = make(WishedHost.self, kind: .hard)
  private let demand = Demand.of(.example(wishes: ["H1", "H2", "H3"]))

  @Test(arguments: zip(["H1", "H2", "H3", "H4"], [6, 4, 0, 0]))
  func `points follow the rank, and end with the list`(host: String, points: Int) {
    let option = Option.stay(demand, at: .at(.example(Identifier(host))))

    #expect(wish.points(of: option) == points)
  }

  @Test func `a wish forbids nothing`() {
    #expect(wish.judge(demand, at: .at(.example("H4"))) == .allowed)
  }

  @Test func `a pin forbids every other host`() {
    #expect(
      pin.judge(demand, at: .at(.example("H4"))).fact
        == Phrase("H4医院不在意向医院之列", "H4医院 is not among the wished hosts"))
    #expect(pin.judge(demand, at: .at(.example("H3"))) == .allowed)
  }

  @Test func `a pin earns no points`() {
    #expect(pin.points(of: .stay(demand, at: .at(.example("H1")))) == 0)
  }

  @Test func `who wishes nothing may go anywhere`() {
    #expect(pin.judge(.of(.example(wishes: [])), at: .at(.example("H4"))) == .allowed)
  }

  @Test func `needs have no wishes`() {
    #expect(pin.judge(.of(need: .example()), at: .at()) == .allowed)
    #expect(wish.points(of: .stay(.of(need: .example()), at: .at())) == 0)
  }

  @Test func `the standard points are 6, 4 and 2`() {
    let standard = make(WishedHost.self)

    #expect(standard.points(of: .stay(demand, at: .at(.example("H3")))) == 2)
  }
}
