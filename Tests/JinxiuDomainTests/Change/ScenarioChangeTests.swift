import JinxiuDomain
import Testing

@Suite struct ScenarioChangeTests {
  private static let july = Period(index: 2024 * 12 + 6)
  private static let pin = Pin(
    trainee: "t1", host: "h", specialty: nil, from: nil, reason: "r")
  private static let waiver = Waiver(trainee: "t1", rule: "years", reason: "r", approver: "a")
  private static let rule = RuleSetting(
    id: "years", rule: "years-in-profession", kind: .waivable, requirements: ["L14"],
    clause: "二", quote: "q",
    parameters: [Parameter("minimum", .integer(3)), Parameter("other", .text("x"))])

  private func trainee(
    _ id: Identifier<Trainee>, name: String = "张三", age: Int = 30
  ) -> Trainee {
    Trainee(
      id: id, name: name, unit: "u", sex: .male, age: age, title: "", education: "",
      licence: nil, role: .physician, specialty: "内科", otherSpecialties: [], technique: nil,
      years: nil, featureDepartment: nil, wishes: ["h"], availableFrom: nil, availableTo: nil,
      priority: nil, isOnPost: nil, ground: nil, note: "")
  }

  private func host(_ id: Identifier<Host>, _ most: Limit) -> Host {
    Host(
      id: id, name: "一院", city: "", county: nil, tier: .municipal, kind: .general,
      consortium: nil, incubationFor: [], maximumTrainees: most, beds: .unlimited)
  }

  private func offer(_ id: Identifier<Offer>, at host: Identifier<Host>) -> Offer {
    Offer(
      id: id, host: host, specialty: "内科", technique: nil, level: nil,
      span: PeriodSpan(from: Self.july, count: 3), seats: 2, starts: nil,
      mentors: id == "o" ? 1 : nil)
  }

  private func county(_ id: Identifier<County>, _ quota: Limit?) -> County {
    County(
      id: id, city: "", authority: .healthCommission, quotaMinimum: 0, quotaMaximum: quota,
      terrain: .plain)
  }

  private func base(_ rules: [RuleSetting] = [rule], second: Trainee? = nil) -> Scenario {
    let document = Document(number: "", issuer: "", division: "", dated: "", basis: [])
    return Scenario(
      programme: Programme(
        id: "p", title: "", document: document,
        periods: PeriodSpan(from: Self.july, count: 6), levels: [], asOf: "",
        filingDeadline: nil, language: .chinese, categories: [], rules: rules,
        objective: [.placed, .points], contact: "", sampleNotice: nil),
      counties: [county("c", .atMost(2)), county("d", nil), county("e", .unlimited)], units: [],
      hosts: [host("h", .atMost(4)), host("i", .unlimited)],
      offers: [offer("o", at: "h"), offer("q", at: "i")],
      trainees: [trainee("t1"), second ?? trainee("t2")],
      partners: [Partner(sender: "c", host: "h", specialty: nil, kind: "k", points: 1)],
      distances: [Distance(county: "c", host: "h", kilometres: 9)], pins: [Self.pin],
      waivers: [Self.waiver],
      courses: [Course(trainee: "t1", name: "n", span: PeriodSpan(from: Self.july, count: 1))],
      reserved: [
        ReservedPlace(
          county: "c", unit: nil, level: .township, offer: "o",
          spells: [PeriodSpan(from: Self.july, count: 1)], count: 1)
      ], digest: "abc")
  }

  private func changed(_ changes: ScenarioChange...) -> Scenario { base().applying(changes) }

  private func seats(_ scenario: Scenario) -> [Int] {
    scenario.offer("o").map { offer in offer.span.periods.map(offer.seats(in:)) } ?? []
  }

  @Test func `somebody else has another name and is not only spelt otherwise`() {
    #expect(base().others(in: base(second: trainee("t2", name: "李四", age: 31))) == [.trainee("t2")])
    #expect(base().others(in: base(second: trainee("t2", name: "张叁"))).isEmpty)
    #expect(base().others(in: base(second: trainee("t2", age: 31))).isEmpty)
    #expect(base().others(in: base(second: trainee("t3", name: "李四", age: 31))).isEmpty)
  }

  @Test func `seats come and go in all months or in some, and never fall below none`() {
    let august = PeriodSpan(from: Self.july.advanced(by: 1), count: 1)

    #expect(seats(changed(.seats("o", during: nil, by: 1))) == [3, 3, 3])
    #expect(seats(changed(.seats("o", during: august, by: 1))) == [2, 3, 2])
    #expect(seats(changed(.seats("o", during: august, by: -5))) == [2, 0, 2])
    #expect(
      seats(changed(.seats("o", during: august, by: -1), .seats("o", during: nil, by: -2)))
        == [0, 0, 0])
  }

  @Test func `more seats in months beyond the offer's open them, and months between stay closed`() {
    func beyond(_ first: Int, _ count: Int) -> PeriodSpan {
      PeriodSpan(from: Self.july.advanced(by: first), count: count)
    }

    #expect(seats(changed(.seats("o", during: beyond(2, 2), by: 1))) == [2, 2, 3, 1])
    #expect(seats(changed(.seats("o", during: beyond(-2, 1), by: 1))) == [1, 0, 2, 2, 2])
    #expect(seats(changed(.seats("o", during: beyond(2, 3), by: 0))) == [2, 2, 2, 0, 0])
    #expect(seats(changed(.seats("o", during: beyond(2, 2), by: -1))) == [2, 2, 1])
  }

  @Test func `a host as a whole, mentors and quotas come and go likewise`() {
    #expect(changed(.hostCapacity("h", by: 2)).host("h")?.maximumTrainees == .atMost(6))
    #expect(changed(.hostCapacity("h", by: -9)).host("h")?.maximumTrainees == .atMost(0))
    #expect(changed(.hostCapacity("i", by: -1)).host("i")?.maximumTrainees == .unlimited)
    #expect(changed(.mentors("o", by: 2)).offer("o")?.mentors == 3)
    #expect(changed(.mentors("q", by: 2)).offer("q")?.mentors == nil)
    #expect(changed(.quota("c", by: 1)).county("c")?.quotaMaximum == .atMost(3))
    #expect(changed(.quota("c", by: -5)).county("c")?.quotaMaximum == .atMost(0))
    #expect(changed(.quota("e", by: -1)).county("e")?.quotaMaximum == .unlimited)
  }

  @Test func `a county without a quota gets one, unless the target alone limits it`() {
    let open = RuleSetting(
      id: "quota", rule: "county-quota", kind: .hard, requirements: [], clause: "", quote: "",
      parameters: [Parameter("without_quota", .text("within-target"))])
    let change = ScenarioChange.quota("d", by: 1)

    #expect(changed(change).county("d")?.quotaMaximum == .atMost(1))
    #expect(base([open]).applying([change]).county("d")?.quotaMaximum == nil)
  }

  @Test func `rules take another number, another strictness, or go with their waivers`() {
    let years = changed(.parameter("years", Parameter("minimum", .integer(2)))).programme.rules[0]
    #expect(years["minimum"] == .integer(2))
    #expect(years["other"] == .text("x"))
    let other = changed(.parameter("years", Parameter("new", .boolean(true)))).programme.rules[0]
    #expect(other["new"] == .boolean(true))
    #expect(changed(.kind("years", .hard)).programme.rules[0].kind == .hard)
    let without = changed(.withoutRule("years"))
    #expect(without.programme.rules.isEmpty)
    #expect(without.waivers.isEmpty)
    #expect(changed(.objective([.placed])).programme.objective == [.placed])
  }

  @Test func `pins and waivers are replaced, added and dropped`() {
    let pin = Pin(trainee: "t1", host: "i", specialty: "内科", from: Self.july, reason: "s")
    let waiver = Waiver(trainee: "t2", rule: "years", reason: "r", approver: "a")

    #expect(changed(.pin(pin)).pins == [pin])
    #expect(changed(.withoutPin("t1")).pins.isEmpty)
    #expect(changed(.waiver(waiver)).waivers == [Self.waiver, waiver])
    #expect(changed(.waiver(Self.waiver)).waivers == [Self.waiver])
  }

  @Test func `who withdraws takes along all that names them`() {
    let person = changed(.withoutTrainee("t1"))
    #expect(person.trainees.map(\.id) == ["t2"])
    #expect(person.pins.isEmpty && person.waivers.isEmpty && person.courses.isEmpty)
    let hospital = changed(.withoutHost("h"))
    #expect(hospital.hosts.map(\.id) == ["i"])
    #expect(hospital.offers.map(\.id) == ["q"])
    #expect(hospital.pins.isEmpty && hospital.reserved.isEmpty)
    #expect(hospital.partners.isEmpty && hospital.distances.isEmpty)
    #expect(hospital.trainee("t1")?.wishes == ["h"])
    let offer = changed(.withoutOffer("o"))
    #expect(offer.offers.map(\.id) == ["q"])
    #expect(offer.reserved.isEmpty && offer.pins.count == 1)
  }

  @Test func `months of release are set and opened`() {
    let months = PeriodSpan(from: Self.july, count: 2)
    let set = changed(.availability("t1", months))
    let opened = set.applying([.availability("t1", nil)])

    #expect(set.trainee("t1")?.availableFrom == months.first)
    #expect(set.trainee("t1")?.availableTo == months.last)
    #expect(set.trainee("t2") == base().trainee("t2"))
    #expect(opened.trainee("t1") == base().trainee("t1"))
  }

  @Test func `a change and its inverse leave the scenario as it was`() {
    let august = PeriodSpan(from: Self.july.advanced(by: 1), count: 1)
    let pairs: [(ScenarioChange, ScenarioChange)] = [
      (.seats("o", during: nil, by: 2), .seats("o", during: nil, by: -2)),
      (.seats("o", during: august, by: -1), .seats("o", during: august, by: 1)),
      (.hostCapacity("h", by: 1), .hostCapacity("h", by: -1)),
      (.mentors("o", by: 1), .mentors("o", by: -1)), (.quota("c", by: -1), .quota("c", by: 1)),
      (
        .parameter("years", Parameter("minimum", .integer(9))),
        .parameter("years", Parameter("minimum", .integer(3)))
      ),
      (.kind("years", .hard), .kind("years", .waivable)),
      (.withoutPin("t1"), .pin(Self.pin)),
      (.availability("t2", august), .availability("t2", nil)),
      (.objective([.points]), .objective([.placed, .points])),
    ]
    for (change, inverse) in pairs {
      let there = changed(change)
      let back = changed(change, inverse)
      #expect(!isSame(there, base()), "\(change)")
      #expect(isSame(back, base()), "\(change)")
    }
  }

  @Test func `the digest stays with the scenario that it is of`() {
    #expect(base().applying([]).digest == "abc")
    #expect(changed(.quota("c", by: 1)).digest == "")
  }

  @Test func `what names nothing of the scenario changes nothing`() {
    let changes: [ScenarioChange] = [
      .seats("x", during: nil, by: 1), .hostCapacity("x", by: 1), .mentors("x", by: 1),
      .quota("x", by: 1), .parameter("x", Parameter("minimum", .integer(1))),
      .withoutRule("x"), .kind("x", .hard), .withoutPin("x"), .withoutTrainee("x"),
      .withoutHost("x"), .withoutOffer("x"), .availability("x", nil),
      .pin(Pin(trainee: "x", host: "h", specialty: nil, from: nil, reason: "")),
      .pin(Pin(trainee: "t2", host: "x", specialty: nil, from: nil, reason: "")),
      .waiver(Waiver(trainee: "x", rule: "years", reason: "", approver: "")),
      .waiver(Waiver(trainee: "t2", rule: "x", reason: "", approver: "")),
    ]
    for change in changes { #expect(isSame(changed(change), base()), "\(change)") }
  }

  private func isSame(_ left: Scenario, _ right: Scenario) -> Bool {
    left.programme == right.programme && left.counties == right.counties
      && left.hosts == right.hosts && left.offers == right.offers
      && left.trainees == right.trainees && left.partners == right.partners
      && left.distances == right.distances && left.pins == right.pins
      && left.waivers == right.waivers && left.courses == right.courses
      && left.reserved == right.reserved
  }

  @Test func `a change is told in both languages`() {
    let titles = ["years-in-profession": Phrase("从业年限", "years in the profession")]
    func words(_ change: ScenarioChange) -> Phrase {
      change.phrase(in: base(), ruleTitles: titles)
    }
    let both = PeriodSpan(from: Self.july, count: 2)

    #expect(
      words(.seats("o", during: both, by: 2))
        == Phrase(
          "一院内科（o）2024-07至2024-08名额增加2个",
          "2 seats more in 一院 内科 (o) from 2024-07 to 2024-08"))
    #expect(
      words(.seats("o", during: nil, by: -1))
        == Phrase("一院内科（o）名额减少1个", "1 seat fewer in 一院 内科 (o)"))
    #expect(
      words(.hostCapacity("h", by: 1))
        == Phrase("一院同期进修人数上限增加1人", "1 trainee more at once in the whole of 一院"))
    #expect(
      words(.parameter("years", Parameter("minimum", .integer(2))))
        == Phrase(
          "“从业年限”〔二〕的最低年限由3改为2",
          "minimum of “years in the profession” [二] from 3 to 2"))
    #expect(
      words(.waiver(Self.waiver))
        == Phrase("批准t1例外于“从业年限”〔二〕", "t1 has leave from “years in the profession” [二]"))
    #expect(
      words(.pin(Pin(trainee: "t2", host: "h", specialty: "内科", from: Self.july, reason: "")))
        == Phrase("锁定t2到一院内科，2024-07开始", "t2 is pinned to 一院 内科 from 2024-07"))
  }
}
