import JinxiuDomain
import JinxiuReports
import Testing

@Suite struct `The filling of counties` {
  private func filling(
    _ county: Identifier<County>, of scenario: Scenario = Sample.scenario()
  ) throws -> CountyFilling {
    try #require(
      CountyFilling.all(in: scenario, Sample.plan()).first { $0.county == county })
  }

  @Test func `has one entry for each county in the scenario's order`() {
    let scenario = Sample.scenario()

    #expect(
      CountyFilling.all(in: scenario, Sample.plan()).map(\.county) == scenario.counties.map(\.id))
  }

  @Test func `counts trainees and people of needs`() throws {
    let filling = try filling("东海县")

    #expect(filling.nominated == 5)
    #expect(filling.placed == 4)
  }

  @Test func `tells surplus from shortage`() throws {
    #expect(try filling("东海县").balance == 1)
    #expect(try filling("灌南县").balance == 2)
    #expect(try filling("海州区").balance == 1)
    #expect(try filling("徐圩新区").balance == 0)
  }

  @Test func `keeps a unit without a row apart from a quota of 0`() throws {
    let none = try filling("市第四人民医院")

    #expect(none.quota == .withoutRow)
    #expect(none.balance == nil)
    #expect(none.openPlaces == 0)
  }

  @Test func `moves transferred quota`() throws {
    let scenario = Sample.scenario(transfers: [
      Transfer(from: "东海县", to: "市第四人民医院", count: 1, reason: "")
    ])

    #expect(try filling("东海县", of: scenario).quota == .people(3))
    #expect(try filling("东海县", of: scenario).openPlaces == -1)
    #expect(try filling("市第四人民医院", of: scenario).quota == .people(1))
    #expect(try filling("灌南县", of: scenario).quota == .people(2))
  }

  @Test func `has no open places to count without a limit`() throws {
    let scenario = Sample.scenario(counties: [Sample.county("东海县", quota: .unlimited)])

    #expect(try filling("东海县", of: scenario).quota == .unlimited)
    #expect(try filling("东海县", of: scenario).openPlaces == nil)
  }
}
