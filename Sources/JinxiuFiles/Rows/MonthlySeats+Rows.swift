import JinxiuDomain

/// Seats of offers in single months (分月名额): rows of one table that belong to those of another.
struct MonthlySeatsTable {
  let sheet: TableSheet
  let register: Register
  let book: FaultBook

  /// The offers with what the table says of their months, all faults at once.
  func laid(over offers: [Offer]) -> [Offer] {
    let known = Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var monthly: [Identifier<Offer>: [MonthlySeats]] = [:]
    var rows: [Key: Int] = [:]
    for record in sheet.records {
      let row = RowReader(sheet: sheet, record: record, register: register, book: book)
      let offer = row.reference("offer", to: .offers).map { Identifier<Offer>($0) }
      let months = row.wholeMonth("month")
      let seats = row.capacity("seats", in: 0...100_000)
      guard let offer, let months else { continue }
      if let other = months.lazy.compactMap({ rows[Key(offer: offer, month: $0)] }).first {
        addDuplicate(row, offer, of: sheet.words(forRow: other, in: record))
        continue
      }
      for month in months { rows[Key(offer: offer, month: month)] = record.row }
      if let span = known[offer]?.span, !months.allSatisfy(span.contains) {
        addOutside(row, span)
        continue
      }
      guard let seats else { continue }
      monthly[offer, default: []] += months.map { MonthlySeats(month: $0, seats: seats) }
    }
    return offers.map { offer in monthly[offer.id].map { offer.with(monthly: $0) } ?? offer }
  }

  /// The rows that `offers` give.
  static func cells(of offers: [Offer]) -> [[String]] {
    offers.flatMap { offer in
      offer.monthly.map { [offer.id.text, $0.month.description, String($0.seats)] }
    }
  }

  private struct Key: Hashable {
    let offer: Identifier<Offer>
    let month: Period
  }

  private func addDuplicate(_ row: RowReader, _ offer: Identifier<Offer>, of other: Phrase) {
    row.add(
      .duplicateRow, "month",
      Phrase(
        "“\(offer)”的这个月与\(other.chinese)重复", "this month of “\(offer)” repeats \(other.english)"),
      Phrase("删除或合并其中一行", "delete or merge one of the two rows"))
  }

  private func addOutside(_ row: RowReader, _ span: PeriodSpan) {
    row.add(
      .monthOutsideOffer, "month",
      Phrase(
        "不在该招收计划的起止月份 \(span.first)–\(span.last.closing) 之内",
        "outside the offer's months \(span.first) – \(span.last.closing)"),
      Phrase("改正月份，或延长招收计划的起止月份", "correct the month, or the from and to of the offer"))
  }
}

extension RowReader {
  /// A month, or a half of one; on a grid of half months a month is both of its halves.
  fileprivate func wholeMonth(_ column: String) -> [Period]? {
    guard let first = month(column, .first) else { return nil }
    let text = sheet.cell(column, of: record).map(CellText.normalised) ?? ""
    let isBoth = first.grid == .halfMonth && text.utf8.count == 7
    return isBoth ? [first, first.advanced(by: 1)] : [first]
  }
}
