import JinxiuDomain
import JinxiuFiles

/// When somebody can go, as Annex 1 says it: first and last month in one cell, or each in its own
/// (L61).
extension RegistrationReader {
  mutating func months(
    of row: DataRow, _ heads: RegistrationHeads, _ draft: inout RowDraft
  ) -> MonthRange? {
    guard let programme = input.programme else { return nil }
    for (name, edge) in Self.ends {
      guard let index = input.index(name) else { continue }
      input.refuseCutMonth(row.cells[index], at: input.place(row.number, index))
      let text = openCells.text(row, index)
      draft.set(columns[name], to: MonthEnd.written(text, edge, in: programme))
    }
    let text = openCells.text(row, heads.months)
    guard !text.isEmpty, input.options.host != .ignore else { return nil }
    let place = input.place(row.number, heads.months)
    guard !input.refusesError(text, at: place) else { return nil }
    guard let range = range(text, in: programme) else {
      let isDate = heads.months.flatMap { row.cells[$0] }?.kind == .date
      input.book.add(.notMonths(text, isDate: isDate, at: place))
      return nil
    }
    check.months(range, text, at: place)
    if input.options.host == .wish {
      compareEnds(of: row, draft, with: range, text, on: programme.grid)
      draft.set(columns["from"], to: range.from)
      draft.set(columns["to"], to: range.to)
    }
    return range
  }

  private static let ends = [("from", Edge.first), ("to", .last)]

  /// A form may say twice when somebody can go; what is overruled is told, and refused where it says
  /// nothing that can be read.
  private func compareEnds(
    of row: DataRow, _ draft: RowDraft, with range: MonthRange, _ text: String, on grid: Grid
  ) {
    for (name, edge) in Self.ends {
      let written = draft.cells[columns[name]]
      guard let index = input.index(name), !written.isEmpty else { continue }
      let place = input.place(row.number, index)
      guard !input.refusesError(written, at: place) else { continue }
      let taken = edge == .first ? range.from : range.to
      guard let own = Period(written, edge, on: grid) else {
        input.book.add(.notAMonth(written, edge, on: grid, at: place))
        continue
      }
      guard own != Period(taken, edge, on: grid) else { continue }
      input.book.add(.endOverruled(written, by: text, taken: taken, at: place))
    }
  }

  private mutating func range(_ text: String, in programme: Programme) -> MonthRange? {
    if let known = ranges[text] { return known }
    let range = MonthRange(text, in: programme)
    ranges[text] = .some(range)
    return range
  }
}
