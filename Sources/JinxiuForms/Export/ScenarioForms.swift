package import JinxiuDomain
import JinxiuFiles
import JinxiuReports

/// A scenario as the forms that counties and hospitals know, filled in or empty, and as one workbook.
package struct ScenarioForms: Sendable {
  private let master: MasterData
  private var scenario: Scenario { master.scenario }

  package init(_ scenario: Scenario) {
    master = MasterData(scenario)
  }

  /// Annex 1 of each county, Annex 2 and 3 of all, a recruitment plan of each host, and the other
  /// tables as base data: all of the scenario but its programme.
  ///
  /// - Throws: `WorkbookError`.
  package func filled() throws -> [FormFile] {
    let stamping = FormStamping(scenario, .data)
    let annexes = [
      try FormFile("附件2-汇总表.xlsx", summary(stamping)),
      try FormFile("附件3-分配表.xlsx", allocation(stamping)),
    ]
    return try registrations(stamping) + annexes + recruitments(stamping) + [
      try FormFile("基础数据.xlsx", base(stamping))
    ]
  }

  /// Annex 1 and 2 for each county and a recruitment plan for each host to fill in.
  ///
  /// - Throws: `WorkbookError`.
  package func empty() throws -> [FormFile] {
    let stamping = FormStamping(scenario, .template)
    let guide = GuidePage(scenario)
    let counties = scenario.counties
    let summaries = try counties.enumerated().map { index, county in
      try FormFile(
        name(.summary, index, of: counties.count, county.id.text),
        summary(of: county, stamping).with(guide.summary))
    }
    return try registrations(stamping, guide: guide.registration) + summaries
      + recruitments(stamping, guide: guide.recruitment)
  }

  /// The programme and every table as the sheets of one workbook.
  ///
  /// - Throws: `WorkbookError`.
  package func workbook() throws -> [UInt8] {
    try wholeBook.bytes()
  }

  /// What `FormStamp.content` would be of a form exported now; nil where nobody has such a form.
  ///
  /// A form that comes back with another one was made of other data (R34).
  package func content(like stamp: FormStamp) -> String? {
    let stamping = FormStamping(scenario, stamp.purpose)
    switch (stamp.form, stamp.purpose) {
    case (.registration, .data), (.registration, .template):
      return county(stamp.county).map { registration($0, stamping).stamp.content }
    case (.recruitment, .data), (.recruitment, .template):
      return stamp.host.flatMap(scenario.host).map { recruitment($0, stamping).stamp.content }
    case (.summary, .template):
      return county(stamp.county).map { summary(of: $0, stamping).stamp.content }
    case (.summary, .data): return summary(stamping).stamp.content
    case (.allocation, .data): return allocation(stamping).stamp.content
    case (.base, .data): return base(stamping).stamp.content
    case (.workbook, .data): return wholeBook.stamp.content
    default: return nil
    }
  }
}

// Each form.
extension ScenarioForms {
  private func county(_ id: Identifier<County>?) -> County? { id.flatMap(scenario.county) }

  private func registrations(
    _ stamping: FormStamping, guide: Sheet? = nil
  ) throws -> [FormFile] {
    let counties = scenario.counties
    return try counties.enumerated().map { index, county in
      try FormFile(
        name(.registration, index, of: counties.count, county.id.text),
        registration(county, stamping).with(guide))
    }
  }

  private func recruitments(
    _ stamping: FormStamping, guide: Sheet? = nil
  ) throws -> [FormFile] {
    let hosts = scenario.hosts
    return try hosts.enumerated().map { index, host in
      try FormFile(
        name(.recruitment, index, of: hosts.count, host.name),
        recruitment(host, stamping).with(guide))
    }
  }

  private func registration(_ county: County, _ stamping: FormStamping) -> FormBook {
    RegistrationForm(master: master, county: county, isTemplate: stamping.purpose == .template)
      .book(stamping)
  }

  private func recruitment(_ host: Host, _ stamping: FormStamping) -> FormBook {
    RecruitmentForm(master: master, host: host, isTemplate: stamping.purpose == .template)
      .book(stamping)
  }

  private func summary(_ stamping: FormStamping) -> FormBook {
    let form = SummaryForm(programme: scenario.programme, isOpen: true)
    return stamping.book(
      [form.sheet(FormSummary(nominatedIn: scenario).rows)], .summary,
      title: OfficialForm.summary.title(in: scenario.programme))
  }

  private func summary(of county: County, _ stamping: FormStamping) -> FormBook {
    let form = SummaryForm(programme: scenario.programme, isOpen: true)
    return stamping.book(
      [form.empty(for: county.id)], .summary, county: county.id,
      title: OfficialForm.summary.title(in: scenario.programme))
  }

  private func allocation(_ stamping: FormStamping) -> FormBook {
    stamping.book(
      [AllocationForm(scenario: scenario).sheet], .allocation,
      title: OfficialForm.allocation.title(in: scenario.programme))
  }

  private func base(_ stamping: FormStamping) -> FormBook {
    let pages = TablePages(scenario: scenario).sheets(of: TablePages.base)
    return stamping.book(
      pages.data, aids: pages.lists.map { [$0] } ?? [], .base, title: scenario.programme.title)
  }

  private var wholeBook: FormBook {
    let pages = TablePages(scenario: scenario).sheets(of: Table.allCases)
    return FormStamping(scenario, .data).book(
      [ProgrammePage.sheet(of: scenario.programme)] + pages.data,
      aids: pages.lists.map { [$0] } ?? [], .workbook, title: scenario.programme.title)
  }

  /// `附件1-登记表-03-灌南县.xlsx`.
  private func name(
    _ form: OfficialForm, _ index: Int, of count: Int, _ owner: String
  ) -> String {
    FormFile.name(
      (form.annex.map { $0 + "-" } ?? "") + form.sheetName, index + 1, of: count, owner)
  }
}

extension FormBook {
  /// With a page on how to fill it in.
  fileprivate func with(_ guide: Sheet?) -> FormBook {
    guard let guide else { return self }
    var book = self
    book.aids.insert(guide, at: 0)
    return book
  }
}
