import JinxiuDomain
import JinxiuFiles
import Testing

struct HalfMonthReadingTests {
  /// A programme of half months with stays of a month and a half.
  private var folder: Folder {
    Folder().replacing(
      "periods: {from: 2024-07, to: 2024-10}",
      with: "grid: half-month\nperiods: {from: 2024-06-16, to: 2024-10}", in: "programme.yaml"
    )
    .replacing("months: 3", with: "months: 1.5", in: "programme.yaml")
    .replacing(
      "spells: [1, 2], apart: [1, 3]", with: "spells: [0.5, 1], apart: [0.5, 3]",
      in: "programme.yaml")
  }

  private func half(_ text: String, _ edge: Edge) throws -> Period {
    try #require(Period(text, edge, on: .halfMonth))
  }

  @Test func `a programme says that it counts half months`() throws {
    let programme = try #require(folder.read().scenario).programme

    #expect(programme.grid == .halfMonth)
    #expect(programme.periods.description == "2024-06-16..2024-10-31")
    #expect(programme.length(for: .township) == 3)
    #expect(programme.levels[0].patterns == [SpellPattern(lengths: [1, 2], apart: 1...6)])
  }

  @Test func `a programme that does not say so counts months`() throws {
    let spelledOut = Folder().replacing(
      "periods:", with: "grid: month\nperiods:", in: "programme.yaml")

    #expect(try #require(spelledOut.read().scenario).programme.grid == .month)
    #expect(try #require(Folder().read().scenario).programme.grid == .month)
  }

  @Test func `months in tables stand for their outer halves`() throws {
    let scenario = try #require(folder.read().scenario)

    let offer = try #require(scenario.offer("O1"))
    #expect(offer.span.description == "2024-07-01..2024-10-31")
    #expect(offer.starts == [try half("2024-07-01", .first), try half("2024-08-01", .first)])
    #expect(scenario.trainee("T1")?.availableFrom == (try half("2024-07-01", .first)))
    #expect(scenario.trainee("T1")?.availableTo == (try half("2024-10-31", .last)))
    #expect(scenario.pins.map(\.from) == [try half("2024-07-01", .first)])
    #expect(scenario.courses.map(\.span.description) == ["2024-11-01..2024-12-31"])
    #expect(offer.monthly.map(\.month.description) == ["2024-09-01", "2024-09-16"])
  }

  @Test func `days in tables are ends of half months, also as spreadsheets show them`() throws {
    let reading = folder.replacing(
      "2024-07,2024-10,2,2024-07;2024-08", with: "2024-07-16,2024-10-15,2,2024-07-16;2024/8/1",
      in: "offers.csv"
    )
    .replacing("2024-07,2024-10,1,骨干", with: "2024/7/16,2024/10/15,1,骨干", in: "trainees.csv")
    .replacing("内科,2024-07,", with: "内科,２０２４-07-16,", in: "pins.csv")
    .replacing("2024-11,2024-12", with: "2024-11-01,2024-11-15", in: "courses.csv").read()
    let scenario = try #require(reading.scenario)

    #expect(scenario.offer("O1")?.span.description == "2024-07-16..2024-10-15")
    #expect(scenario.offer("O1")?.starts?.map(\.description) == ["2024-07-16", "2024-08-01"])
    #expect(scenario.trainee("T1")?.availableFrom?.description == "2024-07-16")
    #expect(scenario.trainee("T1")?.availableTo?.closing == "2024-10-15")
    #expect(scenario.pins[0].from?.description == "2024-07-16")
    #expect(scenario.courses[0].span.count == 1)
  }

  @Test func `a half month has seats of its own, and a month is both of its halves`() throws {
    let half = folder.replacing("O1,2024-09,1", with: "O1,2024-09-16,1", in: "seats.csv")
    let scenario = try #require(half.read().scenario)
    let twice = folder.adding("O1,2024-09-16,1", to: "seats.csv").read()

    #expect(scenario.offer("O1")?.monthly.map(\.month.description) == ["2024-09-16"])
    #expect(twice.faults.map(\.code) == [.duplicateRow])
  }

  @Test(arguments: [
    ("2024-07,2024-10,1,,,", "2024-07-15,2024-10,1,,,", "write 2024-07-01 or 2024-07-16"),
    ("2024-07,2024-10,1,,,", "2024-07,2024-10-16,1,,,", "write 2024-10-15 or 2024-10-31"),
    ("2024-07,2024-10,1,,,", "2024-07,2024-10-30,1,,,", "write 2024-10-15 or 2024-10-31"),
    ("2024-07,2024-10,1,,,", "soon,2024-10,1,,,", "write a day such as 2024-07-01"),
  ])
  func `another day is a fault that says which days there are`(
    old: String, new: String, advice: String
  ) throws {
    let faults = folder.replacing(old, with: new, in: "offers.csv").read().faults

    #expect(faults.map(\.code) == [.notAMonth])
    let fault = try #require(faults.first)
    #expect(fault.advice.english.contains(advice), "\(fault.advice.english)")
    #expect(fault.place.file == "offers.csv")
  }

  @Test func `a day in a programme of months is a fault that names the grid`() throws {
    let faults = Folder().replacing(
      "O2,H2,普外科,,township,2024-07,", with: "O2,H2,普外科,,township,2024-07-16,",
      in: "offers.csv"
    ).read().faults

    #expect(faults.map(\.code) == [.notAMonth])
    let advice = try #require(faults.first).advice
    #expect(advice.english.contains("did you mean 2024-07? "))
    #expect(
      advice.english.contains("grid: half-month") && advice.chinese.contains("grid: half-month"))
  }

  @Test func `halves out of order and starts outside are faults`() {
    let faults = folder.replacing(
      "2024-07,2024-10,2,2024-07;2024-08", with: "2024-07-16,2024-10-31,2,2024-07-01",
      in: "offers.csv"
    )
    .replacing("2024-11,2024-12", with: "2024-11-16,2024-11-15", in: "courses.csv").read().faults

    #expect(Set(faults.map(\.code)) == [.startOutsideSpan, .monthsReversed])
    #expect(faults.contains { $0.problem.english == "2024-11-15 comes before 2024-11-16" })
  }

  @Test(arguments: ["1.50", "1.25", "half", "-1", "1,5"])
  func `a length that is neither months nor a half is a fault`(text: String) {
    let faults = folder.replacing("months: 1.5", with: "months: \"\(text)\"", in: "programme.yaml")
      .read().faults

    #expect(faults.map(\.code) == [.wrongType])
    #expect(faults.first?.advice.english.contains("1.5") == true)
  }

  @Test(arguments: ["0", "60.5", "61"])
  func `a length beyond what a stay can have is a fault`(text: String) {
    let faults = folder.replacing("months: 1.5", with: "months: \(text)", in: "programme.yaml")
      .read().faults

    #expect(faults.map(\.code) == [.numberOutOfRange])
  }

  @Test func `half a month in a programme of months is a fault that names the grid`() {
    let faults = Folder().replacing("months: 3", with: "months: 2.5", in: "programme.yaml")
      .read().faults

    #expect(faults.map(\.code) == [.wrongType])
    #expect(faults.first?.advice.english.contains("grid: half-month") == true)
  }

  @Test func `a misspelt grid is one fault, whatever the dates`() {
    let faults = folder.replacing("grid: half-month", with: "grid: halfmonth", in: "programme.yaml")
      .replacing("2024-07,2024-10,2,", with: "2024-07-16,2024-10-15,2,", in: "offers.csv")
      .replacing("2024-07;2024-08,2,1", with: ",2,1", in: "offers.csv").read().faults

    #expect(faults.map(\.code) == [.unknownWord])
    #expect(faults.first?.advice.english.contains("half-month") == true)
  }

  @Test func `a rule about months takes either end of a half`() throws {
    let early = folder.replacing("month: 2024-10", with: "month: 2024-10-15", in: "programme.yaml")
    let wrong = folder.replacing("month: 2024-10", with: "month: 2024-10-16", in: "programme.yaml")
    let inMonths = Folder().replacing(
      "month: 2024-10", with: "month: 2024-10-15", in: "programme.yaml")

    #expect(
      try #require(early.read().scenario).programme.rule("finish-by")?["month"]?.text
        == "2024-10-15")
    #expect(wrong.read().faults.map(\.code) == [.ruleSetting])
    #expect(wrong.read().faults.first?.advice.english.contains("2024-10-15 or 2024-10-31") == true)
    #expect(inMonths.read().faults.first?.advice.english.contains("grid: half-month") == true)
  }

  @Test func `the grid is a part of what the digest covers`() throws {
    let halves = folder.replacing("months: 1.5", with: "months: 3", in: "programme.yaml")
      .replacing("from: 2024-06-16", with: "from: 2024-07", in: "programme.yaml")
      .replacing(
        "spells: [0.5, 1], apart: [0.5, 3]", with: "spells: [1, 2], apart: [1, 3]",
        in: "programme.yaml")

    #expect(
      try #require(halves.read().scenario).digest != (try #require(Folder().read().scenario)).digest
    )
  }
}
