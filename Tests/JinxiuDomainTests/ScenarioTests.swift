import JinxiuDomain
import Testing

@Suite struct ScenarioTests {
  private func trainee(_ id: String, of unit: String = "u") -> Trainee {
    Trainee(
      id: Identifier(id), name: id, unit: Identifier(unit), sex: .male, age: 30, title: "",
      education: "", licence: nil, role: .physician, specialty: "内科",
      otherSpecialties: ["外科"], technique: nil, years: nil, featureDepartment: nil, wishes: [],
      availableFrom: nil, availableTo: nil, priority: 2, isOnPost: nil, ground: .weakSpecialty,
      note: "")
  }

  private let programme = Programme(
    id: "p", title: "",
    document: Document(number: "", issuer: "", division: "", dated: "", basis: []),
    periods: PeriodSpan(from: Period(index: 0), count: 12),
    levels: [TrainingLevel(level: .township, length: 3)], asOf: "", filingDeadline: nil,
    language: .chinese,
    categories: [SpecialtyCategory(specialty: "眼科", category: .eyeEarNoseThroat)], rules: [],
    objective: [], contact: "", sampleNotice: nil)

  private func scenario(_ trainees: [Trainee], needs: [Need] = []) -> Scenario {
    Scenario(
      programme: programme, counties: [],
      units: [
        Unit(
          id: "u", name: "u", county: "c", level: .township, isGovernmentRun: nil,
          consortium: nil, parent: nil, maximumAway: .unlimited)
      ], hosts: [], offers: [], needs: needs, trainees: trainees)
  }

  @Test func `rows are sorted by identifier, whatever the order of the file`() {
    let sorted = scenario([trainee("b"), trainee("a"), trainee("c")])

    #expect(sorted.trainees.map(\.id) == ["a", "b", "c"])
  }

  @Test func `counties follow their order, then those without one by name`() {
    func county(_ id: Identifier<County>, _ order: Int?) -> County {
      County(
        id: id, city: "", authority: .healthCommission, quotaMinimum: 0, quotaMaximum: nil,
        terrain: .plain, order: order)
    }

    let sorted = Scenario(
      programme: programme,
      counties: [
        county("b", nil), county("a", nil), county("z", 1), county("d", 2), county("c", 2),
      ],
      units: [], hosts: [], offers: [])

    #expect(sorted.counties.map(\.id) == ["z", "c", "d", "a", "b"])
    #expect(sorted.county("d")?.order == 2)
  }

  @Test func `rows are found by identifier`() {
    let scenario = scenario([trainee("b"), trainee("a")])

    #expect(scenario.trainee("b")?.name == "b")
    #expect(scenario.trainee("x") == nil)
    #expect(scenario.unit("u")?.county == "c")
  }

  @Test func `a trainee demands one place, the first specialty first`() {
    let demand = scenario([trainee("a")]).demands.first

    #expect(demand?.name == .trainee("a"))
    #expect(demand?.count == 1)
    #expect(demand?.county == "c")
    #expect(demand?.specialties == ["内科", "外科"])
    #expect(demand?.priority == 2)
    #expect(demand?.ground == .weakSpecialty)
  }

  @Test func `a need demands its count and follows the trainees`() {
    let need = Need(
      id: "n", county: "d", unit: nil, level: .township, specialty: "儿科", technique: nil,
      count: 4, ground: nil, priority: nil)

    let demands = scenario([trainee("z")], needs: [need]).demands

    #expect(demands.map(\.name) == [.trainee("z"), .need("n")])
    #expect(demands.map(\.count) == [1, 4])
    #expect(demands[1].county == "d")
    #expect(demands[1].trainee == nil)
  }

  @Test func `identifiers are ordered by code point in every locale`() {
    let names: [Identifier<Trainee>] = ["b", "Z", "ä", "张", "a"]

    #expect(names.sorted().map(\.text) == ["Z", "a", "b", "ä", "张"])
  }

  @Test func `an unmapped specialty falls to the other category`() {
    #expect(programme.category(of: "眼科") == .eyeEarNoseThroat)
    #expect(programme.category(of: "全科") == .other)
  }

  @Test func `the programme trains only the levels that it names`() {
    #expect(programme.length(for: .township) == 3)
    #expect(programme.length(for: .village) == nil)
  }

  @Test func `parameters are sorted and read by name`() {
    let setting = RuleSetting(
      id: "r", rule: "r", kind: .hard, requirements: [], clause: "", quote: "",
      parameters: [
        Parameter("z", .integer(3)), Parameter("a", .texts(["x"])),
        Parameter("m", .text("2024-10")),
      ])

    #expect(setting.parameters.map(\.name) == ["a", "m", "z"])
    #expect(setting["z"]?.integers == [3])
    #expect(setting["m"]?.month(.first, on: .month)?.description == "2024-10")
    #expect(setting["m"]?.texts == ["2024-10"])
    #expect(setting["none"] == nil)
  }
}
