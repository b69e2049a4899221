import JinxiuDomain
import JinxiuFiles

/// What a form says of itself: its heads, when it was filled in, how many it has (L47, L48).
struct SheetChecks {
  let input: SheetInput

  /// Heads that are twice there, or that nobody reads.
  func checkHeads() {
    let form = input.form
    for (extra, column) in form.repeated {
      input.book.add(.repeatedHead(extra, form.columns[column], at: place(extra)))
    }
    for extra in form.extras where !isMonth(extra) && !HeadText.isSerial(extra.head) {
      switch form.shape {
      case .table(let table):
        let near = Nearest.name(
          to: extra.head, among: table.columns.flatMap { [$0.name] + $0.chinese })
        let meant = near.flatMap { name in
          table.columns.first { $0.name == name || $0.chinese.contains(name) }
        }
        input.book.add(.unknownColumn(extra.head, meaning: meant, of: table, at: place(extra)))
      case .form(let official):
        let free = official.columns.indices.filter { form.found[$0] == nil }.map {
          official.columns[$0]
        }
        input.book.add(
          .ignoredColumn(
            extra, near: Nearest.name(to: extra.head, among: free.map(\.head)),
            free: free.filter { $0.origin == .notice }.map(\.head), at: place(extra)))
      }
    }
  }

  /// Columns that are read though nobody sees them.
  func checkHiddenColumns() {
    let form = input.form
    let hidden = form.columns.indices.compactMap { form.found[$0] }.filter { head in
      input.grid.hiddenColumns.contains { $0.contains(head.number) }
    }.sorted { $0.number < $1.number }
    guard let first = hidden.first else { return }
    let spot = FaultSpot.cell(
      row: form.heads.upperBound, column: first.number, header: first.head)
    input.book.add(
      .hiddenColumns(
        hidden.map(\.head), at: FaultPlace(input.grid.file, sheet: input.grid.name, spot)))
  }

  /// L47.
  func checkFilingDay() {
    guard let deadline = input.programme?.filingDeadline, input.form.shape.isOfficial else {
      return
    }
    let block = LabelBlock(input.grid, above: input.form.heads.lowerBound)
    guard let entry = block.entry(["填报日期", "填表日期", "上报日期"]) else { return }
    guard let day = DayText.day(in: entry.value), day > deadline else { return }
    input.book.add(.late(day, deadline: deadline, at: block.place(entry)))
  }

  /// A total that the form itself states: 合计12人 in Annex 1 (L48).
  func checkTotals(_ rows: SheetRows) {
    guard input.form.shape == .form(.registration) else { return }
    for total in rows.totals {
      let own = total.rows.count
      let counted = own + rows.beside.count
      let number = total.row.cells.compactMap { cell in
        cell.flatMap { cell in SummaryReader.people(cell.text).map { (cell.column, $0) } }
      }.first
      guard let (column, stated) = total.count.map({ (total.column, $0) }) ?? number,
        stated != own, stated != counted
      else { continue }
      input.book.add(
        .paperTotalDiffers(
          stated, counted: counted, there: input.sheetPlace.phrase,
          at: input.place(total.row.number, cell: column)))
    }
  }

  private func isMonth(_ extra: FoundForm.Extra) -> Bool {
    guard input.form.shape == .form(.recruitment) else { return false }
    guard let programme = input.programme else { return true }
    return RecruitmentReader.month(extra.head, in: programme) != nil
  }

  private func place(_ extra: FoundForm.Extra) -> FaultPlace {
    FaultPlace(
      input.grid.file, sheet: input.grid.name,
      .cell(row: input.form.heads.upperBound, column: extra.column, header: extra.head))
  }
}
