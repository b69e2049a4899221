import JinxiuDomain
import JinxiuFiles

/// A row of offers.csv as offers are told apart, however its cells are spelt.
struct OfferKey {
  /// What an offer is, whenever it takes people.
  static let kind = ["specialty", "technique", "level"]
  static let months = ["from", "to"]
  static let plan = kind + months + ["starts"]

  private static let columns = TableColumns(.offers)
  private let cells: [String]
  private let span: PeriodSpan?

  init(_ row: [String], _ programme: Programme?) {
    var cells = row
    let columns = Self.columns
    for name in Self.kind {
      let text = SpokenCell.text(row[columns[name]], of: name, in: .offers)
      cells[columns[name]] = HeadText.folded(text)
    }
    if let programme {
      cells[columns["from"]] = MonthEnd.written(row[columns["from"]], .first, in: programme)
      cells[columns["to"]] = MonthEnd.written(row[columns["to"]], .last, in: programme)
      cells[columns["starts"]] = CellText.list(row[columns["starts"]])
        .map { MonthEnd.written($0, .first, in: programme) }.joined(separator: ";")
      let first = Period(cells[columns["from"]], .first, on: programme.grid)
      let last = Period(cells[columns["to"]], .last, on: programme.grid)
      span = first.flatMap { first in last.flatMap { PeriodSpan(from: first, to: $0) } }
    } else {
      span = nil
    }
    self.cells = cells
  }

  subscript(name: String) -> String { cells[Self.columns[name]] }

  func text(_ names: [String]) -> [String] { names.map { self[$0] } }

  func hasMonths(of other: OfferKey) -> Bool { text(Self.months) == other.text(Self.months) }

  var hasReadableMonths: Bool { span != nil }

  /// Also where months cannot be read, which is told by itself.
  func overlaps(_ other: OfferKey) -> Bool {
    guard let span, let own = other.span else { return true }
    return span.first <= own.last && own.first <= span.last
  }

  /// Whether some of its months, or all of them, lie outside the programme; nil where none does.
  func isWhollyOutside(_ programme: Programme) -> Bool? {
    guard let span else { return nil }
    let all = programme.periods
    if span.first >= all.first, span.last <= all.last { return nil }
    return span.last < all.first || span.first > all.last
  }

  /// The end that lies outside the programme, the first before the last.
  func outerEnd(_ programme: Programme) -> String {
    guard let span, span.first < programme.periods.first else { return "to" }
    return "from"
  }
}
