import JinxiuDomain

extension ReportPage {
  /// Issuer, title, document number and date; what is a sample says so first.
  func masthead(_ title: Phrase) -> HTML {
    let programme = scenario.programme
    let document = programme.document
    let source = [document.number, document.division, document.dated].filter { !$0.isEmpty }
    let sample = programme.sampleNotice.map { notice -> HTML in
      """
      <p class="sample" role="note"><strong>\(report(ReportWords.sampleMark(before: notice)))</strong>\
      \(original(notice))</p>

      """
    }
    return """
      <header>
      <p class="kicker">\(original(document.issuer))</p>
      <h1>\(original(programme.title))<br/>\(report(title))</h1>
      <p class="source">\(original(source.joined(separator: " · ")))</p>
      \(sample ?? "")</header>

      """
  }

  /// Which data this was made from, by what, and whom to call (L49).
  var footer: HTML {
    let stamp = [
      (ReportWords.scenarioLabel, plan.scenario.id), (ReportWords.versionLabel, plan.made.version),
      (ReportWords.asOfLabel, plan.made.at), (ReportWords.seedLabel, "\(plan.made.seed)"),
    ].map { label, value in "\(report(label))\(colon)\(value)" }
    let contact = scenario.programme.contact
    let call: HTML =
      contact.isEmpty
      ? "" : "<p>\(report(ReportWords.contact))\(colon)\(original(contact))</p>\n"
    return """
      <footer>
      \(call)<p>\(stamp.joined(separator: semicolon))</p>
      <p>\(report(ReportWords.digestLabel))\(colon)\(plan.scenario.digest)</p>
      </footer>

      """
  }
}
