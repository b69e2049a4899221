import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct SeatsTests {
  @Test func `an offer holds its seats in each month of its span and has none to give outside`() {
    let offer = Offer.example("O1", span: months(7, 9), seats: 2)
    let rule = make(Seats.self, in: .example(offers: [offer]))

    #expect(rule.calendars == ["O1": steadily(2, months(7, 9))])
  }

  @Test func `no seats are zero and not unlimited`() {
    let rule = make(Seats.self, in: .example(offers: [.example(span: months(7, 7), seats: 0)]))

    #expect(rule.calendars == ["O1": [month(7): 0]])
  }

  @Test(arguments: [(true, [2, 3, 0]), (false, [1, 2, 0])])
  func `a month with seats of its own holds those`(isFirst: Bool, seats: [Int]) {
    let monthly = [(8, 3), (9, 0)].map { MonthlySeats(month: month($0), seats: $1) }
    let rule = make(
      Seats.self, ["programme_first": .boolean(isFirst)],
      in: .example(
        offers: [.example(span: months(7, 9), seats: 2, others: 1, monthly: monthly)]))

    #expect(rule.calendars == ["O1": [month(7): seats[0], month(8): seats[1], month(9): seats[2]]])
  }

  @Test(arguments: [(true, 5), (false, 3)])
  func `people of other programmes give way, or the programme does`(isFirst: Bool, seats: Int) {
    let rule = make(
      Seats.self, ["programme_first": .boolean(isFirst)],
      in: .example(offers: [.example(span: months(7, 7), seats: 5, others: 2)]))

    #expect(rule.calendars == ["O1": [month(7): seats]])
  }

  @Test func `more others than seats leave none`() {
    let rule = make(
      Seats.self, ["programme_first": .boolean(false)],
      in: .example(offers: [.example(span: months(7, 7), seats: 1, others: 2)]))

    #expect(rule.calendars == ["O1": [month(7): 0]])
  }

  @Test func `each person takes one seat of the offer, trainee or need`() {
    let rule = make(Seats.self)
    let place = Place.at(.example(), .example("O2"))

    #expect(rule.uses(of: .stay(.of(), at: place)) == [Use("O2")])
    #expect(rule.uses(of: .stay(.of(need: .example()), at: place)) == [Use("O2")])
  }

  @Test func `offers come in order, named for readers`() {
    let scenario = Scenario.example(
      hosts: [.example("H1")], offers: [.example("O2"), .example("O1")])
    let rule = make(Seats.self, in: scenario)

    #expect(rule.subjects == ["O1", "O2"])
    #expect(
      rule.resources().first?.subject.phrase == Phrase("H1医院内科（O1）", "H1医院 内科 (O1)"))
  }
}
