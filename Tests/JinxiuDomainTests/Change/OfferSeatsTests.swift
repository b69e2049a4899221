import JinxiuDomain
import Testing

@Suite struct OfferSeatsTests {
  private static let march = Period(index: 2)

  private func offer(_ monthly: [Int: Int] = [:], seats: Int = 3, count: Int = 4) -> Offer {
    Offer(
      id: "o", host: "h", specialty: "内科", technique: nil, level: nil,
      span: PeriodSpan(from: Self.march, count: count), seats: seats, starts: nil, mentors: nil,
      monthly: monthly.map {
        MonthlySeats(month: Self.march.advanced(by: $0), seats: $1)
      })
  }

  private func seats(_ offer: Offer) -> [Int] { offer.span.periods.map(offer.seats(in:)) }

  @Test func `a month has its own number of seats, and the others that of the offer`() {
    #expect(seats(offer([1: 0, 3: 5])) == [3, 0, 3, 5])
  }

  @Test func `outside the span there are none`() {
    let offer = offer([-1: 7, 4: 7])

    #expect(offer.seats(in: Self.march.advanced(by: -1)) == 0)
    #expect(offer.seats(in: Self.march.advanced(by: 4)) == 0)
    #expect(offer.monthly.isEmpty)
  }

  @Test func `a month that says the same as the offer says nothing`() {
    #expect(offer([1: 3]) == offer())
  }

  @Test func `months are in order, and of two for one month the first counts`() {
    let entries = [(2, 1), (0, 2), (2, 9)].map {
      MonthlySeats(month: Self.march.advanced(by: $0), seats: $1)
    }
    let offer = Offer(
      id: "o", host: "h", specialty: "内科", technique: nil, level: nil,
      span: PeriodSpan(from: Self.march, count: 4), seats: 3, starts: nil, mentors: nil,
      monthly: entries)

    #expect(offer.monthly.map(\.seats) == [2, 1])
    #expect(seats(offer) == [2, 3, 1, 3])
  }

  @Test func `a month in which some month has no seats is closed`() {
    let months = PeriodSpan(from: Self.march, count: 2)

    #expect(offer([1: 0]).isClosed(inSomeOf: months))
    #expect(!offer([2: 0]).isClosed(inSomeOf: months))
    #expect(offer().isClosed(inSomeOf: PeriodSpan(from: Self.march.advanced(by: -1), count: 2)))
  }

  @Test(arguments: [[:], [1: 0, 3: 5], [0: 1, 1: 1, 2: 1, 3: 2]])
  func `sums and the most are those of the months`(monthly: [Int: Int]) {
    let offer = offer(monthly)

    #expect(offer.seatPeriods == seats(offer).reduce(0, +))
    #expect(offer.mostSeats == seats(offer).max())
  }
}
