import JinxiuFiles

/// Finds the heads of a sheet by what they say, wherever they stand: below titles and form lines, in
/// one to three lines, merged or broken (L62, D12).
struct HeadFinder {
  let grid: SheetGrid
  private let book = HeadBook.standard

  init(_ grid: SheetGrid) {
    self.grid = grid
  }

  /// Rows in which heads are looked for.
  private static let reach = 40

  /// The shape most of whose columns are there; nil when no head means anything.
  ///
  /// Whole shapes come before others, then those with more columns but for row numbers, lines that no merge reaches out
  /// of, those that the sheet is called by, official forms, unless a column of theirs is only said once, fewer lines.
  func best() -> FoundForm? {
    let rows = Array(grid.rows.prefix(Self.reach))
    var best: (form: FoundForm, rank: [Int])?
    for first in rows.indices {
      for depth in 1...3 where first + depth <= rows.count {
        let lines = rows[first..<first + depth]
        guard rows[first + depth - 1].number - rows[first].number == depth - 1 else { continue }
        for form in forms(under: Array(lines)) {
          let rank = [
            form.missing.isEmpty ? 1 : 0,
            form.found.values.count { !HeadText.isSerial($0.head) }, isWhole(form.heads) ? 1 : 0,
            form.shape.sheetName == grid.name ? 1 : 0,
            form.saysOnce ? -1 : form.shape.isOfficial ? 1 : 0, -depth,
          ]
          if best.map({ $0.rank.lexicographicallyPrecedes(rank) }) ?? true { best = (form, rank) }
        }
      }
    }
    return best?.form
  }

  /// Whether no head is merged with a cell below these rows.
  private func isWhole(_ heads: ClosedRange<Int>) -> Bool {
    grid.merges.allSatisfy { merge in
      !heads.contains(merge.rows.lowerBound) || merge.rows.upperBound <= heads.upperBound
    }
  }

  /// What the lines are the heads of, for each shape with at least one column.
  private func forms(under lines: [GridRow]) -> [FoundForm] {
    let columns = Set(lines.flatMap { $0.cells.map(\.column) }).sorted()
    var found: [Int: [Int: SheetOrigin.Column]] = [:]
    var read: [(column: Int, texts: [Candidate], meanings: [HeadBook.Meaning])] = []
    for column in columns {
      let candidates = Self.candidates(lines.compactMap { $0.cell(column)?.text })
      var shapes: Set<Int> = []
      var meanings: [HeadBook.Meaning] = []
      for candidate in candidates {
        for meaning in book.meanings(of: candidate.folded)
        where !isLabel(meaning, of: column, over: lines)
          && shapes.insert(meaning.shape).inserted
        {
          meanings.append(meaning)
          let head = SheetOrigin.Column(number: column, head: candidate.text)
          if found[meaning.shape]?[meaning.column] == nil {
            found[meaning.shape, default: [:]][meaning.column] = head
          }
        }
      }
      read.append((column, candidates, meanings))
    }
    guard let first = lines.first?.number, let last = lines.last?.number else { return [] }
    return found.keys.sorted().map { shape in
      form(shape, found[shape] ?? [:], read, heads: first...last)
    }
  }

  /// A label above a recruitment plan, 医院名称, is no head unless it reaches down to the others.
  private func isLabel(
    _ meaning: HeadBook.Meaning, of column: Int, over lines: [GridRow]
  ) -> Bool {
    guard lines.count > 1, let last = lines.last, last.cell(column) == nil,
      book.shapes[meaning.shape] == .form(.recruitment),
      book.columns[meaning.shape][meaning.column].name == "host"
    else { return false }
    return !grid.merges.contains {
      $0.columns.contains(column) && $0.rows.contains(last.number) && $0.rows.count > 1
    }
  }

  private func form(
    _ shape: Int, _ found: [Int: SheetOrigin.Column],
    _ read: [(column: Int, texts: [Candidate], meanings: [HeadBook.Meaning])],
    heads: ClosedRange<Int>
  ) -> FoundForm {
    let found = lending(found, book.columns[shape])
    let taken = Set(found.values.map(\.number))
    var extras: [FoundForm.Extra] = []
    var repeated: [(FoundForm.Extra, Int)] = []
    for entry in read where !taken.contains(entry.column) {
      guard let text = entry.texts.first?.text else { continue }
      let extra = FoundForm.Extra(
        column: entry.column, head: text, lines: entry.texts.map(\.text))
      if let meaning = entry.meanings.first(where: { $0.shape == shape }) {
        repeated.append((extra, meaning.column))
      } else {
        extras.append(extra)
      }
    }
    return FoundForm(
      shape: book.shapes[shape], columns: book.columns[shape], heads: heads, found: found,
      repeated: repeated, extras: extras)
  }

  /// 开始月份 beside 结束月份 is the first month of an offer; beside 招收起月 it is when courses begin.
  private func lending(
    _ found: [Int: SheetOrigin.Column], _ columns: [FormShape.Column]
  ) -> [Int: SheetOrigin.Column] {
    var found = found
    for (index, column) in columns.enumerated()
    where found[index] == nil && !column.lentHeads.isEmpty {
      let other = columns.firstIndex { $0.name == column.alternative }
      guard other.map({ found[$0] == nil }) ?? true else { continue }
      let lent = column.lentHeads.map(HeadText.folded)
      let lender = columns.indices.first {
        found[$0].map { lent.contains(HeadText.folded($0.head)) } ?? false
      }
      if let lender { found[index] = found.removeValue(forKey: lender) }
    }
    return found
  }

  private struct Candidate {
    let text: String
    let folded: String
  }

  /// What the lines above each other may say: the lowest alone, lines joined, then those above.
  private static func candidates(_ lines: [String]) -> [Candidate] {
    var texts: [String] = []
    for start in lines.indices.reversed() {
      texts.append(lines[start...].joined())
    }
    texts += lines.dropLast().reversed()
    return texts.map { text in
      let line = String(text.map { $0.isNewline ? " " : $0 })
      return Candidate(text: line, folded: HeadText.folded(text))
    }
  }
}
