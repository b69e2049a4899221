import JinxiuDomain
import JinxiuFiles

/// Whose page it is, and whom to ask for there.
extension RecruitmentReader {
  /// Whom to ask for, and the number; what a page leaves blank stays as it was.
  func takeContact(
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
  mutating func byHost(
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
  mutating func host(in block: LabelBlock) -> String? {
    let named = block.entry(["医院编号", "进修医院编号"])
    let entries = [named, block.entry(["医院名称", "进修医院名称", "进修医院"])].compactMap { $0 }
      .filter { !$0.value.isEmpty }
    if let entry = entries.first { return host(named: entry.value, at: block.place(entry)) }
    guard let (id, place) = SheetHost(input, names.hosts).named else {
      input.book.add(.pageWithoutHost(input.sheetPlace))
      return nil
    }
    input.book.add(.derivedHost(names.hosts.name(of: id), at: place))
    return host(named: id, at: place)
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
}

/// Compares what a page says of its hospital with hosts.csv.
struct HostBlockCheck {
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
