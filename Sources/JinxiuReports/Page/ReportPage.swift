import JinxiuDomain

/// The whole HTML report: one file, no script, nothing loaded from anywhere (R45).
struct ReportPage: Punctuated {
  let report: PlanReport

  var scenario: Scenario { report.scenario }
  var plan: Plan { report.plan }
  var language: Language { report.language }
  var names: Nameplate { report.names }

  var markup: HTML {
    PageFrame(
      title: "\(scenario.programme.title) · \(report(ReportWords.planTitle))",
      masthead: masthead(ReportWords.planTitle), sections: sections, footer: footer,
      language: language
    ).markup
  }

  /// In the order in which a reader asks.
  private var sections: [Section] {
    [outcome, keyFigures, facts, counties] + reserved + fairness + [floors] + balance + [
      occupancy, timeline, shares, statistics, incubation, money, waivers, unverifiable,
      unplaced,
    ] + readings + [bindingRules, allRules, placements]
  }

  /// A paragraph.
  func paragraph(_ phrase: Phrase) -> HTML { "<p>\(report(phrase))</p>\n" }

  /// A table that opens on demand when it is too long to be read through, or stands open and can be
  /// folded; what is folded is not printed.
  func folded(_ table: HTMLTable, isOpen: Bool = false) -> HTML {
    guard table.count > 40 else { return table.markup(language) }
    return Details(
      title: report(table.caption), remark: report(ReportWords.rows(table.count)),
      isOpen: isOpen, body: [table.markup(language)]
    ).markup
  }

  /// Chinese text kept as it is on an English page, marked for screen readers.
  func original(_ text: String) -> HTML {
    language == .chinese ? "\(text)" : "<span lang=\"zh-CN\">\(text)</span>"
  }
}
