import JinxiuAudit
import JinxiuDomain
import Testing

@Suite struct RandomTests {
  @Test(arguments: 0..<300)
  func `a plan made by counting is clean`(seed: Int) {
    let fixture = Fixture.random(seed: seed)

    let report = Audit(scenario: fixture.scenario.value).verify(fixture.plan.value)

    #expect(report.findings.map(\.phrase.english) == [], "seed \(seed)")
  }

  @Test(arguments: 0..<300)
  func `one more than any limit is found`(seed: Int) {
    let fixture = Fixture.random(seed: seed)

    for (code, spoilt) in fixture.oneTooMany {
      let report = Audit(scenario: spoilt.scenario.value).verify(spoilt.plan.value)
      #expect(report.findings.contains { $0.code == code }, "seed \(seed), \(code)")
    }
  }

  @Test func `random plans use every limit`() {
    let codes = (0..<300).flatMap { Fixture.random(seed: $0).oneTooMany.map(\.0) }

    #expect(
      Set(codes) == [
        .seats, .mentors, .hostCapacity, .target, .countyQuota, .traineeTwice, .accounting,
        .withinPeriods,
      ])
  }
}

extension Fixture {
  /// The fixture with each limit that is used taken just below its use, one at a time.
  fileprivate var oneTooMany: [(FindingCode, Fixture)] {
    let placed = plan.placements.count
    guard placed > 0 else { return [] }
    var spoilt: [(FindingCode, Fixture)] = []
    for offer in scenario.offers {
      let peak = Peaks(plan).of { $0.offer == offer.id }
      if peak > 0 { spoilt.append((.seats, with { $0.offer(offer.id) { $0.seats = peak - 1 } })) }
    }
    for host in scenario.hosts {
      let peak = Peaks(plan).of { $0.host == host.id }
      if peak > 0 {
        spoilt.append(
          (.hostCapacity, with { $0.host(host.id) { $0.maximumTrainees = .atMost(peak - 1) } }))
      }
    }
    for county in scenario.counties {
      let people = count { $0.county == county.id }
      if people > 0 {
        spoilt.append(
          (.countyQuota, with { $0.county(county.id) { $0.quotaMaximum = .atMost(people - 1) } }))
      }
    }
    spoilt.append((.target, with { $0.parameter("people", of: "target", .integer(placed - 1)) }))
    spoilt.append((.mentors, with { $0.takeMentors() }))
    spoilt.append((.traineeTwice, with { $0.plan.placements.append($0.plan.placements[0]) }))
    spoilt.append((.accounting, with { $0.plan.placements.removeFirst() }))
    spoilt.append((.withinPeriods, with { $0.moveOut() }))
    return spoilt
  }

  private func with(_ change: (inout Fixture) -> Void) -> Fixture {
    var copy = self
    change(&copy)
    return copy
  }

  private mutating func takeMentors() {
    for index in scenario.offers.indices { scenario.offers[index].mentors = 0 }
  }

  private mutating func moveOut() {
    plan.placements[0].spells = [spell("2024-07", "2024-08")]
  }
}
