import JinxiuDomain

extension Offer: TableRow {
  static var table: Table { .offers }

  init?(_ row: RowReader) {
    let id = row.name("offer")
    let host = row.reference("host", to: .hosts)
    let specialty = row.name("specialty")
    let technique = row.name("technique")
    let level = row.code("level", as: UnitLevel.self)
    let span = row.span(from: "from", to: "to")
    let seats = row.capacity("seats", in: 0...100_000)
    let starts = row.starts("starts")
    let mentors = row.integer("mentors", in: 0...100_000, clause: "L44")
    let others = row.integer("others", in: 0...100_000, clause: "Z67") ?? 0
    for start in starts where span?.contains(start) == false {
      row.add(
        .startOutsideSpan, "starts",
        Phrase(
          "开班\(start.grid == .month ? "月份" : "日期") \(start) 不在招收期间内",
          "start \(start) is outside the offer's months"),
        Phrase("填写招收起止月份之内的月份", "write months within from and to"))
    }
    guard let id, let host, let specialty, let span, let seats else { return nil }
    self.init(
      id: Identifier(id), host: Identifier(host), specialty: Identifier(specialty),
      technique: technique.map { Identifier($0) }, level: level, span: span, seats: seats,
      starts: starts.isEmpty ? nil : starts, mentors: mentors, others: others)
  }

  var cells: [String] {
    [
      id.text, host.text, specialty.text, technique?.text ?? "", level?.rawValue ?? "",
      span.first.description, span.last.closing, String(seats),
      Cell.list((starts ?? []).map(\.description)), Cell.number(mentors),
      others == 0 ? "" : String(others),
    ]
  }
}

extension RowReader {
  /// Both ends, the first not after the last.
  func span(from: String, to: String) -> PeriodSpan? {
    guard let ends = ends(from: from, to: to), let first = ends.first, let last = ends.last else {
      return nil
    }
    return PeriodSpan(from: first, to: last)
  }

  /// Either end or both; nil after the fault that they are reversed.
  func ends(from: String, to: String) -> (first: Period?, last: Period?)? {
    let first = month(from, .first)
    let last = month(to, .last)
    guard let first, let last, last < first else { return (first, last) }
    add(
      .monthsReversed, to,
      Phrase(
        first.grid == .month
          ? "止月 \(last) 早于起月 \(first)" : "止日 \(last.closing) 早于起日 \(first)",
        "\(last.closing) comes before \(first)"),
      first.grid == .month
        ? Phrase("对调两个月份，或改正其中之一", "swap the two months, or correct one")
        : Phrase("改正其中之一", "correct one of them"))
    return nil
  }
}
