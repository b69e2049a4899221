import JinxiuReports

/// The words of drop-down lists that are too long to stand in a rule, on a hidden sheet.
struct ChoiceLists {
  static let sheetName = "选项"

  private var lists: [(head: String, words: [String])] = []

  /// A rule for one of the words; any text where there are none.
  ///
  /// Equal lists share a column.
  mutating func rule(_ head: String, _ words: [String]) -> SheetValidation.Rule {
    guard !words.isEmpty else { return .anything }
    if SheetValidation.fits(words) { return .words(words) }
    let known = lists.firstIndex { $0.words == words }
    if known == nil { lists.append((head, words)) }
    let column = SheetColumn.letters(known ?? lists.count - 1)
    return .range("'\(Self.sheetName)'!$\(column)$2:$\(column)$\(words.count + 1)")
  }

  /// Nil where no list is too long.
  var sheet: Sheet? {
    guard !lists.isEmpty else { return nil }
    var sheet = Sheet(name: Self.sheetName, widths: lists.map { _ in 24 })
    sheet.rows.append(SheetRow(lists.map { SheetCell(.text($0.head), .head) }))
    let depth = lists.map(\.words.count).max() ?? 0
    for row in 0..<depth {
      sheet.rows.append(
        SheetRow(
          lists.map { list in
            SheetCell(row < list.words.count ? .exact(list.words[row]) : .empty, .text)
          }))
    }
    sheet.visibility = .hidden
    return sheet
  }
}

/// Columns as spreadsheets name them.
enum SheetColumn {
  /// `A` for 0, `AA` for 26.
  static func letters(_ index: Int) -> String {
    var (rest, letters) = (index, "")
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}
