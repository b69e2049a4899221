import JinxiuFiles

/// A sheet that was recognised by its heads.
struct FoundForm: Sendable {
  /// A head that the shape does not know.
  struct Extra: Hashable, Sendable {
    /// From 1.
    let column: Int
    let head: String
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

  /// Required columns that no head means.
  var missing: [FormShape.Column] {
    columns.indices.filter { columns[$0].isRequired && found[$0] == nil }.map { columns[$0] }
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
