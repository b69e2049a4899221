import JinxiuFiles

/// A sheet that was recognised by its heads.
struct FoundForm: Sendable {
  /// A head that the shape does not know.
  struct Extra: Hashable, Sendable {
    /// From 1.
    let column: Int
    let head: String
    /// What each of its lines says.
    let lines: [String]
  }

  let shape: FormShape
  let columns: [FormShape.Column]
  /// Numbers of the rows of its heads.
  let heads: ClosedRange<Int>
  /// By the index of the shape's column.
  let found: [Int: SheetOrigin.Column]
  /// Heads that mean a column which another head means already.
  let repeated: [(extra: Extra, column: Int)]
  let extras: [Extra]

  /// Required columns that no head means, but for those that the sheet may say once.
  var missing: [FormShape.Column] { lacking.filter { !isSaidOnce($0) } }

  /// Whether the sheet has to say something once, since no column does.
  var saysOnce: Bool { !lacking.isEmpty && missing.isEmpty }

  private var lacking: [FormShape.Column] {
    columns.enumerated().filter { index, column in
      column.isRequired && found[index] == nil && column.alternative.flatMap(number) == nil
    }.map(\.element)
  }

  /// Not where some other head has the one that is missing in it, or is nearly that: a misspelt head
  /// is no form without a column.
  private func isSaidOnce(_ column: FormShape.Column) -> Bool {
    column.maySayOnce
      && extras.flatMap(\.lines).allSatisfy { line in
        let folded = HeadText.folded(line)
        return column.heads.allSatisfy { !folded.contains(HeadText.folded($0)) }
          && Nearest.name(to: column.head, among: [line]) == nil
      }
  }

  /// Whether what should be heads is rather a row of data: most of it means nothing, and some of it
  /// is a number.
  var looksLikeData: Bool {
    found.count * 3 < extras.count
      && extras.contains { extra in
        !extra.head.isEmpty && extra.head.allSatisfy(\.isNumber)
      }
  }

  /// The same heads in other rows.
  func moved(to rows: ClosedRange<Int>) -> FoundForm {
    FoundForm(
      shape: shape, columns: columns, heads: rows, found: found, repeated: repeated, extras: extras)
  }

  func number(of name: String) -> Int? {
    columns.firstIndex { $0.name == name }.flatMap { found[$0]?.number }
  }
}
