import JinxiuDomain
import JinxiuFiles

/// Reads the recruitment plan of one hospital (进修招收计划), D17: offers, and seats by month; or a
/// list of offers that names the hospital in each row.
struct RecruitmentReader {
  let input: SheetInput
  let names: ScenarioNames
  var offers: OfferIndex

  private let columns = TableColumns(.offers)
  private let seatColumns = TableColumns(.seats)
  private var specialties: SpecialtyCells

  init(_ input: SheetInput, _ names: ScenarioNames, _ offers: OfferIndex) {
    self.input = input
    self.names = names
    self.offers = offers
    specialties = SpecialtyCells(names.specialties, into: input.book)
  }

  mutating func read(_ rows: SheetRows, into forms: inout ReadForms) {
    let block = LabelBlock(input.grid, above: input.form.heads.lowerBound)
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
    let origin = input.origin(
      input.index("offer") == nil ? ["specialty": ["specialty", "offer"]] : [:])
    let months = monthColumns()
    let given = rows.map { row in input.index("offer").map { row.text($0) } ?? "" }
    var drafts: [RowDraft] = []
    for (row, given) in zip(rows, given) {
      drafts.append(draft(of: row, host, isOurs: !given.isEmpty))
    }
    let ids = offers.ids(
      zip(given, drafts).map { OfferIndex.Row(given: $0, cells: $1.cells) })
    for (index, row) in rows.enumerated() {
      let id = ids[index]
      refuseTaken(given[index], host, row)
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

  /// Whom to ask for, and the number; what a page leaves blank stays as it was.
  private func takeContact(
    of host: String, in blocks: [LabelBlock], into forms: inout ReadForms
  ) {
    guard let known = names.hostRows[host] else { return }
    let columns = TableColumns(.hosts)
    var draft = RowDraft(columns)
    draft.set(columns["host"], to: host)
    var cells: [String: SheetOrigin.Column] = [:]
    var first: Int?
    for (name, labels) in [
      ("contact", LabelBlock.contacts), ("telephone", LabelBlock.telephones),
    ] {
      let entries = blocks.lazy.compactMap { $0.entry(labels) }
      guard let entry = entries.first(where: { !Self.isOpen($0.value) }) else { continue }
      let value = name == "telephone" ? CellText.normalised(entry.value) : entry.value
      guard value != known.cells[columns[name]] else { continue }
      draft.set(columns[name], to: value)
      let row = first ?? entry.row
      first = row
      guard entry.row == row else { continue }
      cells[name] = SheetOrigin.Column(number: entry.column, head: entry.label)
    }
    guard let row = first else { return }
    let origin = SheetOrigin(file: input.grid.file, name: input.grid.name, columns: cells)
    forms.contributions.append(
      draft.contribution(of: RowOrigin(origin, row: row), isOfForm: true))
  }

  private static func isOpen(_ value: String) -> Bool {
    value.isEmpty || BlankWords.isBlank(value) || CellText.isPlaceholder(value)
      || CellText.isSpreadsheetError(value)
  }

  /// Rows by the hospital that each names, in the order in which hospitals come first.
  ///
  /// Rows whose hospital has a fault stand under what they say, so that they count as left out.
  private mutating func byHost(
    _ rows: [DataRow], _ column: Int
  ) -> [(host: String, rows: [DataRow])] {
    var order: [String] = []
    var groups: [String: [DataRow]] = [:]
    var known: [String: String] = [:]
    for row in rows {
      let text = row.text(column)
      let place = input.place(row.number, column)
      if text.isEmpty {
        input.book.add(.rowWithoutHost(place))
      } else if known[text] == nil {
        known[text] = host(named: text, at: place, isListed: true)
      }
      let host = known[text] ?? text
      if groups[host] == nil { order.append(host) }
      groups[host, default: []].append(row)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }

  /// Nil after a fault.
  private mutating func host(in block: LabelBlock) -> String? {
    let named = block.entry(["医院编号", "进修医院编号"])
    let entries = [named, block.entry(["医院名称", "进修医院名称", "进修医院"])].compactMap { $0 }
      .filter { !$0.value.isEmpty }
    guard let entry = entries.first else {
      input.book.add(.pageWithoutHost(input.sheetPlace))
      return nil
    }
    return host(named: entry.value, at: block.place(entry))
  }

  /// Nil after a fault.
  ///
  /// - Parameter isListed: Whether the sheet may name it again, in another row.
  private mutating func host(
    named text: String, at place: FaultPlace, isListed: Bool = false
  ) -> String? {
    guard !input.refusesError(text, at: place) else { return nil }
    guard !names.hosts.isEmpty else { return text }
    switch names.hosts.find(text) {
    case .one(let id):
      if let page = offers.page(of: id), !isListed || page != input.sheetPlace {
        input.book.add(.repeatedPage(text, of: page, at: place))
        return nil
      }
      offers.open(input.sheetPlace, for: id)
      return id
    case .several(let ids):
      input.book.add(.ambiguousName(text, ids, at: place, clause: "D17"))
    default:
      let near = names.hosts.nearest(to: text)
      input.book.add(.unknownName(text, near: near, in: "hosts.csv", at: place, clause: "D17"))
    }
    return nil
  }

  /// Without its identifier.
  private mutating func draft(of row: DataRow, _ host: String, isOurs: Bool) -> RowDraft {
    var draft = RowDraft(columns)
    for (index, column) in input.form.columns.enumerated() where input.form.found[index] != nil {
      draft.set(columns[column.name], to: text(row, index, column.name))
    }
    let place = input.place(row.number, input.index("specialty"))
    let name = specialties.name(
      row.text(input.index("specialty")), isOurs: isOurs, at: place,
      several: Fault.severalOffered)
    specialties.tellUnknown(name, at: place)
    draft.set(columns["specialty"], to: name)
    draft.set(columns["host"], to: host)
    return draft
  }

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

/// Compares what a page says of its hospital with hosts.csv.
private struct HostBlockCheck {
  let input: SheetInput
  let block: LabelBlock
  let row: SourcedRow?

  func compare() {
    guard let row else { return }
    let columns = TableColumns(.hosts)
    for (labels, name) in [
      (["住宿床位", "床位"], "beds"), (["同时进修人数", "同时进修上限"], "max_trainees"),
    ] {
      guard let entry = block.entry(labels), !entry.value.isEmpty else { continue }
      let known = row.cells[columns[name]]
      guard Self.folded(entry.value) != Self.folded(known) else { continue }
      input.book.add(
        .hostDiffers(
          entry.label, entry.value, known: known, there: row.origin.place(name),
          at: block.place(entry)))
    }
  }

  private static func folded(_ text: String) -> String {
    let plain = CellText.normalised(text)
    return ["不限", "unlimited", "无限制"].contains(plain)
      ? "unlimited" : String(plain.drop { $0 == "0" && plain.count > 1 }.prefix { $0.isNumber })
  }
}
