import JinxiuDomain
import JinxiuRules
import Testing

/// What every rule must keep so that uses and resources fit together.
@Suite struct ResourceContractTests {
  private static let settings: [RuleSetting] = RuleCatalogue.types.map { type in
    let form = type.form
    let parameters = form.parameters.filter { $0.standard == nil }.map {
      Parameter($0.name, value(of: $0))
    }
    return form.completed(
      RuleSetting(
        id: Identifier(form.key), rule: form.key, kind: form.kinds[0], requirements: [],
        clause: "", quote: "", parameters: parameters))
  }

  private static func value(of parameter: ParameterForm) -> ParameterValue {
    switch parameter.type {
    case .integer(let range): .integer(range.upperBound)
    case .integers(let range): .integers([range.upperBound])
    case .month: .text("2024-12")
    case .choice(let words): .text(words[words.count - 1])
    case .choices(let words): .texts(words)
    default: .texts([])
    }
  }

  private static let scenario = Scenario.example(
    programme: .example(rules: settings),
    counties: [
      .example("东海县", minimum: 1), .example("灌云县", quota: .unlimited), .example("附属", quota: nil),
    ],
    units: [
      .example("U1", maximumAway: .atMost(1)), .example("U2", county: "灌云县"),
      .example("U3", level: .village),
    ],
    hosts: [
      .example("H1", maximumTrainees: .atMost(2), beds: .atMost(2)), .example("H2", tier: .county),
    ],
    offers: [
      .example("O1", seats: 5), .example("O2", host: "H2"),
      .example("O3", specialty: "外科", mentors: nil),
    ],
    needs: [.example("N1", county: "附属"), .example("N2", county: "灌云县")],
    trainees: [.example("T1"), .example("T2", unit: "U2"), .example("T3", unit: "U3")],
    pins: [.example("T1")],
    guidance: UnitLevel.allCases.filter { $0 != .county }.map {
      Guidance(city: "连云港市", level: $0, people: 7)
    })

  private static var options: [Option] {
    scenario.demands.flatMap { demand in
      scenario.offers.compactMap { offer in
        scenario.host(offer.host).map { .stay(demand, at: .at($0, offer)) }
      }
    }
  }

  @Test func `these settings have no fault`() {
    #expect(RuleCatalogue.faults(in: Self.scenario.programme) == [])
  }

  @Test func `every use is of a resource of its own rule`() {
    #expect(Self.options.count == 15)
    for rule in RuleCatalogue.rules(of: Self.scenario) {
      let subjects = Set(rule.subjects)
      let uses = Self.options.flatMap(rule.uses(of:)).map(\.subject)
      #expect(subjects.isSuperset(of: uses), "\(rule.setting.id)")
    }
  }

  @Test func `every resource is used by somebody or limits nobody here`() {
    for rule in RuleCatalogue.rules(of: Self.scenario) {
      let used = Set(Self.options.flatMap(rule.uses(of:)).map(\.subject))
      #expect(used.isSuperset(of: rule.subjects), "\(rule.setting.id)")
    }
  }

  @Test func `resources are sorted and their subjects differ`() {
    for rule in RuleCatalogue.rules(of: Self.scenario) {
      let subjects = rule.resources().map(\.subject)
      #expect(subjects == subjects.sorted(), "\(rule.setting.id)")
      #expect(Set(subjects.map(\.key)).count == subjects.count, "\(rule.setting.id)")
    }
  }

  @Test func `no part of an option uses what another part uses`() {
    for rule in RuleCatalogue.rules(of: Self.scenario) {
      for option in Self.options {
        let subjects = rule.uses(of: option).map(\.subject)
        #expect(Set(subjects).count == subjects.count, "\(rule.setting.id)")
      }
    }
  }

  @Test func `only wishes give points`() {
    for rule in RuleCatalogue.rules(of: Self.scenario) where rule.setting.kind != .wish {
      #expect(Self.options.allSatisfy { rule.points(of: $0) == 0 }, "\(rule.setting.id)")
    }
  }

  @Test func `wishes forbid and limit nothing`() {
    for rule in RuleCatalogue.rules(of: Self.scenario) where rule.setting.kind == .wish {
      #expect(rule.resources().isEmpty, "\(rule.setting.id)")
      for option in Self.options {
        #expect(!rule.judge(option.demand).isForbidden, "\(rule.setting.id)")
        #expect(!rule.judge(option.demand, at: option.place).isForbidden, "\(rule.setting.id)")
        #expect(!rule.judge(option).isForbidden, "\(rule.setting.id)")
      }
    }
  }
}
