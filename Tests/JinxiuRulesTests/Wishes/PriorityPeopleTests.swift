import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct PriorityPeopleTests {
  private func priorityClass(
    _ parameters: [String: ParameterValue], of demand: Demand = .of()
  ) -> Int? {
    make(PriorityPeople.self, parameters.merging(["level": .text("township")]) { $1 })
      .priorityClass(of: demand)
  }

  @Test func `a specialty that is asked for, first or second, comes first`() {
    let specialties: [String: ParameterValue] = ["specialties": .texts(["全科", "外科"])]

    #expect(priorityClass(specialties, of: .of(.example(specialty: "外科"))) == 1)
    #expect(priorityClass(specialties, of: .of(.example(otherSpecialties: ["外科"]))) == 1)
    #expect(priorityClass(specialties, of: .of(.example(specialty: "内科"))) == nil)
    #expect(priorityClass(specialties, of: .of(need: .example(specialty: "全科"))) == 1)
  }

  @Test func `a professional group comes first`() {
    let roles: [String: ParameterValue] = ["roles": .texts(["nursing"])]

    #expect(priorityClass(roles, of: .of(.example(role: .nursing))) == 1)
    #expect(priorityClass(roles, of: .of(.example(role: .physician))) == nil)
    #expect(priorityClass(roles, of: .of(need: .example())) == nil)
  }

  @Test(arguments: [(4, 1), (5, nil), (nil, nil)])
  func `few years in the profession come first, unknown ones do not`(
    years: Int?, expected: Int?
  ) {
    let young: [String: ParameterValue] = ["years_below": .integer(5)]

    #expect(priorityClass(young, of: .of(.example(years: years))) == expected)
  }

  @Test(arguments: [(34, 1), (35, nil)])
  func `the young come first`(age: Int, expected: Int?) {
    #expect(
      priorityClass(["age_below": .integer(35)], of: .of(.example(age: age))) == expected)
  }

  @Test func `any test is enough, and none classes nobody`() {
    let tests: [String: ParameterValue] = [
      "roles": .texts(["nursing"]), "age_below": .integer(35),
    ]

    #expect(priorityClass(tests, of: .of(.example(age: 30, role: .physician))) == 1)
    #expect(priorityClass([:], of: .of(.example(years: 0))) == nil)
  }

  @Test func `the class is a parameter, and its largest`() {
    let rule = make(PriorityPeople.self, ["level": .text("township"), "class": .integer(3)])

    #expect(rule.largestClass == 3)
    #expect(priorityClass(["class": .integer(3), "age_below": .integer(40)]) == 3)
  }

  @Test func `other levels are left to other rules`() {
    let demand = Demand.of(.example(age: 20), unit: .example(level: .county))

    #expect(priorityClass(["age_below": .integer(40)], of: demand) == nil)
  }
}
