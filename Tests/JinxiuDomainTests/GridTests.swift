import JinxiuDomain
import Testing

@Suite struct GridTests {
  private func first(_ text: String) -> Period? { Period(text, .first, on: .halfMonth) }
  private func last(_ text: String) -> Period? { Period(text, .last, on: .halfMonth) }

  @Test(arguments: ["2024-01-01", "2024-01-16", "2024-12-16"])
  func `a half month is read and written by its first day`(text: String) {
    #expect(first(text)?.description == text)
    #expect(last(text) == nil)
  }

  @Test(arguments: [
    "2024-01-15", "2024-01-31", "2024-04-30", "2024-02-29", "2023-02-28", "1900-02-28",
    "2000-02-29",
  ])
  func `a half month is read and written by its last day`(text: String) {
    #expect(last(text)?.closing == text)
    #expect(first(text) == nil)
  }

  @Test(arguments: [
    "2024-01-02", "2024-01-30", "2023-02-29", "2024-04-31", "2024-1-16", "2024-01-016", "",
    "2024-13-01", "2024-00-16", "2024-01-1６", "2024/01/16", "2024-01-16-16",
  ])
  func `another day is no end of a half month`(text: String) {
    #expect(first(text) == nil)
    #expect(last(text) == nil)
  }

  @Test func `a month stands for its first half at the start and its second at the end`() {
    #expect(first("2024-07") == first("2024-07-01"))
    #expect(last("2024-07") == last("2024-07-31"))
  }

  @Test func `on a grid of months a day is no month`() {
    #expect(Period("2024-07-01", .first, on: .month) == nil)
    #expect(Period("2024-07-31", .last, on: .month) == nil)
    #expect(Period("2024-07", .last, on: .month) == Period("2024-07"))
  }

  @Test func `a year has 24 half months`() throws {
    let december = try #require(last("2024-12"))

    #expect(december.advanced(by: 1).description == "2025-01-01")
    #expect(december.advanced(by: 1).beginsYear && !december.beginsYear)
    #expect(december.advanced(by: -23).description == "2024-01-01")
    #expect((december.year, december.number) == (2024, 12))
    #expect(december.wholeMonth == Period("2024-12"))
    #expect(PeriodSpan(year: 2024, on: .halfMonth).last == december)
    #expect(PeriodSpan(year: 2024, on: .month).count == 12)
  }

  @Test func `a span has its first and last day`() throws {
    let span = PeriodSpan(from: try #require(first("2024-01-16")), count: 3)

    #expect(span.description == "2024-01-16..2024-02-29")
    #expect(span.periods.map(\.description) == ["2024-01-16", "2024-02-01", "2024-02-16"])
    #expect(span.periods.allSatisfy { $0.grid == .halfMonth })
  }

  @Test func `a month and its half are not the same and make no span`() throws {
    let (month, half) = (try #require(Period("2024-07")), try #require(first("2024-07")))

    #expect(month != half)
    #expect(PeriodSpan(from: month, to: half) == nil)
    #expect((month < half) != (half < month))
  }

  @Test func `a half month has words in both languages, a month its number`() throws {
    let half = try #require(first("2024-03"))

    #expect(half.phrase == Phrase("2024年3月上半月", "the first half of March 2024"))
    #expect(
      half.advanced(by: 1).phrase == Phrase("2024年3月下半月", "the second half of March 2024"))
    #expect(Period("2024-03")?.phrase == Phrase("2024-03", "2024-03"))
  }

  @Test(arguments: [
    (1, "0.5", "半个月", "half a month"), (2, "1", "1个月", "1 month"), (3, "1.5", "1个半月", "1.5 months"),
    (12, "6", "6个月", "6 months"),
  ])
  func `half months are counted in months`(
    _ periods: Int, _ digits: String, _ chinese: String, _ english: String
  ) {
    #expect(Grid.halfMonth.months(periods) == digits)
    #expect(Grid.halfMonth.length(periods) == Phrase(chinese, english))
    #expect(Grid.halfMonth.periods(inMonths: digits) == periods)
    #expect(Grid.month.length(periods).chinese == "\(periods)个月")
  }

  @Test(arguments: ["1.50", "1.25", ".5", "-1", "1,5", "", "1e2", "5.5.5", "9999999"])
  func `what is neither months nor a half is no length`(text: String) {
    #expect(Grid.halfMonth.periods(inMonths: text) == nil)
  }

  @Test func `a grid of months has no halves`() {
    #expect(Grid.month.periods(inMonths: "1.5") == nil)
    #expect(Grid.month.periods(inMonths: "3") == 3)
  }
}
