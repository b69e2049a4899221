import JinxiuDomain

/// Pages of faults in folders, bytes and the shape of tables.
extension FaultPage {
  static let files: [(FaultCode, FaultPage)] = [
    page(
      .folderUnreadable, "情景文件夹打不开", "the scenario folder cannot be opened",
      "文件夹不存在、不是文件夹，或没有读取权限。请核对路径和权限。",
      "It does not exist, is not a folder, or may not be read. Check the path and its permissions."),
    page(
      .fileUnreadable, "文件读不出来", "a file cannot be read",
      "文件没有读取权限、是一个文件夹，或磁盘出错。请关闭占用它的程序并检查权限。",
      "It may not be read, is a folder, or the disk failed. Check its permissions."),
    page(
      .undecodableBytes, "文字编码读不懂", "bytes that are not text",
      "文件须为 UTF-8、UTF-16（带 BOM）或 GB18030。在 Excel 中另存为“CSV UTF-8（逗号分隔）”即可。",
      "Files are UTF-8, UTF-16 with a byte order mark, or GB18030. Save as “CSV UTF-8” in Excel."),
    page(
      .replacementCharacter, "文字已损坏（�）", "text already damaged (�)",
      "“�”说明文字在此前某次转换中已丢失，程序不会猜测原文。请从原始文件重新导出或手工改正。",
      "“�” shows that text was lost in an earlier conversion. Export the original again or retype it."
    ),
    page(
      .controlCharacter, "含有不可见的控制字符", "an invisible control character",
      "除制表符和换行外，控制字符不属于文字，常由系统导出错误造成。请删除该字符。",
      "Apart from tabs and line breaks, control characters are not text. Delete it."),
    page(
      .missingTable, "缺少必需的表", "a required table is missing",
      "counties、units、hosts、offers 四张表必须存在，哪怕只有表头。",
      "counties, units, hosts and offers must exist, if only with their header row."),
    page(
      .missingDemand, "没有进修需求", "nobody to place",
      "needs.csv（需求）与 trainees.csv（进修人员）至少要有一张，哪怕只有表头。",
      "At least one of needs.csv and trainees.csv must exist, if only with its header row."),
    page(
      .unknownFile, "不认识的表", "an unknown table",
      "名称写错的表会被整张漏掉，所以视为错误。请改为约定的名称，或移出情景文件夹。",
      "A misspelt table would be left out whole. Rename it, or move it out of the folder."),
    page(
      .missingProgramme, "缺少 programme.yaml", "programme.yaml is missing",
      "方案文件写明依据文件、期间、层级和规则，没有它无法检查其他表。",
      "The programme states document, periods, levels and rules; nothing can be planned without."),
  ]

  static let tables: [(FaultCode, FaultPage)] = [
    page(
      .unterminatedQuote, "引号没有结束", "a quote is never closed",
      "从这个双引号起直到文件末尾都被当作一个单元格。请补上结束的双引号，或删除开头的双引号。",
      "From this quote to the end of the file all is one cell. Close the quote or delete it."),
    page(
      .strayQuote, "双引号位置不对", "a quote out of place",
      "含双引号的单元格须整体加引号，内部的双引号写两遍（RFC 4180）。",
      "A cell with a quote is quoted as a whole and doubles the quotes inside it (RFC 4180)."),
    page(
      .bareReturn, "只有回车、没有换行", "a carriage return without line feed",
      "行尾须为 CRLF 或 LF。请在 Excel 中另存为“CSV UTF-8（逗号分隔）”。",
      "Lines end with CRLF or LF. Save the file as “CSV UTF-8” in Excel."),
    page(
      .tooFewCells, "单元格比表头少", "a row with too few cells",
      "缺的单元格不知属于哪一列，程序不会猜测。请补齐逗号。",
      "Nobody can tell which cell is missing. Add the missing commas."),
    page(
      .tooManyCells, "单元格比表头多", "a row with too many cells",
      "多半是文字中含逗号而没有加引号。请把该单元格放入双引号。",
      "Most often a comma inside a text without quotes. Put that cell in double quotes."),
    page(
      .emptyTable, "表是空的", "a table without a header",
      "第一行必须是表头。没有数据时也要保留表头。",
      "The first row must be the header, even when there are no other rows."),
    page(
      .unknownColumn, "不认识的列", "an unknown column",
      "名称写错的列会被整列漏掉，所以视为错误。请改名或删除该列。",
      "A misspelt column would be left out whole. Rename or delete it."),
    page(
      .duplicateColumn, "列名重复", "a column twice",
      "两列同名时不知以哪一列为准。请删除其中一列（中英文列名指同一列）。",
      "Nobody can tell which of them counts. Delete one (Chinese and English names are the same)."),
    page(
      .missingColumn, "缺少必需的列", "a required column is missing",
      "必需的列不能缺少；允许空白的列可以整列不写。",
      "Required columns must be there; columns that may be blank may be left out."),
    page(
      .totalRow, "合计行不是数据", "a row of totals",
      "合计、小计由程序计算，表中不得出现（L69）。请删除该行。",
      "Totals are computed and must not stand in a table (L69). Delete the row."),
  ]

  static func page(
    _ code: FaultCode, _ chinese: String, _ english: String, _ why: String, _ whyEnglish: String
  ) -> (FaultCode, FaultPage) {
    (code, FaultPage(title: Phrase(chinese, english), explanation: Phrase(why, whyEnglish)))
  }
}
