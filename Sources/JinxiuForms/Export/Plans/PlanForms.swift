package import JinxiuDomain
package import JinxiuReports

/// A plan as forms: the three annexes filled in, the report tables, and lists for hosts and counties.
package struct PlanForms: Sendable {
  private let scenario: Scenario
  private let plan: Plan
  private let language: Language
  private let masksNames: Bool

  /// - Parameter masksNames: In lists and tables; the annexes always carry names.
  package init(scenario: Scenario, plan: Plan, language: Language, masksNames: Bool) {
    self.scenario = scenario
    self.plan = plan
    self.language = language
    self.masksNames = masksNames
  }

  private var stamping: FormStamping { FormStamping(scenario, .plan, dated: plan.made.at) }
  private var lists: PlanLists {
    PlanLists(scenario: scenario, plan: plan, language: language, masksNames: masksNames)
  }

  /// In the layout of the notice: 12, 13 and 2 columns (L52, L65, L68).
  ///
  /// - Throws: `WorkbookError`.
  package func annexes() throws -> [FormFile] {
    let annexes = AnnexForms(scenario: scenario, plan: plan)
    return [
      try file(.registration, annexes.annex1), try file(.summary, annexes.annex2),
      try file(.allocation, AllocationForm(scenario: scenario).sheet),
    ]
  }

  private func file(_ form: OfficialForm, _ sheet: Sheet) throws -> FormFile {
    try FormFile(
      [form.annex, form.sheetName].compactMap { $0 }.joined(separator: "-") + ".xlsx",
      stamping.book(
        [sheet], FormStamp.Form(form), title: form.title(in: scenario.programme)))
  }

  /// All tables of the report as sheets of one workbook.
  ///
  /// - Throws: `WorkbookError`.
  package func tables(_ tables: ReportTables) throws -> FormFile {
    try FormFile(
      "tables.xlsx",
      stamping.book(
        tables.all.map(\.sheet), .tables, title: scenario.programme.title))
  }

  /// 接收名单: one workbook for each host that offers places or takes somebody.
  ///
  /// - Throws: `WorkbookError`.
  package func intake() throws -> [FormFile] {
    let placements = Dictionary(grouping: plan.placements, by: \.host)
    let offering = Set(scenario.offers.map(\.host))
    let count = scenario.hosts.count
    return try scenario.hosts.enumerated().compactMap { index, host in
      let people = placements[host.id] ?? []
      guard offering.contains(host.id) || !people.isEmpty else { return nil }
      let book = stamping.book(
        lists.intake(host, people), .intake, host: host.id,
        title: ListWords.intakeTitle(scenario.programme)[language])
      return try FormFile(
        FormFile.name(ListWords.intake[language], index + 1, of: count, host.name), book)
    }
  }

  /// 派出名单: one workbook for each county, with those who got no place.
  ///
  /// - Throws: `WorkbookError`.
  package func dispatch() throws -> [FormFile] {
    let placements = Dictionary(grouping: plan.placementsByCounty(of: scenario), by: \.county)
    let unplaced = Dictionary(grouping: plan.unplaced, by: \.county)
    let count = scenario.counties.count
    return try scenario.counties.enumerated().map { index, county in
      let refused = unplaced[county.id] ?? []
      let sheets =
        [lists.dispatch(county, placements[county.id] ?? [])]
        + (refused.isEmpty ? [] : [lists.unplaced(refused)])
      let book = stamping.book(
        sheets, .dispatch, county: county.id,
        title: ListWords.dispatchTitle(scenario.programme, county)[language])
      return try FormFile(
        FormFile.name(ListWords.dispatch[language], index + 1, of: count, county.id.text), book)
    }
  }
}

extension FormStamp.Form {
  init(_ form: OfficialForm) {
    switch form {
    case .registration: self = .registration
    case .summary: self = .summary
    case .allocation: self = .allocation
    case .recruitment: self = .recruitment
    }
  }
}
