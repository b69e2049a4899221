/// A file to import.
package struct ImportSource: Sendable {
  /// As faults call it.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// How names of workbooks end, in small letters; what a file is its bytes say.
  package static let workbookEndings = [".xlsx", ".xlsm", ".xls", ".et", ".ods"]

  /// Files beyond this are refused unread (R30).
  package static let largest = 20 << 20
}
