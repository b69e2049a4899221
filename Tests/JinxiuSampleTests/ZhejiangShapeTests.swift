import JinxiuDomain
import JinxiuSample
import Testing

/// The ordinary size: what makes it look like the province, and worth solving.
@Suite struct ZhejiangShapeTests {
  private static let sample = ZhejiangReading()
  private var sample: ZhejiangReading { Self.sample }
  private var scenario: Scenario { Self.sample.scenario }

  @Test func `five in a hundred more are nominated than the guidance numbers ask for`() {
    #expect(scenario.trainees.count == 11_550)
    for row in scenario.guidance {
      let nominated = sample.people(of: row.level).count {
        scenario.unit($0.unit).flatMap { scenario.county($0.county) }?.city == row.city
      }
      #expect((103...107).contains(nominated * 100 / row.people), "\(row.city) \(row.level)")
    }
  }

  @Test func `units and hosts are as many as in a province`() {
    func units(_ level: UnitLevel) -> Int { scenario.units.count { $0.level == level } }
    func hosts(_ tier: Tier) -> Int { scenario.hosts.count { $0.tier == tier } }

    #expect((500...800).contains(units(.county)))
    #expect((1_200...1_400).contains(units(.township)))
    #expect((2_800...3_300).contains(units(.village)))
    #expect(hosts(.provincial) == 25)
    #expect((55...88).contains(hosts(.municipal)))
    #expect(hosts(.outOfProvince) == 6)
    #expect((140...180).contains(hosts(.county)))
    #expect((1_000...1_400).contains(hosts(.township)))
  }

  @Test func `every consortium has one host that leads it`() {
    let leads = scenario.hosts.filter { $0.tier == .county }.compactMap(\.consortium)
    let members = Set(scenario.units.compactMap(\.consortium))

    #expect(Set(leads).count == leads.count)
    #expect(Set(leads) == members)
  }

  @Test func `a township host is the unit above the clinics that it teaches`() {
    for host in scenario.hosts where host.tier == .township {
      #expect(host.unit.flatMap(scenario.unit)?.level == .township, "\(host.id)")
    }
    for unit in scenario.units where unit.level == .village {
      #expect(unit.parent.flatMap(scenario.unit)?.level == .township, "\(unit.id)")
    }
  }

  @Test(arguments: [UnitLevel.county, .township, .village])
  func `everybody has a choice, and nobody more than sixty offers`(level: UnitLevel) {
    let parents = Set(scenario.hosts.filter { $0.tier == .township }.compactMap(\.unit))
    let counts = sample.people(of: level).map { trainee in
      sample.reachable(trainee) { host, unit in
        let leads = host.consortium == unit.consortium && host.tier == .county
        return switch level {
        case .county: host.county == nil
        case .township: leads || trainee.ground != nil && host.county == nil
        case .village:
          leads || host.unit == unit.parent
            || unit.parent.map(parents.contains) == false && host.county == unit.county
        }
      }
    }

    #expect(counts.allSatisfy { $0 <= 60 })
    #expect(counts.count { $0 == 0 } * 200 < counts.count)
    if level == .county { #expect(counts.allSatisfy { $0 >= 8 }) }
  }

  @Test func `provincial seats are wished for by more than they hold`() {
    let wishing = sample.people(of: .county).count {
      $0.wishes.first.flatMap(scenario.host)?.tier == .provincial
    }
    let seatMonths = sample.seatMonths(sample.offers(of: .county, tier: .provincial))

    #expect((110...130).contains(wishing * 6 * 100 / seatMonths))
  }

  @Test func `seats suffice for everybody, with little to spare at the county level`() {
    let county = sample.people(of: .county).count * 6

    #expect((115...160).contains(sample.seatMonths(sample.offers(of: .county)) * 100 / county))
  }

  @Test func `the first of every unit to be covered is under fifty and on post`() {
    let first = Dictionary(grouping: scenario.trainees, by: \.unit).mapValues { $0[0] }

    #expect(first.count == scenario.units.count)
    #expect(first.values.allSatisfy { $0.isOnPost == true })
    for (unit, trainee) in first where scenario.unit(unit)?.level != .village {
      #expect(trainee.age < 50, "\(unit)")
    }
  }

  @Test func `one in four has a second specialty, one in twenty another course`() {
    let second = scenario.trainees.count { !$0.otherSpecialties.isEmpty }

    #expect((20...27).contains(second * 100 / scenario.trainees.count))
    #expect((25...55).contains(scenario.courses.count * 1_000 / scenario.trainees.count))
  }

  @Test func `most are released for nine to eighteen months`() {
    let windows = scenario.trainees.compactMap { trainee in
      trainee.availableFrom.flatMap { from in
        trainee.availableTo.flatMap { PeriodSpan(from: from, to: $0) }
      }
    }

    #expect((80...90).contains(windows.count * 100 / scenario.trainees.count))
    #expect(windows.allSatisfy { (9...18).contains($0.count) })
  }

  @Test func `wishes at the county level name hosts that teach the specialty`() {
    let taught = Dictionary(grouping: scenario.offers, by: \.host)
      .mapValues { Set($0.map(\.specialty)) }

    for trainee in sample.people(of: .county) {
      #expect((1...4).contains(trainee.wishes.count), "\(trainee.id)")
      #expect(trainee.wishes.allSatisfy { taught[$0]?.contains(trainee.specialty) == true })
    }
  }

  @Test func `every mountain and island county is aided by a provincial hospital`() {
    let aided = Set(scenario.partners.filter { $0.kind == "山海提升工程" }.map(\.sender))

    #expect(aided == Set(scenario.counties.filter { $0.terrain != .plain }.map(\.id.text)))
  }

  @Test func `mentors are as many as seats, and starts lie in their spans`() {
    for offer in scenario.offers {
      #expect(offer.mentors == offer.seats && offer.seats > 0, "\(offer.id)")
      #expect(offer.starts?.allSatisfy(offer.span.contains) != false, "\(offer.id)")
      #expect(scenario.programme.periods.contains(offer.span), "\(offer.id)")
    }
  }
}
