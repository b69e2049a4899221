import JinxiuDomain
import JinxiuReports

/// The upper part that the forms share.
extension Sheet {
  /// The title over the first columns.
  mutating func appendTitle(_ text: String, columns: Int) {
    rows.append(SheetRow([SheetCell(.text(text), .title)], height: 40))
    merge(rows: 0...0, columns: 0...(columns - 1))
  }

  /// Who reports and when, to be filled in by hand and stamped (L51).
  mutating func appendFormLine(of unit: String = "", columns: Int) {
    let empty = SheetCell(.empty, .line)
    let starts = [0, columns * 5 / 12, columns * 9 / 12]
    let texts = [FormWords.reportingUnit + unit, FormWords.reporter, FormWords.reportingDate]
    rows.append(
      SheetRow(
        (0...starts[2]).map { column in
          starts.firstIndex(of: column).map { SheetCell(.text(texts[$0]), .line) } ?? empty
        }, height: 26))
    let row = rows.count - 1
    for (start, end) in zip(starts, starts.dropFirst() + [columns]) {
      merge(rows: row...row, columns: start...(end - 1))
    }
  }

  /// One cell, where a merge would be none, is left as it is.
  mutating func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    guard rows.count > 1 || columns.count > 1 else { return }
    merges.append(SheetMerge(rows: rows, columns: columns))
  }

  /// Heads of two lines: a group stands over its columns, a column without one takes both lines.
  mutating func appendHeads(_ heads: [(text: String, group: String?)], grouped: CellStyle) {
    let top = rows.count
    func style(_ group: String?) -> CellStyle { group == nil ? .head : grouped }
    let upper = heads.enumerated().map { index, head in
      let isFirst = head.group == nil || index == 0 || heads[index - 1].group != head.group
      return SheetCell(isFirst ? .text(head.group ?? head.text) : .empty, style(head.group))
    }
    let lower = heads.map { head in
      SheetCell(head.group == nil ? .empty : .text(head.text), style(head.group))
    }
    rows += [SheetRow(upper, height: 24), SheetRow(lower, height: 40)]
    var start = 0
    for index in heads.indices {
      let isLast = index == heads.count - 1 || heads[index + 1].group != heads[index].group
      if heads[index].group == nil {
        merge(rows: top...(top + 1), columns: index...index)
        start = index + 1
      } else if isLast {
        merge(rows: top...top, columns: start...index)
        start = index + 1
      }
    }
  }
}
