import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import ScenarioTools
import Testing

/// 1,000 random scenarios with something in every table and texts that are hard to keep, out as
/// forms and back in without a difference (R35).
@Suite struct `Random scenarios as forms` {
  static let batch = 50

  private static func isWorkbook(_ seed: Int) -> Bool { seed % 2 == 1 }

  /// Odd seeds as one workbook, others as forms beside a programme.
  private static func sent(_ scenario: Scenario, _ seed: Int) throws -> ImportResult {
    guard isWorkbook(seed) else {
      return RoundTrip.imported(
        try ScenarioForms(scenario).filled(), into: ScenarioText.programme(scenario.programme))
    }
    let bytes = try ScenarioForms(scenario).workbook()
    return RoundTrip.imported([ImportSource(name: "all.xlsx", bytes: bytes)], into: nil)
  }

  @Test(arguments: 0..<(1_000 / batch))
  func `come back as they were`(number: Int) throws {
    for seed in number * Self.batch..<(number + 1) * Self.batch {
      var draw = RandomScenario(seed: seed)
      let scenario = draw.scenario()

      let result = try Self.sent(scenario, seed)

      #expect(
        result.errors.isEmpty, "seed \(seed): \(FaultText.report(result.errors, in: .english))")
      #expect(
        result.scenario?.digest == scenario.digest,
        "seed \(seed): \(RoundTrip.difference(result.scenario, scenario))")
    }
  }

  @Test func `have people, offers and months of their own often enough`() {
    var people = 0
    var offers = 0
    var months = 0
    for seed in 0..<200 {
      var draw = RandomScenario(seed: seed)
      let scenario = draw.scenario()
      people += scenario.trainees.count
      offers += scenario.offers.count
      months += scenario.offers.filter { !$0.monthly.isEmpty }.count
    }
    #expect(people > 400 && offers > 400 && months > 200)
  }
}
