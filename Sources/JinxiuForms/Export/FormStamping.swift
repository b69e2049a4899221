import JinxiuDomain
import JinxiuReports

/// Stamps books of one scenario for one purpose.
struct FormStamping {
  let scenario: Scenario
  let purpose: FormStamp.Purpose
  /// `YYYY-MM-DD`, in the properties of the files.
  let dated: String

  init(_ scenario: Scenario, _ purpose: FormStamp.Purpose, dated: String? = nil) {
    self.scenario = scenario
    self.purpose = purpose
    self.dated = dated ?? scenario.programme.asOf
  }

  func book(
    _ sheets: [Sheet], aids: [Sheet] = [], _ form: FormStamp.Form,
    county: Identifier<County>? = nil, host: Identifier<Host>? = nil, title: String
  ) -> FormBook {
    let stamp = FormStamp(
      form, purpose, programme: scenario.programme.id, county: county, host: host,
      scenario: scenario.digest, content: FormStamp.digest(of: sheets))
    return FormBook(sheets: sheets, aids: aids, stamp: stamp, title: title, dated: dated)
  }
}
