import Foundation

/// One file to write.
package struct OutputFile: Hashable, Sendable {
  /// A name without folders.
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// A folder into which files are written all or nothing (R2).
package struct OutputFolder: Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// Writes all files under temporary names, forces them to disk, then renames them all.
  ///
  /// Until the last byte of the last file is on disk no old file is touched; after a failure the
  /// temporary files are gone. A missing folder is made.
  package func write(_ files: [OutputFile]) throws(OutputError) {
    try refuseBadNames(files)
    try makeFolder()
    var written: [(temporary: String, file: OutputFile)] = []
    do {
      for file in files {
        let temporary = path + "/." + file.name + ".\(getpid()).partial"
        written.append((temporary, file))
        try TemporaryFile(path: temporary, name: file.name).write(file.bytes)
      }
      for (temporary, file) in written { try rename(temporary, to: file.name) }
    } catch {
      for (temporary, _) in written { unlink(temporary) }
      throw error
    }
    syncFolder()
  }

  private func refuseBadNames(_ files: [OutputFile]) throws(OutputError) {
    var seen: Set<String> = []
    for file in files {
      let isPlain = !file.name.isEmpty && !file.name.contains("/") && !file.name.hasPrefix(".")
      guard isPlain, seen.insert(file.name).inserted else { throw .badName(file: file.name) }
      // A folder of that name would fail only in the middle of the renames.
      var isFolder = ObjCBool(false)
      if FileManager.default.fileExists(atPath: path + "/" + file.name, isDirectory: &isFolder),
        isFolder.boolValue
      {
        throw .badName(file: file.name)
      }
    }
  }

  private func makeFolder() throws(OutputError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .noFolder(path: path)
    }
  }

  private func rename(_ temporary: String, to name: String) throws(OutputError) {
    guard Foundation.rename(temporary, path + "/" + name) == 0 else {
      throw .from(errno, file: name, words: String(cString: strerror(errno)))
    }
  }

  /// Makes the renames themselves last through a power cut; where folders cannot be synced the
  /// files are complete all the same.
  private func syncFolder() {
    let folder = open(path, O_RDONLY | O_DIRECTORY)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    _ = close(folder)
  }
}

/// A new file that is complete on disk or fails.
private struct TemporaryFile {
  let path: String
  /// What users call it.
  let name: String

  func write(_ bytes: [UInt8]) throws(OutputError) {
    let handle = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw failure(errno) }
    let problem = fill(handle, bytes)
    let closed = close(handle)
    if let problem { throw failure(problem) }
    guard closed == 0 else { throw failure(errno) }
  }

  /// Returns the system's error number, or nil when all bytes are on disk.
  private func fill(_ handle: Int32, _ bytes: [UInt8]) -> Int32? {
    var offset = 0
    while offset < bytes.count {
      let count = bytes[offset...].withUnsafeBytes {
        Foundation.write(handle, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count < 0 ? errno : ENOSPC }
      offset += count
    }
    return fsync(handle) == 0 ? nil : errno
  }

  private func failure(_ number: Int32) -> OutputError {
    .from(number, file: name, words: String(cString: strerror(number)))
  }
}
