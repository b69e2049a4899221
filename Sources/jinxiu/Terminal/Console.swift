import Foundation
import JinxiuDomain

/// Results go to standard output, talk to standard error.
struct Console: Sendable {
  let language: Language
  /// Whether talk is wanted.
  var isQuiet = false

  func say(_ phrase: Phrase) {
    guard !isQuiet else { return }
    complain(phrase[language])
  }

  /// What must be heard even when quiet.
  func complain(_ text: String) {
    Self.write(text + "\n", to: STDERR_FILENO)
  }

  func print(_ text: String) {
    Self.write(text, to: STDOUT_FILENO)
  }

  /// A reader that has gone away, as after `| head`, is no error.
  static func write(_ text: String, to descriptor: Int32) {
    try? FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
      .write(contentsOf: Data(text.utf8))
  }

  /// Cells across; 80 where it is not known.
  static var width: Int { width(of: STDOUT_FILENO) }

  static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
