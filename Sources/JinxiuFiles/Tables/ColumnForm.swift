/// One column of a table: its names and whether its cells may be blank.
package struct ColumnForm: Sendable {
  /// The name of the contract, which writers use.
  package let name: String
  /// Chinese names, the first one the usual.
  package let chinese: [String]
  package let mayBeBlank: Bool
  /// Whether writers leave the column out while every cell is blank, so that scenarios that do
  /// without it keep the digest that they had before there was such a column.
  var isLeftOutWhenBlank = false

  static func required(_ name: String, _ chinese: String...) -> ColumnForm {
    ColumnForm(name: name, chinese: chinese, mayBeBlank: false)
  }

  /// The whole column may be left out.
  static func optional(_ name: String, _ chinese: String...) -> ColumnForm {
    ColumnForm(name: name, chinese: chinese, mayBeBlank: true)
  }

  /// An optional column that writers leave out while every cell is blank.
  static func added(_ name: String, _ chinese: String...) -> ColumnForm {
    ColumnForm(name: name, chinese: chinese, mayBeBlank: true, isLeftOutWhenBlank: true)
  }

  /// Whether a header cell means this column: case, spaces and full-width brackets do not matter.
  func isNamed(_ header: String) -> Bool {
    let wanted = Self.folded(header)
    return wanted == Self.folded(name) || chinese.contains { Self.folded($0) == wanted }
  }

  private static func folded(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    return String(String.UnicodeScalarView(kept.map(CellText.halfWidth))).lowercased()
  }
}
