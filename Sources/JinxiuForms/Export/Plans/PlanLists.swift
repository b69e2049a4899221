import JinxiuDomain
import JinxiuReports

/// Who comes to a host and who goes from a county by a plan, as working lists on A4.
struct PlanLists {
  let scenario: Scenario
  let plan: Plan
  let language: Language
  let masksNames: Bool

  /// A column of a list: its head and the cell of a placement.
  struct Column {
    let head: Phrase
    let width: Int
    let style: CellStyle
    let cell: (Placement) -> ReportCell

    init(
      _ head: Phrase, _ width: Int, _ style: CellStyle = .centred,
      _ cell: @escaping (Placement) -> ReportCell
    ) {
      self.head = head
      self.width = width
      self.style = style
      self.cell = cell
    }
  }

  /// Title, a line of facts, then a row for each placement, numbered.
  func sheet(
    _ name: Phrase, title: String, line: String, _ columns: [Column], _ placements: [Placement]
  ) -> Sheet {
    let number = ListWords.number
    var sheet = Sheet(
      name: self(name), widths: [6] + columns.map { width($0, placements) })
    let count = columns.count + 1
    sheet.appendTitle(title, columns: count)
    sheet.appendBanner(line, .paragraph)
    sheet.rows.append(
      SheetRow(
        ([number] + columns.map(\.head)).map { SheetCell(.text(self($0)), .head) }, height: 30))
    let first = sheet.rows.count
    for (index, placement) in placements.enumerated() {
      sheet.rows.append(
        SheetRow(
          [SheetCell(.number(index + 1), .number)]
            + columns.map { SheetCell(plain: $0.cell(placement), $0.style) }))
    }
    sheet.filteredRows = (first - 1)...max(first - 1, sheet.rows.count - 1)
    for note in FormNotes.all(of: scenario.programme) { sheet.appendBanner(note, .note) }
    sheet.frozenRows = first
    sheet.repeatedRows = (first - 1)...(first - 1)
    sheet.isLandscape = true
    return sheet
  }

  private func width(_ column: Column, _ placements: [Placement]) -> Int {
    let head = DisplayWidth.of(self(column.head)) + 4
    return placements.reduce(max(column.width, head)) { width, placement in
      guard case .text(let text) = column.cell(placement) else { return width }
      return min(34, max(width, DisplayWidth.of(text) + 2))
    }
  }

  // MARK: - Cells

  func trainee(_ placement: Placement) -> Trainee? {
    guard case .trainee(let id) = placement.demand else { return nil }
    return scenario.trainee(id)
  }

  /// Several people of a need share a row: their names follow.
  func person(_ placement: Placement) -> ReportCell {
    guard let trainee = trainee(placement) else {
      return .text(self(ListWords.toFollow(placement.count)))
    }
    return .text(masksNames ? NameMask.masked(trainee.name) : trainee.name)
  }

  func personal(_ column: KeyPath<Trainee, String>) -> (Placement) -> ReportCell {
    { .text(orEmpty: trainee($0)?[keyPath: column]) }
  }

  func unit(_ placement: Placement) -> ReportCell {
    .text(orEmpty: placement.unit.map { scenario.unit($0)?.name ?? $0.text })
  }

  func host(_ placement: Placement) -> ReportCell {
    .text(scenario.host(placement.host)?.name ?? placement.host.text)
  }

  func callAsFunction(_ phrase: Phrase) -> String { phrase[language] }
}
