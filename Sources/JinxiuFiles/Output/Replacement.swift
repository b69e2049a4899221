import Foundation

/// A file that takes the place of another in two steps, so that many can change together.
final class Replacement {
  private let file: OutputFile
  private let target: String
  private let temporary: String
  private let backup: String
  private let calls: FileCalls
  private var isCommitted = false
  private var hasBackup = false

  init(_ file: OutputFile, in folder: String, _ calls: FileCalls) {
    self.file = file
    self.calls = calls
    target = folder + "/" + file.name
    temporary = folder + "/." + file.name + Self.ending(of: getpid(), "partial")
    backup = folder + "/." + file.name + Self.ending(of: getpid(), "before")
  }

  /// Several machines may write to one folder, and know nothing of each other's processes.
  private static func ending(of process: Int32, _ kind: String) -> String {
    ".\(machine)-\(process).\(kind)"
  }

  private static let machine: String = {
    var name = utsname()
    uname(&name)
    return withUnsafeBytes(of: name.nodename) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
  }()

  /// Whether a file of this name was left by a process of this machine that has ended.
  static func isAbandoned(_ name: String) -> Bool {
    let parts = name.split(separator: ".")
    guard name.hasPrefix("."), let kind = parts.last, ["partial", "before"].contains(kind),
      let process = parts.dropLast().last?.split(separator: "-").last.flatMap({ Int32($0) }),
      process > 0, name.hasSuffix(ending(of: process, String(kind)))
    else { return false }
    return kill(process, 0) != 0 && errno == ESRCH
  }

  /// Writes the temporary file to disk, complete, and keeps a link to the old one.
  func prepare() throws(OutputError) {
    let handle = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw failure(errno) }
    let problem = fill(handle)
    let closed = close(handle)
    if let problem { throw failure(problem) }
    guard closed == 0 else { throw failure(errno) }
    unlink(backup)
    hasBackup = link(target, backup) == 0
  }

  func commit() throws(OutputError) {
    guard calls.rename(temporary, target) == 0 else { throw failure(errno) }
    isCommitted = true
  }

  /// Puts the old file back, or takes the new one away when there was none.
  func undo() {
    unlink(temporary)
    if isCommitted, hasBackup {
      _ = Foundation.rename(backup, target)
    } else if isCommitted {
      unlink(target)
    }
    tidy()
  }

  func tidy() {
    if hasBackup { unlink(backup) }
  }

  /// Returns the system's error number, or nil when all bytes are on disk.
  private func fill(_ handle: Int32) -> Int32? {
    var offset = 0
    while offset < file.bytes.count {
      let count = file.bytes[offset...].withUnsafeBytes { calls.write(handle, $0) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : ENOSPC }
      offset += count
    }
    return calls.sync(handle) == 0 ? nil : errno
  }

  private func failure(_ number: Int32) -> OutputError {
    .from(number, file: file.name, words: String(cString: strerror(number)))
  }
}
