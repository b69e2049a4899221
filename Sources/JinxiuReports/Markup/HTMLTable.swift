import JinxiuDomain

/// A table with a caption and heads that name rows and columns for screen readers.
struct HTMLTable {
  enum Kind {
    case text, number
    /// Text on one line.
    case short
  }

  struct Column {
    let title: Phrase
    let kind: Kind

    init(_ title: Phrase, _ kind: Kind = .text) {
      self.title = title
      self.kind = kind
    }
  }

  let caption: Phrase
  let columns: [Column]
  /// A class for its own widths of columns.
  let style: String?
  private var rows: [HTML] = []
  private var footer: HTML = ""

  init(_ caption: Phrase, _ columns: [Column], style: String? = nil) {
    self.caption = caption
    self.columns = columns
    self.style = style
  }

  var isEmpty: Bool { rows.isEmpty }
  var count: Int { rows.count }

  /// The first cell is the head of the row.
  mutating func append(_ cells: [HTML]) { rows.append(row(cells)) }

  mutating func appendTotal(_ cells: [HTML]) { footer = "<tfoot>\(row(cells))</tfoot>" }

  /// A line over all columns that names the rows below it.
  mutating func appendGroup(_ title: String) {
    rows.append(
      """
      <tr class="group"><th colspan="\(columns.count)" scope="colgroup">\(title)</th></tr>

      """)
  }

  func markup(_ language: Language) -> HTML {
    let heads = columns.map { column -> HTML in
      let number: HTML = column.kind == .number ? " class=\"n\"" : ""
      return "<th scope=\"col\"\(number)>\(column.title[language])</th>"
    }
    // A short table stays whole on one printed page.
    let kinds = [columns.count > 6 ? "wide" : rows.count <= 12 ? "short" : nil, style]
      .compactMap { $0 }.joined(separator: " ")
    let kind: HTML = kinds.isEmpty ? "" : " class=\"\(kinds)\""
    return """
      <div class="scroll"><table\(kind)>
      <caption>\(caption[language])</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(rows)</tbody>\(footer)
      </table></div>

      """
  }

  private func row(_ cells: [HTML]) -> HTML {
    precondition(cells.count == columns.count, "a row has one cell for each column")
    let body = zip(cells, columns).enumerated().map { index, pair -> HTML in
      if index == 0 {
        let look: HTML = pair.1.kind == .short ? " class=\"nowrap\"" : ""
        return "<th scope=\"row\"\(look)>\(pair.0)</th>"
      }
      switch pair.1.kind {
      case .text: return "<td>\(pair.0)</td>"
      case .number: return "<td class=\"n\">\(pair.0)</td>"
      case .short: return "<td class=\"nowrap\">\(pair.0)</td>"
      }
    }
    return "<tr>\(body)</tr>\n"
  }
}
