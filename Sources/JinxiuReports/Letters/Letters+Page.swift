import JinxiuDomain

extension Letters {
  /// Sheets one after another, each on a page of its own when printed.
  func page(of letters: [Letter], title: String) -> String {
    document(title: title, body: letters.map(sheet))
  }

  /// A list of the files for the screen, with how many letters each holds.
  func index(of bundles: [Bundle], hasAll: Bool) -> String {
    let count = bundles.reduce(0) { $0 + $1.letters.count }
    let all: HTML =
      hasAll
      ? "<li><a href=\"all.html\">\(self(LetterWords.all))</a> \(self(LetterWords.sheets(count)))</li>\n"
      : ""
    let items = bundles.map { bundle -> HTML in
      """
      <li><a href="\(bundle.file)">\(bundle.county.text)</a> \
      \(self(LetterWords.sheets(bundle.letters.count)))</li>

      """
    }
    let body: HTML = """
      <article class="index">
      <h1>\(planTitle) · \(self(LetterWords.letters))</h1>
      <p>\(self(LetterWords.indexNote))</p>
      <ul>
      \(all)\(items)</ul>
      </article>

      """
    return document(title: planTitle, body: [body])
  }

  private func document(title: String, body: [HTML]) -> String {
    let page = HTML.document(
      title: "\(title) · \(self(LetterWords.letters))", style: LetterStyle.sheet,
      policy: LetterStyle.policy, language: language, body: "\(body)")
    return page.markup + "\n"
  }
}
