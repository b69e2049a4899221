import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct MakeUpReserveTests {
  private func rule(_ offers: Offer..., percent: Int = 10, from: Int? = nil) -> MakeUpReserve {
    var parameters: [String: ParameterValue] = ["percent": .integer(percent)]
    parameters["from_seats"] = from.map(ParameterValue.integer)
    return make(MakeUpReserve.self, parameters, in: .example(offers: offers))
  }

  @Test(arguments: [(10, 9), (11, 9), (20, 18), (21, 18), (5, 4)])
  func `ten percent of the seats are kept free, rounded up`(seats: Int, people: Int) {
    #expect(
      rule(.example(span: months(7, 7), seats: seats)).calendars == ["H1|内科": [month(7): people]])
  }

  @Test func `a specialty with few seats keeps none`() {
    #expect(rule(.example(seats: 4)).resources().isEmpty)
    #expect(rule(.example(seats: 4)).uses(at: .at()) == [])
    #expect(
      rule(.example(span: months(7, 7), seats: 4), from: 4).calendars
        == ["H1|内科": [month(7): 3]])
  }

  @Test func `offers of one specialty count together, month by month`() {
    let rule = rule(
      .example("O1", span: months(7, 8), seats: 4), .example("O2", span: months(8, 9), seats: 6))

    #expect(rule.calendars == ["H1|内科": [month(8): 9, month(9): 5]])
    #expect(rule.uses(at: .at(.example(), .example("O1"))) == [Use("H1|内科")])
  }

  @Test func `a month with seats of its own keeps its part of those`() {
    let monthly = [(8, 20), (9, 4)].map { MonthlySeats(month: month($0), seats: $1) }

    #expect(
      rule(.example(span: months(7, 9), seats: 10, monthly: monthly)).calendars
        == ["H1|内科": [month(7): 9, month(8): 18]])
  }

  @Test func `other hosts and specialties count apart, in order`() {
    let rule = rule(
      .example("O1", seats: 5), .example("O2", host: "H2", seats: 5),
      .example("O3", specialty: "儿科", seats: 5), .example("O4", specialty: "外科", seats: 1))

    #expect(rule.subjects == ["H1|儿科", "H1|内科", "H2|内科"])
    #expect(rule.uses(at: .at(.example(), .example("O4", specialty: "外科"))) == [])
  }

  @Test(arguments: [(0, 5), (100, 0)])
  func `the percentage is a parameter`(percent: Int, people: Int) {
    #expect(
      rule(.example(span: months(7, 7), seats: 5), percent: percent).calendars
        == ["H1|内科": [month(7): people]])
  }
}
