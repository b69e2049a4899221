package import JinxiuDomain

/// One letter to each county and one for each demand without a place (公函), printable on A4.
///
/// Every sentence is put together from the plan, the programme and the tables; where an official
/// letter needs what none of them says, its own number for example, a blank is left for a pen.
package struct Letters: Punctuated, Sendable {
  /// One page to write, self-contained.
  package struct File: Hashable, Sendable {
    /// Without folders, ends in `.html`.
    package let name: String
    package let html: String
  }

  let scenario: Scenario
  let plan: Plan
  let language: Language
  let names: Nameplate

  /// Names are masked unless `masksNames` is false (R47); `ruleTitles` name the formulas of rules by
  /// their keys in the catalogue.
  package init(
    scenario: Scenario, plan: Plan, language: Language, masksNames: Bool = true,
    ruleTitles: [String: Phrase] = [:]
  ) {
    self.scenario = scenario
    self.plan = plan
    self.language = language
    names = Nameplate(
      scenario: scenario, language: language, masksNames: masksNames, ruleTitles: ruleTitles)
  }

  /// Letters in one file for all; beyond it a browser would take long to open it.
  static let mostTogether = 300

  /// The index, all letters in one file where they are not too many, and one file for each county:
  /// its own letter first, then those of its people without a place.
  package var files: [File] {
    let bundles = bundles
    let sheets = bundles.flatMap(\.letters)
    let isTogether = sheets.count <= Self.mostTogether
    return [File(name: "index.html", html: index(of: bundles, hasAll: isTogether))]
      + (isTogether ? [File(name: "all.html", html: page(of: sheets, title: planTitle))] : [])
      + bundles.map { bundle in
        File(name: bundle.file, html: page(of: bundle.letters, title: bundle.county.text))
      }
  }

  /// Demands without a place that have a letter, in the order of the letters.
  package var recipients: [DemandName] {
    addressed.flatMap { $0.unplaced.map(\.demand) }
  }

  /// The letters of one county.
  struct Bundle {
    let county: Identifier<County>
    let file: String
    let letters: [Letter]
  }

  /// A county that has letters, and who of its people has one.
  private struct Addressed {
    /// Its place in the scenario, from 1.
    let number: Int
    let filling: CountyFilling
    let unplaced: [Unplaced]
  }

  /// In the scenario's order; a county that neither may send nor asks to send anybody has none.
  private var addressed: [Addressed] {
    let unplaced = Dictionary(grouping: plan.unplaced, by: \.county)
    return CountyFilling.all(in: scenario, plan).enumerated().compactMap { index, filling in
      filling.nominated > 0 || (filling.quota.number ?? 0) > 0
        ? Addressed(
          number: index + 1, filling: filling, unplaced: unplaced[filling.county] ?? []) : nil
    }
  }

  var bundles: [Bundle] {
    let placements = Dictionary(grouping: plan.placements, by: \.county)
    let figures = KeyFigures(of: scenario, plan)
    return addressed.map { county in
      let filling = county.filling
      let own = CountyLetter(
        letters: self, filling: filling, placements: placements[filling.county] ?? [],
        unplaced: county.unplaced)
      return Bundle(
        county: filling.county, file: Self.fileName(county.number, filling.county.text),
        letters: [own.letter]
          + county.unplaced.map {
            UnplacedLetter(letters: self, unplaced: $0, county: filling, figures: figures).letter
          })
    }
  }

  /// `03-灌南县.html`; characters that no folder takes are left out.
  private static func fileName(_ number: Int, _ county: String) -> String {
    let name = county.filter { $0.isLetter || $0.isNumber }
    return "\(number < 10 ? "0" : "")\(number)\(name.isEmpty ? "" : "-")\(name).html"
  }

  var planTitle: String { scenario.programme.title + self(ReportWords.planTitle) }

  func callAsFunction(_ phrase: Phrase) -> String { phrase[language] }
}
