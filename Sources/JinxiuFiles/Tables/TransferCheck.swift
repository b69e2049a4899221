import JinxiuDomain

/// L70: what a county gives in all is not more than its quota.
struct TransferCheck {
  let sheet: TableSheet
  let register: Register
  let book: FaultBook

  /// A row that would exceed the quota is a fault and is not counted further.
  func refuseOverdrafts() {
    var given: [String: Int] = [:]
    for record in sheet.records {
      guard let from = sheet.cell("from", of: record), let quota = register.quotas[from],
        let text = sheet.cell("count", of: record),
        let count = CellText.integer(CellText.normalised(text)), count > 0
      else { continue }
      let before = given[from] ?? 0
      if count > quota - before {
        add(record, from, count, left: max(0, quota - before))
      } else {
        given[from] = before + count
      }
    }
  }

  private func add(_ record: CSVRecord, _ county: String, _ count: Int, left: Int) {
    book.add(
      Fault(
        .transferOverQuota, at: sheet.place("count", of: record), found: String(count),
        problem: Phrase(
          "\(county)只剩\(left)个名额可调出，表中写了\(count)个",
          "\(county) has \(left) left to give, the row says \(count)"),
        advice: Phrase("填不大于 \(left) 的数，或删除这一行", "write at most \(left), or delete the row"),
        clause: "L70"))
  }
}
