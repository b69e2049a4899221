import JinxiuDomain
import JinxiuFiles
import JinxiuForms
import Testing

/// What goes out as forms comes back as the very same scenario (R35).
@Suite struct `Forms that come back` {
  @Test(arguments: RoundTrip.seeds)
  func `fill a folder that has only a programme with the same scenario`(seed: Int) throws {
    let scenario = FormSample.anything(seed: seed)

    let result = try RoundTrip.imported(
      ScenarioForms(scenario).filled(), into: ScenarioText.programme(scenario.programme))

    #expect(result.errors.isEmpty, "\(FaultText.report(result.faults, in: .english))")
    #expect(
      result.scenario?.digest == scenario.digest,
      "seed \(seed): \(RoundTrip.difference(result.scenario, scenario))")
  }

  @Test(arguments: RoundTrip.seeds.prefix(6))
  func `fill an empty folder from one workbook`(seed: Int) throws {
    let scenario = FormSample.anything(seed: seed)

    let result = RoundTrip.imported(
      [ImportSource(name: "all.xlsx", bytes: try ScenarioForms(scenario).workbook())], into: nil)

    #expect(result.errors.isEmpty, "\(FaultText.report(result.faults, in: .english))")
    #expect(
      result.scenario?.digest == scenario.digest,
      "seed \(seed): \(RoundTrip.difference(result.scenario, scenario))")
  }

  @Test(arguments: RoundTrip.seeds.prefix(6))
  func `change nothing where they came from`(seed: Int) throws {
    let scenario = FormSample.anything(seed: seed)

    let result = try RoundTrip.imported(ScenarioForms(scenario).filled(), into: scenario)

    // More or fewer people than the quota, or some without a licence, is no fault of the forms.
    let faults = result.faults.filter { ![.quotaDiffers, .noLicence].contains($0.code) }
    #expect(faults.isEmpty, "\(FaultText.report(faults, in: .english))")
    #expect(!result.hasChanges)
  }

  @Test func `change nothing when nobody filled them in`() throws {
    let scenario = FormSample.scenario

    let result = try RoundTrip.imported(ScenarioForms(scenario).empty(), into: scenario)

    #expect(result.faults.isEmpty, "\(FaultText.report(result.faults, in: .english))")
    #expect(!result.hasChanges)
    #expect(result.sheets.count == 2 * scenario.counties.count + scenario.hosts.count)
  }

  @Test func `are told to be old when somebody else was entered since`() throws {
    let files = try ScenarioForms(FormSample.scenario).filled().filter {
      $0.name.contains("登记表-01")
    }
    let now = FormSample.with(
      trainees: [FormSample.trainee("T001")] + FormSample.scenario.trainees.dropFirst())

    let result = try RoundTrip.imported(files, into: now)

    #expect(result.faults.contains { $0.code == .staleForm })
  }
}
