import JinxiuDomain
import Yams

/// Reads typed values out of YAML nodes; what is wrong goes to the book, and the caller gets nil.
struct YAMLReader {
  let document: YAMLDocument
  let book: FaultBook

  /// A text on one or several lines; numbers and dates are texts too.
  func text(_ node: Node) -> String? {
    guard isPlain(node) else { return nil }
    guard let scalar = node.scalar, !isNull(scalar) else {
      return wrongType(node, Phrase("文字", "a text"))
    }
    // An escape as "\u0000" writes what the file itself may not hold.
    let isHidden = scalar.string.unicodeScalars.contains {
      $0.properties.generalCategory == .control && !["\t", "\r", "\n"].contains($0)
    }
    guard !isHidden else {
      return wrongType(node, Phrase("不含控制字符的文字", "a text without control characters"))
    }
    return scalar.string
  }

  func integer(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    let wanted = Phrase(
      "\(range.lowerBound) – \(range.upperBound) 的整数",
      "a whole number, \(range.lowerBound) – \(range.upperBound)")
    guard isPlain(node) else { return nil }
    guard let scalar = node.scalar, scalar.style == .plain,
      let number = CellText.integer(scalar.string)
    else { return wrongType(node, wanted) }
    guard range.contains(number) else {
      add(
        .numberOutOfRange, node, found: scalar.string,
        Phrase("\(number) 超出范围", "\(number) is out of range"),
        Phrase("填写\(wanted.chinese)", "write \(wanted.english)"))
      return nil
    }
    return number
  }

  func month(_ node: Node, _ edge: Edge, on grid: Grid) -> Period? {
    guard let text = text(node) else { return nil }
    if let month = Period(text, edge, on: grid) { return month }
    let words = MonthWords(text: text, edge: edge, grid: grid)
    add(.notAMonth, node, found: text, words.problem, words.advice)
    return nil
  }

  /// A length of time in months, of 1 to `most`; on a grid of half months from a half on, and with
  /// halves as `1.5`. In periods of the grid.
  func length(_ node: Node, most: Int, on grid: Grid) -> Int? {
    guard grid == .halfMonth else {
      guard let text = node.scalar?.string, Grid.halfMonth.periods(inMonths: text) != nil,
        grid.periods(inMonths: text) == nil
      else { return integer(node, in: 1...most) }
      return wrongType(
        node, Phrase("整月数（半月须写 grid: half-month）", "whole months (no grid: half-month)"))
    }
    guard isPlain(node) else { return nil }
    let wanted = Phrase("0.5 – \(most) 个月，可有半月，例如 1.5", "0.5 – \(most) months, for example 1.5")
    guard let scalar = node.scalar, scalar.style == .plain,
      let periods = grid.periods(inMonths: scalar.string)
    else { return wrongType(node, wanted) }
    guard (1...most * grid.periodsInMonth).contains(periods) else {
      add(
        .numberOutOfRange, node, found: scalar.string,
        Phrase("\(scalar.string) 超出范围", "\(scalar.string) is out of range"),
        Phrase("填写 \(wanted.chinese)", "write \(wanted.english)"))
      return nil
    }
    return periods
  }

  /// `YYYY-MM-DD` of a day that exists.
  func date(_ node: Node) -> String? {
    guard let text = text(node) else { return nil }
    if DateText.isDate(text) { return text }
    add(
      .notADate, node, found: text, Phrase("“\(text)”不是日期", "“\(text)” is not a date"),
      Phrase("写作 YYYY-MM-DD，例如 2024-06-03", "write YYYY-MM-DD, for example 2024-06-03"))
    return nil
  }

  /// One of `words`, the codes or their Chinese names.
  func word<Value>(_ node: Node, among words: [(String, Value)]) -> Value? {
    guard let text = text(node) else { return nil }
    if let found = words.first(where: { $0.0 == text }) { return found.1 }
    addUnknownWord(text, node, among: words.map(\.0))
    return nil
  }

  func addUnknownWord(_ text: String, _ node: Node, among words: [String]) {
    let near = Nearest.name(to: text, among: words)
    let all = Phrase(words.joined(separator: "、"), words.joined(separator: ", "))
    add(
      .unknownWord, node, found: text,
      Phrase("“\(text)”不在可选范围内", "“\(text)” is not one of the words allowed"),
      Phrase(
        (near.map { "是否指“\($0)”？" } ?? "") + "可填：\(all.chinese)",
        (near.map { "did you mean “\($0)”? " } ?? "") + "write one of: \(all.english)"))
  }

  /// The entries of a list; a single value is a list of one.
  func list(_ node: Node) -> [Node]? {
    guard isPlain(node) else { return nil }
    switch node {
    case .sequence(let entries): return Array(entries)
    case .scalar(let scalar): return isNull(scalar) ? [] : [node]
    default: return wrongType(node, Phrase("清单", "a list"))
    }
  }

  func texts(_ node: Node) -> [String]? {
    list(node)?.compactMap(text)
  }

  /// A group of keys; nil after a fault.
  func map(_ node: Node) -> YAMLMap? {
    guard isPlain(node) else { return nil }
    guard case .mapping(let mapping) = node else {
      return wrongType(node, Phrase("成组的键", "a group of keys"))
    }
    return YAMLMap(mapping, at: node, self)
  }

  func isNull(_ node: Node) -> Bool { node.scalar.map(isNull) ?? false }

  func wrongType<Value>(_ node: Node, _ wanted: Phrase) -> Value? {
    add(
      .wrongType, node, found: node.scalar?.string ?? "",
      Phrase("这里需要\(wanted.chinese)", "\(wanted.english) belongs here"),
      Phrase("写成\(wanted.chinese)", "write \(wanted.english)"))
    return nil
  }

  func add(
    _ code: FaultCode, _ node: Node, found: String = "", _ problem: Phrase, _ advice: Phrase,
    clause: String = ""
  ) {
    book.add(
      Fault(
        code, at: document.place(node), found: found, problem: problem, advice: advice,
        clause: clause))
  }

  private func isNull(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  /// Anchors would let a few lines stand for millions of nodes.
  private func isPlain(_ node: Node) -> Bool {
    guard node.anchor != nil else { return true }
    add(
      .anchor, node, Phrase("使用了 YAML 锚点（& 或 *）", "a YAML anchor (& or *)"),
      Phrase("把内容写全，不用 & 和 *", "write it out without & and *"))
    return false
  }
}

/// Days of the calendar as text.
enum DateText {
  /// `YYYY-MM-DD` and nothing else, a day that exists.
  static func isDate(_ text: String) -> Bool {
    let utf8 = Array(text.utf8)
    guard utf8.count == 10, utf8[7] == 45, let month = Period(String(text.prefix(7))),
      utf8[8...].allSatisfy({ (48...57).contains($0) }), let day = Int(text.suffix(2))
    else { return false }
    return (1...month.lastDay).contains(day)
  }
}
