package import JinxiuReports
import Spreadsheet

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
    let bytes = try WorkbookWriter(title: title, dated: dated)
      .bytes(of: sheets + aids + [stamp.sheet])
    // The stamp of a book too large to be read back is hidden in the ordinary way.
    return (try? Workbook.hidingDeeply([FormStamp.sheetName], in: bytes)) ?? bytes
  }
}
