import JinxiuDomain
import JinxiuSample
import Testing

@Suite struct PublishedPartTests {
  private let scenario = LianyungangSample(seed: 1).scenario()

  @Test func `document, signers and dates are the notice's`() {
    let document = scenario.programme.document

    #expect(document.number == "连卫基层便函（2024）17号")
    #expect(document.issuer == "连云港市卫生健康委员会")
    #expect(document.division == "基层卫生健康处")
    #expect(document.dated == "2024-06-03")
    #expect(scenario.programme.filingDeadline == "2024-06-12")
  }

  @Test func `target is fifty`() {
    #expect(scenario.programme.rule("target")?["people"] == .integer(50))
  }

  @Test func `quotas are those of Annex 3`() {
    let quotas: [(Identifier<County>, Int)] = [
      ("东海县", 10), ("灌云县", 9), ("灌南县", 7), ("赣榆区", 11), ("海州区", 7), ("连云区", 3),
      ("市开发区", 1), ("徐圩新区", 1), ("云台山景区", 1),
    ]

    for (county, quota) in quotas {
      #expect(scenario.county(county)?.quotaMaximum == .atMost(quota))
    }
    #expect(scenario.counties.compactMap { $0.quotaMaximum?.number }.reduce(0, +) == 50)
  }

  @Test func `counties stand in the order of Annex 3, affiliated units last`() {
    #expect(
      scenario.counties.map(\.id) == [
        "东海县", "灌云县", "灌南县", "赣榆区", "海州区", "连云区", "市开发区", "徐圩新区", "云台山景区", "市直属",
      ])
  }

  @Test func `affiliated units file without a quota`() {
    let unlisted = scenario.counties.filter { $0.quotaMaximum == nil }

    #expect(unlisted.map(\.id) == ["市直属"])
    #expect(unlisted.map(\.authority) == [.affiliated])
  }

  @Test func `zones file through their social-affairs bureau`() {
    let zones = scenario.counties.filter { $0.authority == .socialAffairsBureau }.map(\.id)

    #expect(Set(zones) == ["市开发区", "徐圩新区", "云台山景区"])
  }

  @Test func `stays of township staff last three months and end by October`() {
    #expect(scenario.programme.levels == [TrainingLevel(level: .township, length: 3)])
    #expect(scenario.programme.rule("finish-by")?["month"]?.text == "2024-10")
    #expect(scenario.programme.rule("finish-by")?["open"] == .boolean(false))
  }

  @Test func `city general hospitals take at most thirty percent of the target`() {
    let share = scenario.programme.rule("tier-share")

    #expect(share?["tier"] == .text("municipal"))
    #expect(share?["kind"] == .text("general"))
    #expect(share?["percent"] == .integer(30))
    #expect(share?["base"] == .text("target"))
  }

  @Test func `city finance pays ten thousand yuan for city hospitals by December`() {
    #expect(scenario.programme.rule("subsidy")?["yuan_per_person"] == .integer(10_000))
    #expect(scenario.programme.rule("subsidy")?["tiers"] == .texts(["municipal"]))
    #expect(scenario.programme.rule("subsidy-deadline")?["month"]?.text == "2024-12")
  }

  @Test func `only what the notice says in principle is waivable`() {
    let waivable = scenario.programme.rules.filter { $0.kind == .waivable }.map(\.id)

    #expect(
      waivable == ["years-in-profession", "earliest-start", "finish-by", "availability"])
    #expect(scenario.programme.rule("years-in-profession")?["minimum"] == .integer(3))
  }

  @Test func `specialties without a column of Annex 2 are mapped by the crosswalk`() {
    let programme = scenario.programme

    #expect(programme.category(of: "眼科") == .eyeEarNoseThroat)
    for specialty in ["急诊科", "康复科", "全科"] {
      #expect(programme.categories.contains { $0.specialty.text == specialty })
      #expect(programme.category(of: Identifier(specialty)) == .other)
    }
  }

  @Test func `every specialty of an offer has a column of Annex 2`() {
    let mapped = Set(scenario.programme.categories.map(\.specialty))

    #expect(scenario.offers.allSatisfy { mapped.contains($0.specialty) })
  }
}
