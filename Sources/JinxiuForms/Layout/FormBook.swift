package import JinxiuReports

/// A workbook of forms with its stamp.
package struct FormBook: Sendable {
  /// The sheets that hold data, in order.
  let sheets: [Sheet]
  /// Sheets beside them: how to fill in, and the words of drop-down lists.
  var aids: [Sheet] = []
  let stamp: FormStamp
  /// In the properties of the file.
  let title: String
  /// `YYYY-MM-DD`, in the properties of the file.
  let dated: String

  /// - Throws: `WorkbookError`, also where a text is longer than a cell can hold.
  package func bytes() throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter(title: title, dated: dated).bytes(of: sheets + aids + [stamp.sheet])
  }
}
