import JinxiuDomain
import JinxiuForms
import Testing

@Suite struct `The recruitment plan of a host` {
  private let scenario = FormSample.scenario

  private func sheet(_ scenario: Scenario) throws -> BookReading.Sheet {
    try ScenarioForms(scenario).filled().book("进修招收计划-01").sheet("进修招收计划")
  }

  @Test func `says who the host is, label beside value`() throws {
    let sheet = try sheet(FormSample.with(hosts: [FormSample.host("H001", "人民医院")], offers: []))

    #expect(
      (2...5).map { row in [0, 1, 4, 5].map { sheet.rows[row][$0] } } == [
        ["医院名称", "人民医院", "医院编号", "H001"], ["医院层级", "市级", "医院类别", "综合医院"],
        ["同时进修人数", "5", "住宿床位", "不限"], ["联系人", "", "联系电话", ""],
      ])
  }

  @Test func `has the contact that hosts.csv has`() throws {
    let host = Host(
      id: "H001", name: "人民医院", city: "", county: nil, tier: .municipal, kind: .general,
      consortium: nil, incubationFor: [], maximumTrainees: .atMost(5), beds: .unlimited,
      contact: "王五", telephone: "0518-85800000")
    let row = try sheet(FormSample.with(hosts: [host], offers: [])).rows[5]

    #expect([0, 1, 4, 5].map { row[$0] } == ["联系人", "王五", "联系电话", "0518-85800000"])
  }

  @Test func `keeps what the city says of the host, and leaves the rest open`() throws {
    let looks = try ScenarioForms(scenario).filled().looks("进修招收计划-01").sheet("进修招收计划")

    #expect(looks.isProtected)
    #expect(!looks.open.contains("B3") && !looks.open.contains("A9"))
    #expect(["B5", "B6", "A10", "J12"].allSatisfy { looks.open.contains($0) })
  }

  @Test func `has a row for each offer and none for those of others`() throws {
    let files = try ScenarioForms(scenario).filled().filter { $0.name.contains("进修招收计划") }

    let ids = try files.map { file in
      try BookReading(file.bytes).sheet("进修招收计划").column(0, from: 9).filter { !$0.isEmpty }
    }

    #expect(
      ids
        == scenario.hosts.map { host in
          scenario.offers.filter { $0.host == host.id }.map(\.id.text)
        })
  }

  @Test func `has a column for months whose seats differ, and only then`() throws {
    let offer = scenario.offers[0]
    let month = try #require(Period("2024-08"))
    let other = try #require(Period("2024-10"))
    let changed = offer.with(monthly: [
      MonthlySeats(month: month, seats: 7), MonthlySeats(month: other, seats: 0),
    ])

    let sheet = try sheet(
      FormSample.with(offers: [changed] + scenario.offers.dropFirst(), trainees: []))
    let plain = try self.sheet(scenario)

    #expect(sheet.rows[7][10] == "分月名额（与招收名额不同的月份填写）")
    #expect(sheet.rows[8].dropFirst(10) == ["2024-08", "2024-09", "2024-10"])
    #expect(sheet.rows[9].dropFirst(10) == ["7", "", "0"])
    #expect(plain.rows[7].count == 10)
  }
}
