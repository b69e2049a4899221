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

  /// Required columns that no head means.
  var missing: [FormShape.Column] {
    columns.indices.filter { columns[$0].isRequired && found[$0] == nil && !mayLack($0) }
      .map { columns[$0] }
  }

  /// Whether it is an Annex 1 of one county, whose sheet says which, or whose units do.
  var lacksCounty: Bool {
    shape == .form(.registration) && number(of: "county") == nil
  }

  /// A head that is nearly the one that is missing is a misspelt one, and so is one that speaks of
  /// counties in words of its own.
  private func mayLack(_ column: Int) -> Bool {
    guard lacksCounty, columns[column].name == "county" else { return false }
    let head = columns[column].head
    return extras.flatMap(\.lines).allSatisfy { line in
      !["县区", "区县", "县市区"].contains(where: HeadText.folded(line).contains)
        && Nearest.name(to: head, among: [line]) == nil
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
