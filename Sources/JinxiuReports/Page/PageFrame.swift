import JinxiuDomain

/// What every page has: one file, no script, nothing loaded from anywhere (R45); headings numbered
/// and listed at the top.
struct PageFrame {
  let title: String
  let masthead: HTML
  let sections: [Section]
  let footer: HTML
  let language: Language

  var markup: HTML {
    HTML.document(
      title: title, style: PageStyle.sheet, policy: PageStyle.policy, language: language,
      body: """
        \(masthead)\(contents)<main>
        \(numbered)</main>
        \(footer)
        """)
  }

  private var numbers: [String] {
    var main = 0
    var appendix = 0
    return sections.map { section in
      if section.isAppendix { appendix += 1 } else { main += 1 }
      let number = section.isAppendix ? appendix : main
      return SectionNumber.text(number, isAppendix: section.isAppendix, language)
    }
  }

  private var numbered: [HTML] {
    zip(sections, numbers).map { section, number in
      """
      <section id="\(section.identifier)" aria-labelledby="\(section.identifier)-h">
      <h2 id="\(section.identifier)-h">\(number)\(section.title[language])</h2>
      \(section.body)</section>

      """
    }
  }

  private var contents: HTML {
    let items = zip(sections, numbers).map { section, number -> HTML in
      "<li><a href=\"#\(section.identifier)\">\(number)\(section.title[language])</a></li>\n"
    }
    return """
      <nav aria-label="\(ReportWords.contents[language])"><ol>
      \(items)</ol></nav>

      """
  }
}
