import JinxiuDomain

/// Faults in the shape of a table.
extension Fault {
  package static func flaw(_ flaw: CSVFlaw, in file: String) -> Fault {
    let place = FaultPlace(file, .cell(row: flaw.row, column: flaw.column, header: ""))
    switch flaw.kind {
    case .unterminatedQuote:
      return Fault(
        .unterminatedQuote, at: place,
        problem: Phrase("这个双引号到文件末尾都没有结束", "this quote is not closed before the end of the file"),
        advice: Phrase("补上结束的双引号，或删除开头的双引号", "close the quote, or delete it"),
        clause: "RFC 4180")
    case .strayQuote:
      return Fault(
        .strayQuote, at: place,
        problem: Phrase("单元格中间出现双引号或引号后还有文字", "a quote inside a cell, or text behind one"),
        advice: Phrase("整个单元格加引号，内部的双引号写两遍", "quote the whole cell and double the quotes in it"),
        clause: "RFC 4180")
    case .bareReturn:
      return Fault(
        .bareReturn, at: place,
        problem: Phrase("行尾只有回车（CR）", "the line ends with a carriage return alone"),
        advice: Phrase("另存为“CSV UTF-8”，行尾用 CRLF", "save as “CSV UTF-8”, whose lines end with CRLF"),
        clause: "RFC 4180")
    }
  }

  static func emptyTable(_ table: Table) -> Fault {
    let names = table.columns.map(\.name).joined(separator: ",")
    return Fault(
      .emptyTable, at: FaultPlace(table.fileName),
      problem: Phrase("表是空的，连表头也没有", "the table is empty and has no header"),
      advice: Phrase("第一行写表头：\(names)", "write the header in the first row: \(names)"))
  }

  package static func unknownColumn(
    _ header: String, meaning form: ColumnForm?, of table: Table, at place: FaultPlace
  ) -> Fault {
    let known = table.columns.map { "\($0.name)（\($0.chinese.first ?? "")）" }.joined(separator: "、")
    let knownEnglish = table.columns.map(\.name).joined(separator: ", ")
    let advice =
      form.map { form in
        Phrase(
          "是否指“\(form.name)”（\(form.chinese.first ?? "")）？否则删除该列",
          "did you mean “\(form.name)”? If not, delete the column")
      } ?? Phrase("删除该列，或改为：\(known)", "delete the column, or use one of: \(knownEnglish)")
    let problem =
      header.isEmpty
      ? Phrase("这一列没有列名", "the column has no name")
      : Phrase("没有名为“\(header)”的列", "there is no column “\(header)”")
    return Fault(.unknownColumn, at: place, found: header, problem: problem, advice: advice)
  }

  static func duplicateColumn(_ header: String, _ form: ColumnForm, at place: FaultPlace) -> Fault {
    Fault(
      .duplicateColumn, at: place, found: header,
      problem: Phrase(
        "“\(header)”一列前面已经有了（\(form.name)）", "column “\(header)” is here already (\(form.name))"),
      advice: Phrase("删除其中一列", "delete one of the two"))
  }

  static func missingColumn(_ form: ColumnForm, of table: Table, row: Int) -> Fault {
    Fault(
      .missingColumn, at: FaultPlace(table.fileName, .row(row)),
      problem: Phrase(
        "缺少“\(form.name)”（\(form.chinese.first ?? "")）列", "column “\(form.name)” is missing"),
      advice: Phrase("加上这一列并逐行填写", "add the column and fill it in every row"))
  }

  package static func placeholderRow(_ cells: [String], at place: FaultPlace) -> Fault {
    Fault(
      .placeholderRow, at: place,
      found: cells.joined(separator: ","),
      problem: Phrase("表样占位行已跳过", "a placeholder row was skipped"),
      advice: Phrase("删除这一行", "delete the row"), clause: "L62")
  }

  static func totalRow(_ word: String, in table: Table, row: Int) -> Fault {
    Fault(
      .totalRow, at: FaultPlace(table.fileName, .row(row)), found: word,
      problem: Phrase("“\(word)”行不是数据", "a row “\(word)” is not data"),
      advice: Phrase("删除这一行，合计由程序计算", "delete the row; totals are computed"),
      clause: "L69 · 附件3")
  }

  static func wrongCount(_ record: CSVRecord, expected: Int, in table: Table) -> Fault {
    let count = record.cells.count
    let isShort = count < expected
    return Fault(
      isShort ? .tooFewCells : .tooManyCells, at: FaultPlace(table.fileName, .row(record.row)),
      found: record.cells.joined(separator: ","),
      problem: Phrase(
        "这一行有\(count)个单元格，表头有\(expected)个",
        "the row has \(count) cells, the header \(expected)"),
      advice: isShort
        ? Phrase("补齐缺少的单元格，空白也要留逗号", "add the missing cells; blank ones need their comma")
        : Phrase("含逗号的文字用双引号括起", "put a text that contains commas in double quotes"),
      clause: "RFC 4180")
  }

  /// What a formula failed with, where something was to be filled in.
  package static func spreadsheetError(_ text: String, at place: FaultPlace) -> Fault {
    Fault(
      .spreadsheetError, at: place, found: text,
      problem: Phrase("“\(text)”是公式的错误结果", "“\(text)” is the result of a failed formula"),
      advice: Phrase("改为实际内容", "replace it by what is meant"))
  }
}
