/// What a workbook may ask of the machine (R30, R31).
package struct WorkbookLimits: Hashable, Sendable {
  /// Bytes of the file.
  package var fileBytes = 20 << 20
  /// Bytes of all its parts together once inflated.
  package var unpackedBytes = 200 << 20
  /// Parts and folders in the file.
  package var entries = 1_000
  /// How many times its packed size a part may have.
  package var ratio = 100
  /// Bytes up to which the ratio of a part is not looked at. Sheets of 20,000 rows pack 8 to 13
  /// times, but the texts of one by LibreOffice packed 89 times; so much is read in a moment.
  package var ratioFloor = 16 << 20
  package var depth = 64
  package var attributes = 64
  /// UTF-16 units in one cell, which is Excel's own limit.
  package var cellLength = 32_767
  /// Cells that are not blank in all sheets together; as many merges, texts and formats.
  package var cells = 1_000_000
  /// Rows with something in them, in all sheets together; the largest table of a province has not a
  /// third of them.
  package var rows = 100_000

  package static let standard = WorkbookLimits()

  package init() {}
}
