import JinxiuDomain
import Testing

@Suite struct PeriodTests {
  @Test(arguments: ["2024-01", "2024-12", "1999-10"])
  func `a month is read and written alike`(text: String) {
    #expect(Period(text)?.description == text)
  }

  @Test(arguments: [
    "2024-13", "2024-00", "2024-1", "24-01", "2024/01", "2024-01-01", "", "２０２４-01", "2024-0a",
    "+024-01", "0999-01",
  ])
  func `anything but YYYY-MM is no month`(text: String) {
    #expect(Period(text) == nil)
  }

  @Test func `a year has twelve months`() throws {
    let december = try #require(Period("2024-12"))

    #expect(december.advanced(by: 1).description == "2025-01")
    #expect(december.advanced(by: -11).description == "2024-01")
    #expect(december.number == 12)
    #expect(december.year == 2024)
  }
}

@Suite struct PeriodSpanTests {
  private func month(_ number: Int) -> Period { Period(index: 2024 * 12 + number - 1) }

  @Test func `both ends belong to a span`() throws {
    let span = try #require(PeriodSpan(from: month(7), to: month(9)))

    #expect(span.count == 3)
    #expect(span.periods == [month(7), month(8), month(9)])
    #expect(span.contains(month(7)) && span.contains(month(9)))
    #expect(!span.contains(month(6)) && !span.contains(month(10)))
    #expect(span == PeriodSpan(from: month(7), count: 3))
  }

  @Test func `a span does not end before it begins`() {
    #expect(PeriodSpan(from: month(9), to: month(8)) == nil)
    #expect(PeriodSpan(from: month(9), to: month(9))?.count == 1)
  }

  @Test func `spans that share one month overlap`() {
    let summer = PeriodSpan(from: month(7), count: 3)

    #expect(summer.overlaps(PeriodSpan(from: month(9), count: 1)))
    #expect(!summer.overlaps(PeriodSpan(from: month(10), count: 1)))
    #expect(PeriodSpan(from: month(6), count: 2).overlaps(summer))
  }

  @Test func `a span contains one that lies within it to the last month`() {
    let summer = PeriodSpan(from: month(7), count: 3)

    #expect(summer.contains(PeriodSpan(from: month(7), count: 3)))
    #expect(!summer.contains(PeriodSpan(from: month(7), count: 4)))
    #expect(!summer.contains(PeriodSpan(from: month(6), count: 2)))
  }
}
