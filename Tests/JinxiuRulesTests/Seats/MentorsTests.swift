import JinxiuDomain
import JinxiuRules
import Testing

@Suite struct MentorsTests {
  private let early = Offer.example("O1", span: months(7, 8), mentors: 2)
  private let late = Offer.example("O2", span: months(8, 9), mentors: 1)

  @Test func `mentors of a specialty add up in the months that their offers share`() {
    let rule = make(Mentors.self, in: .example(offers: [early, late]))

    #expect(rule.calendars == ["H1|内科": [month(7): 2, month(8): 3, month(9): 1]])
  }

  @Test func `an offer without seats in a month has no mentors in it either`() {
    let closed = late.with(monthly: [MonthlySeats(month: month(8), seats: 0)])
    let rule = make(Mentors.self, in: .example(offers: [early, closed]))

    #expect(rule.calendars == ["H1|内科": [month(7): 2, month(8): 2, month(9): 1]])
  }

  @Test func `offers of one specialty share the mentors, trainee or need`() {
    let rule = make(Mentors.self, in: .example(offers: [early, late]))

    #expect(rule.uses(of: .stay(.of(), at: .at(.example(), early))) == [Use("H1|内科")])
    #expect(
      rule.uses(of: .stay(.of(need: .example()), at: .at(.example(), late))) == [Use("H1|内科")])
    #expect(rule.blank(from: "东海县", at: .at(.example(), early)) == nil)
  }

  @Test func `other specialties and hosts count apart, in order`() {
    let rule = make(
      Mentors.self,
      in: .example(offers: [
        early, .example("O3", host: "H2", mentors: 1), .example("O4", specialty: "儿科", mentors: 1),
      ]))

    #expect(rule.subjects == ["H1|儿科", "H1|内科", "H2|内科"])
  }

  @Test func `one offer that does not say makes its specialty unlimited and unverifiable`() {
    let silent = Offer.example("O3", mentors: nil)
    let rule = make(Mentors.self, in: .example(offers: [early, silent]))

    #expect(rule.resources().isEmpty)
    for offer in [early, silent] {
      let place = Place.at(.example(), offer)
      #expect(rule.uses(of: .stay(.of(), at: place)) == [])
      #expect(rule.blank(from: "东海县", at: place) == "offers.mentors")
    }
  }

  @Test func `an offer that does not say leaves other specialties limited`() {
    let silent = Offer.example("O3", specialty: "外科", mentors: nil)
    let rule = make(Mentors.self, in: .example(offers: [early, silent]))

    #expect(rule.subjects == ["H1|内科"])
  }

  @Test func `no mentors are zero and not unknown`() {
    let rule = make(
      Mentors.self, in: .example(offers: [.example(span: months(7, 7), mentors: 0)]))

    #expect(rule.calendars == ["H1|内科": [month(7): 0]])
  }
}
