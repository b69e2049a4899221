import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `The occupancy of hosts` {
  private func occupancy(
    _ host: Identifier<Host>, of scenario: Scenario = Sample.scenario(),
    _ plan: Plan = Sample.plan()
  ) throws -> HostOccupancy {
    try #require(HostOccupancy.all(in: scenario, plan).first { $0.host == host })
  }

  @Test func `counts people in every month of their stay`() throws {
    // One from July to September, one of a need of two from August to October, one July to September.
    #expect(try occupancy("h4").months.map(\.used) == [0, 2, 4, 4, 2])
  }

  @Test func `adds up the seats of all offers in the months that they have`() throws {
    #expect(try occupancy("h1").months.map(\.capacity) == [0, 2, 2, 2, 2])
  }

  @Test func `takes the seats that a month has of its own`() throws {
    let august = try #require(Period("2024-08"))
    let scenario = Sample.scenario().applying([
      .seats("o1", during: PeriodSpan(from: august, count: 1), by: -1)
    ])

    #expect(try occupancy("h1", of: scenario).months.map(\.capacity) == [0, 2, 1, 2, 2])
  }

  @Test func `is capped by what the host takes as a whole`() throws {
    #expect(try occupancy("h4").months.map(\.capacity) == [0, 4, 4, 4, 4])
    #expect(try occupancy("h5").months.map(\.capacity) == [0, 1, 1, 1, 1])
  }

  @Test func `covers the periods of the programme`() {
    #expect(
      HostOccupancy.axis(of: Sample.scenario(), Sample.plan()) == Sample.span("2024-06", 5))
  }

  @Test func `widens to placements outside of the periods`() {
    let plan = Sample.plan(placements: [
      Sample.placement("t01", "u1", "h1", "内科", "o1", from: "2024-09")
    ])

    #expect(HostOccupancy.axis(of: Sample.scenario(), plan) == Sample.span("2024-06", 6))
  }

  @Test func `leaves out hosts without offers and people`() {
    let idle = Sample.host("h0", "空", .county, .general, maximum: .unlimited)
    let scenario = Sample.scenario(hosts: Sample.hosts + [idle])

    #expect(!HostOccupancy.all(in: scenario, Sample.plan()).contains { $0.host == "h0" })
  }
}
