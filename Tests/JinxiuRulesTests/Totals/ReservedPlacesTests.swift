import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct ReservedPlacesTests {
  private func place(
    _ spells: PeriodSpan..., count: Int = 1, unit: Identifier<Unit>? = nil,
    county: Identifier<County> = "东海县", level: UnitLevel = .township,
    offer: Identifier<Offer> = "O1"
  ) -> ReservedPlace {
    ReservedPlace(
      county: county, unit: unit, level: level, offer: offer,
      spells: spells.isEmpty ? [months(7, 9)] : spells, count: count)
  }

  private func rule(_ places: ReservedPlace...) -> ReservedPlaces {
    make(
      ReservedPlaces.self,
      in: Scenario.example(
        counties: [.example()], units: [.example(), .example("U2")], hosts: [.example()],
        offers: [.example(), .example("O2", specialty: "外科")]
      ).keeping(places))
  }

  private func spells(_ rule: ReservedPlaces, _ demand: Demand, _ offer: Offer = .example())
    -> [[PeriodSpan]]?
  {
    rule.fixedStays(of: demand, at: .at(.example(), offer))?.map(\.spells)
  }

  @Test func `without a plan of counts it says nothing`() {
    let rule = make(ReservedPlaces.self)

    #expect(rule.judge(.of()) == .allowed)
    #expect(rule.fixedStays(of: .of(), at: .at()) == nil)
    #expect(rule.resources().isEmpty)
  }

  @Test func `only the reserved months of the offer are open`() {
    let rule = rule(place(months(7, 9)), place(months(8, 8), months(10, 10)))

    #expect(spells(rule, .of()) == [[months(7, 9)], [months(8, 8), months(10, 10)]])
    #expect(spells(rule, .of(), .example("O2")) == [])
  }

  @Test func `a place of a county is open to all its units, one of a unit to that unit`() {
    let rule = rule(place(months(7, 9)), place(months(8, 10), unit: "U2"))

    #expect(spells(rule, .of()) == [[months(7, 9)]])
    #expect(
      spells(rule, .of(.example(unit: "U2"), unit: .example("U2")))
        == [[months(7, 9)], [months(8, 10)]])
    #expect(spells(rule, .of(need: .example())) == [[months(7, 9)]])
  }

  @Test func `other counties and levels find nothing reserved`() {
    let rule = rule(place(county: "灌云县"), place(level: .county))

    #expect(spells(rule, .of()) == [])
    #expect(
      rule.judge(.of()).fact
        == Phrase(
          "名额方案没有为东海县的乡镇级人员预留内科名额",
          "the plan of counts reserves no place in 内科 for the township level of 东海县"))
  }

  @Test func `a place in one of the specialties is enough`() {
    let rule = rule(place(offer: "O2"))

    #expect(rule.judge(.of()).isForbidden)
    #expect(rule.judge(.of(.example(otherSpecialties: ["外科"]))) == .allowed)
  }

  @Test func `each place is a total of its own, called by its number`() {
    let rule = rule(place(months(7, 9), count: 3), place(months(7, 9), count: 2, unit: "U2"))

    // A unit's own places stand before those of its county.
    #expect(rule.totals == ["1": .atMost(2), "2": .atMost(3)])
    #expect(rule.fixedStays(of: .of(), at: .at())?.map(\.uses) == [[Use("2")]])
    #expect(
      rule.resources().map(\.subject.phrase.english)
        == ["东海县 · U2卫生院 · H1医院 · 内科 · 2024-07–2024-09", "东海县 · H1医院 · 内科 · 2024-07–2024-09"])
  }

  @Test func `a programme takes the rule under an id that is free`() {
    let taken = Scenario.example(
      programme: .example(rules: [.example("seats", id: "reserved-places")]))

    let rules = taken.keeping([place()]).programme.rules

    #expect(rules.map(\.id) == ["reserved-places", "reserved-places-2"])
    #expect(rules[1].rule == "reserved-places")
  }

  @Test func `a programme with the rule keeps its own`() {
    let own = Scenario.example(
      programme: .example(rules: [.example("reserved-places", id: "names-later")]))

    #expect(own.keeping([place()]).programme.rules.map(\.id) == ["names-later"])
    #expect(own.keeping([]).reserved.isEmpty)
  }
}
