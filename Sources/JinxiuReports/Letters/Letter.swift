import JinxiuDomain

/// One official letter: to whom, about what, and its parts (公函).
struct Letter {
  /// Whose refusal it tells; nil for a county's own letter.
  let demand: DemandName?
  let title: String
  let addressee: String
  let opening: String
  let parts: [Part]

  /// One headed part of the body.
  struct Part {
    let title: Phrase
    let body: [HTML]
    /// What stands in its place where the page is full and the whole goes to the annex.
    let brief: [HTML]?

    init(_ title: Phrase, _ body: [HTML], brief: [HTML]? = nil) {
      self.title = title
      self.body = body
      self.brief = brief
    }
  }
}

extension Letters {
  /// The letter as one sheet that begins on a page of its own and fills no second one; what finds no
  /// room follows in an annex.
  func sheet(_ letter: Letter) -> HTML {
    let document = scenario.programme.document
    let space = LetterSpace(self)
    let fitted = space.fitted(letter)
    let parts = numbered(fitted.parts)
    let dense: HTML = fitted.isDense ? " class=\"dense\"" : ""
    let annex: HTML =
      fitted.annex.isEmpty ? "" : "<p>\(self(LetterWords.annexed(fitted.annex.map(\.title))))</p>\n"
    let division: HTML =
      document.division.isEmpty ? "" : "<p>\(original(document.division))</p>\n"
    return """
      <article\(dense)>
      <header><p class="issuer">\(original(document.issuer))</p></header>
      <p class="number">\(self(LetterWords.number(inYear: plan.made.at)))</p>
      <h1>\(letter.title)</h1>
      <p class="to">\(letter.addressee)\(finalColon)</p>
      <p>\(letter.opening)</p>
      \(parts)<p>\(self(LetterWords.closing))</p>
      \(annex)\
      <div class="sign"><p>\(original(document.issuer))</p>
      \(division)\
      <p>\(self(LetterWords.date(plan.made.at)))</p></div>
      <p class="contact">\(contact)</p>
      \(foot)</article>
      \(sheet(annex: fitted.annex, of: letter))
      """
  }

  private func numbered(_ parts: [Letter.Part]) -> [HTML] {
    parts.enumerated().map { index, part in
      let number = SectionNumber.text(index + 1, isAppendix: false, language)
      return "<h2>\(number)\(self(part.title))</h2>\n\(part.body)"
    }
  }

  /// From a page of its own, over as many as it takes.
  private func sheet(annex parts: [Letter.Part], of letter: Letter) -> HTML {
    guard !parts.isEmpty else { return "" }
    return """
      <article class="annex">
      <p class="to">\(self(LetterWords.annex))</p>
      <h1>\(letter.title)</h1>
      \(numbered(parts))\(foot)</article>

      """
  }

  /// Whom to call (L49), or blanks where the programme does not say.
  private var contact: HTML {
    let contact = scenario.programme.contact
    let label = self(ReportWords.contact) + colon
    return contact.isEmpty
      ? "\(self(LetterWords.blankContact))" : "\(label)\(original(contact))"
  }

  /// What ties the sheet to its plan, and that a sample is one.
  var foot: HTML {
    let stamp = [
      (ReportWords.scenarioLabel, plan.scenario.id), (ReportWords.versionLabel, plan.made.version),
      (ReportWords.digestLabel, String(plan.scenario.digest.prefix(16))),
    ].map { "\(self($0))\(colon)\($1)" }
    let sample = scenario.programme.sampleNotice.map { notice -> HTML in
      """
      <p class="sample"><strong>\(self(ReportWords.sampleMark(before: notice)))</strong>\
      \(original(notice))</p>

      """
    }
    let masked = names.masksNames ? self(LetterWords.masked) + " " : ""
    return """
      <footer>
      \(sample ?? "")\
      <p>\(masked)\(stamp.joined(separator: semicolon))</p>
      </footer>

      """
  }

  /// Chinese text kept as it is in an English letter, marked for screen readers.
  func original(_ text: String) -> HTML {
    language == .chinese ? "\(text)" : "<span lang=\"zh-CN\">\(text)</span>"
  }

  func paragraph(_ phrase: Phrase) -> HTML { "<p>\(self(phrase))</p>\n" }

  /// The clause, its words and the rule's name: 〔三（一）〕“……”（指定层级医院占比上限）.
  func clause(_ id: Identifier<RuleSetting>, _ remark: String = "") -> HTML {
    guard let setting = scenario.programme.rule(id) else {
      return "<li>\(id.text)\(remark)</li>\n"
    }
    let quote: HTML =
      setting.quote.isEmpty ? "" : "\(colon)\(original("“\(setting.quote)”"))"
    return "<li>\(names.rule(setting))\(remark)\(quote)</li>\n"
  }
}
