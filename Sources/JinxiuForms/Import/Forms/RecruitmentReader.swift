import JinxiuDomain
import JinxiuFiles

/// Reads the recruitment plan of one hospital (进修招收计划), D17: offers, and seats by month; or a
/// list of offers that names the hospital in each row.
struct RecruitmentReader {
  let input: SheetInput
  let names: ScenarioNames
  var offers: OfferIndex

  private let columns = TableColumns(.offers)
  /// Columns of the page.
  private let spoken: Set<String>
  private let seatColumns = TableColumns(.seats)
  private var specialties: SpecialtyCells

  init(_ input: SheetInput, _ names: ScenarioNames, _ offers: OfferIndex) {
    self.input = input
    self.names = names
    self.offers = offers
    specialties = SpecialtyCells(names.specialties, into: input.book)
    let spoken = Set(input.form.found.keys.map { input.form.columns[$0].name })
    self.spoken = spoken.contains("months") ? spoken.union(OfferKey.months) : spoken
  }

  mutating func read(_ rows: SheetRows, into forms: inout ReadForms) {
    let block = LabelBlock(input.grid, above: input.form.heads.lowerBound)
    input.checkTotals(rows, input.index("seats"), clause: "L69, D17")
    let lines = Dictionary(
      (monthColumns().isEmpty ? [] : input.grid.rows).map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first })
    if let column = input.index("host") {
      for (host, own) in byHost(rows.data, column) { take(own, of: host, lines, into: &forms) }
    } else if let host = host(in: block) {
      take(rows.data, of: host, lines, into: &forms)
      HostBlockCheck(input: input, block: block, row: names.hostRows[host]).compare()
      let last = max(input.form.heads.upperBound, rows.data.last?.number ?? 0)
      takeContact(
        of: host, in: [block, LabelBlock(input.grid, below: last)], into: &forms)
    }
  }

  private mutating func take(
    _ rows: [DataRow], of host: String, _ lines: [Int: GridRow], into forms: inout ReadForms
  ) {
    var names = ["months": OfferKey.months]
    if input.index("offer") == nil { names["specialty"] = ["specialty", "offer"] }
    let origin = input.origin(names)
    let months = monthColumns()
    let given = rows.map { row in input.index("offer").map { row.text($0) } ?? "" }
    var drafts: [RowDraft] = []
    for (row, given) in zip(rows, given) {
      drafts.append(draft(of: row, host, isOurs: !given.isEmpty))
    }
    let matches = offers.matches(
      zip(given, drafts).map { OfferIndex.Row(given: $0, cells: $1.cells) }, of: host,
      spoken: spoken)
    for (index, row) in rows.enumerated() {
      let id = matches[index].id
      refuseTaken(given[index], host, row)
      tell(matches[index], row, among: rows, drafts[index].cells)
      var draft = drafts[index]
      draft.set(columns["offer"], to: id)
      forms.contributions.append(
        draft.contribution(of: RowOrigin(origin, row: row.number), isOfForm: true))
      guard !months.isEmpty else { continue }
      forms.scopes.append(.monthlySeats(offer: id))
      for month in months {
        contribute(row, id, month, lines[row.number]?.cell(month.column), to: &forms)
      }
    }
    forms.scopes.append(.offers(host: host))
  }

  /// Without its identifier.
  private mutating func draft(of row: DataRow, _ host: String, isOurs: Bool) -> RowDraft {
    var draft = RowDraft(columns)
    for (index, column) in input.form.columns.enumerated()
    where input.form.found[index] != nil && column.name != "months" {
      draft.set(columns[column.name], to: text(row, index, column.name))
    }
    setMonths(of: row, &draft)
    let place = input.place(row.number, input.index("specialty"))
    let name = specialties.name(
      row.text(input.index("specialty")), isOurs: isOurs, at: place,
      several: Fault.severalOffered)
    specialties.tellUnknown(name, at: place)
    draft.set(columns["specialty"], to: name)
    draft.set(columns["host"], to: host)
    return draft
  }

  /// Where a list has both ends in one cell: 2024年6-12月. What it says in columns of their own counts
  /// first.
  private func setMonths(of row: DataRow, _ draft: inout RowDraft) {
    guard let programme = input.programme, let index = input.index("months") else { return }
    let text = row.text(index)
    let place = input.place(row.number, index)
    let open = OfferKey.months.filter { draft.cells[columns[$0]].isEmpty }
    guard !open.isEmpty, !input.refusesError(text, at: place) else { return }
    // A formula without a value has its own fault.
    if text.isEmpty, row.cells[index]?.kind != .uncomputed {
      input.book.add(.blankMonths(at: place))
    }
    guard !text.isEmpty else { return }
    guard let range = MonthRange(text, in: programme) else {
      let isDate = row.cells[index]?.kind == .date
      input.book.add(.notMonths(text, isDate: isDate, at: place, clause: "D17"))
      return
    }
    for name in open { draft.set(columns[name], to: name == "from" ? range.from : range.to) }
  }

  /// The column that says an end of the months.
  private func monthIndex(_ name: String) -> Int? { input.index(name) ?? input.index("months") }

  /// An identifier of another hospital's offer would take that offer away.
  private func refuseTaken(_ given: String, _ host: String, _ row: DataRow) {
    // Of a hospital that is not known its own fault is enough.
    guard let owner = offers.host(of: given), owner != host,
      names.hosts.isEmpty || names.hostRows[host] != nil
    else { return }
    input.book.add(
      .takenIdentifier(
        given, of: names.hosts.name(of: owner), at: input.place(row.number, input.index("offer")),
        clause: "D17"))
  }

  /// What became of a row that gives no identifier, and months that nobody can use.
  private func tell(
    _ match: OfferIndex.Match, _ row: DataRow, among rows: [DataRow], _ cells: [String]
  ) {
    let key = OfferKey(cells, input.programme)
    let old = offers.key(of: match.id)
    let place = input.place(row.number, input.index("specialty"))
    let text = row.text(input.index("specialty"))
    switch match {
    case .plain: break
    case .updated(let id):
      // Months that cannot be read have their own fault.
      guard key.hasReadableMonths else { break }
      let name = old?["from"] == key["from"] ? "to" : "from"
      input.book.add(
        .changedMonths(
          row.text(monthIndex(name)), of: id, from: old?.text(OfferKey.months) ?? [],
          to: key.text(OfferKey.months), at: input.place(row.number, monthIndex(name))))
    case .beside(let others, _):
      // With --replace they go.
      guard !input.options.replaces else { break }
      input.book.add(.newBeside(text, others, at: place))
    case .repeated(let other, _):
      let first = input.place(rows[other].number, input.index("specialty"))
      input.book.add(.samePlan(text, as: first, at: place))
    }
    guard let programme = input.programme, let isWhole = key.isWhollyOutside(programme),
      !(old?.hasMonths(of: key) ?? false)
    else { return }
    let index = monthIndex(key.outerEnd(programme))
    input.book.add(
      .outsideProgramme(
        row.text(index), isWhole: isWhole, of: programme.periods,
        at: input.place(row.number, index)))
  }

  private func text(_ row: DataRow, _ index: Int, _ name: String) -> String {
    let text = row.text(index)
    guard let programme = input.programme else { return text }
    switch name {
    case "seats", "mentors", "others": return CountText.written(text)
    case "from", "to": input.refuseCutMonth(row.cells[index], at: input.place(row.number, index))
    default: break
    }
    switch name {
    case "from": return MonthEnd.written(text, .first, in: programme)
    case "to": return MonthEnd.written(text, .last, in: programme)
    case "starts":
      return CellText.list(text).map { MonthEnd.written($0, .first, in: programme) }
        .joined(separator: ";")
    default: return text
    }
  }

  /// Seats of one month, where they are said.
  private func contribute(
    _ row: DataRow, _ offer: String, _ month: MonthColumn, _ cell: GridCell?,
    to forms: inout ReadForms
  ) {
    let usual = row.text(input.index("seats"))
    guard let text = cell?.text, !text.isEmpty, text != usual else { return }
    var draft = RowDraft(seatColumns)
    draft.set(seatColumns["offer"], to: offer)
    draft.set(seatColumns["month"], to: month.month)
    draft.set(seatColumns["seats"], to: CountText.written(text))
    forms.contributions.append(
      draft.contribution(of: RowOrigin(month.origin, row: row.number), isOfForm: true))
  }

  private struct MonthColumn {
    let column: Int
    let month: String
    let origin: SheetOrigin
  }

  /// Heads that are months, beyond those of the form.
  private func monthColumns() -> [MonthColumn] {
    guard let programme = input.programme else { return [] }
    return input.form.extras.compactMap { extra in
      guard let month = Self.month(extra.head, in: programme) else { return nil }
      let head = SheetOrigin.Column(number: extra.column, head: extra.head)
      return MonthColumn(
        column: extra.column, month: month,
        origin: SheetOrigin(
          file: input.grid.file, name: input.grid.name,
          columns: ["offer": head, "month": head, "seats": head]))
    }
  }

  /// The month that a head names; nil when it names none. Without a year it is one of the programme.
  static func month(_ head: String, in programme: Programme) -> String? {
    // 分月名额 may stand above it.
    let digits = head.drop { !$0.isNumber }
    let text = MonthEnd.written(String(digits), .first, in: programme)
    return Period(text, .first, on: programme.grid) == nil ? nil : text
  }
}
