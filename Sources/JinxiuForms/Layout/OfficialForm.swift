/// A form that counties and hospitals fill in: the annexes of the notice, and the supply form that
/// no notice provides (D17).
package enum OfficialForm: String, CaseIterable, Sendable {
  /// Annex 1 (登记表), a row for each person nominated (L52).
  case registration
  /// Annex 2 (汇总表), people by county and category (L65).
  case summary
  /// Annex 3 (分配表), quotas of counties (L68).
  case allocation
  /// The recruitment plan of one host (进修招收计划), a row for each offer (D17).
  case recruitment

  /// As a form of ours has them.
  var printedColumns: [FormColumn] { columns.filter { $0.origin != .list } }

  /// In the order of the printed form, with those of lists that others make.
  package var columns: [FormColumn] {
    switch self {
    case .registration: Self.registrationColumns
    case .summary: Self.summaryColumns
    case .allocation: Self.allocationColumns
    case .recruitment: Self.recruitmentColumns
    }
  }
}

/// One column of a form.
package struct FormColumn: Hashable, Sendable {
  /// Who asks for it.
  package enum Origin: Hashable, Sendable {
    /// The printed form of the notice.
    case notice
    /// This programme: conditions of the notice for which its form has no column (D16).
    case supplement
    /// Lists that others make of several forms; the form itself has no such column.
    case list
  }

  /// Its key: where the table of the scenario has such a column, that column's name.
  package let name: String
  /// The head as printed, without line breaks.
  package let head: String
  /// Other heads seen on forms of the kind.
  package let otherHeads: [String]
  package let origin: Origin
  /// Whether a form without it cannot be recognised.
  package let isRequired: Bool
  /// Whether the sheet may say it once for all its rows, in place of a column.
  var maySayOnce = false
  /// The column that may say it in its place.
  var alternative: String?
  /// Heads of other columns that mean this one where it has no head of its own.
  var lentHeads: [String] = []

  static func required(_ name: String, _ head: String, or others: String...) -> FormColumn {
    FormColumn(name: name, head: head, otherHeads: others, origin: .notice, isRequired: true)
  }

  static func optional(_ name: String, _ head: String, or others: String...) -> FormColumn {
    FormColumn(name: name, head: head, otherHeads: others, origin: .notice, isRequired: false)
  }

  static func added(_ name: String, _ head: String, or others: String...) -> FormColumn {
    FormColumn(name: name, head: head, otherHeads: others, origin: .supplement, isRequired: false)
  }
}
