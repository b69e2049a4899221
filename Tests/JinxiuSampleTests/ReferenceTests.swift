import JinxiuDomain
import JinxiuSample
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: promisedSeeds)
  func `every name that a row uses has a row of its own`(seed: Int) {
    let scenario = LianyungangSample(seed: seed).scenario()

    #expect(scenario.units.allSatisfy { scenario.county($0.county) != nil })
    #expect(scenario.hosts.compactMap(\.county).allSatisfy { scenario.county($0) != nil })
    #expect(scenario.offers.allSatisfy { scenario.host($0.host) != nil })
    #expect(scenario.trainees.allSatisfy { scenario.unit($0.unit) != nil })
    #expect(scenario.trainees.flatMap(\.wishes).allSatisfy { scenario.host($0) != nil })
    #expect(scenario.partners.allSatisfy { scenario.host($0.host) != nil })
    #expect(scenario.pins.allSatisfy { scenario.trainee($0.trainee) != nil })
    #expect(scenario.waivers.allSatisfy { scenario.trainee($0.trainee) != nil })
  }

  @Test(arguments: promisedSeeds)
  func `identifiers and nominees are unique`(seed: Int) {
    let scenario = LianyungangSample(seed: seed).scenario()

    #expect(Set(scenario.units.map(\.id)).count == scenario.units.count)
    #expect(Set(scenario.offers.map(\.id)).count == scenario.offers.count)
    #expect(Set(scenario.trainees.map(\.id)).count == scenario.trainees.count)
    #expect(Set(scenario.trainees.map(\.name)).count == scenario.trainees.count)
  }

  @Test(arguments: promisedSeeds)
  func `every county knows its distance to every host`(seed: Int) {
    let scenario = LianyungangSample(seed: seed).scenario()

    #expect(scenario.distances.count == scenario.counties.count * scenario.hosts.count)
  }

  @Test(arguments: promisedSeeds)
  func `waivers name the one rule that their trainee breaks`(seed: Int) {
    let scenario = LianyungangSample(seed: seed).scenario()

    #expect(!scenario.waivers.isEmpty)
    for waiver in scenario.waivers {
      #expect(waiver.rule == "years-in-profession")
      #expect(scenario.trainee(waiver.trainee)?.years == 2)
      #expect(!waiver.reason.isEmpty && !waiver.approver.isEmpty)
    }
  }

  @Test(arguments: promisedSeeds)
  func `pins ask for a seat that exists`(seed: Int) {
    let scenario = LianyungangSample(seed: seed).scenario()

    #expect((1...2).contains(scenario.pins.count))
    for pin in scenario.pins {
      let specialty = scenario.trainee(pin.trainee)?.specialty
      #expect(pin.specialty == specialty)
      #expect(
        scenario.offers.contains {
          $0.host == pin.host && $0.specialty == specialty && $0.technique == nil
            && $0.starts == nil && $0.seats > 0
        })
    }
  }

  @Test(arguments: promisedSeeds)
  func `no quota is transferred unless somebody decides so`(seed: Int) {
    #expect(LianyungangSample(seed: seed).scenario().transfers.isEmpty)
  }
}
