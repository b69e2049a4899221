import Cxlsxwriter

/// Writes sheets as an Excel workbook; the same sheets give the same bytes (R24).
package struct WorkbookWriter {
  let title: String
  /// `YYYY-MM-DD`, the creation time that the workbook claims, since the clock would change it.
  let dated: String

  package init(title: String, dated: String) {
    self.title = title
    self.dated = dated
  }

  /// - Parameter sheets: Made one at a time when they are lazy, since large ones take much memory.
  package func bytes(of sheets: some Sequence<Sheet>) throws(WorkbookError) -> [UInt8] {
    let file = try MemoryFile()
    guard let workbook = workbook_new(file.path) else {
      throw .refused(message: "out of memory")
    }
    setProperties(of: workbook)
    let styles = CellStyle.allCases.map { SheetWriter.format($0, in: workbook) }
    var failure: lxw_error = LXW_NO_ERROR
    for sheet in sheets where failure == LXW_NO_ERROR {
      failure = SheetWriter.add(sheet, to: workbook, styles)
    }
    // Closing frees the workbook also after a failure.
    let closing = workbook_close(workbook)
    for code in [failure, closing] where code != LXW_NO_ERROR {
      throw .refused(message: lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)")
    }
    return try file.contents()
  }

  private func setProperties(of workbook: UnsafeMutablePointer<lxw_workbook>) {
    var cleaned = Array(PlainText.cleaned(title).utf8CString)
    cleaned.withUnsafeMutableBufferPointer { text in
      var properties = lxw_doc_properties()
      properties.title = text.baseAddress
      properties.created = Self.secondsSince1970(dated)
      _ = workbook_set_properties(workbook, &properties)
    }
  }

  /// Midnight UTC of a day; a day that cannot be read counts as 2000-01-01.
  static func secondsSince1970(_ day: String) -> Int {
    let parts = day.split(separator: "-").map { Int($0) ?? 0 }
    guard parts.count == 3, (1970...9999).contains(parts[0]), (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else { return 946_684_800 }
    // Counts days from 1 March, so that the leap day is the last of its year.
    let year = parts[1] > 2 ? parts[0] : parts[0] - 1
    let dayOfYear = (153 * ((parts[1] + 9) % 12) + 2) / 5 + parts[2] - 1
    let days = year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    return days * 86_400
  }
}
