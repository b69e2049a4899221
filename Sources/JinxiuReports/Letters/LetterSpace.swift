import JinxiuDomain

/// What fits on the one page of a letter, in tenths of a millimetre, by the style sheet's own sizes.
///
/// A browser is not asked, so the count is on the safe side: a full-width character is as wide as it
/// is high, all others half of it.
struct LetterSpace {
  private let letters: Letters

  init(_ letters: Letters) { self.letters = letters }

  /// Between the margins of A4, less a millimetre.
  private static let page = 2_590
  /// Of text of 11.5 pt, and of a row of a table of 10.5 pt with its rules.
  private static let line = 56
  private static let row = (first: 68, further: 52)
  /// Half-width characters in a line of text, of a list, of a table over all columns.
  private static let columns = 74
  private static let listColumns = 66
  private static let tableColumns = 84
  /// Issuer and red line, number, signature, contact and the gaps between parts.
  private static let frame = 620

  /// What stands on the page and what behind it.
  struct Fitted {
    let parts: [Letter.Part]
    /// The whole of those parts that are shortened.
    let annex: [Letter.Part]
    /// Whether the page needs smaller letters all the same.
    let isDense: Bool
  }

  /// Those parts shortened that take most, until all others fit.
  func fitted(_ letter: Letter) -> Fitted {
    let room = Self.page - frame(of: letter)
    var parts = letter.parts
    var annexed: Set<Int> = []
    func isFull() -> Bool { parts.reduce(0) { $0 + height(of: $1) } > room }
    while isFull() {
      let longest = parts.indices.filter { saving(parts[$0]) > 0 }.max {
        (saving(parts[$0]), -$0) < (saving(parts[$1]), -$1)
      }
      guard let longest else { break }
      parts[longest] = Letter.Part(parts[longest].title, parts[longest].brief ?? [])
      annexed.insert(longest)
    }
    return Fitted(
      parts: parts, annex: letter.parts.indices.filter(annexed.contains).map { letter.parts[$0] },
      isDense: isFull())
  }

  private func saving(_ part: Letter.Part) -> Int {
    guard let brief = part.brief else { return 0 }
    return height(of: part.body) - height(of: brief)
  }

  private func height(of part: Letter.Part) -> Int { 70 + height(of: part.body) }

  /// What is there besides the parts.
  private func frame(of letter: Letter) -> Int {
    let title = Self.lines(letter.title, in: 50) * 75 + 70
    let opening = (2 + Self.lines(letter.opening, in: Self.columns)) * Self.line
    let foot = Self.texts(letters.foot.markup).reduce(0) { $0 + Self.lines($1.text, in: 120) * 34 }
    return Self.frame + 8 * between + title + opening + foot + 2 * Self.line
  }

  /// Lines of so many columns, at least one.
  private static func lines(_ text: String, in columns: Int) -> Int {
    max(1, (DisplayWidth.of(text) + columns - 1) / columns)
  }

  private func height(of body: [HTML]) -> Int {
    Self.texts("\(body)" as HTML).reduce(0) { height, block in
      switch block.kind {
      case .paragraph: height + Self.lines(block.text, in: Self.columns) * Self.line + between
      case .item: height + Self.lines(block.text, in: Self.listColumns) * Self.line
      case .row(let cells):
        height + Self.row.first + (Self.lines(of: cells) - 1) * Self.row.further
      }
    }
  }

  /// Of the cell that takes most, if all are as wide.
  private static func lines(of cells: [String]) -> Int {
    cells.map { lines($0, in: tableColumns / max(1, cells.count)) }.max() ?? 1
  }

  /// English paragraphs stand apart.
  private var between: Int { letters.language == .english ? 8 : 0 }

  private enum Kind {
    case paragraph, item
    case row([String])
  }

  private static func texts(_ html: HTML) -> [(text: String, kind: Kind)] { texts(html.markup) }

  /// Blocks of markup that reports make, with their text.
  private static func texts(_ markup: String) -> [(text: String, kind: Kind)] {
    var blocks: [(text: String, kind: Kind)] = []
    var (text, cells) = ("", [String]())
    for piece in markup.split(separator: "<") {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      switch parts[0] {
      case "/p": blocks.append((text, .paragraph))
      case "/li": blocks.append((text, .item))
      case "/tr": blocks.append(("", .row(cells)))
      case "/td", "/th": cells.append(text)
      default: break
      }
      if parts[0] == "/tr" { cells = [] }
      if parts[0].hasPrefix("/"), ["/p", "/li", "/tr", "/td", "/th"].contains(parts[0]) {
        text = ""
      }
      if parts.count > 1 { text += parts[1].filter { $0 != "\n" } }
    }
    return blocks
  }
}

extension Letters {
  /// The beginning of a text, up to the end of a clause where one is near, with the way to the whole;
  /// nil where it is short enough.
  func brief(_ text: String, lines: Int) -> String? {
    let columns = lines * 70
    guard DisplayWidth.of(text) > columns else { return nil }
    let cut = DisplayWidth.truncated(text, to: columns)
    let clause = cut.lastIndex { "；;。".contains($0) }.map { String(cut[..<$0]) }
    let kept = clause.flatMap { DisplayWidth.of($0) * 2 > columns ? $0 + "……" : nil } ?? cut
    return kept + self(LetterWords.inAnnex)
  }

  /// The names of the first clauses, without their words.
  func brief(clauses: [Identifier<RuleSetting>]) -> [HTML]? {
    guard !clauses.isEmpty else { return nil }
    let names = self(ReportWords.list(clauses.map(names.rule)))
    return ["<p>\(brief(names, lines: 3) ?? names + self(LetterWords.inAnnex))</p>\n"]
  }
}
