import JinxiuDomain
import JinxiuFiles
import JinxiuSample
import Testing

@Suite struct BenchSampleTests {
  @Test(arguments: [
    (500, 12, 38...48), (1_000, 12, 64...82), (2_000, 12, 130...160), (8_000, 12, 120...165),
    (5_000, 36, 850...1_150),
  ])
  func `options of a person are as many as the size is to have`(
    people: Int, months: Int, range: ClosedRange<Int>
  ) {
    let scenario = BenchSample(seed: 1, people: people, months: months).scenario()

    #expect(range.contains(options(of: scenario) / people))
  }

  @Test(arguments: [50, 137, 1_000])
  func `a bench sample reads back without a fault`(people: Int) {
    let scenario = BenchSample(seed: 3, people: people).scenario()

    #expect(scenario.readBack.faults.isEmpty)
    #expect(scenario.trainees.count == people)
  }

  @Test(arguments: [6, 11, 24, 36])
  func `any number of months has stays that fit`(months: Int) {
    let scenario = BenchSample(seed: 3, people: 200, months: months).scenario()

    #expect(scenario.readBack.faults.isEmpty)
    #expect(scenario.programme.length(for: .county) == (months < 24 ? 3 : 6))
    #expect(scenario.programme.periods.count == months)
  }

  @Test func `more wish for municipal general hospitals than the share allows`() {
    let scenario = BenchSample(seed: 1).scenario()
    let wishing = scenario.trainees.count { trainee in
      trainee.wishes.first.flatMap(scenario.host)
        .map { $0.tier == .municipal && $0.kind == .general } == true
    }

    #expect(scenario.programme.rule("tier-share")?["percent"] == .integer(35))
    #expect(wishing * 100 > 40 * scenario.trainees.count)
  }

  @Test func `one person in five has a second specialty`() {
    let scenario = BenchSample(seed: 1).scenario()
    let second = scenario.trainees.count { !$0.otherSpecialties.isEmpty }

    #expect((16...23).contains(second * 100 / scenario.trainees.count))
  }

  @Test func `the same seed gives the same bytes and another seed others`() {
    func bytes(_ seed: Int) -> [[UInt8]] {
      ScenarioFolder.files(BenchSample(seed: seed, people: 300).scenario()).map(\.bytes)
    }

    #expect(bytes(7) == bytes(7))
    #expect(bytes(7) != bytes(8))
  }

  private func options(of scenario: Scenario) -> Int {
    let stay = scenario.programme.length(for: .county) ?? 0
    let periods = scenario.programme.periods
    let offers = Dictionary(grouping: scenario.offers, by: \.specialty)
    return scenario.trainees.reduce(0) { count, trainee in
      let first = trainee.availableFrom ?? periods.first
      let last = trainee.availableTo ?? periods.last
      return ([trainee.specialty] + trainee.otherSpecialties).flatMap { offers[$0] ?? [] }
        .reduce(count) { count, offer in
          let from = max(first, offer.span.first).index
          let to = min(last, offer.span.last).index
          return count + max(0, to - from - stay + 2)
        }
    }
  }
}
