import JinxiuDomain
import JinxiuFiles
import JinxiuReports

/// What a scenario gives to every form: its rows by whom they belong to, and the words to choose from.
struct MasterData: Sendable {
  let scenario: Scenario
  let labels: FormLabels
  /// Looked up, never walked over.
  let units: [Identifier<County>: [Unit]]
  let trainees: [Identifier<County>: [TableEntry]]
  let offers: [Identifier<Host>: [Offer]]
  private let offerEntries: [Identifier<Offer>: TableEntry]
  let specialties: [String]
  let techniques: [String]
  let licences: [String]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    labels = FormLabels(scenario)
    units = Dictionary(grouping: scenario.units, by: \.county)
    trainees = Dictionary(
      grouping: zip(scenario.trainees, TableEntry.all(.trainees, scenario)),
      by: { trainee, _ in scenario.unit(trainee.unit)?.county ?? "" }
    ).mapValues { $0.map(\.1) }
    offers = Dictionary(grouping: scenario.offers, by: \.host)
    offerEntries = Dictionary(
      zip(scenario.offers.map(\.id), TableEntry.all(.offers, scenario)),
      uniquingKeysWith: { first, _ in first })
    let programme = scenario.programme
    specialties = Self.specialties(of: scenario)
    techniques = Self.each(scenario.offers.compactMap { $0.technique?.text }.sorted())
    licences = Self.each(
      programme.settings(of: "licence").flatMap(\.parameters).flatMap { $0.value.texts ?? [] })
  }

  /// Those of the programme's categories, then others that offers have.
  static func specialties(of scenario: Scenario) -> [String] {
    each(
      scenario.programme.categories.map(\.specialty.text)
        + scenario.offers.map(\.specialty.text).sorted())
  }

  var hosts: [String] { scenario.hosts.map { labels.host($0.id) } }

  /// The row of an offer; empty where there is none.
  func entry(of offer: Identifier<Offer>) -> TableEntry { offerEntries[offer] ?? .empty }

  /// Periods of the programme as the first or the last of a span.
  func periods(_ edge: Edge) -> [String] {
    scenario.programme.periods.periods.map { $0.text(edge) }
  }

  /// Stays in one run that the programme allows, as L61 writes them.
  var stays: [String] {
    StayWindow(scenario.programme).stays.map { MonthText.form([$0]) }
  }

  /// In their order, each once.
  private static func each(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

/// One row of a table of the scenario, as officials write its cells.
struct TableEntry: Sendable {
  /// By column; looked up, never walked over.
  private let cells: [String: String]

  static let empty = TableEntry(cells: [:])

  subscript(column: String) -> String { cells[column] ?? "" }

  static func all(_ table: Table, _ scenario: Scenario) -> [TableEntry] {
    let heads = table.writtenHeads.map(\.name)
    return ScenarioText.rows(table, scenario).map { row in
      TableEntry(
        cells: Dictionary(
          zip(heads, row).map { ($0, Self.spoken($1, $0, table)) },
          uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The usual word for a code; entries of a list set apart by ；.
  static func spoken(_ cell: String, _ column: String, _ table: Table) -> String {
    let text = SpokenCell.text(cell, of: column, in: table)
    guard SpokenCell.takesLists(column, table) else { return text }
    return CellText.list(text).joined(separator: "；")
  }
}
