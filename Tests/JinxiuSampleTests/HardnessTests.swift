import JinxiuDomain
import JinxiuSample
import Testing

/// What makes a sample worth solving, held over twenty seeds.
@Suite struct HardnessTests {
  @Test(arguments: promisedSeeds)
  func `two counties nominate above quota, one below, the others exactly`(seed: Int) {
    let surpluses = SampleReading(seed: seed).surpluses

    #expect(surpluses.sorted() == [-1, 0, 0, 0, 0, 0, 0, 4, 5])
  }

  @Test(arguments: promisedSeeds)
  func `affiliated units nominate two whom no quota covers`(seed: Int) {
    let sample = SampleReading(seed: seed)
    let unlisted = sample.scenario.counties.filter { $0.quotaMaximum == nil }

    #expect(unlisted.map { sample.nominees(of: $0).count } == [2])
  }

  @Test(arguments: promisedSeeds)
  func `sixty nominees come from about forty-five units to fourteen hosts`(seed: Int) {
    let scenario = SampleReading(seed: seed).scenario

    #expect(scenario.trainees.count == 60)
    #expect((40...50).contains(scenario.units.count))
    #expect(scenario.hosts.count == 14)
    #expect((60...80).contains(scenario.offers.count))
  }

  @Test(arguments: promisedSeeds)
  func `two have too few years without a waiver and three with one`(seed: Int) {
    let sample = SampleReading(seed: seed)
    let short = sample.scenario.trainees.filter { ($0.years ?? 0) < 3 }

    #expect(short.count { !sample.hasWaiver($0) } == 2)
    #expect(short.count { sample.hasWaiver($0) } == 3)
  }

  @Test(arguments: promisedSeeds)
  func `one has no licence and one a licence of another profession`(seed: Int) {
    let sample = SampleReading(seed: seed)
    let parameters = sample.scenario.programme.rule("licence")
    let wrong = sample.scenario.trainees.filter { trainee in
      let valid = parameters?[trainee.role.rawValue]?.texts ?? []
      return trainee.licence.map { !valid.isEmpty && !valid.contains($0) } == true
    }

    #expect(sample.scenario.trainees.count { $0.licence == nil } == 1)
    #expect(wrong.count == 1)
  }

  @Test(arguments: promisedSeeds)
  func `one comes from a unit that is not government-run`(seed: Int) {
    let sample = SampleReading(seed: seed)

    let nominated = sample.scenario.trainees.count {
      sample.unit(of: $0)?.isGovernmentRun == false
    }

    #expect(nominated == 1)
    #expect(sample.scenario.units.count { $0.isGovernmentRun == false } == 2)
    #expect(sample.scenario.units.count { $0.isGovernmentRun == nil } == 2)
  }

  @Test(arguments: promisedSeeds)
  func `one is released too late to finish by October`(seed: Int) {
    let september = Period("2024-09")

    let late = SampleReading(seed: seed).scenario.trainees.filter {
      $0.availableFrom == september
    }

    #expect(late.count == 1)
  }

  @Test(arguments: promisedSeeds)
  func `one is off post, one of another profession, three do not say whether on post`(seed: Int) {
    let trainees = SampleReading(seed: seed).scenario.trainees

    #expect(trainees.count { $0.isOnPost == false } == 1)
    #expect(trainees.count { $0.role == .other } == 1)
    #expect(trainees.count { $0.isOnPost == nil } == 3)
  }

  @Test(arguments: promisedSeeds)
  func `one asks for a technique that nobody offers`(seed: Int) {
    let scenario = SampleReading(seed: seed).scenario
    let offered = Set(scenario.offers.compactMap(\.technique))

    let unmet = scenario.trainees.compactMap(\.technique).filter { !offered.contains($0) }

    #expect(unmet.count == 1)
    #expect(!offered.isEmpty)
  }

  @Test(arguments: promisedSeeds)
  func `more wish for city general hospitals than the cap allows`(seed: Int) {
    let sample = SampleReading(seed: seed)

    let wishing = sample.scenario.trainees.count {
      $0.wishes.first.map(sample.isCityGeneral) == true
    }

    #expect(wishing > 15)
  }

  @Test(arguments: promisedSeeds)
  func `儿科, 口腔科 and 康复科 have fewer seats than nominees`(seed: Int) {
    let sample = SampleReading(seed: seed)

    for specialty in ["儿科", "口腔科", "康复科"] as [Identifier<Specialty>] {
      #expect(sample.seats(in: specialty) < sample.asking(for: specialty), "\(specialty)")
    }
  }

  @Test(arguments: promisedSeeds)
  func `seats outside city general hospitals and the cap suffice for most of the target`(
    seed: Int
  ) {
    let sample = SampleReading(seed: seed)

    let elsewhere = sample.scenario.offers.filter { !sample.isCityGeneral($0.host) }
      .reduce(0) { $0 + $1.seats }

    #expect(elsewhere + 15 >= 50)
  }
}
