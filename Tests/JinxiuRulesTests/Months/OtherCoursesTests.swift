import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct OtherCoursesTests {
  private let scenario = Scenario.example(
    trainees: [.example("T1")],
    courses: [Course(trainee: "T1", name: "转岗培训", span: months(9, 10))])
  private let rule = make(OtherCourses.self)

  private func judge(_ demand: Demand = .of(), _ spells: PeriodSpan...) -> Verdict {
    rule.judge(Option(demand: demand, place: .at(), spells: spells), in: scenario)
  }

  @Test func `a stay that shares a month with a course is not allowed`() {
    #expect(
      judge(.of(), months(7, 9)).fact
        == Phrase(
          "2024-07..2024-09与转岗培训（2024-09..2024-10）冲突",
          "2024-07..2024-09 clashes with 转岗培训 (2024-09..2024-10)"))
    #expect(judge(.of(), months(10, 12)).isForbidden)
  }

  @Test func `months beside the course are free`() {
    #expect(judge(.of(), months(6, 8)) == .allowed)
    #expect(judge(.of(), months(11, 12)) == .allowed)
  }

  @Test func `spells may lie around the course`() {
    #expect(judge(.of(), months(8, 8), months(11, 11)) == .allowed)
    #expect(judge(.of(), months(7, 7), months(9, 9)).isForbidden)
  }

  @Test func `courses of others change nothing`() {
    #expect(judge(.of(.example("T2")), months(7, 9)) == .allowed)
    #expect(judge(.of(need: .example("T1")), months(7, 9)) == .allowed)
  }
}
