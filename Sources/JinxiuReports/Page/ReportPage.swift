import JinxiuDomain

/// The whole HTML report: one file, no script, nothing loaded from anywhere (R45).
struct ReportPage {
  let report: PlanReport

  var scenario: Scenario { report.scenario }
  var plan: Plan { report.plan }
  var language: Language { report.language }
  var names: Nameplate { report.names }

  var markup: HTML {
    let sections = sections
    let title = "\(scenario.programme.title) · \(report(ReportWords.planTitle))"
    return """
      <!DOCTYPE html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8"/>
      <meta http-equiv="Content-Security-Policy" content="\(PageStyle.policy)"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <meta name="referrer" content="no-referrer"/>
      <title>\(title)</title>
      <style>\(PageStyle.sheet)</style>
      </head>
      <body>
      \(masthead)\(contents(of: sections))<main>
      \(numbered(sections))</main>
      \(footer)</body>
      </html>
      """
  }

  /// In the order in which a reader asks.
  private var sections: [Section] {
    [outcome, keyFigures, facts, counties] + reserved + fairness + [
      floors, occupancy, timeline, shares, statistics, incubation, money, waivers, unverifiable,
      unplaced,
    ] + readings + [bindingRules, allRules, placements]
  }

  private func numbers(of sections: [Section]) -> [String] {
    var main = 0
    var appendix = 0
    return sections.map { section in
      if section.isAppendix { appendix += 1 } else { main += 1 }
      let number = section.isAppendix ? appendix : main
      return SectionNumber.text(number, isAppendix: section.isAppendix, language)
    }
  }

  private func numbered(_ sections: [Section]) -> [HTML] {
    zip(sections, numbers(of: sections)).map { section, number in
      """
      <section id="\(section.identifier)" aria-labelledby="\(section.identifier)-h">
      <h2 id="\(section.identifier)-h">\(number)\(report(section.title))</h2>
      \(section.body)</section>

      """
    }
  }

  private func contents(of sections: [Section]) -> HTML {
    let items = zip(sections, numbers(of: sections)).map { section, number -> HTML in
      "<li><a href=\"#\(section.identifier)\">\(number)\(report(section.title))</a></li>\n"
    }
    return """
      <nav aria-label="\(report(ReportWords.contents))"><ol>
      \(items)</ol></nav>

      """
  }

  /// A paragraph.
  func paragraph(_ phrase: Phrase) -> HTML { "<p>\(report(phrase))</p>\n" }

  /// A table that opens on demand when it is too long to be read through.
  func folded(_ table: HTMLTable) -> HTML {
    guard table.count > 40 else { return table.markup(language) }
    return Details(
      title: report(table.caption), remark: report(ReportWords.rows(table.count)),
      body: [table.markup(language)]
    ).markup
  }

  /// Chinese text kept as it is on an English page, marked for screen readers.
  func original(_ text: String) -> HTML {
    language == .chinese ? "\(text)" : "<span lang=\"zh-CN\">\(text)</span>"
  }
}
