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
      let people = BlankWords.isNone(row.text(quota)) ? "无" : row.text(quota)
      draft.set(columns["quota_max"], to: SummaryReader.people(people).map(String.init) ?? people)
      let city = row.text(input.index("city"))
      if !city.isEmpty { draft.set(columns["city"], to: city) }
      // A county that the scenario has keeps what else is known of it.
      if counties.isEmpty {
        draft.set(columns["order"], to: String(position + 1))
        draft.set(columns["quota_min"], to: "0")
      }
      forms.contributions.append(
        draft.contribution(of: RowOrigin(origin, row: row.number), isOfForm: true))
      forms.quotaPlaces[name] = input.place(row.number, quota)
    }
    input.checkTotals(rows, quota, clause: "L69 · 附件3")
  }

  /// A county that the scenario lacks is a misspelt one, unless it has none at all.
  private func name(_ text: String, at place: FaultPlace) -> String? {
    let plain = PersonWords.withoutBlanks(text)
    guard !counties.isEmpty, !text.isEmpty else { return plain }
    if let known = counties[HeadText.folded(text)] { return known }
    guard !input.refusesError(text, at: place) else { return nil }
    input.book.add(
      .unknownName(
        text, near: Nearest.fitting(text, among: counties.values.sorted()), in: "counties.csv",
        at: place, clause: "L53, L68"))
    return nil
  }
}
