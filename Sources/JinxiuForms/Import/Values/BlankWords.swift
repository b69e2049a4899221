import JinxiuFiles

/// What people write into a cell of a form that they leave open: 无, /, 待定, 服从安排.
enum BlankWords {
  static func isBlank(_ text: String) -> Bool {
    // Most cells say something, and are many.
    guard let first = text.unicodeScalars.first, starts.contains(CellText.halfWidth(first)),
      text.unicodeScalars.count <= 10
    else { return false }
    let plain = HeadText.folded(text)
    return words.contains(plain)
      || plain.unicodeScalars.allSatisfy { strokes.contains($0) } && !plain.isEmpty
  }

  /// Whether a count so written is none: —, /, 无; what is open, as 待定, is not.
  static func isNone(_ text: String) -> Bool {
    guard isBlank(text) else { return false }
    let plain = HeadText.folded(text)
    return nones.contains(plain) || plain.unicodeScalars.allSatisfy(strokes.contains)
  }

  private static let strokes = Set("-—–―－/\\、_~…⋯".unicodeScalars)
  private static let starts = strokes.union(words.compactMap(\.unicodeScalars.first))
    .union("N".unicodeScalars)
  private static let nones: Set<String> = ["无", "暂无", "没有", "空", "n/a", "na", "none", "null"]
  private static let words = nones.union([
    "不填", "未填", "未定", "待定", "暂定", "暂未定", "待安排", "待分配", "待确定", "未确定",
    "不限", "均可", "都可以", "服从", "服从安排", "服从调剂", "服从分配", "服从统一安排", "统一安排", "由市统一安排",
    "见备注", "详见备注", "另附", "见附件", "市统一安排", "由市安排", "市里安排", "市级统筹", "市级安排", "听从安排", "按市安排",
  ])
}
