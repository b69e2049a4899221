/// One cell of a table for spreadsheets.
package enum ReportCell: Hashable, Sendable {
  case text(String)
  case number(Int)
  case empty

  /// Text, or an empty cell for nil.
  package static func text(orEmpty text: String?) -> ReportCell {
    text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty
  }

  /// A number, or an empty cell for nil.
  package static func number(orEmpty number: Int?) -> ReportCell {
    number.map(ReportCell.number) ?? .empty
  }
}
