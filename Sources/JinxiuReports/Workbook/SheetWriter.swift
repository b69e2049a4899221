import Cxlsxwriter

/// Carries one `Sheet` over to libxlsxwriter.
enum SheetWriter {
  typealias Format = UnsafeMutablePointer<lxw_format>?

  static func format(
    _ style: CellStyle, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) -> Format {
    let format = workbook_add_format(workbook)
    format_set_font_name(format, style.font)
    format_set_font_charset(format, simplifiedChinese)
    format_set_font_size(format, style.size)
    if style.isBold { format_set_bold(format) }
    if style.wraps { format_set_text_wrap(format) }
    let alignment = style.isCentred ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT
    format_set_align(format, UInt8(alignment.rawValue))
    if style.isIndented { format_set_indent(format, 1) }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if style.isFramed { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let shade = style.shade { format_set_bg_color(format, shade) }
    if style.isOpen { format_set_unlocked(format) }
    if let pattern = style.numberFormat { format_set_num_format(format, pattern) }
    return format
  }

  static func add(
    _ sheet: Sheet, to workbook: UnsafeMutablePointer<lxw_workbook>, _ styles: [Format]
  ) -> lxw_error {
    guard let target = workbook_add_worksheet(workbook, sheet.name) else {
      return LXW_ERROR_SHEETNAME_ALREADY_USED
    }
    setUpPage(of: sheet, target)
    for (index, width) in sheet.widths.enumerated() {
      worksheet_set_column(target, UInt16(index), UInt16(index), Double(width), nil)
    }
    for merge in sheet.merges {
      let style = sheet.rows[merge.rows.lowerBound].cells[merge.columns.lowerBound].style
      worksheet_merge_range(
        target, UInt32(merge.rows.lowerBound), UInt16(merge.columns.lowerBound),
        UInt32(merge.rows.upperBound), UInt16(merge.columns.upperBound), "", styles[style.rawValue])
    }
    for (index, row) in sheet.rows.enumerated() {
      let failure = write(row, at: index, of: sheet, target, styles)
      if failure != LXW_NO_ERROR { return failure }
    }
    for validation in sheet.validations {
      let failure = ValidationWriter.add(validation, to: target)
      if failure != LXW_NO_ERROR { return failure }
    }
    return LXW_NO_ERROR
  }

  private static func setUpPage(of sheet: Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    let a4: UInt8 = 9
    worksheet_set_paper(target, a4)
    if sheet.isLandscape { worksheet_set_landscape(target) }
    worksheet_fit_to_pages(target, 1, sheet.isOnePage ? 1 : 0)
    worksheet_center_horizontally(target)
    let inches = (side: 0.6, top: 0.8, bottom: 0.8)
    worksheet_set_margins(target, inches.side, inches.side, inches.top, inches.bottom)
    // A table that begins with its heads has its title on paper all the same.
    if sheet.isUntitled { worksheet_set_header(target, "&L&10&A") }
    worksheet_set_footer(target, "&C&9&P / &N")
    setUpView(of: sheet, target)
    if let rows = sheet.repeatedRows {
      worksheet_repeat_rows(target, UInt32(rows.lowerBound), UInt32(rows.upperBound))
    }
    if let rows = sheet.filteredRows {
      worksheet_autofilter(
        target, UInt32(rows.lowerBound), 0, UInt32(rows.upperBound),
        UInt16(sheet.widths.count - 1))
    }
    if let columns = sheet.printedColumns {
      // Down to the last row that a sheet can have: people go on writing below the prepared rows.
      let lastRow: UInt32 = 1_048_575
      worksheet_print_area(
        target, 0, UInt16(columns.lowerBound), lastRow, UInt16(columns.upperBound))
    }
  }

  private static func setUpView(of sheet: Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>) {
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(target, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns))
    }
    if sheet.visibility == .hidden { worksheet_hide(target) }
    guard sheet.isProtected else { return }
    var allowed = lxw_protection()
    allowed.format_columns = 1
    allowed.format_rows = 1
    allowed.insert_rows = 1
    allowed.delete_rows = 1
    worksheet_protect(target, nil, &allowed)
  }

  private static func write(
    _ row: SheetRow, at index: Int, of sheet: Sheet,
    _ target: UnsafeMutablePointer<lxw_worksheet>, _ styles: [Format]
  ) -> lxw_error {
    let height = row.height ?? fittingHeight(of: row, sheet.widths)
    worksheet_set_row(target, UInt32(index), Double(height), nil)
    for (column, cell) in row.cells.enumerated() {
      let format = styles[cell.style.rawValue]
      let failure = write(cell.content, UInt32(index), UInt16(column), target, format)
      if failure != LXW_NO_ERROR { return failure }
    }
    return LXW_NO_ERROR
  }

  private static func write(
    _ content: SheetCell.Content, _ row: UInt32, _ column: UInt16,
    _ target: UnsafeMutablePointer<lxw_worksheet>, _ format: Format
  ) -> lxw_error {
    switch content {
    case .text(let text):
      return worksheet_write_string(target, row, column, storable(text), format)
    case .exact(let text):
      let escaped = ExactText.escaped(text)
      // Excel counts UTF-16 units; libxlsxwriter would let characters beyond U+FFFF count for one.
      guard escaped.utf16.count <= longest else { return LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED }
      return worksheet_write_string(target, row, column, escaped, format)
    case .number(let number):
      return worksheet_write_number(target, row, column, Double(number), format)
    case .formula(let formula, let value):
      return worksheet_write_formula_num(
        target, row, column, "=" + formula, format, Double(value))
    case .empty:
      return worksheet_write_blank(target, row, column, format)
    }
  }

  /// UTF-16 units that a cell of Excel holds.
  private static let longest = 32_767

  /// Text as Excel can keep it: at most 32,767 characters, no controls.
  private static func storable(_ text: String) -> String {
    let cleaned = PlainText.cleaned(text, keepingLineBreaks: true)
    guard cleaned.utf16.count > 32_000 else { return cleaned }
    return String(cleaned.unicodeScalars.prefix(15_000)) + "…"
  }

  /// Points for as many lines as the widest cell needs.
  private static func fittingHeight(of row: SheetRow, _ widths: [Int]) -> Int {
    var lines = 1
    for (cell, width) in zip(row.cells, widths) where cell.style.wraps {
      guard let text = cell.text else { continue }
      let usable = max(2, width - (cell.style.isIndented ? 2 : 1))
      let isBroken = text.utf8.contains(UInt8(ascii: "\n"))
      // No character is wider than its bytes are many.
      guard isBroken || text.utf8.count > usable else { continue }
      let parts = isBroken ? text.split(separator: "\n").map(String.init) : [text]
      lines = max(
        lines,
        parts.reduce(0) { sum, line in
          sum + max(1, (DisplayWidth.of(line) + usable - 1) / usable)
        })
    }
    // Excel allows 409 points.
    return min(400, 16 * lines + 6)
  }

  private static let simplifiedChinese: UInt8 = 134
}

extension SheetCell {
  fileprivate var text: String? {
    switch content {
    case .text(let text), .exact(let text): text
    case .number, .formula, .empty: nil
    }
  }
}
