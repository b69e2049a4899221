/// Why a workbook could not be made.
package enum WorkbookError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system gave no memory file to write to; the number is its `errno`.
  case noMemoryFile(code: Int32)
  /// libxlsxwriter refused; the text is its message.
  case refused(message: String)

  package var description: String {
    switch self {
    case .noMemoryFile(let code):
      "no memory for the workbook (system error \(code)).\nClose other programs, or ask for CSV."
    case .refused(let message):
      "the workbook cannot be written: \(message).\nAsk for CSV instead."
    }
  }
}
