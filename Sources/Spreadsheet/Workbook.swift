/// A workbook as it came: what its cells hold, and nothing of how they look (R33).
package struct Workbook: Hashable, Sendable {
  /// The worksheets in the order of their tabs; chart sheets are left out.
  package let sheets: [WorkbookSheet]
  package let format: WorkbookFormat

  package init(sheets: [WorkbookSheet], format: WorkbookFormat) {
    self.sheets = sheets
    self.format = format
  }

  /// Reads a file of Excel, WPS, LibreOffice or any other program that writes `.xlsx` (R30, R31).
  ///
  /// The file is judged by its bytes and never by its name. Limits hold before anything is inflated
  /// and while it is.
  ///
  /// - Throws: The first thing that is wrong with the file as a whole, or with a part of it.
  package init(reading bytes: [UInt8], limits: WorkbookLimits = .standard) throws(WorkbookFault) {
    self = try WorkbookReader(bytes: bytes, limits: limits).workbook()
  }

  /// The sheet of just this name.
  package func sheet(named name: String) -> WorkbookSheet? {
    sheets.first { $0.name == name }
  }
}

/// What kind of workbook a file says it is.
package enum WorkbookFormat: Hashable, Sendable {
  case xlsx
  /// `.xlsm`: its macros are neither read nor run.
  case macroEnabled
}
