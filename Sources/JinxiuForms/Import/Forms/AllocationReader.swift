import JinxiuDomain
import JinxiuFiles

/// Reads Annex 3 (分配表): the quotas of counties (L68, L69).
struct AllocationReader {
  let input: SheetInput
  /// Counties that the scenario has already, by folded name; empty when it has none yet.
  let counties: [String: String]

  func read(_ rows: SheetRows, into forms: inout ReadForms) {
    guard let county = input.index("county"), let quota = input.index("quota_max") else { return }
    let columns = TableColumns(.counties)
    let origin = input.origin()
    for (position, row) in rows.data.enumerated() {
      let text = row.text(county)
      guard let name = name(text, at: input.place(row.number, county)) else { continue }
      var draft = RowDraft(columns)
      draft.set(columns["county"], to: name)
      draft.set(columns["quota_max"], to: row.text(quota))
      // A county that the scenario has keeps what else is known of it.
      if counties.isEmpty {
        draft.set(columns["order"], to: String(position + 1))
        draft.set(columns["quota_min"], to: "0")
      }
      forms.contributions.append(
        draft.contribution(of: RowOrigin(origin, row: row.number), isOfForm: true))
      forms.quotaPlaces[name] = input.place(row.number, quota)
    }
    checkTotals(rows, quota)
  }

  /// A county that the scenario lacks is a misspelt one, unless it has none at all.
  private func name(_ text: String, at place: FaultPlace) -> String? {
    let plain = PersonWords.withoutBlanks(text)
    guard !counties.isEmpty, !text.isEmpty else { return plain }
    if let known = counties[HeadText.folded(text)] { return known }
    input.book.add(
      .unknownName(
        text, near: Nearest.name(to: text, among: counties.values.sorted()), in: "counties.csv",
        at: place, clause: "L53, L68"))
    return nil
  }

  private func checkTotals(_ rows: SheetRows, _ quota: Int) {
    var before = 0
    for total in rows.totals {
      let counted = rows.data[(total.isPart ? before : 0)..<total.rowsAbove]
      before = total.rowsAbove
      let numbers = counted.map { CellText.integer(CellText.normalised($0.text(quota))) }
      let stated = total.count ?? CellText.integer(CellText.normalised(total.row.text(quota)))
      guard let stated, let first = counted.first, let last = counted.last else { continue }
      let sum = numbers.reduce(0) { $0 + ($1 ?? 0) }
      guard sum != stated else { continue }
      input.book.add(
        .sumDiffers(
          stated: stated, sum: sum, of: "\(first.number)–\(last.number)",
          at: input.place(total.row.number, quota), clause: "L69 · 附件3"))
    }
  }
}
