import JinxiuDomain
import JinxiuFiles
import Testing

@Suite struct ChangeFaultTests {
  @Test(arguments: [
    ("offers: O9, by: {seats: 1}", "2:14 E0702"), ("offers: , by: {seats: 1}", "2:5 E0701"),
    ("offers: {host: H7}, remove: true", "2:21 E0702"),
    ("offers: {hots: H1}, remove: true", "2:15 E0502"), ("offers: O1", "2:5 E0703"),
    ("offers: O1, hosts: H1, remove: true", "2:18 E0701"),
    ("offers: O1, by: {saets: 1}", "2:23 E0502"), ("offers: O1, by: {seats: two}", "2:30 E0505"),
    ("offers: O1, scale: {seats: 2}", "2:33 E0505"),
    ("offers: O1, set: {seats: many}", "2:31 E0302"),
    ("offers: O1, set: {from: 2024-11}", "2:30 E0404"),
    ("offers: O1, set: {host: H9}", "2:30 E0403"),
    ("offers: O1, during: 2024-12, set: {seats: 1}", "2:41 E0704"),
    ("offers: O1, during: 2024-13, set: {seats: 1}", "2:26 E0304"),
    ("offers: O1, open: true, set: {seats: 1}", "2:24 E0703"),
    ("offers: O1, during: 2024-12, open: true, set: {seats: 1}", "2:26 E0704"),
    ("offers: O1, during: 2024-08, remove: true", "2:35 E0703"),
    ("offers: O1, set: {seats: 1}, remove: true", "2:18 E0703"),
    ("rules: three-years, remove: true, by: {minimum: 1}", "2:40 E0703"),
    ("hosts: H1, open: true, set: {beds: 1}", "2:17 E0703"),
    ("offers: O1, during: 2024-12, open: maybe, set: {seats: 1}", "2:41 E0305"),
    ("offers: O1, during: 2024-08, set: {mentors: 1}", "2:41 E0703"),
    ("hosts: H1, by: {max_trainees: 1}", "2:22 E0704"),
    ("hosts: H1, during: 2024-08, set: {beds: 1}", "2:17 E0703"),
    ("rules: three-yaers, set: {minimum: 3}", "2:13 E0407"),
    ("rules: three-years, set: {minimum: -3}", "2:41 E0510"),
    ("rules: three-years, set: {minimun: 3}", "2:41 E0510"),
    ("rules: three-years, by: {quote: 1}", "2:31 E0704"),
    ("rules: seats, remove: true", "2:5 E0510"),
    ("programme: , set: {objective: [points]}", "2:36 E0509"),
    ("programme: , remove: true", "2:19 E0703"),
    ("trainees: T2, set: {wishes: [H0O1]}", "2:34 E0403"),
    ("units: U2, remove: true", "2:5 E0403"), ("offres: O1, remove: true", "2:6 E0502"),
  ])
  func `a fault stands where the change file has it`(entry: String, place: String) throws {
    let reading = try lay(entries(entry))

    #expect(reading.scenario == nil)
    #expect(reading.places == ["change1.yaml:" + place])
  }

  /// T1 wishes for H1, as does nobody else.
  @Test(arguments: [
    ("offers: O2, set: {host: H1}", "3:30 E0403"),
    ("distances: , add: {county: 东海县, host: H1, km: 5}", "3:44 E0403"),
    ("trainees: T2, set: {wishes: [H1, H9]}", "3:34 E0403"),
  ])
  func `a host that is taken away is known to wishes alone`(entry: String, place: String) throws {
    let reading = try lay(entries("hosts: H1, remove: true", entry))

    #expect(reading.scenario == nil)
    #expect(reading.places == ["change1.yaml:" + place])
  }

  @Test func `a rule that is missing is told at the change that took it out`() throws {
    let reading = try lay(
      entries("rules: three-years, set: {minimum: 2}", "rules: seats, remove: true"))

    #expect(reading.places == ["change1.yaml:3:5 E0510"])
    let advice = try #require(reading.faults.first).advice.english
    #expect(advice.hasPrefix("Delete this change, or: "))
  }

  @Test func `a cell that no row has is named, with the nearest that one has`() throws {
    let reading = try lay(entries("offers: {host: H11}, remove: true"))

    let fault = try #require(reading.faults.first)
    #expect(fault.found == "H11")
    #expect(fault.problem.english.contains("“H11”"))
    #expect(fault.advice.english == "did you mean “H1”?")
  }

  @Test func `all faults of a file are told at once`() throws {
    let reading = try lay(
      """
      titel: x
      changes:
        - {offers: O1}
        - {offers: O1, during: 8, set: {seats: 1}}
        - {offers: O1, set: [1]}
        - {add: {}}
      """)

    #expect(
      reading.places == [
        "change1.yaml:1:1 E0502", "change1.yaml:3:5 E0703", "change1.yaml:4:26 E0304",
        "change1.yaml:5:23 E0505", "change1.yaml:6:5 E0701",
      ])
  }

  @Test func `rows that are not there hide no faults of other entries`() throws {
    let reading = try lay(
      entries(
        "offers: O9, by: {seats: 1}", "hosts: H9, remove: true", "offers: O1, scale: {seats: 2}",
        "offers: O1, set: {seats: many}", "rules: three-yaers, remove: true",
        "rules: three-years, set: {minimum: -3}"))

    #expect(reading.scenario == nil)
    #expect(
      reading.places == [
        "change1.yaml:2:14 E0702", "change1.yaml:3:13 E0702", "change1.yaml:4:33 E0505",
        "change1.yaml:5:31 E0302", "change1.yaml:6:13 E0407", "change1.yaml:7:41 E0510",
      ])
  }

  @Test func `nothing is told that a fault of another entry may have brought about`() throws {
    let reading = try lay(
      entries(
        "offers: O9, by: {seats: 1}", "counties: , add: {county: 西县, qouta_max: 3}",
        "units: U2, remove: true"))

    #expect(reading.places == ["change1.yaml:2:14 E0702", "change1.yaml:3:36 E0502"])
  }

  @Test func `how a rule binds is no parameter, and the fault says where it goes`() throws {
    let reading = try lay(entries("rules: three-years, set: {kind: hard}"))

    #expect(reading.places == ["change1.yaml:2:32 E0703"])
    #expect(reading.faults.first?.advice.english == "write it beside set: kind: hard")
  }

  @Test func `a fault of rows that stood before names them`() throws {
    let reading = try lay(entries("offers: all, set: {from: 2024-11}"))

    #expect(reading.faults.first?.problem.english.contains("(O1") == true, "\(reading.faults)")
  }

  @Test func `the second of two files is read over the first`() throws {
    let reading = try lay(
      entries("offers: O1, remove: true"), entries("offers: O1, by: {seats: 1}"))

    #expect(reading.places == ["change2.yaml:2:14 E0702"])
  }

  @Test(arguments: ["", "changes: []", "# nothing\n"])
  func `an empty file is a fault`(text: String) throws {
    let reading = try lay(text)

    #expect(reading.scenario == nil)
    #expect(reading.faults.map(\.code) == [.missingKey])
  }

  @Test func `every fault says in both languages what to write instead`() throws {
    let reading = try lay(entries("offers: O9, by: {seats: 1}"))

    let fault = try #require(reading.faults.first)
    #expect(fault.advice.chinese == "是否指“O1”？")
    #expect(fault.advice.english == "did you mean “O1”?")
  }

  /// Rows that a change leaves alone are not read again, unless what they name has changed.
  @Test func `whoever names a unit or county that is gone is told, table by table`() throws {
    let scenario = try #require(Folder().read().scenario)
    func isTold(_ entry: String, in table: String) throws -> Bool {
      try lay(entries(entry)).faults.contains { $0.problem.english.hasPrefix(table + ".csv") }
    }
    for unit in scenario.units.map(\.id) {
      let entry = "units: \(unit), remove: true"
      #expect(
        try isTold(entry, in: "trainees") == scenario.trainees.contains { $0.unit == unit })
      #expect(try isTold(entry, in: "needs") == scenario.needs.contains { $0.unit == unit })
      #expect(try isTold(entry, in: "hosts") == scenario.hosts.contains { $0.unit == unit })
    }
    for county in scenario.counties.map(\.id) {
      let entry = "counties: \(county), remove: true"
      #expect(try isTold(entry, in: "units") == scenario.units.contains { $0.county == county })
      #expect(try isTold(entry, in: "needs") == scenario.needs.contains { $0.county == county })
      #expect(try isTold(entry, in: "hosts") == scenario.hosts.contains { $0.county == county })
      #expect(
        try isTold(entry, in: "distances") == scenario.distances.contains { $0.county == county })
    }
  }
}
