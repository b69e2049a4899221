import JinxiuDomain
import JinxiuFiles
import Testing

@Suite struct CountsReaderTests {
  @Test func `a plan of counts is read as it was written`() throws {
    let reading = try #require(CountsSample.read(CountsSample.plan()))

    #expect(reading.faults.isEmpty)
    #expect(reading.plan == CountsSample.plan())
  }

  @Test func `a fault has the line of what does not fit`() throws {
    let reading = try #require(CountsSample.read(CountsSample.plan(offer: "O9")))

    let fault = try #require(reading.faults.first)
    #expect(reading.plan == nil)
    #expect(fault.place.file == "counts.json" && fault.found == "O9")
    guard case .text(let line, let column) = fault.place.spot else {
      Issue.record("no line")
      return
    }
    let text = PlanText.text(CountsSample.plan(offer: "O9"), under: PlanSample.programme)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[line - 1].contains("\"offer\" : \"O9\"") && column > 1)
  }

  @Test func `who is named is struck out of the needs, as many as are named and no more`() {
    let named = Folder().naming
    let struck = named.replacing("普外科,,2,weak", with: "普外科,,1,weak", in: "needs.csv")
    let emptied = named.replacing(
      "N1,东海县,U1,township,普外科,,2,weak-specialty,1\n", with: "", in: "needs.csv")

    #expect(CountsSample.read(CountsSample.plan(), for: named)?.plan == nil)
    #expect(CountsSample.read(CountsSample.plan(), for: struck)?.faults == [])
    #expect(CountsSample.read(CountsSample.plan(), for: emptied)?.faults == [])
  }

  @Test func `more names than were asked for are no fault`() {
    let folder = Folder().naming
      .adding("X,赵六,U1,女,30,医师,本科,执业医师,physician,普外科,,,6,,,,,,", to: "trainees.csv")
      .adding("Y,钱七,U1,女,30,医师,本科,执业医师,physician,普外科,,,6,,,,,,", to: "trainees.csv")
      .replacing(
        "N1,东海县,U1,township,普外科,,2,weak-specialty,1\n", with: "", in: "needs.csv")

    #expect(CountsSample.read(CountsSample.plan(), for: folder)?.faults == [])
  }

  @Test func `names of another unit do not stand for a unit's own need`() {
    let folder = Folder().adding(
      "W,王五,U2,女,30,医师,本科,执业医师,physician,普外科,,,6,,,,,,", to: "trainees.csv")

    #expect(CountsSample.read(CountsSample.plan(), for: folder)?.faults == [])
  }

  @Test func `reserved places stand in the file, and a plan without them has none`() {
    let reserved = CountsSample.plan().places.map { ReservedUse(place: $0, taken: 0) }
    let kept = CountsSample.plan(reserved: reserved)
    let text = PlanText.text(kept, under: PlanSample.programme)

    #expect(PlanReader.read(Array(text.utf8)).plan == kept)
    #expect(text.contains("\"taken\" : 0"))
    #expect(!PlanSample.text.contains("reserved"))
  }

  @Test func `reserved half months stand in the file by their days`() {
    let place = ReservedPlace(
      county: "东海县", unit: nil, level: .township, offer: "O2",
      spells: [PeriodSpan(from: Period(index: 2024 * 24 + 13, on: .halfMonth), count: 2)], count: 1)
    let kept = CountsSample.plan(reserved: [ReservedUse(place: place, taken: 0)])
    let text = PlanText.text(kept, under: PlanSample.programme)

    #expect(PlanReader.read(Array(text.utf8)).plan == kept)
    #expect(text.contains("\"from\" : \"2024-07-16\"") && text.contains("\"to\" : \"2024-08-15\""))
  }
}
