import JinxiuDomain
import JinxiuFiles
import Testing

@Suite struct ChangeReadingTests {
  @Test func `a parameter is set, and the scenario itself stays`() throws {
    let folder = Folder()
    let before = folder.read().scenario

    let reading = try lay(entries("rules: three-years, set: {minimum: 5}"), over: folder)

    #expect(reading.scenario?.programme.rule("three-years")?["minimum"] == .integer(5))
    #expect(before?.programme.rule("three-years")?["minimum"] == .integer(3))
    #expect(reading.scenario?.digest != before?.digest)
    #expect(folder.read().scenario?.digest == before?.digest)
    #expect(reading.words.map(\.english) == ["minimum of “three-years” [二] from 3 to 5"])
  }

  @Test(arguments: [
    ("offers: O1, by: {seats: 2}", [4, 3, 4]), ("offers: O1, set: {seats: 5}", [5, 5, 5]),
    ("offers: O1, scale: {seats: 150%}", [3, 1, 3]), ("offers: O1, by: {seats: -9}", [0, 0, 0]),
    ("offers: O1, during: 2024-08, set: {seats: 0}", [0, 1, 2]),
    ("offers: {host: H1}, during: {from: 2024-08, to: 2024-09}, by: {seats: 1}", [3, 2, 2]),
    ("offers: all, during: 2024-09, scale: {seats: 300%}", [2, 3, 2]),
  ])
  func `seats change in all months or in some`(entry: String, seats: [Int]) throws {
    let reading = try lay(entries(entry))

    let offer = reading.scenario?.offer("O1")
    #expect(reading.places == [])
    #expect([8, 9, 10].map { offer?.seats(in: Period(index: 2024 * 12 + $0 - 1)) ?? -1 } == seats)
  }

  /// O2 has one seat in August alone.
  private func opened(_ entry: String) throws -> ChangeReading {
    try lay(
      entries("offers: O2, set: {from: 2024-08, to: 2024-08}"), entries("offers: O2, \(entry)"))
  }

  @Test(arguments: [
    ("during: 2024-10, open: true, by: {seats: 1}", [0, 1, 0, 1]),
    ("during: 2024-10, open: yes, set: {seats: 3}", [0, 1, 0, 3]),
    ("during: {from: 2024-07, to: 2024-08}, open: true, by: {seats: 1}", [1, 2, 0, 0]),
    ("during: 2024-08, open: true, by: {seats: 1}", [0, 2, 0, 0]),
    ("during: 2024-08, open: false, by: {seats: 1}", [0, 2, 0, 0]),
  ])
  func `open lets an offer reach further, and months between stay closed`(
    entry: String, seats: [Int]
  ) throws {
    let reading = try opened(entry)

    let offer = reading.scenario?.offer("O2")
    #expect(reading.places == [])
    #expect((7...10).map { offer?.seats(in: Period(index: 2024 * 12 + $0 - 1)) ?? -1 } == seats)
  }

  @Test(arguments: [1, 2])
  func `months that open are told as months that were closed`(seats: Int) throws {
    let reading = try opened("during: 2024-09, open: true, set: {seats: \(seats)}")

    let words = reading.words.suffix(2).map(\.english)
    #expect(words.first?.hasSuffix("“to” from 2024-08 to 2024-09") == true, "\(words)")
    #expect(words.last?.hasSuffix("in 2024-09 (closed until now)") == true, "\(words)")
    #expect(reading.words.last?.chinese.hasSuffix("增加\(seats)个（原不招收）") == true)
  }

  @Test func `stays may begin in months that open, where an offer names such months`() throws {
    let reading = try lay(
      entries("offers: O1, set: {from: 2024-08, starts: [2024-08]}"),
      entries("offers: O1, during: 2024-07, open: true, by: {seats: 1}"))

    let offer = reading.scenario?.offer("O1")
    #expect(offer?.starts?.map(\.description) == ["2024-07", "2024-08"], "\(reading.places)")
  }

  @Test(arguments: ["scale: {seats: 200%}", "by: {seats: -1}", "set: {seats: 0}"])
  func `months that would open without seats are a fault`(action: String) throws {
    let reading = try opened("during: 2024-10, open: true, \(action)")

    #expect(reading.faults.map(\.code) == [.changeWithoutEffect])
  }

  @Test func `months that nobody opens are a fault that says how`() throws {
    let reading = try opened("during: 2024-10, by: {seats: 1}")

    #expect(reading.faults.first?.advice.english.contains("open: true") == true)
  }

  @Test func `months next to each other that change alike are told as one`() throws {
    let reading = try lay(
      entries("offers: O1, during: {from: 2024-08, to: 2024-09}, by: {seats: 1}"))

    #expect(reading.words.count == 1)
    #expect(reading.words.first?.english.hasSuffix("(O1) from 2024-08 to 2024-09") == true)
  }

  @Test func `a host goes with all that is its own, and wishes keep their ranks`() throws {
    let reading = try lay(entries("hosts: 市第一人民医院, remove: true"))

    let scenario = try #require(reading.scenario, "\(reading.places)")
    #expect(scenario.hosts.map(\.id) == ["H2"])
    #expect(scenario.offers.map(\.id) == ["O2"])
    #expect(scenario.pins.isEmpty && scenario.distances.isEmpty)
    #expect(scenario.trainee("T1")?.wishes == ["H1", "H2"])
    #expect(reading.words.map(\.english) == ["市第一人民医院 withdraws"])
  }

  @Test func `a trainee goes with pin, waivers and courses`() throws {
    let reading = try lay(entries("trainees: [T1, T2], remove: true"))

    let scenario = try #require(reading.scenario, "\(reading.places)")
    #expect(scenario.trainees.isEmpty && scenario.pins.isEmpty)
    #expect(scenario.waivers.isEmpty && scenario.courses.isEmpty)
  }

  @Test func `rows and rules are added, and rules left out`() throws {
    let reading = try lay(
      """
      title: {zh: 新增, en: More}
      changes:
        - offers:
          add: {offer: O3, host: H2, 专科: 心血管内科, from: 2024-08, to: 2024-10, seats: 1}
        - rules:
          add: {rule: target, kind: hard, parameters: {people: 9}}
        - rules: finish-by
          remove: true
      """)

    let scenario = try #require(reading.scenario, "\(reading.places)")
    #expect(scenario.offer("O3")?.specialty == "心血管内科")
    #expect(scenario.programme.rule("target")?["people"] == .integer(9))
    #expect(scenario.programme.rule("finish-by") == nil)
    #expect(reading.titles.map(\.english) == ["More"])
    #expect(reading.words.count == 3)
  }

  @Test(arguments: [
    ("rules: finish-by, by: {month: 1}", "2024-11"),
    ("rules: finish-by, by: {month: -1}", "2024-09"),
  ])
  func `a month of a rule moves by months`(entry: String, month: String) throws {
    let reading = try lay(entries(entry))

    #expect(reading.scenario?.programme.rule("finish-by")?["month"] == .text(month))
  }

  @Test func `needs, quotas, pins, units and the programme change like any row`() throws {
    let reading = try lay(
      entries(
        "needs: N1, by: {count: 3}", "counties: 东海县, by: {quota_max: 2}",
        "pins: {host: H1}, set: {from: 2024-08, reason: 改期}", "units: U1, set: {max_away: 不限}",
        "hosts: H2, set: {beds: unlimited}", "programme: , set: {objective: [placed, points]}",
        "rules: three-years, kind: hard", "waivers: T2, remove: true"))

    let scenario = try #require(reading.scenario, "\(reading.faults)")
    #expect(scenario.need("N1")?.count == 5)
    #expect(scenario.county("东海县")?.quotaMaximum == .atMost(12))
    #expect(scenario.pins.first?.from == Period("2024-08"))
    #expect(scenario.unit("U1")?.maximumAway == .unlimited)
    #expect(scenario.host("H2")?.beds == .unlimited)
    #expect(scenario.programme.objective == [.placed, .points])
    #expect(scenario.programme.rule("three-years")?.kind == .hard)
    #expect(reading.words.count == 9)
  }

  @Test func `files are laid one over another, in order`() throws {
    let twice = try lay(
      entries("offers: O2, by: {seats: 1}"), entries("offers: O2, scale: {seats: 300%}"))
    let turned = try lay(
      entries("offers: O2, scale: {seats: 300%}"), entries("offers: O2, by: {seats: 1}"))

    #expect(twice.scenario?.offer("O2")?.seats == 6)
    #expect(turned.scenario?.offer("O2")?.seats == 4)
  }

  @Test func `a host that one file takes away may still be wished for under the next`() throws {
    let reading = try lay(
      entries("hosts: H1, remove: true"), entries("trainees: T1, set: {age: 40}"))

    #expect(reading.places == [])
    #expect(reading.scenario?.trainee("T1")?.wishes == ["H1", "H2"])
  }

  @Test func `what changes nothing gives the same digest`() throws {
    let folder = Folder()

    let reading = try lay(entries("rules: three-years, set: {minimum: 3}"), over: folder)

    #expect(reading.scenario?.digest == folder.read().scenario?.digest)
    #expect(reading.words.map(\.english) == ["the same as before"])
  }
}
