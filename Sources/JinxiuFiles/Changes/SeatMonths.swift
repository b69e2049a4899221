import JinxiuDomain
import Yams

/// Seats of offers in some of their months.
struct SeatMonths {
  let reader: YAMLReader
  let months: PeriodSpan
  /// Whether an offer gets the months that it does not have.
  let opens: Bool

  /// Writes the seats of each offer in each of the months that it has; none at all is a fault.
  func set(
    _ field: ChangeEntry.Field, in rows: [Int], _ draft: inout TableDraft,
    _ change: (String) -> String
  ) {
    guard let seats = TableDraft.column("seats", of: .offers) else { return }
    var isAnywhere = false
    if opens, rows.allSatisfy({ staysClosed($0, draft, change) }) { return addClosed(field) }
    for row in rows {
      let offer = draft.text(.offers, row, 0)
      if opens { open(row, by: field.value, &draft) }
      for month in months.periods where Self.span(of: row, draft)?.contains(month) == true {
        isAnywhere = true
        let name = month.description
        let exception = Self.exceptions(of: offer, draft).first {
          draft.text(.seats, $0, 1) == name
        }
        let now = exception.map { draft.text(.seats, $0, 2) } ?? draft.text(.offers, row, seats)
        if let exception {
          draft.set(.seats, exception, 2, to: change(now), by: field.value)
        } else {
          draft.add(
            TableDraft.Row(
              cells: [offer, name, change(now)], nodes: [2: field.value], added: field.value),
            to: .seats)
        }
      }
    }
    guard !isAnywhere else { return }
    reader.add(
      .changeWithoutEffect, field.keyNode, found: field.name,
      Phrase("所选招收计划在这些月份都不招收", "none of the offers is open in these months"),
      Phrase(
        "核对 during 的月份；要开放这些月份，加上 open: true",
        "check the months of during; open: true opens these months"))
  }

  /// Whether the months that the offer does not have would have no seats, and there are some.
  private func staysClosed(
    _ row: Int, _ draft: TableDraft, _ change: (String) -> String
  ) -> Bool {
    guard let span = Self.span(of: row, draft), !span.contains(months) else { return false }
    return CellText.integer(change("0")).map { $0 <= 0 } ?? false
  }

  private func addClosed(_ field: ChangeEntry.Field) {
    reader.add(
      .changeWithoutEffect, field.keyNode, found: field.name,
      Phrase("开放的月份仍然没有名额", "the months that open have no seats all the same"),
      Phrase("写 by: {seats: 1} 或 set: {seats: 1}", "write by: {seats: 1} or set: {seats: 1}"))
  }

  /// Lets the offer reach as far as the months, in which stays may begin; every month that it did not
  /// have has no seats yet.
  private func open(_ row: Int, by node: Node, _ draft: inout TableDraft) {
    guard let span = Self.span(of: row, draft), span.grid == months.grid,
      let wider = PeriodSpan(
        from: min(span.first, months.first), to: max(span.last, months.last)), wider != span,
      let from = TableDraft.column("from", of: .offers),
      let to = TableDraft.column("to", of: .offers)
    else { return }
    if wider.first != span.first {
      draft.set(.offers, row, from, to: wider.first.description, by: node)
    }
    if wider.last != span.last { draft.set(.offers, row, to, to: wider.last.closing, by: node) }
    let closed = wider.periods.filter { !span.contains($0) }
    if let starts = TableDraft.column("starts", of: .offers) {
      let now = CellText.list(draft.text(.offers, row, starts))
      let begun = closed.filter(months.contains).map(\.description)
      if !now.isEmpty {
        draft.set(.offers, row, starts, to: Cell.list((now + begun).sorted()), by: node)
      }
    }
    for month in closed {
      draft.add(
        TableDraft.Row(
          cells: [draft.text(.offers, row, 0), month.description, "0"], nodes: [2: node],
          added: node),
        to: .seats)
    }
  }

  private static func span(of row: Int, _ draft: TableDraft) -> PeriodSpan? {
    guard let from = TableDraft.column("from", of: .offers),
      let to = TableDraft.column("to", of: .offers),
      let first = Period(written: draft.text(.offers, row, from), .first),
      let last = Period(written: draft.text(.offers, row, to), .last)
    else { return nil }
    return PeriodSpan(from: first, to: last)
  }

  private static func exceptions(of offer: String, _ draft: TableDraft) -> [Int] {
    draft[.seats].indices.filter { draft.text(.seats, $0, 0) == offer }
  }

  /// A number for all months leaves no exception.
  static func drop(of offer: String, _ draft: inout TableDraft) {
    draft.remove(exceptions(of: offer, draft), of: .seats)
  }

  /// More or fewer in all months are so in the exceptions too.
  static func shift(
    of offer: String, by node: Node, _ draft: inout TableDraft, _ change: (String) -> String
  ) {
    for row in exceptions(of: offer, draft) {
      draft.set(.seats, row, 2, to: change(draft.text(.seats, row, 2)), by: node)
    }
  }
}
