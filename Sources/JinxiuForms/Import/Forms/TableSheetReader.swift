import JinxiuDomain
import JinxiuFiles

/// Reads a sheet that is a table of the scenario: its cells as they are.
struct TableSheetReader {
  let input: SheetInput
  let table: Table

  func read(_ rows: SheetRows, into forms: inout ReadForms) {
    let columns = TableColumns(table)
    let origin = input.origin()
    var months: Set<Int> = []
    for name in ["from", "to", "month"] where table != .transfers {
      if let index = columns.index(of: name) { months.insert(index) }
    }
    let last = columns.index(of: "to")
    for row in rows.data {
      var draft = RowDraft(columns)
      for index in input.form.found.keys.sorted() {
        let cell = row.cells[index]
        var text = cell?.text ?? ""
        if cell?.kind == .date, months.contains(index), let programme = input.programme {
          text = MonthEnd.written(text, index == last ? .last : .first, in: programme)
        }
        draft.set(index, to: text)
      }
      forms.contributions.append(
        draft.contribution(of: RowOrigin(origin, row: row.number), isOfForm: false))
    }
    forms.scopes.append(.table(table))
  }
}
